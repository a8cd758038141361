/** Draws the line map of the README from the starter pack: `node scripts/run.mjs scripts/draw-line-map.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import { layoutLineMap } from "@leerlijn/line-map/layout";
import { renderLineMapSvg } from "@leerlijn/line-map/render-svg";

const root = join(import.meta.dirname, "..");
const file = "datapacks/smart-industry/learning-line.json";
const { records: line } = decodeLearningLine(readFileSync(join(root, file)), file);
if (line === null) throw new Error(`${file} cannot be read`);
const report = checkLine(line, { asOf: "2026-11-23" });
const scene = layoutLineMap(line, report, { language: "nl", detail: "far" });
writeFileSync(
  join(root, "docs/line-map.svg"),
  renderLineMapSvg(scene, { theme: "light", language: "nl", legend: true }),
);
