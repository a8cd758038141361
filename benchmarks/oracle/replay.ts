/**
 * Whether a finding is true: the route of its witness is walked again, and the finding has to be seen on it. For lines
 * of any size, as only one route is walked. Independent of whoever made the finding.
 */
import {
  historyAfter,
  historyAtStart,
  historyOnEntering,
  lookAtArrival,
  mayEnter,
  type Observations,
  startProfiles,
  stayOf,
  transfersFrom,
  walkAll,
} from "./explore.ts";
import { lookAtLeg } from "./look-at-leg.ts";
import { replayWithoutRoute } from "./replay-static.ts";
import { derivations, keyOfUnits, variantsFor } from "./selections.ts";
import { type History, type Index, indexLine } from "./standing.ts";
import type { Exit, Leg, Line, OracleFinding, Profile, Programme, Route } from "./types.ts";

type Walked = { seen: Observations; problem?: string };

function findProfile(index: Index, id: string): Profile | undefined {
  return index.line.entryProfiles.find((profile) => profile.id === id);
}

/** Whether the leg's units are a selection of its exit in its variant. */
function isSelection(index: Index, programme: Programme, exit: Exit, profile: Profile, leg: Leg): boolean {
  if (!variantsFor(programme, exit, profile.variants).includes(leg.variant)) return false;
  const within = new Set(leg.units);
  const list = derivations(index, programme, exit, { variant: leg.variant, within });
  return list.some((derivation) => keyOfUnits(derivation.units) === keyOfUnits(leg.units));
}

/** Walks a route leg by leg and notes all that is seen on it; `problem` says why it is no route. */
function walkRoute(index: Index, route: Route, lastMayFailAdmission: boolean): Walked {
  const seen: Observations = { sightings: [], repeats: [], lifts: [], walked: new Map(), routes: 0 };
  const first = route.legs[0];
  const start = startProfiles(index).find((profile) => profile.id === first?.profile);
  if (!index.line.cohorts.some((cohort) => cohort.id === route.cohort)) return { seen, problem: "no such cohort" };
  if (first === undefined || start === undefined) return { seen, problem: "starts at no start profile" };
  let history: History = historyAtStart(start, "zero");
  if (!mayEnter(index, start, history)) return { seen, problem: "the start profile has no right to enter" };
  const taken: string[] = [];
  for (const [i, leg] of route.legs.entries()) {
    const profile = findProfile(index, leg.profile);
    const programme = index.programmes.get(leg.programme);
    const exit = programme?.exits.find((one) => one.id === leg.exit);
    if (profile === undefined || programme === undefined || exit === undefined || profile.programme !== programme.id) {
      return { seen, problem: `leg ${i + 1} does not fit together` };
    }
    if (!isSelection(index, programme, exit, profile, leg)) return { seen, problem: `leg ${i + 1} is no selection` };
    const legs = route.legs.slice(0, i + 1);
    const walks = walkAll(index, stayOf(index, history, profile.id, new Set(leg.units)));
    const last = i === route.legs.length - 1;
    lookAtLeg(index, { start: start.id, profile, programme, exit, route, walks }, seen);
    if (!walks.admissible && !(last && lastMayFailAdmission))
      return { seen, problem: `leg ${i + 1} is not admissible` };
    history = historyAfter(walks.stay, exit);
    const next = route.legs[i + 1];
    let goneOn = false;
    for (const transfer of transfersFrom(index, exit, legs)) {
      if (next !== undefined && transfer.profile.id !== next.profile) continue;
      const over = [...taken, transfer.id];
      const at = { cohort: route.cohort, legs };
      const arrival = lookAtArrival(index, start.id, exit, transfer.profile, history, at, over);
      seen.sightings.push(...arrival.sightings);
      if (next !== undefined && arrival.admitted && !goneOn) {
        goneOn = true;
        taken.push(transfer.id);
        history = historyOnEntering(history, transfer.profile);
      }
    }
    if (next !== undefined && !goneOn) return { seen, problem: `no way from leg ${i + 1} to the next` };
  }
  return { seen };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function isSeen(index: Index, finding: OracleFinding, seen: Observations): boolean {
  const { code, subject } = finding;
  if (code === "repetition") {
    const repeat = seen.repeats.find((r) => same([r.profile, r.unit, r.skill], subject));
    return repeat !== undefined && finding.witness["step"] === repeat.step;
  }
  if (code === "step-skipped") {
    const lift = seen.lifts.find((l) => same([l.unit, l.skill], subject));
    const ladder = index.line.skills.find((skill) => skill.id === subject[1])?.ladder.map(({ step }) => step) ?? [];
    const skipped = finding.witness["skipped"] as number[];
    const own = (index.units.get(subject[0] ?? "")?.outcomes ?? []).filter((o) => o.taught && o.skill === subject[1]);
    return (
      lift !== undefined &&
      lift.held === finding.witness["from"] &&
      skipped.length > 0 &&
      skipped.every((step) => step > lift.held && ladder.includes(step) && !own.some((o) => o.step === step))
    );
  }
  return seen.sightings.some(
    (s) =>
      s.code === code &&
      same(s.subject, subject) &&
      (finding.reading === undefined || finding.reading === s.reading) &&
      (code !== "versions-do-not-meet" || finding.witness.route?.cohort === subject[2]),
  );
}

/** true, or why the finding cannot be seen on the route that its witness gives. */
export function replayFinding(line: Line, finding: OracleFinding): true | string {
  const index = indexLine(line);
  const alone = replayWithoutRoute(index, finding);
  if (alone !== undefined) return alone;
  const route = finding.witness.route;
  if (route === undefined) return "no route to replay";
  const { seen, problem } = walkRoute(index, route, finding.code === "cycle");
  if (problem !== undefined) return problem;
  return isSeen(index, finding, seen) || "not seen on its route";
}
