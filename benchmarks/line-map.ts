/**
 * Measures the line map: whether any label meets a label, whether any line runs through a word, and how long a layout
 * takes, for lines of 60 and 600 units with findings of every code. The geometry is read back from the SVG text by a
 * parser and a curve sampler of its own, so that a mistake of the layout cannot hide itself.
 */
import { type LineMapOptions, layoutLineMap } from "@leerlijn/line-map/layout";
import { renderLineMapSvg } from "@leerlijn/line-map/render-svg";
import { generateLine, generateReport } from "./line-map/generate-line.ts";
import { measureSvg } from "./line-map/measure-svg.ts";

const views: readonly Omit<LineMapOptions, "language">[] = [
  {},
  { foldPeriods: false },
  { foldPeriods: true },
  { foldPeriods: false, detail: "outcomes" },
  { detail: "far" },
];
const seedsEach = 3;

/** Totals over all lines and views; `layoutMs` is the slowest layout (a first one warms up), per size as well. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = { labelOverlaps: 0, linesThroughLabels: 0, layoutMs: 0, labels: 0, maps: 0 };
  const add = (key: string, n: number) => {
    figures[key] = (figures[key] ?? 0) + n;
  };
  const most = (key: string, n: number) => {
    figures[key] = Math.max(figures[key] ?? 0, Math.round(n * 10) / 10);
  };
  const warm = generateLine(60, 1);
  layoutLineMap(warm, generateReport(warm, 1), { language: "nl" });
  for (const size of [60, 600])
    for (let seed = 1; seed <= seedsEach; seed++) {
      const line = generateLine(size, seed * 101 + size);
      const report = generateReport(line, seed);
      for (const view of views) {
        const start = performance.now();
        const scene = layoutLineMap(line, report, { language: "nl", ...view });
        const ms = performance.now() - start;
        most("layoutMs", ms);
        most(`layoutMs${size}`, ms);
        const found = measureSvg(renderLineMapSvg(scene, { theme: "light", language: "nl", legend: true }));
        for (const key of ["labelOverlaps", "linesThroughLabels"] as const) {
          add(key, found[key]);
          add(`${key}${size}`, found[key]);
        }
        add("labels", found.labels);
        add("maps", 1);
      }
    }
  return figures;
}
