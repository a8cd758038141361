/**
 * Which elements of a scene lie on a route, on one profile's way, or in a strand. Owns that choice; how lit or faded
 * elements look is the theme's.
 */
import type { Id } from "@leerlijn/engine/curriculum/model";
import type { Route } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { LineNames } from "./names.ts";
import { unitsFor } from "./outline.ts";
import type { LineMapScene, SceneElement } from "./scene.ts";

interface Passage {
  readonly programme: Id;
  readonly profile: Id;
  /** Places on the main track. */
  readonly from: number;
  readonly to: number;
  readonly exits: ReadonlySet<Id>;
  readonly does: (unit: Id) => boolean;
}

/** Elements × legs. */
export function elementsOfRoute(scene: LineMapScene, route: Route): ReadonlySet<string> {
  const passages = route.legs.map((leg): Passage => {
    const units = new Set(leg.units);
    return {
      programme: leg.programme,
      profile: leg.profile,
      from: scene.places[`entry:${leg.profile}`] ?? 0,
      to: scene.places[`exit:${leg.exit}`] ?? Number.POSITIVE_INFINITY,
      exits: new Set([leg.exit]),
      does: (unit) => units.has(unit),
    };
  });
  const used = new Set<string>();
  for (const [i, leg] of route.legs.entries()) {
    const before = route.legs[i - 1];
    const transfer = scene.transfers.find((one) => one.profile === leg.profile && one.exit === before?.exit);
    if (transfer !== undefined) used.add(`transfer:${transfer.id}`);
  }
  const lit = scene.elements.filter(
    (element) => element.kind !== "fault" && element.kind !== "card" && !element.subject?.startsWith("fault:"),
  );
  return new Set(lit.filter((element) => isOn(element, passages, used)).map((element) => element.id));
}

/** The elements with `onWay` set by the profile and the strand of the options. */
export function dimElements(
  scene: LineMapScene,
  line: LearningLine,
  names: LineNames,
  options: { readonly profile?: string | undefined; readonly strand?: string | readonly string[] | undefined },
): readonly SceneElement[] {
  const start = options.profile === undefined ? undefined : names.profiles.get(options.profile);
  const way = start === undefined ? null : wayOf(start.id, scene, line, names);
  const inStrand = options.strand === undefined ? null : unitsOfStrand(options.strand, line);
  if (way === null && inStrand === null) return scene.elements;
  return scene.elements.map((element) => {
    const onWay = way === null || isOn(element, way.passages, way.transfers);
    const unit = element.subject?.startsWith("unit:") ? element.subject.slice(5) : null;
    return { ...element, onWay: onWay && (inStrand === null || unit === null || inStrand.has(unit)) };
  });
}

/** Units that teach or ask one of the strand's skills; a strand's id, or the skills themselves. */
export function unitsOfStrand(strand: string | readonly string[], line: LearningLine): ReadonlySet<Id> {
  const skills = skillsOfStrand(strand, line);
  const units = line.programmes.flatMap((programme) => programme.units);
  return new Set(
    units.filter((unit) => unit.outcomes?.some((outcome) => skills.has(outcome.skill))).map((unit) => unit.id),
  );
}

export function skillsOfStrand(strand: string | readonly string[], line: LearningLine): ReadonlySet<Id> {
  if (typeof strand !== "string") return new Set(strand);
  const known = line.strands?.find((one) => one.id === strand);
  return new Set(known?.skills ?? [strand]);
}

function isOn(element: SceneElement, passages: readonly Passage[], transfers: ReadonlySet<string>): boolean {
  const { subject, stretch } = element;
  if (subject === null) return true;
  if (subject.startsWith("transfer:")) return transfers.has(subject);
  if (stretch === undefined) return passages.some((passage) => subject === `programme:${passage.programme}`);
  return passages.some((passage) => {
    if (passage.programme !== stretch.programme) return false;
    if (subject.startsWith("entry:")) return subject === `entry:${passage.profile}`;
    if (subject.startsWith("exit:")) return passage.exits.has(subject.slice(5));
    if (stretch.from < passage.from || stretch.to > passage.to) return false;
    if (!stretch.branches.every((units) => units.some(passage.does))) return false;
    return !subject.startsWith("unit:") || passage.does(subject.slice(5));
  });
}

/** All that people of a profile may meet: every exit of a programme, every transfer from there on. */
function wayOf(
  profile: Id,
  scene: LineMapScene,
  line: LearningLine,
  names: LineNames,
): { readonly passages: readonly Passage[]; readonly transfers: ReadonlySet<string> } {
  const passages: Passage[] = [];
  // How people come to this profile belongs to its way.
  const into = (line.transfers ?? []).filter((transfer) => transfer.profile === profile);
  const transfers = new Set(into.map((transfer) => `transfer:${transfer.id}`));
  const seen = new Set<Id>();
  const queue = [profile];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const entering = names.profiles.get(id);
    const programme = entering === undefined ? undefined : names.programmes.get(entering.programme);
    if (entering === undefined || programme === undefined || seen.has(id)) continue;
    seen.add(id);
    const exits = programme.exits.filter(
      (exit) => exit.variants === undefined || (entering.variants?.some((v) => exit.variants?.includes(v)) ?? true),
    );
    passages.push({
      programme: programme.id,
      profile: id,
      from: scene.places[`entry:${id}`] ?? 0,
      to: Math.max(0, ...exits.map((exit) => scene.places[`exit:${exit.id}`] ?? 0)),
      exits: new Set(exits.map((exit) => exit.id)),
      does: unitsFor(entering, line, new Map(programme.units.map((unit) => [unit.id, unit]))),
    });
    for (const transfer of line.transfers ?? []) {
      if (!exits.some((exit) => exit.id === transfer.exit)) continue;
      transfers.add(`transfer:${transfer.id}`);
      queue.push(transfer.profile);
    }
  }
  return { passages, transfers };
}
