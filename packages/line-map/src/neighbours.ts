/** Where the arrow keys lead: left and right along the track and over transfers, up and down to the next track. */
import type { FocusTarget, LineMapScene } from "./scene.ts";

type Neighbours = Partial<Record<"left" | "right" | "up" | "down", string>>;

const walked = new Set(["unit", "fork", "exit", "fault", "entry"]);
/** Things closer in height than this stand on one track, px. */
const sameTrack = 12;

/** O(n²) comparisons over things that can be walked to. */
export function findNeighbours(
  focus: readonly FocusTarget[],
  transfers: LineMapScene["transfers"],
): LineMapScene["neighbours"] {
  const stops = focus.filter(
    (one) => walked.has(one.kind) || (one.kind === "period" && one.box.width > 0 && one.at.x > 0),
  );
  const byId = new Map(focus.map((one) => [one.id, one]));
  const found: Record<string, Neighbours> = {};
  const put = (id: string, direction: keyof Neighbours, other: FocusTarget | undefined) => {
    if (other !== undefined) found[id] = { ...found[id], [direction]: other.id };
  };
  for (const from of stops) {
    const best: Partial<Record<keyof Neighbours, { cost: number; to: FocusTarget }>> = {};
    const offer = (direction: keyof Neighbours, to: FocusTarget, cost: number) => {
      const known = best[direction];
      if (known === undefined || cost < known.cost) best[direction] = { cost, to };
    };
    for (const to of stops) {
      if (to === from) continue;
      const dx = to.at.x - from.at.x;
      const dy = to.at.y - from.at.y;
      if (to.programme === from.programme && Math.abs(dx) > 1)
        offer(dx > 0 ? "right" : "left", to, Math.abs(dx) + 3 * Math.abs(dy));
      if (Math.abs(dy) > sameTrack) offer(dy > 0 ? "down" : "up", to, Math.abs(dy) + 2 * Math.abs(dx));
    }
    for (const [direction, one] of Object.entries(best)) put(from.id, direction as keyof Neighbours, one.to);
  }
  for (const transfer of transfers) {
    const exit = byId.get(`exit:${transfer.exit}`);
    const entry = byId.get(`entry:${transfer.profile}`);
    if (exit === undefined || entry === undefined) continue;
    if (found[exit.id]?.right === undefined) put(exit.id, "right", entry);
    if (found[entry.id]?.left === undefined) put(entry.id, "left", exit);
  }
  for (const programme of focus.filter((one) => one.kind === "programme")) {
    const own = stops.filter((one) => one.programme === programme.programme);
    put(
      programme.id,
      "right",
      own.reduce<FocusTarget | undefined>((a, b) => (a === undefined || b.at.x < a.at.x ? b : a), undefined),
    );
    const others = focus.filter((one) => one.kind === "programme" && one !== programme);
    const above = others.filter((one) => one.at.y < programme.at.y).sort((a, b) => b.at.y - a.at.y)[0];
    const below = others.filter((one) => one.at.y > programme.at.y).sort((a, b) => a.at.y - b.at.y)[0];
    put(programme.id, "up", above);
    put(programme.id, "down", below);
  }
  return found;
}
