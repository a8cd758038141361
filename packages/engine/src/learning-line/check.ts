/**
 * Checks a learning line: all findings with their witnesses, the verdict and its cover. Owns the order of the parts
 * and the verdict; each part says for itself what it finds.
 */
import { type CompiledLine, type CompiledProfile, compileLine } from "./compile.ts";
import type { CheckReport, Finding, Reading, Verdict } from "./finding.ts";
import type { LearningLine } from "./model.ts";
import { RouteFindings } from "./route-findings.ts";
import { variantsFor } from "./selection.ts";
import { findImpossibleChoices, findLoads, findNotDescribed } from "./static-findings.ts";
import { findVersionsApart } from "./versions.ts";
import { atEnd, heldOnArrival, walkRoutes, worldsOf } from "./walk.ts";

export interface CheckOptions {
  /** ISO date against which waivers are held. */
  readonly asOf: string;
}

/** Checks a line whose references resolve. Exact; exponential in the choices of a programme in the worst case. */
export function checkLine(line: LearningLine, options: CheckOptions): CheckReport {
  const compiled = compileLine(line);
  const routes = new RouteFindings(compiled);
  walkRoutes(compiled, routes);
  const onRoutes = routes.findings();
  const choices = findImpossibleChoices(compiled);
  const findings = [
    ...onRoutes,
    ...choices.findings,
    ...findStartsWithoutRight(compiled),
    ...findDeadEnds(compiled, routes, choices.impossible),
    ...findLoads(compiled),
    ...findVersionsApart(compiled, routes.arrivals),
    ...findNotDescribed(compiled, routes.hangs),
  ].map((finding) => waive(finding, line, options.asOf));
  const described = compiled.units.filter((unit) => unit.isDescribed).length;
  const verdict = (reading: Reading): Verdict => {
    const counting = findings.filter((f) => f.waived !== true && (reading === "strict" || f.reading !== "strict"));
    if (counting.some((finding) => finding.kind === "fault")) return "faults";
    const isOpen = counting.some((f) => f.code === "not-decided" || (f.witness.hangs ?? []).length > 0);
    if (isOpen || described === 0) return "undecided";
    if (counting.some((finding) => finding.kind === "signal")) return "signals-only";
    return "sound-as-far-as-described";
  };
  return {
    line: line.id,
    asOf: options.asOf,
    verdict: { strict: verdict("strict"), lenient: verdict("lenient") },
    cover: { described, units: compiled.units.length },
    findings,
  };
}

function waive(finding: Finding, line: LearningLine, asOf: string): Finding {
  const isWaived = (line.waivers ?? []).some(
    (waiver) =>
      waiver.code === finding.code &&
      waiver.until >= asOf &&
      waiver.subject.length === finding.subject.length &&
      waiver.subject.every((id, at) => id === finding.subject[at]),
  );
  return isWaived ? { ...finding, waived: true } : finding;
}

function lacksRight(compiled: CompiledLine, profile: CompiledProfile): boolean {
  const rule = profile.admission;
  if (!profile.isStart || rule === null) return false;
  const arrival = {
    start: profile,
    profile,
    legs: [],
    done: new Set<number>(),
    exempted: new Set<number>(),
    documents: new Set(profile.source.documents ?? []),
    work: new Set(profile.source.work ?? []),
    yearsBefore: new Map(),
    years: 0,
    transfers: new Set<string>(),
    worlds: worldsOf(profile),
  };
  return arrival.worlds.every((world) => !heldOnArrival(compiled, arrival, world).isMet(rule, atEnd(), "lenient"));
}

function findStartsWithoutRight(compiled: CompiledLine): Finding[] {
  return compiled.profiles
    .filter((profile) => lacksRight(compiled, profile))
    .map((profile) => ({
      code: "not-admitted",
      kind: "fault",
      subject: [profile.source.id],
      witness: { profile: profile.source.id, holds: [...(profile.source.documents ?? [])].sort() },
    }));
}

/** Start profiles that reach no destination, admission rules and impossible choices taken as met. */
function findDeadEnds(compiled: CompiledLine, routes: RouteFindings, impossible: ReadonlySet<string>): Finding[] {
  const destinations = new Set(compiled.line.destinations ?? []);
  if (destinations.size === 0) return [];
  return compiled.profiles.flatMap((profile): Finding[] => {
    if (!profile.isStart || lacksRight(compiled, profile)) return [];
    const stops = new Set<string>();
    const seen = new Set<number>();
    let arrives = false;
    const enter = (at: CompiledProfile): void => {
      if (seen.has(at.index)) return;
      seen.add(at.index);
      const programme = compiled.programmes[at.programme];
      if (programme === undefined) return;
      const reached = programme.exits.filter(
        (exit) =>
          routes.passedExits.get(profile.index)?.has(exit.id) ||
          variantsFor(programme, exit, at.source.variants).some((v) => impossible.has(`${exit.id}|${v ?? ""}`)),
      );
      if (reached.length === 0) stops.add(programme.source.id);
      for (const exit of reached) {
        if (destinations.has(exit.id)) arrives = true;
        const onward = compiled.transfersByExit.get(exit.id) ?? [];
        if (onward.length === 0) stops.add(exit.id);
        for (const transfer of onward) {
          const next = compiled.profiles[transfer.profile];
          if (next !== undefined) enter(next);
        }
      }
    };
    enter(profile);
    if (arrives) return [];
    return [
      {
        code: "no-way-on",
        kind: "fault",
        subject: [profile.source.id],
        witness: { profile: profile.source.id, stops: [...stops].sort() },
      },
    ];
  });
}
