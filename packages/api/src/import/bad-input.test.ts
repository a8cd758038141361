/** Files that are wrong in every way people and attackers know, through a running server: told, and nothing changed. */
import { connect } from "node:net";
import { type ImportRun, importRunSchema } from "@leerlijn/contract/import-run";
import { paths } from "@leerlijn/contract/paths";
import { problemSchema } from "@leerlijn/contract/problem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { followImport, type OpenedApi, openApi, sendJson } from "../../test/open-api.ts";
import { faultyLine } from "../../test/small-line.ts";
import { zipOf } from "../../test/zip-of.ts";
import { encodeLine } from "../work/give-files.ts";

let api: OpenedApi;
let before: string;
beforeAll(async () => {
  api = await openApi();
  expect((await api.ask(paths.learningLines(), sendJson("POST", faultyLine))).status).toBe(201);
  before = await kept();
});
afterAll(() => api.close());

/** All that can be read of what is kept. */
async function kept(): Promise<string> {
  const asked = [paths.learningLines(), paths.learningLine(faultyLine.id), paths.concepts()];
  return JSON.stringify(await Promise.all(asked.map(async (path) => (await api.ask(path)).json())));
}

function formOf(files: Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>): FormData {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append("files", new Blob([content]), name);
  return form;
}

async function bring(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<ImportRun> {
  const response = await api.ask(paths.imports(), { method: "POST", body: formOf({ [name]: content }) });
  expect(response.status).toBe(202);
  return followImport(api, importRunSchema.parse(await response.json()));
}

const text = (value: string) => new TextEncoder().encode(value);
const joined = (head: string, rest: Uint8Array) => Uint8Array.from(Buffer.concat([text(head), rest]));
const json = (value: unknown) => JSON.stringify(value);
const megabyte = 1_000_000;
const zeros = new Uint8Array(20 * megabyte);
const noise = Uint8Array.from(
  { length: 50 * megabyte },
  (_, at) => (Math.imul(at ^ (at >>> 7), 2654435761) >>> 13) & 255,
);
const esco = text("conceptType,conceptUri,preferredLabel\n");
const [mbo, ...others] = faultyLine.programmes;
const [unit, ...units] = mbo?.units ?? [];
const withUnits = (...some: readonly unknown[]) =>
  json({ ...faultyLine, programmes: [{ ...mbo, units: some }, ...others] });
const own = { id: "zelf", kind: "pre", mode: "admission", on: { passed: unit?.id ?? "" } };

const bad: readonly (readonly [what: string, name: string, content: Uint8Array<ArrayBuffer> | string, code: string])[] =
  [
    ["no zip", "esco.zip", "this is no zip", "kind-not-recognised"],
    [
      "a zip of 10 GB",
      "esco.zip",
      zipOf([1, 2, 3].map((n) => ({ name: `${n}.csv`, content: zeros, toldSize: 3.5e9 }))),
      "zip-too-large",
    ],
    [
      "a zip that lies about its size",
      "esco.zip",
      zipOf([{ name: "skills_en.csv", content: zeros, toldSize: 100 }]),
      "zip-damaged",
    ],
    [
      "a zip within a zip",
      "esco.zip",
      zipOf([{ name: "in.zip", content: zipOf([{ name: "a.csv", content: zeros }]) }]),
      "esco-no-concepts",
    ],
    [
      "a workbook of 10 GB",
      "lijn.xlsx",
      zipOf([{ name: "xl/workbook.xml", content: zeros, toldSize: 4e9 }]),
      "zip-too-large",
    ],
    [
      "a workbook that lies about its size",
      "lijn.xlsx",
      zipOf([{ name: "xl/workbook.xml", content: zeros, toldSize: 50 }]),
      "zip-damaged",
    ],
    ["an ESCO table that is binary", "esco.zip", zipOf([{ name: "skills_en.csv", content: zeros }]), "csv-not-text"],
    ["other columns", "x.csv", "naam;leeftijd\na;3", "columns-not-recognised"],
    ["nothing", "leeg.json", "", "file-empty"],
    ["JSON nested 10,000 deep", "x.json", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, "json-too-deep"],
    [
      "nested within a line",
      "x.json",
      `{"format":"leerlijn/1","id":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`,
      "json-too-deep",
    ],
    ["50 MB of noise", "x.bin", noise, "kind-not-recognised"],
    ["50 MB of noise said to be JSON", "x.json", joined("{", noise), "file-too-large"],
    ["50 MB of noise said to be a workbook", "x.xlsx", joined("PK\u0003\u0004", noise), "file-too-large"],
    ["a unit twice", "x.json", withUnits(unit, unit, ...units), "duplicate-id"],
    ["a dangling id", "x.json", json({ ...faultyLine, destinations: ["nergens"] }), "unknown-id"],
  ];

function assertTold(run: ImportRun, name: string): void {
  expect(run).toMatchObject({ state: "failed", acceptable: false, preview: null });
  const error = run.issues.find(({ severity }) => severity === "error");
  expect(error?.file).toContain(name);
  for (const { message, remedy } of run.issues) {
    for (const words of [message.nl, message.en, remedy.nl, remedy.en]) expect(words?.length).toBeGreaterThan(5);
  }
  // Neither a stack nor a place on the server's disk.
  expect(JSON.stringify(run)).not.toMatch(/\.ts:\d+|node_modules|\/packages\/|\/tmp\//);
}

test.each(bad)("%s", async (_what, name, content, code) => {
  const run = await bring(name, content);
  expect(run.issues.map((issue) => issue.code)).toContain(code);
  assertTold(run, name);
  expect(await kept()).toBe(before);
});

test("a requisite on itself is told at its place, and its finding shown before anything is kept", async () => {
  const run = await bring("x.json", withUnits({ ...unit, requisites: [own] }, ...units));
  expect(run.issues.find(({ code }) => code === "requisite-on-itself")).toMatchObject({ file: "x.json", row: 1 });
  const come = run.preview?.kind === "learning-line" ? run.preview.findings.come : [];
  expect(come.map(({ finding }) => finding.code)).toContain("cycle");
  await api.ask(paths.importRun(run.id), { method: "DELETE" });
  expect(await kept()).toBe(before);
});

test("a zip cut off anywhere", async () => {
  const whole = { csv: zipOf([{ name: "skills_en.csv", content: esco }]), xlsx: await encodeLine(faultyLine, "xlsx") };
  for (const [name, bytes] of [
    ["esco.zip", whole.csv],
    ["lijn.xlsx", whole.xlsx],
  ] as const) {
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      assertTold(await bring(name, Uint8Array.from(bytes.subarray(0, Math.floor(bytes.length * share)))), name);
    }
  }
  expect(await kept()).toBe(before);
});

test("the same line with a mark, in UTF-16 and in Windows-1252 is read, the last with a word about it", async () => {
  const plain = json({ ...faultyLine, title: { nl: "Één lijn" } });
  const wide = Buffer.from(`\uFEFF${plain}`, "utf16le");
  for (const content of [text(`\uFEFF${plain}`), wide, Buffer.from(wide).swap16(), Buffer.from(plain, "latin1")]) {
    const run = await bring("lijn.json", Uint8Array.from(content));
    expect(run).toMatchObject({
      state: "previewed",
      kind: "learning-line-json",
      preview: { title: { nl: "Één lijn" } },
    });
    await api.ask(paths.importRun(run.id), { method: "DELETE" });
  }
  expect(await kept()).toBe(before);
});

test("an upload cut off half-way leaves nothing, and the server goes on", async () => {
  const runs = await (await api.ask(paths.imports())).text();
  await new Promise<void>((resolve, reject) => {
    const { port } = api.server;
    const socket = connect(port, "127.0.0.1", () => {
      const head = `POST ${paths.imports()} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-length: 100000\r\n`;
      socket.write(`${head}content-type: multipart/form-data; boundary=x\r\n\r\n--x\r\n`, () => socket.destroy());
    });
    socket.on("close", () => resolve());
    socket.on("error", reject);
  });
  expect((await api.ask(paths.status())).status).toBe(200);
  expect(await (await api.ask(paths.imports())).text()).toBe(runs);
});

test("a form that ends too early, another kind of content, and no file are problems of one form", async () => {
  const multipart = { "content-type": "multipart/form-data; boundary=x" };
  const sent: readonly (readonly [RequestInit, string])[] = [
    [
      {
        method: "POST",
        body: '--x\r\ncontent-disposition: form-data; name="f"; filename="a"\r\n\r\nabc',
        headers: multipart,
      },
      "bad-request",
    ],
    [{ method: "POST", body: "abc", headers: { "content-type": "text/csv" } }, "media-type-not-supported"],
    [{ method: "POST", body: new FormData() }, "bad-request"],
  ];
  for (const [init, code] of sent) {
    const response = await api.ask(paths.imports(), init);
    expect(problemSchema.parse(await response.json())).toMatchObject({ code, status: response.status });
  }
});

test("two at once are both read", async () => {
  const [one, two] = await Promise.all([bring("a.json", json(faultyLine)), bring("b.json", "{")]);
  expect([one.state, two.state]).toEqual(["previewed", "failed"]);
  await api.ask(paths.importRun(one.id), { method: "DELETE" });
  expect(await kept()).toBe(before);
});
