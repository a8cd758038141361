/** What a line is given out as: a picture, a file, an empty template. */
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { encodeLearningLine } from "@leerlijn/formats/learning-line-json/encode";
import { encodeLearningLineXlsx, learningLineTemplate } from "@leerlijn/formats/learning-line-xlsx/encode";
import { overstapkaartTemplate } from "@leerlijn/formats/overstapkaart/template";
import { layoutLineMap } from "@leerlijn/line-map/layout";
import { renderLineMapSvg } from "@leerlijn/line-map/render-svg";
import type { MapOptions } from "./tasks.ts";

export function drawMap(line: LearningLine, report: CheckReport | null, options: MapOptions): string {
  const { theme, language, ...rest } = options;
  const scene = layoutLineMap(line, report, { language, ...rest });
  return renderLineMapSvg(scene, { theme, language, legend: true });
}

export async function encodeLine(line: LearningLine, format: "json" | "xlsx"): Promise<Uint8Array> {
  return format === "json" ? encodeLearningLine(line) : encodeLearningLineXlsx(line);
}

export async function makeTemplate(kind: "learning-line" | "overstapkaart"): Promise<Uint8Array> {
  return kind === "overstapkaart" ? overstapkaartTemplate() : learningLineTemplate();
}
