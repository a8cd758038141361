/** Draws the line map of the README from the starter pack; `npm run draw:line-map` renews the file. Owns no drawing. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkLine } from "@leerlijn/engine/learning-line/check";
import { decodeLearningLine } from "@leerlijn/formats/learning-line-json/decode";
import { layoutLineMap } from "@leerlijn/line-map/layout";
import { renderLineMapSvg } from "@leerlijn/line-map/render-svg";

const root = join(import.meta.dirname, "..");
const lineFile = "datapacks/smart-industry/learning-line.json";
/** The day is given, so that the same line always gives the same map. */
const asOf = "2026-11-23";

export const lineMapFile = join(root, "docs/line-map.svg");

/** The map as SVG text. Seconds. Throws when the starter pack cannot be read. */
export function drawLineMap(): string {
  const { records: line } = decodeLearningLine(readFileSync(join(root, lineFile)), lineFile);
  if (line === null) throw new Error(`${lineFile} cannot be read`);
  const scene = layoutLineMap(line, checkLine(line, { asOf }), { language: "nl", detail: "far" });
  return renderLineMapSvg(scene, { theme: "light", language: "nl", legend: true });
}

if (import.meta.main) writeFileSync(lineMapFile, drawLineMap());
