/** The API as a page and a script meet it, over a real database on the loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkAnswerSchema } from "@leerlijn/contract/finding";
import { type ImportRun, importRunSchema } from "@leerlijn/contract/import-run";
import { keptLearningLineSchema, learningLineListSchema } from "@leerlijn/contract/learning-line";
import { paths } from "@leerlijn/contract/paths";
import { problemCodes, problemSchema } from "@leerlijn/contract/problem";
import { programmeDetailSchema, programmeListSchema, strandListSchema } from "@leerlijn/contract/programme";
import { statusSchema } from "@leerlijn/contract/status";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { followImport, type OpenedApi, openApi, sendJson } from "../test/open-api.ts";
import { faultyLine, mendedLine } from "../test/small-line.ts";
import { problemTable } from "./problem/problem-table.ts";
import { encodeLine } from "./work/give-files.ts";

const web = mkdtempSync(join(tmpdir(), "pages-"));
let api: OpenedApi;
beforeAll(async () => {
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Leerlijn</title><script>1</script>");
  writeFileSync(join(web, "assets/main-abc.js"), "export {};");
  writeFileSync(join(web, "..", `${"secret"}.txt`), "not for you");
  api = await openApi(web);
});
afterAll(async () => {
  await api.close();
  rmSync(web, { recursive: true, force: true });
  rmSync(join(web, "..", "secret.txt"), { force: true });
});

const line = faultyLine.id;

/** Puts the faulty line there, whatever was there. */
beforeEach(async () => {
  const made = await api.ask(paths.learningLines(), sendJson("POST", faultyLine));
  if (made.status === 409) {
    const put = await api.ask(paths.learningLine(line), sendJson("PUT", faultyLine, { "if-match": "*" }));
    expect(put.status).toBe(200);
  }
});

