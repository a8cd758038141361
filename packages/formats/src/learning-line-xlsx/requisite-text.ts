/**
 * Requisites as text in a cell: `vaardigheid robots >= 2 EN (behaald lassen OF werkervaring lasser)`. Owns the
 * grammar in both directions and the words for its errors; names are looked up by whoever calls.
 */

import type { Text } from "@leerlijn/engine/base/text";
import type { Expression } from "@leerlijn/engine/curriculum/model";
import { type LoadUnit, loadUnits } from "./load-units.ts";

export type NamedKind = "skill" | "unit" | "document" | "work";

export interface TextProblem {
  /** From 1, in the text of the cell. */
  readonly at: number;
  readonly message: Text;
  readonly remedy: Text;
}

const deepest = 40;
const leafWords: Readonly<Record<string, NamedKind>> = {
  vaardigheid: "skill",
  behaald: "unit",
  document: "document",
  werkervaring: "work",
};
const reserved = new Set(["EN", "OF", "AND", "OR", "alle", "een", "van", "minstens", "uit", ...Object.keys(leafWords)]);

/** The text of an expression; `parseRequisite` gives the same expression back. O(size). */
export function writeRequisite(on: Expression): string {
  if ("skill" in on) return `vaardigheid ${writeName(on.skill)} >= ${on.step}`;
  if ("passed" in on) return `behaald ${writeName(on.passed)}`;
  if ("document" in on) return `document ${writeName(on.document)}`;
  if ("work" in on) return `werkervaring ${writeName(on.work)}`;
  if ("atLeast" in on) {
    const amount = String(on.atLeast.amount).replace(".", ",");
    return `minstens ${amount} ${on.atLeast.unit} uit (${on.of.map(writeName).join("; ")})`;
  }
  const parts = "all" in on ? on.all : on.any;
  if (parts.length === 1) return `${"all" in on ? "alle" : "een van"} (${parts.map(writeRequisite).join("")})`;
  const written = parts.map((part) => {
    const isGroup = ("all" in part && part.all.length > 1) || ("any" in part && part.any.length > 1);
    return isGroup ? `(${writeRequisite(part)})` : writeRequisite(part);
  });
  return written.join("all" in on ? " EN " : " OF ");
}

function writeName(id: string): string {
  return reserved.has(id) || reserved.has(id.toLowerCase()) ? `"${id}"` : id;
}

interface Token {
  readonly type: "word" | "quoted" | "mark";
  readonly text: string;
  readonly at: number;
}

/** Reads a text; `find` gives the id for a name, or null when it does not exist (that is then reported). O(length). */
export function parseRequisite(
  text: string,
  find: (kind: NamedKind, name: string) => string | null,
): { readonly on: Expression } | { readonly problem: TextProblem } {
  const parser = new RequisiteParser(text, find);
  try {
    return { on: parser.parse() };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    throw error;
  }
}

class Refused extends Error {
  readonly problem: TextProblem;
  constructor(problem: TextProblem) {
    super("refused");
    this.problem = problem;
  }
}

function refuse(at: number, message: readonly [string, string], remedy: readonly [string, string]): never {
  throw new Refused({ at, message: { nl: message[0], en: message[1] }, remedy: { nl: remedy[0], en: remedy[1] } });
}

class RequisiteParser {
  private readonly tokens: readonly Token[];
  private readonly find: (kind: NamedKind, name: string) => string | null;
  private readonly length: number;
  private at = 0;

