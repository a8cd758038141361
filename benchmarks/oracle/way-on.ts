/** Whether a start profile reaches any destination of the line, and where it stops if not. */

import { circlesOf } from "./circles.ts";
import {
  groupByUnits,
  historyAfter,
  historyAtStart,
  historyOnEntering,
  mayEnter,
  programmeOfProfile,
  stayOf,
  type World,
} from "./explore.ts";
import { isImpossible } from "./impossible.ts";
import { derivations, isOffered, variantsFor } from "./selections.ts";
import type { History, Index } from "./standing.ts";
import { walkStay } from "./timeline.ts";
import type { Exit, Profile } from "./types.ts";

/** undefined: a destination is reached (or none is promised, or the profile has no right to enter). */
export function stopsOf(index: Index, start: Profile, world: World): string[] | undefined {
  const { line } = index;
  const destinations = new Set(line.destinations ?? []);
  if (destinations.size === 0) return undefined;
  const history = historyAtStart(start, world);
  if (!mayEnter(index, start, history)) return undefined;
  const stops = new Set<string>();

  const leave = (exit: Exit, after: History, visited: string[]): boolean => {
    if (destinations.has(exit.id)) return true;
    let goesOn = false;
    for (const transfer of (line.transfers ?? []).filter((t) => t.exit === exit.id)) {
      const profile = line.entryProfiles.find((p) => p.id === transfer.profile);
      if (profile === undefined || visited.includes(profile.programme)) continue;
      goesOn = true;
      if (enter(profile, historyOnEntering(after, profile), visited)) return true;
    }
    if (!goesOn) stops.add(exit.id);
    return false;
  };

  const enter = (profile: Profile, own: History, before: string[]): boolean => {
    const programme = programmeOfProfile(index, profile);
    const visited = [...before, programme.id];
    let someSelection = false;
    for (const exit of programme.exits) {
      for (const variant of variantsFor(programme, exit, profile.variants)) {
        if (isImpossible(index, programme, exit, variant)) {
          someSelection = true;
          const offered = programme.units.map((unit) => unit.id).filter((id) => isOffered(index, id, { variant }));
          if (leave(exit, historyAfter(stayOf(index, own, profile.id, new Set(offered)), exit), visited)) return true;
          continue;
        }
        for (const group of groupByUnits(derivations(index, programme, exit, { variant }))) {
          const stay = stayOf(index, own, profile.id, group[0]?.units ?? new Set());
          const circles = circlesOf(index, stay, () => false);
          const blocked = (id: string): boolean => circles.some((circle) => circle.requisites.has(id));
          const { failures } = walkStay(index, stay, "lenient", blocked);
          if (failures.some((failure) => failure.requisite.mode === "admission")) continue;
          someSelection = true;
          if (leave(exit, historyAfter(stay, exit), visited)) return true;
        }
      }
    }
    if (!someSelection) stops.add(programme.id);
    return false;
  };

  return enter(start, history, []) ? undefined : [...stops].sort();
}
