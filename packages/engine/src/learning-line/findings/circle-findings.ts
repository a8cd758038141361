/** Requisites that run in a circle. */

import { Cone } from "../decide/cone.ts";
import { Exploration } from "../decide/explore.ts";
import type { Knowledge } from "../decide/knowledge.ts";
import { never } from "../time/held.ts";
import { atTheEnd } from "../time/when.ts";
import type { Notes } from "./notes.ts";

/** Looks for circles among units that may wait for one another, on every route before admission. */
export function judgeZone(known: Knowledge, zone: readonly number[], notes: Notes): void {
  const { compiled } = known;
  const programme = compiled.units[zone[0] ?? -1]?.programme;
  if (programme === undefined) return;
  const cone = new Cone(known, programme);
  for (const unit of zone) cone.needCircles(unit);
  cone.close();
  const question = { cone, present: [], when: atTheEnd, time: never, self: -1, isBeforeAdmission: true };
  const exploration = new Exploration(known, question);
  const idOf = (unit: number): string => compiled.units[unit]?.source.id ?? "";
  for (const final of exploration.finals()) {
    for (const { world, run } of final.outcomes) {
      for (const circle of run?.circles ?? []) {
        const units = circle.units.map(idOf).sort();
        notes.add({
          code: "cycle",
          subject: units,
          hasReading: false,
          start: final.state.start,
          profile: final.state.profile,
          world,
          isLenient: true,
          rank: 0,
          hangs: [...circle.requisites].map((index) => compiled.requisites[index]?.source.id ?? ""),
          witness: () => ({ circle: units, route: exploration.routeOf(final.state, final.passed) }),
        });
      }
    }
  }
}
