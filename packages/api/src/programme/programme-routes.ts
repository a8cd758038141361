/** `/programmes`: the catalogue over all lines, and one programme with its coverage matrix. */
import { createRoute, z } from "@hono/zod-openapi";
import { apiBase } from "@leerlijn/contract/paths";
import {
  type ProgrammeDetail,
  type ProgrammeMetrics,
  type ProgrammeSummary,
  programmeDetailSchema,
  programmeListSchema,
} from "@leerlijn/contract/programme";
import { coverageMatrix } from "@leerlijn/engine/curriculum/coverage-matrix";
import { measureCurriculum } from "@leerlijn/engine/curriculum/metrics/measure-curriculum";
import { requisiteLinksOf } from "@leerlijn/engine/curriculum/metrics/requisite-links";
import type { EntryProfile, Programme } from "@leerlijn/engine/curriculum/model";
import { LineNames } from "@leerlijn/engine/learning-line/explain/line-names";
import { sayExpression } from "@leerlijn/engine/learning-line/explain/requisite-sentence";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { StoredLearningLine } from "@leerlijn/storage/learning-line/learning-lines";
import type { ApiContext, Routes } from "../context.ts";
import { tagOf } from "../learning-line/revision-tag.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, problems } from "../route-parts.ts";

const list = createRoute({
  method: "get",
  path: `${apiBase}/programmes`,
  responses: { 200: answers(programmeListSchema, "Programmes of all learning lines") },
});
const get = createRoute({
  method: "get",
  path: `${apiBase}/programmes/{line}/{programme}`,
  request: { params: z.object({ line: z.string().max(500), programme: z.string().max(500) }) },
  responses: { 200: answers(programmeDetailSchema, "One programme with its coverage matrix"), ...problems(404) },
});

export function addProgrammeRoutes(app: Routes, { lines }: ApiContext): void {
  app.openapi(list, async (c) => {
    const kept = await lines.all();
    const programmes = kept.flatMap((line) => line.line.programmes.map((programme) => summarise(line, programme)));
    return c.json({ programmes }, 200);
  });

  app.openapi(get, async (c) => {
    const params = c.req.valid("param");
    const kept = await lines.get(params.line);
    const { line } = kept;
    const programme = line.programmes.find(({ id }) => id === params.programme);
    if (programme === undefined) throw new ProblemError("not-found", "This line has no programme with this id.");
    const profiles = line.entryProfiles.filter((one) => one.programme === programme.id);
    const skills = skillsOf(programme, profiles);
    c.header("etag", tagOf(kept.revision));
    const detail: ProgrammeDetail = {
      line: kept.id,
      lineTitle: kept.title,
      example: kept.example,
      revision: kept.revision,
      programme: { ...programme },
      entryProfiles: profiles.map((one) => ({ ...one })),
      admissions: sayAdmissions(line, profiles),
      skills: line.skills.filter(({ id }) => skills.has(id)).map((skill) => ({ ...skill })),
      matrix: coverageMatrix(programme, line),
      metrics: metricsOf(programme),
    };
    return c.json(detail, 200);
  });
}

function metricsOf(programme: Programme): ProgrammeMetrics {
  const units = programme.units.map(({ id }) => id);
  const measured = measureCurriculum(units, requisiteLinksOf(programme));
  if (measured.kind === "circular") return measured;
  const { kind, structuralComplexity } = measured;
  return { kind, structuralComplexity, units: [...measured.units].map(([unit, metrics]) => ({ unit, ...metrics })) };
}

function sayAdmissions(line: LearningLine, profiles: readonly EntryProfile[]): ProgrammeDetail["admissions"] {
  const nl = new LineNames(line, "nl");
  const en = new LineNames(line, "en");
  return profiles.flatMap(({ id, admission }) =>
    admission === undefined
      ? []
      : [{ profile: id, text: { nl: sayExpression(nl, admission), en: sayExpression(en, admission) } }],
  );
}

function skillsOf({ units, exits }: Programme, profiles: readonly EntryProfile[]): ReadonlySet<string> {
  return new Set([
    ...units.flatMap(({ outcomes }) => (outcomes ?? []).map(({ skill }) => skill)),
    ...exits.flatMap(({ targets }) => (targets ?? []).map(({ skill }) => skill)),
    ...profiles.flatMap(({ entryLevels }) =>
      entryLevels === "not-described" ? [] : entryLevels.map(({ skill }) => skill),
    ),
  ]);
}

function summarise(kept: StoredLearningLine, programme: Programme): ProgrammeSummary {
  const { id, title, institution, code, nlqf, years, units, content, exits, versions } = programme;
  const load = "unit" in content ? undefined : content.load;
  return {
    id,
    line: kept.id,
    lineTitle: kept.title,
    example: kept.example,
    title,
    ...(institution === undefined ? {} : { institution }),
    ...(code === undefined ? {} : { code }),
    ...(nlqf === undefined ? {} : { nlqf }),
    ...(years === undefined ? {} : { years }),
    ...(load === undefined ? {} : { load }),
    kinds: [...new Set(units.flatMap(({ kind }) => kind ?? []))].sort(),
    units: units.length,
    outcomes: units.reduce((sum, { outcomes }) => sum + (outcomes?.length ?? 0), 0),
    versions: versions ?? [],
    exits: exits.map((exit) => ({ id: exit.id, title: exit.title })),
  };
}
