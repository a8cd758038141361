/** A requisite or admission rule in words. Owns the wording of expressions and of leaves that are missing. */
import type { Language } from "../../base/text.ts";
import type { Expression, Requisite } from "../../curriculum/model.ts";
import type { MissingLeaf, Reading } from "../finding.ts";
import type { LearningLine } from "../model.ts";
import { LineNames } from "./line-names.ts";

/** What a requisite asks, as a clause: "Wiskunde op stap 2 en (Lean 1 behaald of Lean 2 behaald)". O(size of it). */
export function sayExpression(names: LineNames, on: Expression, isInner = false): string {
  if ("skill" in on) return names.level(on.skill, on.step);
  if ("passed" in on) return names.say(`${names.of(on.passed)} behaald`, `${names.of(on.passed)} passed`);
  if ("atLeast" in on) {
    const load = names.load(on.atLeast);
    return names.say(`minstens ${load} uit ${names.some(on.of)}`, `at least ${load} from ${names.some(on.of)}`);
  }
  if ("document" in on) return `‘${names.of(on.document)}’`;
  if ("work" in on) {
    return names.say(`werkervaring ‘${names.of(on.work)}’`, `work experience ‘${names.of(on.work)}’`);
  }
  const isAll = "all" in on;
  const parts = (isAll ? on.all : on.any).map((part) => sayExpression(names, part, true));
  const said = names.join(parts, isAll ? names.say("en", "and") : names.say("of", "or"));
  return isInner && parts.length > 1 ? `(${said})` : said;
}

/** A requisite as one sentence without a full stop at the end. */
export function requisiteSentence(line: LearningLine, requisite: Requisite, language: Language): string {
  const names = new LineNames(line, language);
  const known = names.parts.get(requisite.id);
  const unit = known?.type === "requisite" ? names.of(known.unit.id) : names.say("Dit onderdeel", "This unit");
  const asked = sayExpression(names, requisite.on);
  if (requisite.mode === "admission") {
    const nl = { pre: "vooraf", co: "vooraf of tegelijk", "strict-co": "in dezelfde periode" }[requisite.kind];
    const en = { pre: "beforehand", co: "beforehand or alongside", "strict-co": "in the same period" }[requisite.kind];
    return names.say(
      `${unit} is alleen te volgen met ${nl}: ${asked}`,
      `${unit} is open only to those with, ${en}: ${asked}`,
    );
  }
  const nl = { pre: "rekent vooraf op", co: "rekent vooraf of tegelijk op", "strict-co": "hoort samen met" };
  const en = {
    pre: "counts beforehand on",
    co: "counts beforehand or alongside on",
    "strict-co": "goes together with",
  };
  return names.say(`${unit} ${nl[requisite.kind]}: ${asked}`, `${unit} ${en[requisite.kind]}: ${asked}`);
}

/** What somebody lacks, as the end of a sentence: "heeft nog geen SQL gehad". */
export function sayMissing(names: LineNames, leaf: MissingLeaf, reading: Reading, kind: Requisite["kind"]): string {
  if ("skill" in leaf) {
    const skill = names.of(leaf.skill);
    if (reading === "strict") {
      const { nl, en } =
        leaf.held === 0
          ? { nl: "nog niet", en: "not yet" }
          : { nl: `pas tot stap ${leaf.held}`, en: `only up to step ${leaf.held}` };
      return names.say(`heeft ${skill} ${nl} met een voldoende toets aangetoond`, `has proven ${skill} ${en}`);
    }
    if (leaf.held === 0) return names.say(`heeft nog geen ${skill} gehad`, `has had no ${skill} yet`);
    return names.say(`heeft ${skill} pas op stap ${leaf.held}`, `has ${skill} only at step ${leaf.held}`);
  }
  if ("passed" in leaf) {
    const unit = names.of(leaf.passed);
    if (kind === "strict-co") {
      return names.say(`volgt ${unit} niet in dezelfde periode`, `does not take ${unit} in the same period`);
    }
    return names.say(`heeft ${unit} dan niet behaald`, `has not passed ${unit} by then`);
  }
  if ("atLeast" in leaf) {
    const held = names.load({ amount: leaf.held, unit: leaf.atLeast.unit });
    const from = names.some(leaf.of);
    return names.say(`heeft dan ${held} behaald uit ${from}`, `has earned ${held} from ${from} by then`);
  }
  if ("document" in leaf) {
    const document = names.of(leaf.document);
    return names.say(`heeft dan geen ‘${document}’`, `does not hold ‘${document}’ by then`);
  }
  const work = names.of(leaf.work);
  return names.say(`heeft geen werkervaring ‘${work}’`, `has no work experience ‘${work}’`);
}
