/**
 * The four metrics of curricular analytics on five published degree plans, against the values published with them.
 * Each plan is read by the project's own decoder; a row is equal when all four of its metrics are.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { measureCurriculum } from "@leerlijn/engine/curriculum/metrics/measure-curriculum";
import type { CurriculumPlan } from "@leerlijn/formats/curricular-analytics/curriculum-plan";
import { decodeCurriculumPlan } from "@leerlijn/formats/curricular-analytics/decode";
import { planLinks } from "@leerlijn/formats/curricular-analytics/to-learning-line";

const folder = join(
  process.env["LEERLIJN_DATA"] ?? join(import.meta.dirname, "..", "..", "shared", "data"),
  "curricula",
);

export async function run(): Promise<Record<string, number | string | boolean>> {
  const gold = (await readdir(join(folder, "gold"))).filter((name) => name.endsWith(".csv")).sort();
  let rows = 0;
  let rowsEqual = 0;
  for (const name of gold) {
    const published = await readPlan(join(folder, "gold", name));
    const plan = await readPlan(join(folder, "plans", name.replace("_w_metrics", "")));
    const ids = plan.courses.map((course) => course.id);
    const measured = measureCurriculum(ids, planLinks(plan), { system: plan.system });
    for (const course of published.courses) {
      rows += 1;
      const ours = measured.kind === "measured" ? measured.units.get(course.id) : undefined;
      const theirs = course.published;
      if (ours === undefined || theirs === null) continue;
      const equal =
        ours.blockingFactor === theirs.blockingFactor &&
        ours.delayFactor === theirs.delayFactor &&
        ours.centrality === theirs.centrality &&
        ours.structuralComplexity === theirs.structuralComplexity;
      if (equal) rowsEqual += 1;
    }
  }
  return { plans: gold.length, rows, rowsEqual };
}

async function readPlan(path: string): Promise<CurriculumPlan> {
  const { records } = decodeCurriculumPlan(await readFile(path), path);
  if (records === null) throw new Error(`${path} is no curriculum plan`);
  return records;
}
