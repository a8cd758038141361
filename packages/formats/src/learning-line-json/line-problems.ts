/**
 * What a schema cannot say about a line: ids given twice, ids that name nothing, periods that end before they begin,
 * a circle in the national tree. Owns the codes and their words; every reader of a line uses it, whatever its form.
 */
import type { Text } from "@leerlijn/engine/base/text";
import type { ContentNode, Expression, Id } from "@leerlijn/engine/curriculum/model";
import { findingKinds } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { type IdKind, type LinePath, walkLine } from "./line-places.ts";

export interface LineProblem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly path: LinePath;
  readonly message: Text;
  readonly remedy: Text;
}

export const kindWords: Readonly<Record<IdKind, readonly [string, string]>> = {
  line: ["leerlijn", "line"],
  cohort: ["cohort", "cohort"],
  skill: ["vaardigheid", "skill"],
  strand: ["streng", "strand"],
  "national-item": ["landelijke eis", "national item"],
  document: ["document", "document"],
  work: ["werkervaring", "work experience"],
  profile: ["instroom", "entry profile"],
  programme: ["opleiding", "programme"],
  version: ["versie", "version"],
  variant: ["variant", "variant"],
  unit: ["onderdeel", "unit"],
  outcome: ["leeruitkomst", "outcome"],
  assessment: ["toets", "assessment"],
  requisite: ["ingangseis", "requisite"],
  node: ["groep in de opbouw", "group of the content"],
  exclusion: ["uitsluiting", "exclusion"],
  exit: ["uitgang", "exit"],
  target: ["eindkwalificatie", "target"],
  transfer: ["overstap", "transfer"],
  agreement: ["afspraak", "agreement"],
};

/** All problems of a line that fits the schema. O(size of the line). */
export function findLineProblems(line: LearningLine): LineProblem[] {
  const problems: LineProblem[] = [];
  const add = (
    severity: LineProblem["severity"],
    code: string,
    path: LinePath,
    message: readonly [string, string],
    remedy: readonly [string, string],
  ) =>
    problems.push({
      severity,
      code,
      path,
      message: { nl: message[0], en: message[1] },
      remedy: { nl: remedy[0], en: remedy[1] },
    });
  findIdProblems(line, add);
  findNationalCircles(line, add);
  findSkillProblems(line, add);
  findProgrammeProblems(line, add);
  findWaiverProblems(line, add);
  return problems;
}

type Add = (
  severity: LineProblem["severity"],
  code: string,
  path: LinePath,
  message: readonly [string, string],
  remedy: readonly [string, string],
) => void;

function findIdProblems(line: LearningLine, add: Add): void {
  const { given, named } = walkLine(line);
  const known = new Map<Id, (typeof given)[number]>();
  const keys = new Set<string>();
  for (const one of given) {
    const first = known.get(one.id);
    keys.add(`${one.kind}|${one.id}`);
    if (one.programme !== undefined) keys.add(`${one.kind}|${one.id}|${one.programme}`);
    if (first === undefined) {
      known.set(one.id, one);
      continue;
    }
    add(
      "error",
      "duplicate-id",
      one.path,
      [
        `De code “${one.id}” bestaat al (${kindWords[first.kind][0]}).`,
        `The id “${one.id}” exists already (${kindWords[first.kind][1]}).`,
      ],
      ["Geef elk onderdeel van de leerlijn een eigen code.", "Give every part of the line an id of its own."],
    );
  }
  for (const one of named) {
    const key = one.programme === undefined ? `${one.kind}|${one.id}` : `${one.kind}|${one.id}|${one.programme}`;
    if (keys.has(key)) continue;
    const [nl, en] = kindWords[one.kind];
    const other = known.get(one.id);
    const elsewhere = keys.has(`${one.kind}|${one.id}`);
    const hint: readonly [string, string] = elsewhere
      ? [` “${one.id}” hoort bij een andere opleiding.`, ` “${one.id}” belongs to another programme.`]
      : other === undefined
        ? ["", ""]
        : [` “${one.id}” is een ${kindWords[other.kind][0]}.`, ` “${one.id}” is a ${kindWords[other.kind][1]}.`];
    add(
      "error",
      "unknown-id",
      one.path,
      [
        `Er is hier geen ${nl} met de code “${one.id}”.${hint[0]}`,
        `There is no ${en} with the id “${one.id}” here.${hint[1]}`,
      ],
      [
        `Kijk of de code goed gespeld is, of voeg de ${nl} toe.`,
        `See whether the id is spelt right, or add the ${en}.`,
      ],
    );
  }
}

