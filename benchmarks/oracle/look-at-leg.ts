/** What is seen on one leg of one route: everything but transfers. Pushes sightings; judges nothing. */
import { followedUnits, standingWith, unitOf } from "./circles.ts";
import type { Observations, Walks } from "./explore.ts";
import { highestProven, highestTaught, type Index, levelOf } from "./standing.ts";
import type { Code, Exit, Profile, Programme, Reading, Route, Unit } from "./types.ts";

export type Look = {
  start: string;
  profile: Profile;
  programme: Programme;
  exit: Exit;
  route: Route;
  walks: Walks;
};

type Note = (code: Code, subject: string[], reading: Reading, data: Record<string, unknown>) => void;

export function lookAtLeg(index: Index, look: Look, seen: Observations): void {
  const { start, profile, route, walks } = look;
  const note: Note = (code, subject, reading, data) => {
    seen.sightings.push({ start, code, subject, reading, route, profile: profile.id, data });
  };
  for (const circle of walks.circles) {
    note("cycle", circle.units, "lenient", { circle: circle.units, requisites: [...circle.requisites] });
  }
  if (!walks.admissible) return;
  for (const reading of ["lenient", "strict"] as const) {
    for (const failure of walks[reading].failures) {
      if (failure.requisite.mode !== "assumed") continue;
      const earlier = new Set([...failure.before, ...walks.stay.history.followed]);
      const undescribed = [...earlier].filter((id) => (unitOf(index, id).outcomes ?? []).length === 0).sort();
      note("required-before-taught", [profile.id, failure.unit, failure.requisite.id], reading, {
        profile: profile.id,
        missing: failure.missing,
        undescribedBefore: undescribed,
      });
    }
  }
  lookAtTargets(index, look, note);
  lookAtAssessments(index, look, note);
  lookAtLevels(index, look, seen);
}

function lookAtTargets(index: Index, look: Look, note: Note): void {
  const { stay } = look.walks;
  const end = standingWith(stay, followedUnits(stay));
  for (const target of look.exit.targets ?? []) {
    const subject = [look.exit.id, target.id];
    if (stay.history.entry(target.skill) >= target.step) continue;
    if (highestTaught(index, end.followed, target.skill) < target.step) {
      note("target-not-covered", subject, "lenient", {});
      continue;
    }
    if (highestProven(index, end.followed, target.skill, false) < target.step) {
      note("target-not-assessed", subject, "lenient", {});
    }
    if (highestProven(index, end.followed, target.skill, true) < target.step) {
      note("target-not-assessed", subject, "strict", {});
    }
  }
}

/** Outcomes assessed on this leg, whether their own unit is of this leg or an earlier one. */
function lookAtAssessments(index: Index, look: Look, note: Note): void {
  const { stay, lenient } = look.walks;
  const followed = followedUnits(stay);
  const end = standingWith(stay, followed);
  for (const owner of end.followed) {
    for (const outcome of unitOf(index, owner).outcomes ?? []) {
      for (const id of outcome.assessedBy ?? []) {
        const unit = index.assessments.get(id)?.unit;
        if (unit === undefined || !followed.includes(unit)) continue;
        const last = unitOf(index, unit).period?.last;
        const standing = last === undefined ? end : standingWith(stay, lenient.atEndOf.get(last) ?? []);
        if (levelOf(index, standing, outcome.skill, "lenient") >= outcome.step) continue;
        note("assessed-not-taught", [outcome.id, id], "lenient", {});
      }
    }
  }
}

/** What is surely held at each unit, for repetitions and skipped steps. */
function lookAtLevels(index: Index, look: Look, seen: Observations): void {
  const { stay, befores, lenient } = look.walks;
  for (const id of followedUnits(stay)) {
    const unit = unitOf(index, id);
    const taught = (unit.outcomes ?? []).filter((outcome) => outcome.taught);
    for (const skill of new Set(taught.map((outcome) => outcome.skill))) {
      const levels = (befores.get(id) ?? []).map((done) => levelOf(index, standingWith(stay, done), skill, "lenient"));
      if (levels.length === 0) throw new Error(`no order for ${id}`);
      const held = Math.min(...levels);
      seen.lifts.push({ start: look.start, unit: id, skill, held, route: look.route });
      const repeated = taught.filter((o) => o.skill === skill && o.deliberate === undefined && o.step <= held);
      if (repeated.length === 0) continue;
      const step = Math.max(...repeated.map((outcome) => outcome.step));
      const heldAtStart = stay.history.entry(skill) >= step;
      const earlier = [...stay.history.followed, ...(lenient.before.get(id) ?? [])].filter((other) =>
        (unitOf(index, other).outcomes ?? []).some((o) => o.taught && o.skill === skill && o.step >= step),
      );
      seen.repeats.push({
        start: look.start,
        profile: look.profile.id,
        unit: id,
        skill,
        step,
        held,
        route: look.route,
        data: {
          step,
          held,
          first: heldAtStart ? [look.start] : earlier.sort(),
          ...repetitionLoad(unit, repeated, taught.length),
          headcount: look.profile.headcount,
        },
      });
    }
  }
}

function repetitionLoad(
  unit: Unit,
  repeated: { load?: { amount: number; unit: string } }[],
  taught: number,
): { load: { amount: number; unit: string } | null; estimated: boolean } {
  let amount = 0;
  let kind: string | undefined;
  let estimated = false;
  for (const outcome of repeated) {
    if (outcome.load !== undefined) {
      amount += outcome.load.amount;
      kind = outcome.load.unit;
    } else if (unit.load !== undefined) {
      amount += unit.load.amount / taught;
      kind = unit.load.unit;
      estimated = true;
    }
  }
  return { load: kind === undefined ? null : { amount, unit: kind }, estimated };
}
