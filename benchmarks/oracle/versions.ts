/** Which version of a programme is in force for a student, and where an agreement names another. */
import type { Index } from "./standing.ts";
import type { Leg, Profile, Programme, Route } from "./types.ts";

/** A date moved by a number of years, in whole months (a half year is six months). */
export function yearsLater(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const months = year * 12 + (month - 1) + Math.round(years * 12);
  const [y, m] = [Math.floor(months / 12), months % 12];
  const lastDay = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

export function versionsInForce(programme: Programme, date: string): string[] {
  return (programme.versions ?? [])
    .filter((version) => version.from <= date && (version.until === undefined || date < version.until))
    .map((version) => version.id);
}

export type VersionSighting = {
  code: "versions-do-not-meet";
  subject: string[];
  route: Route;
  data: Record<string, unknown>;
};

/** What an agreement over one of the transfers taken names, and a cohort on this route will not have. */
export function versionSightings(index: Index, legs: Leg[], entering: Profile, taken: string[]): VersionSighting[] {
  const found: VersionSighting[] = [];
  const order = [...legs.map((leg) => leg.programme), entering.programme];
  for (const agreement of (index.line.agreements ?? []).filter((a) => taken.includes(a.transfer))) {
    for (const name of agreement.names) {
      const place = order.indexOf(name.programme);
      const programme = index.programmes.get(name.programme);
      if (place < 0 || programme === undefined) continue;
      const before = order.slice(0, place).reduce((sum, id) => sum + (index.programmes.get(id)?.years ?? 0), 0);
      for (const cohort of index.line.cohorts) {
        const inForce = versionsInForce(programme, yearsLater(cohort.start, before));
        if (inForce.includes(name.version)) continue;
        found.push({
          code: "versions-do-not-meet",
          subject: [agreement.id, name.programme, cohort.id],
          route: { cohort: cohort.id, legs },
          data: { named: name.version, inForce: inForce[0] ?? null },
        });
      }
    }
  }
  return found;
}
