/** A place where people come in: the names of their profiles, and the strip in which curves climb to it. */
import { type Block, type BlockOptions, type Room, sizes } from "./blocks.ts";
import { levelCurve } from "./path.ts";
import { wrapLabel } from "./text-measure.ts";
import type { ArrivalItem } from "./track.ts";
import { say } from "./words.ts";

/** Between the names of two profiles, one above the other. */
const betweenNames = 6;

/** The place where profiles come in: their names stand left of a strip in which curves climb. */
export function arrivalBlock(item: ArrivalItem, options: BlockOptions): Block {
  const { names, measures } = options;
  const said = item.profiles.map((profile) => {
    const people = profile.headcount === undefined ? "" : ` · ${profile.headcount}`;
    const label = wrapLabel(say(profile.title, names.language) + people, sizes.quiet, {
      maxWidth: measures.entryWidth,
      maxLines: 2,
    });
    return { profile, label, isTransferred: options.transferred.has(profile.id) };
  });
  const above = said.filter((one) => one.isTransferred);
  const below = said.filter((one) => !one.isTransferred);
  const heightOf = (list: typeof said) => list.reduce((sum, one) => sum + one.label.height + betweenNames, 0);
  const widestOf = (list: typeof said) => Math.max(0, ...list.map((one) => one.label.width));
  // Where the names at the left are out of sight, the track says its own.
  const name =
    item.isStart && above.length > 0 && options.detail !== "far"
      ? wrapLabel(options.nameOf(item), sizes.trackName, { maxWidth: 250, maxLines: 1 })
      : null;
  const overHeight = heightOf(above) + (name === null ? 0 : name.height + betweenNames + 3);
  const underHeight = heightOf(below);
  const left = below.length === 0 ? measures.strip : measures.strip + 6 + widestOf(below);
  // Curves that climb from below leave the room over the line free, up to the station.
  const overEnd = options.isClimbing(item) ? -2 : -measures.strip - 6;
  const overStart = overEnd - Math.max(widestOf(above), name === null ? 0 : name.width + 10);
  const reach = options.detail === "far" ? 2 : 8;
  const rooms: Room[] = [{ x0: item.isStart ? 0 : -reach, x1: reach, y0: -4, y1: 4 }];
  if (above.length > 0) rooms.push({ x0: overStart, x1: overEnd, y0: -8 - overHeight, y1: -6 });
  if (below.length > 0) rooms.push({ x0: -left, x1: -measures.strip, y0: 12, y1: 14 + underHeight });
  if (said.length > 0) {
    // The strip itself, on the side from which curves come.
    const fromAbove = above.length > 0 && !options.isClimbing(item);
    rooms.push({ x0: -measures.strip, x1: 0, y0: fromAbove ? -40 : 4, y1: Math.max(40, 14 + underHeight) });
  }
  return {
    item,
    before: 0,
    behind: 0,
    rooms,
    solids: [
      ...(above.length > 0 ? [{ from: overStart, to: overEnd }] : []),
      ...(below.length > 0 ? [{ from: -left, to: -measures.strip }] : []),
    ],
    isFaded: false,
    draw: (x, y, { scene, programme, colour, stretch }) => {
      const profileName = (one: (typeof said)[number], end: number, middle: number, path: string | null) => {
        const id = `entry:${one.profile.id}`;
        if (path !== null)
          scene.add(`way:${id}`, {
            kind: "entry",
            paint: one.profile.entryLevels === "not-described" ? "transfer-faded" : "transfer",
            shape: { type: "path", d: path },
            subject: id,
            stretch,
          });
        const box = scene.label(
          `label:${id}`,
          one.label,
          { x: end, top: middle - one.label.height / 2, align: "end" },
          "quiet",
          { subject: id, stretch },
        );
        scene.mark({
          id,
          kind: "entry",
          of: one.profile.id,
          programme,
          at: { x: box.x + box.width / 2, y: middle },
          box,
        });
      };
      if (name !== null) {
        const top = y - 8 - overHeight;
        const subject = `programme:${programme}`;
        scene.add(`track-swatch:${programme}`, {
          kind: "swatch",
          paint: "swatch",
          colour,
          shape: { type: "rect", x: x + overEnd - name.width - 10, y: top, width: 4, height: name.height, rx: 2 },
          subject,
        });
        scene.label(`track-name:${programme}`, name, { x: x + overEnd, top, align: "end" }, "ink", { subject });
      }
      let edge = y - 6;
      for (const one of above) {
        edge -= one.label.height + betweenNames;
        profileName(one, x + overEnd, edge + (one.label.height + betweenNames) / 2, null);
      }
      edge = y + 14;
      for (const one of below) {
        const middle = edge + (one.label.height + betweenNames) / 2;
        edge += one.label.height + betweenNames;
        const end = x - measures.strip - 6;
        profileName(one, end, middle, levelCurve({ x: end + 6, y: middle }, { x, y }));
      }
    },
  };
}
