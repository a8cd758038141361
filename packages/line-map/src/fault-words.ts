/** One short line of plain words for a finding on the map. Owns only that; the full explanation is the engine's. */
import type { ContentNode, Id } from "@leerlijn/engine/curriculum/model";
import type { Finding, MissingLeaf } from "@leerlijn/engine/learning-line/finding";
import type { LineNames } from "./names.ts";
import { sayLoad, wordsIn } from "./words.ts";

/** Dutch or English by the names' language; never empty. */
export function faultWords(finding: Finding, names: LineNames): string {
  const nl = names.language === "nl";
  const { subject, witness } = finding;
  const title = (at: number) => names.titleOf(subject[at] ?? "");
  const step = wordsIn[names.language].step;
  switch (finding.code) {
    case "required-before-taught": {
      const missing = witness.missing;
      const leaf = Array.isArray(missing) ? (missing[0] as MissingLeaf | undefined) : undefined;
      if (subject.length === 2 && leaf === undefined)
        return `${title(0)}: ${title(1)} ${step} ${witness.held ?? 0}, ${nl ? "gevraagd" : "asked"} ${witness.asked ?? "?"}`;
      const via = leaf === undefined ? null : tellingChoice(finding, leaf, names);
      const whom = via === null ? title(0) : `Via ${via}`;
      return `${whom}: ${leaf === undefined ? title(1) : missingWords(leaf, names)}`;
    }
    case "target-not-covered":
    case "target-not-assessed": {
      const target = names.targets.get(subject[1] ?? "");
      if (target === undefined) return title(1);
      const head = target.title === "" ? `${names.titleOf(target.skill)}, ${step} ${target.step}` : target.title;
      return finding.reading === "strict" ? `${head} (${nl ? "alleen compenseerbaar" : "compensable only"})` : head;
    }
    case "assessed-not-taught": {
      const outcome = names.outcomes.get(subject[0] ?? "");
      return outcome === undefined ? title(0) : `${names.titleOf(outcome.skill)}, ${step} ${outcome.step}`;
    }
    case "repetition": {
      const whom = peopleOf(title(0), witness.headcount, nl);
      const load = witness.load
        ? `, ${witness.estimated ? (nl ? "ca. " : "about ") : ""}${sayLoad(witness.load, names.language)}`
        : "";
      return `${whom}: ${title(2)}${load}`;
    }
    case "step-skipped":
      return `${title(1)}: ${nl ? "van" : "from"} ${step} ${witness.from ?? 0} ${nl ? "naar" : "to"} ${witness.to ?? "?"}`;
    case "cycle":
      return circleWords(
        subject.map((id) => names.titleOf(id)),
        nl,
      );
    case "load":
      return loadWords(finding, names);
    case "choice-impossible": {
      const rules = (witness.rules ?? []).filter((id) => names.titleOf(id) !== id).map((id) => names.titleOf(id));
      const whom = subject.length > 1 ? `${title(1)}: ` : "";
      return `${whom}${rules.length > 0 ? rules.join(", ") : nl ? "de regels botsen" : "the rules clash"}`;
    }
    case "not-admitted":
      return subject.length > 1 ? `${title(0)} → ${title(1)}` : title(0);
    case "no-way-on":
      return title(0);
    case "versions-do-not-meet": {
      const inForce = witness.inForce ?? (nl ? "geen" : "none");
      return `${title(0)}: ${witness.named ?? "?"}, ${nl ? "geldt" : "in force"} ${inForce}`;
    }
    case "not-described": {
      if (witness.missing === "entry-level") return `${nl ? "instapniveau" : "entry level"} ${title(0)}`;
      if (witness.missing === "assessment") return nl ? "hoe dit getoetst wordt" : "how this is assessed";
      return nl ? "wat je hier leert" : "what is learned here";
    }
    case "not-decided":
      return witness.tried ?? title(0);
  }
}