function findNationalCircles(line: LearningLine, add: Add): void {
  const items = line.nationalItems ?? [];
  const above = new Map(items.map((item) => [item.id, item.broader]));
  const settled = new Set<Id>();
  for (const [at, item] of items.entries()) {
    const path = new Set<Id>();
    let here: Id | undefined = item.id;
    while (here !== undefined && !settled.has(here) && !path.has(here)) {
      path.add(here);
      here = above.get(here);
    }
    if (here !== undefined && path.has(here)) {
      add(
        "error",
        "national-circle",
        ["nationalItems", at, "broader"],
        [
          `“${item.id}” hoort via zijn bovenliggende eis weer bij zichzelf.`,
          `“${item.id}” comes under itself through the items above it.`,
        ],
        ["Haal bij één van deze eisen de bovenliggende eis weg.", "Take the broader item away from one of them."],
      );
    }
    for (const id of path) settled.add(id);
  }
}

function findSkillProblems(line: LearningLine, add: Add): void {
  const ladders = new Map<Id, ReadonlySet<number>>();
  for (const [at, skill] of line.skills.entries()) {
    const steps = skill.ladder.map((rung) => rung.step);
    ladders.set(skill.id, new Set(steps));
    if (steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0))) continue;
    add(
      "warning",
      "ladder-not-rising",
      ["skills", at, "ladder"],
      [`De stappen van “${skill.id}” lopen niet op.`, `The steps of “${skill.id}” do not rise.`],
      ["Zet de stappen van laag naar hoog, elk één keer.", "Put the steps from low to high, each once."],
    );
  }
  const judge = (skill: Id, step: number, path: LinePath) => {
    const ladder = ladders.get(skill);
    if (ladder === undefined || ladder.has(step)) return;
    add(
      "warning",
      "step-not-on-ladder",
      path,
      [
        `Stap ${step} staat niet op de ladder van “${skill}”.`,
        `Step ${step} does not stand on the ladder of “${skill}”.`,
      ],
      ["Kies een stap van de ladder, of voeg de stap daar toe.", "Choose a step of the ladder, or add the step there."],
    );
  };
  for (const [p, programme] of line.programmes.entries()) {
    for (const [u, unit] of programme.units.entries()) {
      for (const [o, one] of (unit.outcomes ?? []).entries()) {
        judge(one.skill, one.step, ["programmes", p, "units", u, "outcomes", o, "step"]);
      }
    }
    for (const [e, exit] of programme.exits.entries()) {
      for (const [t, one] of (exit.targets ?? []).entries()) {
        judge(one.skill, one.step, ["programmes", p, "exits", e, "targets", t, "step"]);
      }
    }
  }
}

