/** The taxonomy browser over a small ESCO that was imported through the API itself. */
import { conceptDetailSchema, conceptPageSchema, conceptTreeSchema } from "@leerlijn/contract/concept";
import { importRunSchema } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followImport, type OpenedApi, openApi, sendJson } from "../../test/open-api.ts";
import { faultyLine } from "../../test/small-line.ts";

const weld = "http://data.europa.eu/esco/skill/weld";
const plc = "http://data.europa.eu/esco/skill/plc";
const top = "http://data.europa.eu/esco/skill/S1";
const head =
  "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,description";
const english = `${head}
KnowledgeSkillCompetence,${weld},skill/competence,sector-specific,weld metal,"join metal
fuse metal",,released,2020-01-01,Joins metal by heat.
KnowledgeSkillCompetence,${plc},knowledge,cross-sector,PLC programming,,,released,2020-01-01,
KnowledgeSkillCompetence,${top},skill/competence,cross-sector,working with machines,,,released,2020-01-01,
`;
const dutch = `${head}
KnowledgeSkillCompetence,${weld},skill/competence,sector-specific,metaal lassen,lassen,,released,2020-01-01,
`;
const broader = `conceptType,conceptUri,broaderType,broaderUri
KnowledgeSkillCompetence,${weld},KnowledgeSkillCompetence,${top}
KnowledgeSkillCompetence,${plc},KnowledgeSkillCompetence,${top}
KnowledgeSkillCompetence,${plc},KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/none
`;

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
  const line = {
    ...faultyLine,
    skills: faultyLine.skills.map((skill) => ({ ...skill, matches: [{ kind: "exactMatch", uri: plc }] })),
  };
  expect((await api.ask(paths.learningLines(), sendJson("POST", line))).status).toBe(201);
});
afterAll(() => api.close());

async function concepts(query: string) {
  return conceptPageSchema.parse(await (await api.ask(`${paths.concepts()}?${query}`)).json()).concepts;
}

test("an ESCO download shows what it would bring, and brings it when accepted", async () => {
  const form = new FormData();
  form.append("files", new Blob([english]), "skills_en.csv");
  form.append("files", new Blob([dutch]), "skills_nl.csv");
  form.append("files", new Blob([broader]), "broaderRelationsSkillPillar_en.csv");
  const sent = await api.ask(paths.imports(), { method: "POST", body: form });
  const run = await followImport(api, importRunSchema.parse(await sent.json()));
  expect(run).toMatchObject({ kind: "esco", state: "previewed", acceptable: true, progress: 1 });
  expect(run.preview).toMatchObject({
    kind: "taxonomy",
    taxonomy: "esco",
    replaces: null,
    counts: { concepts: 3, relations: 2 },
    changes: { added: 3, changed: 0 },
    languages: ["en", "nl"],
  });
  expect(run.issues.some(({ row, file }) => row === 4 && file.startsWith("broaderRelations"))).toBe(true);
  expect(await concepts("search=weld")).toEqual([]);
  const accepted = await api.ask(paths.acceptImport(run.id), { method: "POST" });
  expect(importRunSchema.parse(await accepted.json()).state).toBe("done");
});

test("search finds labels of any language and shows the wanted one, a fallback as such", async () => {
  expect(await concepts("search=WELD&language=nl")).toEqual([
    expect.objectContaining({
      uri: weld,
      taxonomy: "esco",
      label: { value: "metaal lassen", language: "nl", fallback: false },
      found: "weld metal",
    }),
  ]);
  const [found] = await concepts("search=plc&language=nl");
  expect(found?.label).toEqual({ value: "PLC programming", language: "en", fallback: true });
  expect(await concepts("search=plc&kind=occupation")).toEqual([]);
});

test("slips of typing are forgiven once labels are loaded, and pages go on where the last ended", async () => {
  await expect.poll(() => concepts("search=weldmteal"), { timeout: 10_000 }).toMatchObject([{ uri: weld }]);
  expect(await concepts("search=weld&cursor=1")).toEqual([]);
});

test("the tree goes from the tops down", async () => {
  const tops = conceptTreeSchema.parse(await (await api.ask(`${paths.conceptTree()}?language=en`)).json());
  expect(tops.nodes.map(({ uri, narrower }) => [uri, narrower])).toEqual([[top, 2]]);
  const below = conceptTreeSchema.parse(
    await (await api.ask(`${paths.conceptTree()}?language=en&parent=${encodeURIComponent(top)}`)).json(),
  );
  expect(below.parent?.uri).toBe(top);
  expect(below.nodes.map(({ uri }) => uri)).toEqual([plc, weld]);
});

test("a concept tells its labels, its place, and which skills of lines match it", async () => {
  const detail = conceptDetailSchema.parse(await (await api.ask(`${paths.concept(weld)}?language=nl`)).json());
  expect(detail).toMatchObject({
    label: { value: "metaal lassen", fallback: false },
    description: { value: "Joins metal by heat.", language: "en", fallback: true },
    broader: [{ uri: top }],
    lineSkills: [],
  });
  expect(detail.labels.find(({ language }) => language === "en")?.alternative).toEqual(["fuse metal", "join metal"]);
  const matched = conceptDetailSchema.parse(await (await api.ask(paths.concept(plc))).json());
  expect(matched.lineSkills).toEqual([
    expect.objectContaining({ line: "lijn-test", skill: "plc", kind: "exactMatch" }),
  ]);
  expect((await api.ask(paths.concept("http://data.europa.eu/esco/skill/none"))).status).toBe(404);
});

test("the same download once more would change nothing", async () => {
  const form = new FormData();
  form.append("files", new Blob([english]), "skills_en.csv");
  const sent = await api.ask(paths.imports(), { method: "POST", body: form });
  const run = await followImport(api, importRunSchema.parse(await sent.json()));
  expect(run.preview).toMatchObject({ changes: { added: 0, changed: 0, deprecated: 0, replaced: 0 } });
  const cancelled = await api.ask(paths.importRun(run.id), { method: "DELETE" });
  expect(importRunSchema.parse(await cancelled.json())).toMatchObject({ state: "cancelled", acceptable: false });
});

test("a framework of one's own brings ladders, and a concept tells its steps from low to high", async () => {
  const uri = "https://example.org/skill/besturen";
  const ladder = [
    { step: 2, title: { nl: "Schrijft een programma" }, nlqf: 4 },
    { step: 1, title: { nl: "Sluit een besturing aan" } },
  ];
  const framework = {
    format: "leerlijn-framework/1",
    taxonomy: "eigen",
    version: "1",
    concepts: [{ uri, kind: "skill", preferredLabel: { nl: "Besturen" }, ladder }],
  };
  const form = new FormData();
  form.append("files", new Blob([JSON.stringify(framework)]), "framework.json");
  const sent = await api.ask(paths.imports(), { method: "POST", body: form });
  const run = await followImport(api, importRunSchema.parse(await sent.json()));
  const accepted = await api.ask(paths.acceptImport(run.id), { method: "POST" });
  expect((await followImport(api, importRunSchema.parse(await accepted.json()))).state).toBe("done");
  const detail = conceptDetailSchema.parse(await (await api.ask(paths.concept(uri))).json());
  expect(detail.ladder).toEqual([
    { step: 1, title: { nl: "Sluit een besturing aan" } },
    { step: 2, title: { nl: "Schrijft een programma" }, nlqf: "4" },
  ]);
});
