import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { decodeLearningLineXlsx } from "@leerlijn/formats/learning-line-xlsx/decode";
import { encodeLearningLineXlsx } from "@leerlijn/formats/learning-line-xlsx/encode";
import { expect, test } from "vitest";
import { previewLine } from "./preview-line.ts";

const asOf = "2026-11-24";
const pack = join(import.meta.dirname, "../../../../datapacks/smart-industry/learning-line.json");
const line = JSON.parse(readFileSync(pack, "utf8")) as LearningLine;

test("a line that was exported as a workbook and not touched changes nothing", async () => {
  const { records } = await decodeLearningLineXlsx(await encodeLearningLineXlsx(line), "lijn.xlsx");
  if (records === null) throw new Error("not read");
  const { changes, counts, findings } = previewLine(line, 1, records, asOf);
  expect(changes).toEqual([]);
  expect(counts).toMatchObject({ added: 0, removed: 0, changed: 0 });
  expect([findings.gone, findings.come]).toEqual([[], []]);
});

test("what changed is told part by part, whatever the order of the fields", () => {
  const reordered = Object.fromEntries(Object.entries(line).reverse()) as unknown as LearningLine;
  const [first, ...skills] = line.skills;
  if (first === undefined) throw new Error("no skill");
  const changed = { ...reordered, skills: [{ ...first, title: { nl: "Anders" } }, ...skills] };
  expect(previewLine(line, 1, changed, asOf).changes).toEqual([
    { change: "changed", part: "skill", id: first.id, title: { nl: "Anders" } },
  ]);
});
