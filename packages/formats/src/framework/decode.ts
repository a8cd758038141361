/**
 * A skills framework of one's own from a JSON file: concepts with labels, ladders and matches. Owns that form
 * (`leerlijn-framework/1`) and its issues:
 *
 *   {"format": "leerlijn-framework/1", "taxonomy": "smart-industry", "title": {"nl": …}, "version": "1.0",
 *    "concepts": [{"uri", "kind", "code"?, "status"?, "preferredLabel": {"nl": …}, "altLabels"?: {"nl": […]},
 *      "description"?, "definition"?, "scopeNote"?, "broader"?: [uri], "related"?: [uri], "ladder"?, "matches"?,
 *      "example"?}]}
 */
import type { Text } from "@leerlijn/engine/base/text";
import type { Concept, ConceptRelation, TaxonomyRecords } from "@leerlijn/engine/taxonomy/concept";
import { type Decoded, hasError, IssueCollector, undecodable } from "../import-issue.ts";
import { decodeText } from "../json/decode-text.ts";
import { type JsonValue, type ReadJson, readJson } from "../json/read-json.ts";
import * as issue from "./framework-issues.ts";

const mostBytes = 100_000_000;

type Path = readonly (string | number)[];
type JsonObject = { readonly [key: string]: JsonValue };

/** Never throws on bad bytes. A concept that cannot be taken is left out with an issue; the others stay. O(bytes). */
export function decodeFramework(bytes: Uint8Array, file: string): Decoded<TaxonomyRecords> {
  if (bytes.length > mostBytes) return undecodable(issue.tooLarge(file));
  const text = decodeText(bytes);
  if ("refused" in text) return undecodable(issue.notText(file));
  const read = readJson(text.text.replace(/^\uFEFF/, ""));
  if (!read.ok) return undecodable(issue.notJson(file, read.problem.place));
  return new FrameworkReading(file, read.json).finish();
}

class FrameworkReading {
  readonly #file: string;
  readonly #json: ReadJson;
  readonly #issues = new IssueCollector();
  readonly #concepts = new Map<string, Concept>();
  readonly #relations: { readonly relation: ConceptRelation; readonly path: Path }[] = [];

  constructor(file: string, json: ReadJson) {
    this.#file = file;
    this.#json = json;
  }

  finish(): Decoded<TaxonomyRecords> {
    const top = this.#json.value;
    const list = isObject(top) ? top["concepts"] : undefined;
    if (!isObject(top) || !Array.isArray(list)) return undecodable(issue.noConcepts(this.#file));
    for (const [at, value] of list.entries()) this.#readConcept(value, ["concepts", at]);
    if (this.#concepts.size === 0) this.#issues.add(issue.noConcepts(this.#file));
    const relations = this.#keptRelations();
    const issues = this.#issues.list();
    if (this.#concepts.size === 0 && hasError(issues)) return { records: null, issues };
    const taxonomy = slug(textOf(top["taxonomy"]) ?? this.#file.replace(/\.[^.]*$/, ""));
    const title = languageTexts(top["title"]);
    const records: TaxonomyRecords = {
      taxonomy,
      title: Object.keys(title).length === 0 ? { nl: taxonomy } : (title as Text),
      name: textOf(top["version"]) ?? "",
      concepts: [...this.#concepts.values()],
      relations,
      complete: true,
    };
    return { records, issues };
  }

  #where(path: Path) {
    const { row, column } = this.#json.placeOf(path);
    return { file: this.#file, row, column: String(column), place: `/${path.join("/")}` };
  }

  #readConcept(value: JsonValue, path: Path): void {
    const uri = isObject(value) ? textOf(value["uri"]) : undefined;
    if (!isObject(value) || uri === undefined || !URL.canParse(uri)) {
      this.#issues.add(issue.withoutUri(this.#where(path)));
      return;
    }
    const preferredLabel = languageTexts(value["preferredLabel"]);
    if (Object.keys(preferredLabel).length === 0) {
      this.#issues.add(issue.withoutLabel(this.#where(path), uri));
      return;
    }
    if (this.#concepts.has(uri)) {
      this.#issues.add(issue.duplicateUri(this.#where(path), uri));
      return;
    }
    this.#concepts.set(uri, {
      uri,
      kind: textOf(value["kind"]) ?? "concept",
      code: textOf(value["code"]),
      status: textOf(value["status"]),
      preferredLabel,
      altLabels: languageLists(value["altLabels"]),
      hiddenLabels: languageLists(value["hiddenLabels"]),
      description: languageTexts(value["description"]),
      definition: languageTexts(value["definition"]),
      scopeNote: languageTexts(value["scopeNote"]),
      replacedBy: texts(value["replacedBy"]),
      details: {
        ladder: this.#readLadder(value["ladder"], [...path, "ladder"]),
        matches: this.#readMatches(value["matches"], [...path, "matches"]),
        example: value["example"] === true ? true : undefined,
      },
    });
    for (const kind of ["broader", "related"] as const) {
      for (const to of texts(value[kind])) this.#relations.push({ relation: { from: uri, to, kind }, path });
    }
  }

  #readLadder(value: JsonValue | undefined, path: Path) {
    if (value === undefined) return undefined;
    const steps = (Array.isArray(value) ? value : []).flatMap((one) => {
      const step = isObject(one) ? one["step"] : undefined;
      if (!isObject(one) || typeof step !== "number" || !Number.isInteger(step) || step < 1) return [];
      const { nlqf } = one;
      const anchor = typeof nlqf === "number" ? String(nlqf) : textOf(nlqf);
      return [{ step, title: languageTexts(one["title"]) as Text, ...(anchor === undefined ? {} : { nlqf: anchor }) }];
    });
    const given = Array.isArray(value) ? value.length : 1;
    if (steps.length < given) this.#issues.add(issue.stepNotRead(this.#where(path), given - steps.length));
    return steps;
  }

  #readMatches(value: JsonValue | undefined, path: Path) {
    if (value === undefined) return undefined;
    const list = Array.isArray(value) ? value : [value];
    const matches = list.flatMap((one) => {
      const kind = isObject(one) ? matchKinds.find((known) => known === one["kind"]) : undefined;
      const uri = isObject(one) ? textOf(one["uri"]) : undefined;
      return kind === undefined || uri === undefined || !URL.canParse(uri) ? [] : [{ kind, uri }];
    });
    if (matches.length < list.length)
      this.#issues.add(issue.matchNotRead(this.#where(path), list.length - matches.length));
    return matches;
  }

  #keptRelations(): readonly ConceptRelation[] {
    const kept = new Map<string, ConceptRelation>();
    for (const { relation, path } of this.#relations) {
      if (this.#concepts.has(relation.to)) kept.set(`${relation.kind} ${relation.from} ${relation.to}`, relation);
      else this.#issues.add(issue.danglingRelation(this.#where(path), relation.to));
    }
    return [...kept.values()];
  }
}

const matchKinds = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"] as const;

function isObject(value: JsonValue | undefined): value is { [key: string]: JsonValue } & JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** A single text counts as a list of one. */
function texts(value: JsonValue | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value ?? null]).flatMap((one) => textOf(one) ?? []);
}

function languageTexts(value: JsonValue | undefined): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([language, one]) => {
    const text = textOf(one);
    return text === undefined ? [] : [[language.toLowerCase(), text] as const];
  });
  return Object.fromEntries(entries);
}

function languageLists(value: JsonValue | undefined): Readonly<Record<string, readonly string[]>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([language, one]) => [language.toLowerCase(), texts(one)]));
}

function slug(text: string): string {
  const plain = text.normalize("NFKD").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "framework";
}
