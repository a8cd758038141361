/**
 * Validates a value against the schema of a learning line and says each error in plain words. Owns the compiled
 * schema and the wording; places in the text come from the reader.
 */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import schema from "../../../../docs/schema/learning-line.schema.json" with { type: "json" };
import type { JsonValue } from "../json/read-json.ts";

export interface SchemaError {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: { readonly nl: string; readonly en: string };
  readonly remedy: { readonly nl: string; readonly en: string };
}

/** Above this many values only the first error is looked for: every error of a huge file would fill the memory. */
const mostValuesForAllErrors = 300_000;

let compiled: { readonly quick: ValidateFunction<LearningLine>; readonly full: ValidateFunction<LearningLine> } | null =
  null;

function compileOnce() {
  if (compiled === null) {
    const compileWith = (allErrors: boolean) => {
      const ajv = new Ajv2020({ allErrors, strict: true, strictRequired: false, verbose: true });
      addFormats.default(ajv);
      return ajv.compile<LearningLine>(schema);
    };
    compiled = { quick: compileWith(false), full: compileWith(true) };
  }
  return compiled;
}

/** The value as a line, or what is wrong with it. O(values) for valid files. */
export function validateLine(
  value: JsonValue,
  values: number,
): { readonly line: LearningLine } | { readonly errors: readonly SchemaError[]; readonly isComplete: boolean } {
  const { quick, full } = compileOnce();
  if (quick(value)) return { line: value };
  const isComplete = values <= mostValuesForAllErrors;
  if (isComplete) full(value);
  const found = (isComplete ? full.errors : quick.errors) ?? [];
  const told = found.filter((error) => error.keyword !== "if").map((error) => sayError(error));
  const unique = new Map(told.map((error) => [`${error.path.join("/")}|${error.code}|${error.message.en}`, error]));
  return { errors: [...unique.values()], isComplete };
}

function pathOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const typeWords: Readonly<Record<string, readonly [string, string]>> = {
  object: ["een object { … }", "an object { … }"],
  array: ["een lijst [ … ]", "a list [ … ]"],
  string: ["tekst tussen aanhalingstekens", "text between quotes"],
  integer: ["een heel getal", "a whole number"],
  number: ["een getal", "a number"],
  boolean: ["true of false", "true or false"],
};

/** What the validator tells beside each error; which of them depends on the keyword. */
interface Params {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly type?: string;
  readonly allowedValue?: unknown;
  readonly allowedValues?: readonly unknown[];
  readonly format?: string;
  readonly limit?: number;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function sayError(error: ErrorObject): SchemaError {
  const path = pathOf(error.instancePath);
  const params: Params = error.params;
  const named = path.at(-1) ?? "";
  const say = (
    code: string,
    message: readonly [string, string],
    remedy: readonly [string, string],
    at: readonly string[] = path,
  ): SchemaError => ({
    code,
    path: at,
    message: { nl: message[0], en: message[1] },
    remedy: { nl: remedy[0], en: remedy[1] },
  });
  switch (error.keyword) {
    case "required": {
      const key = String(params.missingProperty);
      return say(
        "missing-field",
        [`Het veld “${key}” ontbreekt.`, `The field “${key}” is missing.`],
        [`Voeg “${key}” toe.`, `Add “${key}”.`],
      );
    }
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      return say(
        "unknown-field",
        [`Het veld “${key}” hoort hier niet.`, `The field “${key}” does not belong here.`],
        [
          "Haal het veld weg, of kijk of de naam goed gespeld is.",
          "Take the field away, or see whether its name is spelt right.",
        ],
        [...path, key],
      );
    }
    case "type": {
      const wanted = typeWords[String(params.type)] ?? [String(params.type), String(params.type)];
      return say(
        "wrong-type",
        [
          `Hier staat ${show(error.data)}; verwacht is ${wanted[0]}.`,
          `Here stands ${show(error.data)}; expected is ${wanted[1]}.`,
        ],
        [`Zet hier ${wanted[0]}.`, `Put ${wanted[1]} here.`],
      );
    }
    case "enum":
    case "const": {
      const allowed = error.keyword === "const" ? [params.allowedValue] : (params.allowedValues ?? []);
      const list = allowed.map((one) => `“${String(one)}”`).join(", ");
      return say(
        "not-allowed-value",
        [`${show(error.data)} is hier niet mogelijk.`, `${show(error.data)} is not possible here.`],
        [`Kies uit: ${list}.`, `Choose from: ${list}.`],
      );
    }
    case "pattern":
      return say(
        "wrong-id",
        [`${show(error.data)} kan geen code zijn.`, `${show(error.data)} cannot be an id.`],
        [
          "Gebruik letters, cijfers en . _ : / # - ; begin met een letter of cijfer en gebruik geen spaties.",
          "Use letters, digits and . _ : / # - ; start with a letter or digit and use no spaces.",
        ],
      );
    case "format":
      if (params.format === "date") {
        return say(
          "wrong-date",
          [`${show(error.data)} is geen datum.`, `${show(error.data)} is not a date.`],
          ["Schrijf de datum als 2026-09-01.", "Write the date as 2026-09-01."],
        );
      }
      return say(
        "wrong-uri",
        [`${show(error.data)} is geen volledig webadres.`, `${show(error.data)} is not a full address.`],
        ["Schrijf het hele adres, met https:// ervoor.", "Write the whole address, with https:// before it."],
      );
    case "minimum":
    case "maximum":
    case "exclusiveMinimum": {
      const limit = String(params.limit);
      const rule: readonly [string, string] =
        error.keyword === "maximum"
          ? [`hoogstens ${limit}`, `at most ${limit}`]
          : error.keyword === "minimum"
            ? [`minstens ${limit}`, `at least ${limit}`]
            : [`meer dan ${limit}`, `more than ${limit}`];
      return say(
        "out-of-bounds",
        [
          `“${named}” is ${show(error.data)}; het moet ${rule[0]} zijn.`,
          `“${named}” is ${show(error.data)}; it must be ${rule[1]}.`,
        ],
        [`Zet hier een getal van ${rule[0]}.`, `Put a number of ${rule[1]} here.`],
      );
    }
    case "minItems":
      return say(
        "list-too-short",
        [
          `De lijst “${named}” moet minstens ${String(params.limit)} waarde(n) hebben.`,
          `The list “${named}” must hold at least ${String(params.limit)} value(s).`,
        ],
        ["Vul de lijst aan.", "Add to the list."],
      );
    case "uniqueItems":
      return say(
        "twice-in-list",
        [`In de lijst “${named}” staat iets twee keer.`, `Something stands twice in the list “${named}”.`],
        ["Haal de dubbele waarde weg.", "Take the double value away."],
      );
    case "minProperties":
      return say(
        "empty-text",
        ["Deze tekst heeft geen taal.", "This text has no language."],
        ["Vul minstens “nl” of “en” in.", "Fill in at least “nl” or “en”."],
      );
    case "minLength":
      return say(
        "empty-text",
        ["Deze tekst is leeg.", "This text is empty."],
        ["Vul de tekst in, of haal het veld weg.", "Fill in the text, or take the field away."],
      );
    case "maxLength":
      return say(
        "text-too-long",
        ["Deze tekst is te lang.", "This text is too long."],
        [`Gebruik hoogstens ${String(params.limit)} tekens.`, `Use at most ${String(params.limit)} characters.`],
      );
    default:
      return say(
        "does-not-fit",
        ["Dit past niet in de vorm van een leerlijn.", "This does not fit the form of a learning line."],
        ["Vergelijk met het schema en de voorbeelden.", "Compare with the schema and the examples."],
      );
  }
}