/** "voor 48 van mbo", or the profile's name with its number behind it where it does not begin with "van". */
function peopleOf(title: string, headcount: number | undefined, nl: boolean): string {
  if (headcount === undefined) return title;
  const isFrom = /^(?:van|from) /iu.test(title);
  if (!isFrom) return `${title} (${headcount})`;
  return `${nl ? "voor" : "for"} ${headcount} ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** The option taken on the route beside one that would have given what is missing; null: no choice tells. */
function tellingChoice(finding: Finding, leaf: MissingLeaf, names: LineNames): string | null {
  const gives = (id: Id): boolean => {
    if ("passed" in leaf) return leaf.passed === id;
    if (!("skill" in leaf)) return false;
    const outcomes = names.units.get(id)?.unit.outcomes ?? [];
    return outcomes.some((outcome) => outcome.taught && outcome.skill === leaf.skill && outcome.step >= leaf.asked);
  };
  const search = (node: ContentNode, done: ReadonlySet<Id>): string | null => {
    if ("unit" in node) return null;
    const children = "all" in node ? node.all : node.from;
    if ("from" in node) {
      const isTaken = (option: ContentNode) => unitsIn(option).some((unit) => done.has(unit));
      const taken = children.filter(isTaken);
      const [first] = taken;
      const isTelling = children.some((option) => !isTaken(option) && unitsIn(option).some(gives));
      if (first !== undefined && isTelling && !taken.flatMap(unitsIn).some(gives)) return optionTitle(first, names);
    }
    for (const child of children) {
      const found = search(child, done);
      if (found !== null) return found;
    }
    return null;
  };
  for (const leg of finding.witness.route?.legs ?? []) {
    const content = names.programmes.get(leg.programme)?.content;
    const found = content === undefined ? null : search(content, new Set(leg.units));
    if (found !== null) return found;
  }
  return null;
}

function unitsIn(node: ContentNode): readonly Id[] {
  if ("unit" in node) return [node.unit];
  return ("all" in node ? node.all : node.from).flatMap(unitsIn);
}

function optionTitle(node: ContentNode, names: LineNames): string {
  const own = "unit" in node ? node.unit : node.id;
  const title = names.titleOf(own);
  return title === own ? names.titleOf(unitsIn(node)[0] ?? own) : title;
}

function circleWords(titles: readonly string[], nl: boolean): string {
  const [only = ""] = titles;
  if (titles.length < 2) return nl ? `${only} vraagt zichzelf` : `${only} asks itself`;
  const list = `${titles.slice(0, -1).join(", ")} ${nl ? "en" : "and"} ${titles.at(-1) ?? ""}`;
  return nl ? `${list} vragen elkaar` : `${list} ask each other`;
}

function missingWords(leaf: MissingLeaf, names: LineNames): string {
  const nl = names.language === "nl";
  if ("skill" in leaf)
    return `${names.titleOf(leaf.skill)} ${wordsIn[names.language].step} ${leaf.held}, ${nl ? "gevraagd" : "asked"} ${leaf.asked}`;
  if ("passed" in leaf) return `${names.titleOf(leaf.passed)} ${nl ? "nog niet gedaan" : "not done yet"}`;
  if ("atLeast" in leaf) return `${leaf.held} ${nl ? "van" : "of"} ${sayLoad(leaf.atLeast, names.language)}`;
  if ("document" in leaf) return `${nl ? "zonder" : "without"} ${names.titleOf(leaf.document)}`;
  return `${nl ? "zonder werkervaring" : "without work experience"} ${names.titleOf(leaf.work)}`;
}

function loadWords(finding: Finding, names: LineNames): string {
  const nl = names.language === "nl";
  const { least, most, norm, unit, periods, mixed } = finding.witness;
  if (mixed !== undefined) return `${mixed.join(nl ? " en " : " and ")} ${nl ? "in één som" : "in one sum"}`;
  if (periods !== undefined) {
    const first = periods[0];
    if (first === undefined) return names.titleOf(finding.subject[0] ?? "");
    const more = periods.length > 1 ? ` (+${periods.length - 1})` : "";
    return `${nl ? "periode" : "period"} ${first.period}: ${first.load}${unit === undefined ? "" : ` ${unit}`}${more}`;
  }
  const sum = least === most ? `${least ?? "?"}` : `${least ?? "?"}–${most ?? "?"}`;
  return `${sum} ${nl ? "in plaats van" : "instead of"} ${norm ?? "?"}${unit === undefined ? "" : ` ${unit}`}`;
}
