/** For whom a finding matters and how many they are, and which of their choices lead to it. Owns no judgement. */
import type { ContentNode, EntryProfile, Id, Programme } from "../../curriculum/model.ts";
import type { Finding, Leg, MissingLeaf, Route } from "../finding.ts";
import type { LineNames } from "./line-names.ts";

/** Everybody that enters the programme. */
export function profilesInto(names: LineNames, programme: Id): EntryProfile[] {
  return names.line.entryProfiles.filter((profile) => profile.programme === programme);
}

/** "Dit raakt 48 studenten (‘Van mbo’)." Several profiles are added up; an unknown number is said. */
export function sayPeople(names: LineNames, profiles: readonly EntryProfile[], route?: Route): string {
  const [first] = profiles;
  if (first === undefined)
    return names.say("Voor wie dit telt, is niet bekend.", "For whom this matters is not known.");
  const quoted = names.join(profiles.map((profile) => `‘${names.of(profile.id)}’`));
  const known = profiles.flatMap((profile) => profile.headcount ?? []);
  const total = known.reduce((sum, count) => sum + count, 0);
  const people = sayKind(names, profiles, total);
  const sentences: string[] = [];
  if (known.length === 0) {
    const nl = `Dit raakt de instroom ${quoted}; het aantal is niet ingevuld.`;
    sentences.push(names.say(nl, `This touches the entry ${quoted}; their number is not given.`));
  } else if (known.length < profiles.length) {
    const nl = `Dit raakt minstens ${names.number(total)} ${people} (${quoted}); niet elk aantal is ingevuld.`;
    sentences.push(
      names.say(nl, `This touches at least ${names.number(total)} ${people} (${quoted}); not all numbers are given.`),
    );
  } else {
    const nl = `Dit raakt ${names.number(total)} ${people} (${quoted}).`;
    sentences.push(names.say(nl, `This touches ${names.number(total)} ${people} (${quoted}).`));
  }
  const start = route?.legs[0]?.profile;
  if (start !== undefined && !profiles.some((profile) => profile.id === start)) {
    const nl = `In het voorbeeld begonnen zij via ‘${names.of(start)}’.`;
    sentences.push(names.say(nl, `In the example they started as ‘${names.of(start)}’.`));
  }
  return sentences.join(" ");
}

/** "48 studenten · havo N&T", "114 studenten in 5 groepen": for a list, where the names of many would not be read. */
export function countPeople(names: LineNames, profiles: readonly EntryProfile[]): string {
  const [first] = profiles;
  if (first === undefined) return "";
  const known = profiles.flatMap((profile) => profile.headcount ?? []);
  const total = known.reduce((sum, count) => sum + count, 0);
  const least = known.length < profiles.length ? names.say("minstens ", "at least ") : "";
  const people = known.length === 0 ? "" : `${least}${names.number(total)} ${sayKind(names, profiles, total)}`;
  if (profiles.length === 1) return [people, names.of(first.id)].filter((part) => part !== "").join(" · ");
  const groups = names.say(`${profiles.length} groepen`, `${profiles.length} groups`);
  return people === "" ? groups : `${people} in ${groups}`;
}

/** Pupils where load is counted in clock hours, students elsewhere. */
function sayKind(names: LineNames, profiles: readonly EntryProfile[], count: number): string {
  const arePupils = profiles.every((profile) => {
    const programme = names.line.programmes.find((one) => one.id === profile.programme);
    return programme?.units.some((unit) => unit.load?.unit === "klokuren") ?? false;
  });
  if (arePupils) return count === 1 ? names.say("leerling", "pupil") : names.say("leerlingen", "pupils");
  return count === 1 ? names.say("student", "student") : names.say("studenten", "students");
}

/** The entry profiles that a finding names: its own, those of its witness, or all that enter the programme. */
export function profilesOf(names: LineNames, finding: Finding): EntryProfile[] {
  const { witness, subject } = finding;
  const named = witness.profile === undefined ? (witness.profiles ?? []) : [witness.profile];
  const ids = named.length > 0 ? named : subject.filter((id) => names.parts.get(id)?.type === "profile");
  const found = names.line.entryProfiles.filter((profile) => ids.includes(profile.id));
  if (found.length > 0) return found;
  const programmes = subject.map((id) => programmeOf(names, id)).filter((id) => id !== undefined);
  return names.line.entryProfiles.filter((profile) => programmes.includes(profile.programme));
}

/** The programme in which a part stands. */
export function programmeOf(names: LineNames, id: Id): Id | undefined {
  const known = names.parts.get(id);
  switch (known?.type) {
    case "programme":
      return known.part.id;
    case "profile":
      return known.part.programme;
    case "unit":
    case "exit":
    case "target":
    case "requisite":
    case "node":
      return known.programme.id;
    case "outcome":
    case "assessment":
      return programmeOf(names, known.unit.id);
    default:
      return undefined;
  }
}

/** "Wie via ‘Van mbo’ binnenkomt en Onderhoud kiest": the choices that matter for what is missing. */
export function sayWho(
  names: LineNames,
  profile: Id,
  route: Route | undefined,
  missing: readonly MissingLeaf[],
): string {
  const start = names.say(`Wie via ‘${names.of(profile)}’ binnenkomt`, `Those who enter as ‘${names.of(profile)}’`);
  const chosen = chosenInstead(names, route, missing);
  if (chosen.length === 0) return start;
  const choices = names.list(chosen);
  return names.say(`${start} en ${choices} kiest`, `${start} and choose ${choices}`);
}

/** Units chosen on a route where another option of the same choice would have given what is missing. */
export function chosenInstead(names: LineNames, route: Route | undefined, missing: readonly MissingLeaf[]): Id[] {
  const chosen = new Set<Id>();
  for (const leg of route?.legs ?? []) {
    const programme = names.line.programmes.find((one) => one.id === leg.programme);
    if (programme === undefined) continue;
    collectChosen(programme, programme.content, leg, missing, chosen);
  }
  return [...chosen].slice(0, 4);
}

function collectChosen(
  programme: Programme,
  node: ContentNode,
  leg: Leg,
  missing: readonly MissingLeaf[],
  chosen: Set<Id>,
): void {
  if ("unit" in node) return;
  if (!("all" in node)) {
    const under = unitsUnder(node);
    const left = under.filter((unit) => !leg.units.includes(unit));
    if (left.some((unit) => missing.some((leaf) => gives(programme, unit, leaf)))) {
      for (const unit of under) if (leg.units.includes(unit)) chosen.add(unit);
      return;
    }
  }
  for (const child of "all" in node ? node.all : node.from) collectChosen(programme, child, leg, missing, chosen);
}

function unitsUnder(node: ContentNode): Id[] {
  if ("unit" in node) return [node.unit];
  return ("all" in node ? node.all : node.from).flatMap(unitsUnder);
}

function gives(programme: Programme, unitId: Id, leaf: MissingLeaf): boolean {
  if ("passed" in leaf) return leaf.passed === unitId;
  if ("atLeast" in leaf) return leaf.of.includes(unitId);
  if (!("skill" in leaf)) return false;
  const unit = programme.units.find((one) => one.id === unitId);
  return (unit?.outcomes ?? []).some((o) => o.taught && o.skill === leaf.skill && o.step > leaf.held);
}