function findProgrammeProblems(line: LearningLine, add: Add): void {
  for (const [p, programme] of line.programmes.entries()) {
    const placed = new Set<Id>();
    collectUnits(programme.content, placed);
    for (const [v, version] of (programme.versions ?? []).entries()) {
      if (version.until === undefined || version.until > version.from) continue;
      add(
        "error",
        "version-ends-first",
        ["programmes", p, "versions", v, "until"],
        [
          `Versie “${version.id}” eindigt (${version.until}) niet na haar begin (${version.from}).`,
          `Version “${version.id}” does not end (${version.until}) after its start (${version.from}).`,
        ],
        ["Verbeter een van de twee datums.", "Correct one of the two dates."],
      );
    }
    const bounds = programme.periodLoad;
    if (bounds !== undefined && (bounds.min > bounds.max || bounds.max <= 0 || bounds.min < 0)) {
      add(
        "warning",
        "period-load-bounds",
        ["programmes", p, "periodLoad"],
        [
          `De grenzen per periode (${bounds.min} tot ${bounds.max}) kunnen niet kloppen.`,
          `The bounds of a period (${bounds.min} to ${bounds.max}) cannot be right.`,
        ],
        ["Zet bij het minimum het kleinste getal, vanaf 0.", "Put the smaller number at the minimum, from 0."],
      );
    }
    for (const [u, unit] of programme.units.entries()) {
      const at: LinePath = ["programmes", p, "units", u];
      if (unit.period !== undefined && unit.period.first > unit.period.last) {
        add(
          "error",
          "period-ends-first",
          [...at, "period"],
          [
            `“${unit.id}” eindigt in periode ${unit.period.last}, vóór de eerste periode ${unit.period.first}.`,
            `“${unit.id}” ends in period ${unit.period.last}, before its first period ${unit.period.first}.`,
          ],
          ["Verwissel of verbeter de twee perioden.", "Swap or correct the two periods."],
        );
      }
      if (!placed.has(unit.id)) {
        add(
          "warning",
          "unit-not-placed",
          [...at, "id"],
          [
            `“${unit.id}” staat niet in de opbouw van de opleiding; niemand volgt het.`,
            `“${unit.id}” does not stand in the content of the programme; nobody takes it.`,
          ],
          ["Zet het onderdeel in de opbouw, of haal het weg.", "Put the unit into the content, or take it away."],
        );
      }
      for (const [r, requisite] of (unit.requisites ?? []).entries()) {
        if (!asksUnit(requisite.on, unit.id)) continue;
        add(
          "warning",
          "requisite-on-itself",
          [...at, "requisites", r, "on"],
          [
            `De ingangseis “${requisite.id}” vraagt het eigen onderdeel “${unit.id}”.`,
            `The requisite “${requisite.id}” asks its own unit “${unit.id}”.`,
          ],
          [
            "Noem hier een ander onderdeel. Zo blijft het een kringverwijzing.",
            "Name another unit here. As it is, it stays a circle.",
          ],
        );
      }
    }
  }
}

function collectUnits(node: ContentNode, units: Set<Id>): void {
  if ("unit" in node) units.add(node.unit);
  else for (const child of "all" in node ? node.all : node.from) collectUnits(child, units);
}

function asksUnit(on: Expression, unit: Id): boolean {
  if ("passed" in on) return on.passed === unit;
  if ("all" in on) return on.all.some((part) => asksUnit(part, unit));
  if ("any" in on) return on.any.some((part) => asksUnit(part, unit));
  return false;
}

function findWaiverProblems(line: LearningLine, add: Add): void {
  const waivers = line.waivers ?? [];
  if (waivers.length === 0) return;
  const known = new Set(walkLine(line).given.map((one) => one.id));
  for (const [at, waiver] of waivers.entries()) {
    if (!Object.hasOwn(findingKinds, waiver.code)) {
      add(
        "warning",
        "unknown-finding-code",
        ["waivers", at, "code"],
        [`“${waiver.code}” is geen soort bevinding.`, `“${waiver.code}” is no kind of finding.`],
        [`Kies uit: ${Object.keys(findingKinds).join(", ")}.`, `Choose from: ${Object.keys(findingKinds).join(", ")}.`],
      );
    }
    for (const [index, id] of waiver.subject.entries()) {
      if (known.has(id)) continue;
      add(
        "warning",
        "waiver-of-nothing",
        ["waivers", at, "subject", index],
        [`Deze uitzondering noemt “${id}”, en dat bestaat niet.`, `This waiver names “${id}”, which does not exist.`],
        ["Verbeter de code, of haal de uitzondering weg.", "Correct the id, or take the waiver away."],
      );
    }
  }
}