  constructor(text: string, find: (kind: NamedKind, name: string) => string | null) {
    this.tokens = [...text.matchAll(/"([^"]*)"|“([^”]*)”|(>=|≥|[();,])|([^\s();,"“≥>]+|>)/g)].map((match): Token => {
      const at = match.index + 1;
      const quoted = match[1] ?? match[2];
      if (quoted !== undefined) return { type: "quoted", text: quoted.trim(), at };
      if (match[3] !== undefined) return { type: "mark", text: match[3] === "≥" ? ">=" : match[3], at };
      return { type: "word", text: match[4] ?? "", at };
    });
    this.find = find;
    this.length = text.length;
  }

  parse(): Expression {
    if (this.tokens.length === 0) {
      refuse(1, ["De eis is leeg.", "The requisite is empty."], ["Vul een eis in.", "Fill in a requisite."]);
    }
    const on = this.readGroup(0);
    const left = this.tokens[this.at];
    if (left !== undefined) this.refuseToken(left);
    return on;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private isMark(text: string): boolean {
    const token = this.peek();
    return token?.type === "mark" && token.text === text;
  }

  private operator(): "EN" | "OF" | null {
    const token = this.peek();
    if (token?.type !== "word") return null;
    if (token.text === "EN" || token.text === "AND") return "EN";
    return token.text === "OF" || token.text === "OR" ? "OF" : null;
  }

  private readGroup(depth: number): Expression {
    if (depth > deepest) {
      refuse(
        this.peek()?.at ?? 1,
        [`Er staan meer dan ${deepest} haakjes in elkaar.`, `More than ${deepest} brackets stand inside each other.`],
        ["Maak de eis eenvoudiger.", "Make the requisite simpler."],
      );
    }
    const parts = [this.readPart(depth)];
    const first = this.operator();
    if (first === null) return parts[0] as Expression;
    for (let next = this.operator(); next !== null; next = this.operator()) {
      if (next !== first) {
        refuse(
          this.peek()?.at ?? 1,
          ["EN en OF staan hier door elkaar.", "EN (and) and OF (or) are mixed here."],
          [
            "Zet haakjes om wat bij elkaar hoort: a EN (b OF c).",
            "Put brackets round what belongs together: a EN (b OF c).",
          ],
        );
      }
      this.at += 1;
      parts.push(this.readPart(depth));
    }
    return first === "EN" ? { all: parts } : { any: parts };
  }

  private readPart(depth: number): Expression {
    const token = this.peek();
    if (token === undefined) this.refuseEnd();
    if (this.isMark("(")) return this.readBracketed(depth);
    if (token.type === "word") {
      const word = token.text.toLowerCase();
      if (word === "alle") {
        this.at += 1;
        return { all: [this.readBracketed(depth)] };
      }
      if (word === "een" && this.tokens[this.at + 1]?.text.toLowerCase() === "van") {
        this.at += 2;
        return { any: [this.readBracketed(depth)] };
      }
      if (word === "minstens") return this.readCredits();
      const kind = Object.hasOwn(leafWords, word) ? leafWords[word] : undefined;
      if (kind !== undefined) return this.readLeaf(kind);
    }
    this.refuseToken(token);
  }

  private readBracketed(depth: number): Expression {
    this.expectMark("(");
    const on = this.readGroup(depth + 1);
    this.expectMark(")");
    return on;
  }

  private readLeaf(kind: NamedKind): Expression {
    this.at += 1;
    const id = this.readName(kind, kind === "skill" ? ["stap", "op"] : []);
    if (kind === "unit") return { passed: id };
    if (kind === "document") return { document: id };
    if (kind === "work") return { work: id };
    if (this.isWord("op")) this.at += 1;
    if (this.isWord("stap")) this.at += 1;
    else this.expectMark(">=");
    const token = this.peek();
    const step = Number(token?.text);
    if (token === undefined) this.refuseEnd();
    if (!/^\d{1,2}$/.test(token.text) || step < 1 || step > 20) {
      refuse(
        token.at,
        [`“${token.text}” is geen stap.`, `“${token.text}” is no step.`],
        ["Schrijf een heel getal van 1 tot en met 20.", "Write a whole number from 1 to 20."],
      );
    }
    this.at += 1;
    return { skill: id, step };
  }

  private isWord(text: string): boolean {
    const token = this.peek();
    return token?.type === "word" && token.text.toLowerCase() === text;
  }

  private readCredits(): Expression {
    this.at += 1;
    let written = "";
    let token = this.peek();
    const start = token?.at ?? this.length + 1;
    // "7,5" comes as three tokens.
    while (token !== undefined && (/^[\d.]+$/.test(token.text) || token.text === ",")) {
      written += token.text === "," ? "." : token.text;
      this.at += 1;
      token = this.peek();
    }
    const amount = Number(written);
    const unit = loadUnits.find((one) => one.toLowerCase() === token?.text.toLowerCase());
    if (written === "" || !Number.isFinite(amount) || amount <= 0 || unit === undefined) {
      refuse(
        start,
        [
          "Na “minstens” hoort een getal met SBU, EC of klokuren.",
          "After “minstens” belongs a number with SBU, EC or klokuren.",
        ],
        ["Schrijf bijvoorbeeld: minstens 45 EC uit (a; b; c).", "Write for instance: minstens 45 EC uit (a; b; c)."],
      );
    }
    this.at += 1;
    if (this.isWord("uit")) this.at += 1;
    this.expectMark("(");
    const of = [this.readName("unit", [])];
    while (this.isMark(";") || this.isMark(",")) {
      this.at += 1;
      of.push(this.readName("unit", []));
    }
    this.expectMark(")");
    return { atLeast: { amount, unit: unit as LoadUnit }, of };
  }

  /** A code, a quoted name, or words up to the next sign, EN or OF. */
  private readName(kind: NamedKind, stops: readonly string[]): string {
    const first = this.peek();
    if (first === undefined) this.refuseEnd();
    if (first.type === "mark" || this.operator() !== null) this.refuseToken(first);
    const words = [first.text];
    this.at += 1;
    if (first.type !== "quoted") {
      for (let next = this.peek(); next?.type === "word" && this.operator() === null; next = this.peek()) {
        if (stops.includes(next.text.toLowerCase())) break;
        words.push(next.text);
        this.at += 1;
      }
    }
    const name = words.join(" ");
    const id = this.find(kind, name);
    if (id !== null) return id;
    const [nl, en] = {
      skill: ["vaardigheid", "skill"],
      unit: ["onderdeel", "unit"],
      document: ["document", "document"],
      work: ["werkervaring", "work experience"],
    }[kind];
    const isLowered = / (en|of) /.test(name);
    refuse(
      first.at,
      [`“${name}” is geen bekende ${nl}.`, `“${name}” is no known ${en}.`],
      isLowered
        ? ["Schrijf EN en OF met hoofdletters.", "Write EN and OF in capitals."]
        : [
            "Gebruik de code of de naam zoals die op het blad staat. Twee keer dezelfde naam? Gebruik dan de code.",
            "Use the code or the name as it stands on its sheet. The same name twice? Then use the code.",
          ],
    );
  }

  private expectMark(mark: string): void {
    const token = this.peek();
    if (token === undefined) {
      refuse(
        this.length + 1,
        [`Hier ontbreekt “${mark}”.`, `“${mark}” is missing here.`],
        [`Zet “${mark}” erbij.`, `Add “${mark}”.`],
      );
    }
    if (!this.isMark(mark)) {
      refuse(
        token.at,
        [`Hier staat “${token.text}”; verwacht is “${mark}”.`, `Here stands “${token.text}”; expected is “${mark}”.`],
        [`Zet hier “${mark}”.`, `Put “${mark}” here.`],
      );
    }
    this.at += 1;
  }

  private refuseEnd(): never {
    refuse(
      this.length + 1,
      ["De eis houdt te vroeg op.", "The requisite ends too early."],
      ["Maak de eis af.", "Finish the requisite."],
    );
  }

  private refuseToken(token: Token): never {
    refuse(
      token.at,
      [`“${token.text}” past hier niet.`, `“${token.text}” does not fit here.`],
      [
        "Begin met vaardigheid, behaald, document, werkervaring of minstens; verbind met EN of OF.",
        "Start with vaardigheid, behaald, document, werkervaring or minstens; connect with EN or OF.",
      ],
    );
  }
}
