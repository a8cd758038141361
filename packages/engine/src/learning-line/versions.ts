/** Which version of a programme a cohort gets, and agreements that name another one. */
import type { CompiledLine } from "./compile.ts";
import type { Finding } from "./finding.ts";
import type { Arrival } from "./walk.ts";

/** The date some years after another; half years count as six months. ISO dates. */
export function yearsAfter(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const months = month - 1 + Math.round(years * 12);
  return new Date(Date.UTC(year, months, day)).toISOString().slice(0, 10);
}

/** One finding for each agreement, programme and cohort whose version is not the named one. O(routes × agreements). */
export function findVersionsApart(compiled: CompiledLine, arrivals: readonly Arrival[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const agreement of compiled.line.agreements ?? []) {
    for (const arrival of arrivals) {
      if (!arrival.transfers.has(agreement.transfer)) continue;
      for (const { programme, version } of agreement.names) {
        const index = compiled.programmes.findIndex((one) => one.source.id === programme);
        const years = arrival.yearsBefore.get(index);
        if (years === undefined) continue;
        for (const cohort of compiled.line.cohorts) {
          const start = yearsAfter(cohort.start, years);
          const inForce = compiled.programmes[index]?.source.versions?.find(
            (one) => one.from <= start && (one.until === undefined || start < one.until),
          );
          if (inForce?.id === version) continue;
          const key = `${agreement.id}|${programme}|${cohort.id}`;
          if (found.has(key)) continue;
          found.set(key, {
            code: "versions-do-not-meet",
            kind: "fault",
            subject: [agreement.id, programme, cohort.id],
            witness: {
              named: version,
              inForce: inForce?.id ?? null,
              route: { cohort: cohort.id, legs: arrival.legs },
            },
          });
        }
      }
    }
  }
  return [...found.values()];
}