async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe("learning lines", () => {
  test("the list tells counts, verdict and cover", async () => {
    const { learningLines } = learningLineListSchema.parse(await (await api.ask(paths.learningLines())).json());
    expect(learningLines).toHaveLength(1);
    expect(learningLines[0]).toMatchObject({
      id: line,
      example: true,
      writable: true,
      counts: { programmes: 2, units: 2, outcomes: 2, skills: 1, entryProfiles: 2, headcount: 48 },
      state: {
        verdict: { strict: "faults", lenient: "faults" },
        cover: { described: 2, units: 2 },
        findings: { faults: 1, waived: 0 },
      },
    });
  });

  test("a line is read with its revision as ETag, and 304 when it is known", async () => {
    const response = await api.ask(paths.learningLine(line));
    const kept = keptLearningLineSchema.parse(await response.json());
    expect(kept.line).toEqual(faultyLine);
    const tag = response.headers.get("etag") ?? "";
    expect(tag).toBe(`"${kept.revision}"`);
    const again = await api.ask(paths.learningLine(line), { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
  });

  test("a change needs the revision, and one on an older revision is refused", async () => {
    const { revision } = keptLearningLineSchema.parse(await (await api.ask(paths.learningLine(line))).json());
    const without = await api.ask(paths.learningLine(line), sendJson("PUT", mendedLine));
    expect((await problemOf(without)).code).toBe("revision-required");
    const first = await api.ask(paths.learningLine(line), sendJson("PUT", mendedLine, { "if-match": `"${revision}"` }));
    expect(first.headers.get("etag")).toBe(`"${revision + 1}"`);
    const late = await api.ask(paths.learningLine(line), sendJson("PUT", faultyLine, { "if-match": `"${revision}"` }));
    expect(await problemOf(late)).toMatchObject({ code: "revision-changed", currentRevision: revision + 1 });
    const unchanged = keptLearningLineSchema.parse(await (await api.ask(paths.learningLine(line))).json());
    expect(unchanged.line).toEqual(mendedLine);
  });

  test("a document that does not fit is refused with its places, and nothing changes", async () => {
    const wrong = { ...faultyLine, programmes: "none" };
    const response = await api.ask(paths.learningLine(line), sendJson("PUT", wrong, { "if-match": "*" }));
    const problem = await problemOf(response);
    expect(problem.code).toBe("document-invalid");
    expect(problem.issues?.length).toBeGreaterThan(0);
    const dangling = { ...faultyLine, destinations: ["not-there"] };
    const made = await api.ask(paths.learningLines(), sendJson("POST", { ...dangling, id: "other" }));
    expect((await problemOf(made)).code).toBe("document-invalid");
    expect((await api.ask(paths.learningLine("other"))).status).toBe(404);
  });

  test("a removed line is gone, its revisions are not taken for another's", async () => {
    const other = { ...faultyLine, id: "gaat/weg:nu" };
    const made = await api.ask(paths.learningLines(), sendJson("POST", other));
    expect(made.headers.get("location")).toBe(paths.learningLine(other.id));
    const removed = await api.ask(paths.learningLine(other.id), { method: "DELETE", headers: { "if-match": '"1"' } });
    expect(removed.status).toBe(204);
    expect((await problemOf(await api.ask(paths.learningLine(other.id)))).code).toBe("not-found");
  });

  test("revisions are told, newest first", async () => {
    const answer = (await (await api.ask(paths.revisions(line))).json()) as { revisions: { revision: number }[] };
    const numbers = answer.revisions.map(({ revision }) => revision);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(numbers.length).toBeGreaterThan(1);
  });
});

describe("checks", () => {
  test("a kept line: the report with each finding explained in the language asked", async () => {
    const response = await api.ask(`${paths.check(line)}?language=en&asOf=2026-11-22`);
    const answer = checkAnswerSchema.parse(await response.json());
    expect(answer.report.findings.map(({ code, subject }) => [code, subject])).toEqual([
      ["required-before-taught", ["mbo-in", "cel", "cel-eis"]],
    ]);
    expect(answer.report.asOf).toBe("2026-11-22");
    expect(answer.explanations).toHaveLength(1);
    expect(answer.explanations[0]?.sentence).toContain("Slimme cel");
  });

  test("a document that is not kept is checked without being kept", async () => {
    const answer = checkAnswerSchema.parse(
      await (await api.ask(paths.check(line), sendJson("POST", mendedLine))).json(),
    );
    expect(answer).toMatchObject({ revision: null, report: { verdict: { strict: "sound-as-far-as-described" } } });
    const kept = checkAnswerSchema.parse(await (await api.ask(paths.check(line))).json());
    expect(kept.report.verdict.strict).toBe("faults");
  });

  test("an accepted finding counts apart until it is taken back", async () => {
    const waiver = {
      code: "required-before-taught",
      subject: ["mbo-in", "cel", "cel-eis"],
      reason: { nl: "Wordt in week 1 bijgespijkerd" },
      person: "Docent",
      until: "2027-07-31",
    };
    const waived = await api.ask(paths.waivers(line), sendJson("POST", waiver));
    expect(waived.status).toBe(200);
    const during = checkAnswerSchema.parse(await (await api.ask(`${paths.check(line)}?asOf=2027-07-31`)).json());
    expect(during.report.findings[0]?.waived).toBe(true);
    expect(during.report.verdict.strict).toBe("sound-as-far-as-described");
    const after = checkAnswerSchema.parse(await (await api.ask(`${paths.check(line)}?asOf=2027-08-01`)).json());
    expect(after.report.verdict.strict).toBe("faults");
    const query = new URLSearchParams([
      ["code", waiver.code],
      ...waiver.subject.map((id): [string, string] => ["subject", id]),
    ]);
    const taken = await api.ask(`${paths.waivers(line)}?${query}`, { method: "DELETE" });
    expect(keptLearningLineSchema.parse(await taken.json()).line).toEqual(faultyLine);
    const empty = await api.ask(paths.waivers(line), sendJson("POST", { ...waiver, reason: {} }));
    expect((await problemOf(empty)).code).toBe("bad-request");
  });

  test("the map is an SVG that may run nothing", async () => {
    const response = await api.ask(`${paths.lineMap(line)}?theme=dark&language=en`);
    expect(response.headers.get("content-type")).toContain("image/svg+xml");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toContain("Slimme cel");
  });
});

describe("programmes, strands, status", () => {
  test("the catalogue and a programme with its coverage matrix", async () => {
    const { programmes } = programmeListSchema.parse(await (await api.ask(paths.programmes())).json());
    expect(programmes.map(({ id }) => id)).toEqual(["mbo", "ad"]);
    const detail = programmeDetailSchema.parse(await (await api.ask(paths.programme(line, "mbo"))).json());
    expect(detail.matrix.rows[0]?.cells).toEqual([
      {
        unit: "plc-1",
        outcomes: ["plc-1-u"],
        step: 1,
        reaches: true,
        assessments: [{ id: "plc-1-t", unit: "plc-1", mustPass: true }],
      },
    ]);
    expect(detail.metrics).toEqual({
      kind: "measured",
      structuralComplexity: 1,
      units: [{ unit: "plc-1", blockingFactor: 0, delayFactor: 1, centrality: 0, structuralComplexity: 1 }],
    });
    expect((await problemOf(await api.ask(paths.programme(line, "none")))).code).toBe("not-found");
  });

  test("strands follow a skill through both programmes", async () => {
    const { strands } = strandListSchema.parse(await (await api.ask(paths.strands(line))).json());
    expect(strands[0]?.stretches.map(({ programme }) => programme)).toEqual(["mbo", "ad"]);
  });

  test("the status tells that the database answers", async () => {
    const status = statusSchema.parse(await (await api.ask(paths.status())).json());
    expect(status).toMatchObject({ ready: true, database: { reachable: true, kind: "embedded" } });
  });

  test("the export comes in again as it was", async () => {
    const response = await api.ask(paths.lineExport(line, "json"));
    expect(response.headers.get("content-disposition")).toContain('filename="lijn-test.json"');
    expect(await response.json()).toEqual(faultyLine);
  });
});

const planCsv = [
  "Curriculum,Twee vakken",
  "Courses",
  "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours",
  "1,Rekenen,R,1,,,,3",
  "2,Meten,M,2,1,,,3",
].join("\r\n");

async function bring(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Promise<ImportRun> {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append("files", new Blob([content]), name);
  const response = await api.ask(paths.imports(), { method: "POST", body: form });
  expect(response.status).toBe(202);
  return followImport(api, importRunSchema.parse(await response.json()));
}

describe("imports", () => {
  test("a changed line shows which findings go, and is kept only when accepted", async () => {
    const run = await bring({ "lijn.json": JSON.stringify(mendedLine) });
    expect(run).toMatchObject({ kind: "learning-line-json", state: "previewed", acceptable: true });
    expect(run.preview).toMatchObject({
      kind: "learning-line",
      line,
      counts: { added: 0, removed: 0, changed: 1 },
      changes: [{ change: "changed", part: "unit", id: "cel" }],
      verdict: { before: { strict: "faults" }, after: { strict: "sound-as-far-as-described" } },
      findings: { come: [], stay: 0 },
    });
    const preview = run.preview?.kind === "learning-line" ? run.preview : null;
    expect(preview?.findings.gone.map(({ finding }) => finding.code)).toEqual(["required-before-taught"]);
    const before = keptLearningLineSchema.parse(await (await api.ask(paths.learningLine(line))).json());
    expect(before.line).toEqual(faultyLine);
    const accepted = await api.ask(paths.acceptImport(run.id), { method: "POST" });
    expect(importRunSchema.parse(await accepted.json())).toMatchObject({ state: "done", learningLine: line });
    const after = keptLearningLineSchema.parse(await (await api.ask(paths.learningLine(line))).json());
    expect(after.line).toEqual(mendedLine);
    const twice = await api.ask(paths.acceptImport(run.id), { method: "POST" });
    expect((await problemOf(twice)).code).toBe("import-not-ready");
  });

  test("a line that was changed since the preview is not overwritten", async () => {
    const run = await bring({ "lijn.json": JSON.stringify(mendedLine) });
    const other = { ...faultyLine, title: { nl: "Anders" } };
    await api.ask(paths.learningLine(line), sendJson("PUT", other, { "if-match": "*" }));
    const accepted = await api.ask(paths.acceptImport(run.id), { method: "POST" });
    expect((await problemOf(accepted)).code).toBe("revision-changed");
    const cancelled = await api.ask(paths.importRun(run.id), { method: "DELETE" });
    expect(importRunSchema.parse(await cancelled.json()).state).toBe("cancelled");
  });

  test("a line goes out as a workbook and comes back unchanged; mended in the sheet, its finding goes", async () => {
    const given = await (await api.ask(paths.lineExport(line, "xlsx"))).arrayBuffer();
    const same = await bring({ "lijn.xlsx": new Uint8Array(given) });
    expect(same.preview).toMatchObject({
      counts: { added: 0, removed: 0, changed: 0 },
      findings: { gone: [], come: [] },
    });
    const mended = await bring({ "lijn.xlsx": new Uint8Array(await encodeLine(mendedLine, "xlsx")) });
    const gone = mended.preview?.kind === "learning-line" ? mended.preview.findings.gone : [];
    expect(gone.map(({ finding }) => finding.code)).toEqual(["required-before-taught"]);
  });

  test("an overstapkaart and a curriculum plan become lines that are kept and checked", async () => {
    const heading =
      "Vertrek: opleiding;Vertrek: vaardigheid;Vertrek: stap;Start: opleiding;Start: vaardigheid;Start: stap";
    const card = await bring({ "kaart.csv": `${heading}\r\nMbo;Lezen;1;Ad;Lezen;2` });
    const plan = await bring({ "plan.csv": planCsv });
    for (const [run, kind] of [
      [card, "overstapkaart"],
      [plan, "curriculum-csv"],
    ] as const) {
      expect(run).toMatchObject({ kind, state: "previewed", acceptable: true });
      const accepted = importRunSchema.parse(
        await (await api.ask(paths.acceptImport(run.id), { method: "POST" })).json(),
      );
      const id = accepted.learningLine ?? "";
      const answer = checkAnswerSchema.parse(await (await api.ask(paths.check(id))).json());
      const codes = answer.report.findings.map(({ code }) => code);
      if (kind === "overstapkaart") expect(codes).toContain("required-before-taught");
      else {
        const detail = await (await api.ask(paths.programme(id, `${id}/programme`))).json();
        expect(programmeDetailSchema.parse(detail).metrics).toMatchObject({
          kind: "measured",
          structuralComplexity: 5,
        });
      }
      await api.ask(paths.learningLine(id), { method: "DELETE", headers: { "if-match": "*" } });
    }
  });

  test("what cannot be read fails with what to do, and the server goes on", async () => {
    const files = [
      { "x.pdf": "%PDF-1.7" },
      { "x.json": "{" },
      { "x.json": "[".repeat(100_000) },
      { "x.zip": "PK\u0003\u0004noise" },
    ];
    for (const one of files) {
      const run = await bring(one as Record<string, string>);
      expect(run.state).toBe("failed");
      expect(run.issues[0]?.remedy.nl?.length).toBeGreaterThan(10);
    }
    expect((await problemOf(await api.ask(paths.importRun("none")))).code).toBe("not-found");
    const noForm = await api.ask(paths.imports(), sendJson("POST", {}));
    expect((await problemOf(noForm)).code).toBe("media-type-not-supported");
  });
});

describe("guards", () => {
  function askAs(host: string, headers: Record<string, string> = {}, method = "GET"): Promise<number> {
    return new Promise((resolve, reject) => {
      const { port } = api.server;
      const sent = request({ host: "127.0.0.1", port, path: paths.status(), method, headers: { host, ...headers } });
      sent.on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  test("only its own names are answered", async () => {
    const { port } = api.server;
    expect(await askAs(`localhost:${port}`)).toBe(200);
    expect(await askAs(`[::1]:${port}`)).toBe(200);
    expect(await askAs(`elsewhere.example:${port}`)).toBe(421);
    expect(await askAs("localhost:1")).toBe(421);
  });

  test("another site cannot change anything", async () => {
    const host = `localhost:${api.server.port}`;
    expect(await askAs(host, { origin: "https://elsewhere.example" }, "DELETE")).toBe(403);
    expect(await askAs(host, { "sec-fetch-site": "cross-site" }, "DELETE")).toBe(403);
    expect(await askAs(host, { origin: "null" }, "DELETE")).toBe(403);
    expect(await askAs(host, { origin: `http://${host}` }, "DELETE")).toBe(405);
  });

  test("pages come with a policy that lets only their own scripts run, and nothing outside their folder", async () => {
    const page = await api.ask("/leerlijnen/lijn-test?profiel=vmbo");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self' 'sha256-");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
    const asset = await api.ask("/assets/main-abc.js");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    for (const path of ["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/assets/none.js", "/api/v1/none"]) {
      expect((await problemOf(await api.ask(path))).code).toBe("route-not-found");
    }
  });

  test("a body that is too large is refused", async () => {
    const body = "x".repeat(65_000_000);
    const headers = { "content-type": "application/json" };
    const response = await api.ask(paths.learningLines(), { method: "POST", body, headers });
    expect((await problemOf(response)).code).toBe("body-too-large");
  });

  test("the log names routes, never what was asked for", async () => {
    await api.ask(paths.learningLine("jan.jansen@example.org"));
    expect(JSON.stringify(api.log)).not.toContain("jansen");
    expect(api.log.some(({ route }) => route === "/api/v1/learning-lines/:id")).toBe(true);
  });
});

test("the description of the API names every route, and every problem has its status", async () => {
  const document = (await (await api.ask(paths.openApi())).json()) as { openapi: string; paths: object };
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      "/api/v1/learning-lines/{id}/check",
      "/api/v1/imports/{id}/accept",
      "/api/v1/concepts/{uri}",
    ]),
  );
  expect(Object.keys(problemTable).sort()).toEqual([...problemCodes].sort());
  expect(Object.values(problemTable).every(({ status }) => status >= 400 && status < 600)).toBe(true);
});
