/**
 * What is surely done before a unit: every order of a stay that breaks no further requisite is walked, as states
 * (moment, set of units without period already taken). Exponential in units without period, on purpose.
 */
import { bindings, followedUnits, requisitesInForce, type Stay, standingWith, strictPartners } from "./circles.ts";
import { holds, type Index } from "./standing.ts";
import { overlap, type Period, periodOf, type Walk } from "./timeline.ts";

type Moment = { kind: "gap" | "in"; period: number };

/** For each unit followed: the distinct sets of this programme's units that may be all that was done before it. */
export function possibleBefores(
  index: Index,
  stay: Stay,
  walk: Walk,
  blocked: (requisite: string) => boolean,
): Map<string, Set<string>[]> {
  const all = followedUnits(stay);
  const free = all.filter((id) => periodOf(index, id) === undefined);
  const fixed = all.filter((id) => periodOf(index, id) !== undefined);
  const broken = new Set(walk.failures.map((failure) => failure.requisite.id));
  const inForce = requisitesInForce(
    index,
    stay,
    () => "lenient",
    (id) => blocked(id) || broken.has(id),
    false,
  );
  const bound = bindings(inForce);
  const moments: Moment[] = [{ kind: "gap", period: 0 }];
  for (let period = 1; period <= walk.lastPeriod; period++) {
    moments.push({ kind: "in", period }, { kind: "gap", period });
  }
  const period = (id: string): Period => periodOf(index, id) ?? { first: 0, last: -1 };
  const ended = (moment: Moment): string[] =>
    fixed.filter((id) => (moment.kind === "gap" ? period(id).last <= moment.period : period(id).last < moment.period));
  const running = (moment: Moment): string[] =>
    fixed.filter((id) =>
      moment.kind === "gap"
        ? period(id).first <= moment.period && moment.period < period(id).last
        : period(id).first <= moment.period && moment.period <= period(id).last,
    );
  const members = (mask: number): string[] => free.filter((_, i) => (mask & (1 << i)) !== 0);
  const full = (1 << free.length) - 1;
  const onlyOneByOne = free.every((id) => (inForce.get(id) ?? []).every((r) => r.kind === "pre"));

  const canTake = (moment: Moment, mask: number, taken: number): boolean => {
    const done = [...ended(moment), ...members(mask)];
    const alongside = running(moment);
    const together = members(taken);
    return together.every((unit) => {
      const earlier = standingWith(stay, done);
      const helped = standingWith(
        stay,
        [...done, ...alongside, ...together].filter((id) => id !== unit),
      );
      const met = (inForce.get(unit) ?? []).every((r) => {
        if (r.kind === "pre") return holds(index, r.on, earlier, unit, "lenient");
        if (r.kind === "co") return holds(index, r.on, helped, unit, "lenient");
        return !strictPartners(r).includes(unit);
      });
      return met && [...(bound.get(unit) ?? [])].every((id) => together.includes(id) || alongside.includes(id));
    });
  };
  /** Whether time may go on from this moment: units with a period start or end without breaking anything. */
  const canPass = (at: number, mask: number): boolean => {
    const moment = moments[at];
    const next = moments[at + 1];
    if (moment === undefined || next === undefined) return false;
    const done = [...ended(moment), ...members(mask)];
    if (next.kind === "in") {
      const now = standingWith(stay, done);
      return fixed
        .filter((id) => period(id).first === next.period)
        .every((id) =>
          (inForce.get(id) ?? []).every((r) => r.kind !== "pre" || holds(index, r.on, now, id, "lenient")),
        );
    }
    return fixed
      .filter((id) => period(id).last === next.period)
      .every((id) => {
        const sharing = fixed.filter((other) => overlap(period(other), period(id)));
        const now = standingWith(
          stay,
          [...done, ...sharing].filter((other) => other !== id),
        );
        const met = (inForce.get(id) ?? []).every((r) => r.kind !== "co" || holds(index, r.on, now, id, "lenient"));
        const waiting = [...(bound.get(id) ?? [])].some((b) => free.includes(b) && !members(mask).includes(b));
        return met && !waiting;
      });
  };
  const steps = (at: number, mask: number): { at: number; mask: number }[] => {
    const moment = moments[at];
    if (moment === undefined) return [];
    const next: { at: number; mask: number }[] = canPass(at, mask) ? [{ at: at + 1, mask }] : [];
    const left = full & ~mask;
    for (let taken = left; taken > 0; taken = (taken - 1) & left) {
      if (onlyOneByOne && (taken & (taken - 1)) !== 0) continue;
      if (canTake(moment, mask, taken)) next.push({ at, mask: mask | taken });
    }
    return next;
  };
  const finishing = new Map<string, boolean>();
  const finishes = (at: number, mask: number): boolean => {
    const key = `${at}/${mask}`;
    const known = finishing.get(key);
    if (known !== undefined) return known;
    const answer =
      (at === moments.length - 1 && mask === full) || steps(at, mask).some((step) => finishes(step.at, step.mask));
    finishing.set(key, answer);
    return answer;
  };
  const befores = new Map<string, Map<string, Set<string>>>();
  const note = (unit: string, done: string[]): void => {
    const sets = befores.get(unit) ?? new Map<string, Set<string>>();
    befores.set(unit, sets.set([...done].sort().join(" "), new Set(done)));
  };
  const seen = new Set<string>();
  const queue = [{ at: 0, mask: 0 }];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    const key = `${state.at}/${state.mask}`;
    const moment = moments[state.at];
    if (seen.has(key) || moment === undefined || !finishes(state.at, state.mask)) continue;
    seen.add(key);
    const done = [...ended(moment), ...members(state.mask)];
    for (const step of steps(state.at, state.mask)) {
      if (!finishes(step.at, step.mask)) continue;
      for (const unit of members(step.mask & ~state.mask)) note(unit, done);
      const next = moments[step.at];
      if (step.at !== state.at && next?.kind === "in") {
        for (const unit of fixed.filter((id) => period(id).first === next.period)) note(unit, done);
      }
      queue.push(step);
    }
  }
  return new Map([...befores].map(([unit, sets]) => [unit, [...sets.values()]]));
}
