/** A place where people come in: the names of their profiles, and the strip in which curves climb to it. */
import { type Block, type BlockOptions, type Room, sizes } from "./blocks.ts";
import { levelCurve } from "./path.ts";
import { wrapLabel } from "./text-measure.ts";
import type { ArrivalItem } from "./track.ts";
import { say } from "./words.ts";

/** The place where profiles come in: their names stand left of a strip in which curves climb. */
export function arrivalBlock(item: ArrivalItem, options: BlockOptions): Block {
  const { names } = options;
  const said = item.profiles.map((profile) => {
    const people = profile.headcount === undefined ? "" : ` · ${profile.headcount}`;
    const label = wrapLabel(say(profile.title, names.language) + people, sizes.quiet, {
      maxWidth: 170,
      maxLines: 1,
      hardWidth: 190,
    });
    return { profile, label, isTransferred: options.transferred.has(profile.id) };
  });
  const above = said.filter((one) => one.isTransferred);
  const below = said.filter((one) => !one.isTransferred);
  const rowHeight = 19;
  // Far from the names at the left, the track says its own.
  const name =
    item.isStart && above.length > 0
      ? wrapLabel(options.nameOf(item), sizes.trackName, { maxWidth: 250, maxLines: 1 })
      : null;
  const overRows = above.length + (name === null ? 0 : 1.3);
  const widestOf = (list: typeof said) => Math.max(0, ...list.map((one) => one.label.width));
  const left = below.length === 0 ? sizes.strip : sizes.strip + 6 + widestOf(below);
  // Curves that climb from below leave the room over the line free, up to the station.
  const overEnd = options.isClimbing(item) ? -2 : -sizes.strip - 6;
  const overStart = overEnd - Math.max(widestOf(above), name === null ? 0 : name.width + 10);
  const rooms: Room[] = [{ x0: item.isStart ? 0 : -8, x1: 8, y0: -4, y1: 4 }];
  if (above.length > 0) rooms.push({ x0: overStart, x1: overEnd, y0: -8 - overRows * rowHeight, y1: -6 });
  if (below.length > 0) rooms.push({ x0: -left, x1: -sizes.strip, y0: 12, y1: 14 + below.length * rowHeight });
  if (said.length > 0) {
    // The strip itself, on the side from which curves come.
    const fromAbove = above.length > 0 && !options.isClimbing(item);
    rooms.push({ x0: -sizes.strip, x1: 0, y0: fromAbove ? -40 : 4, y1: Math.max(40, 14 + below.length * rowHeight) });
  }
  return {
    item,
    before: 0,
    behind: 0,
    rooms,
    solids: [
      ...(above.length > 0 ? [{ from: overStart, to: overEnd }] : []),
      ...(below.length > 0 ? [{ from: -left, to: -sizes.strip }] : []),
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
        const top = y - 8 - overRows * rowHeight;
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
      for (const [i, one] of above.entries()) profileName(one, x + overEnd, y - 6 - (i + 0.5) * rowHeight, null);
      for (const [i, one] of below.entries()) {
        const middle = y + 14 + (i + 0.5) * rowHeight;
        const end = x - sizes.strip - 6;
        profileName(one, end, middle, levelCurve({ x: end + 6, y: middle }, { x, y }));
      }
    },
  };
}
