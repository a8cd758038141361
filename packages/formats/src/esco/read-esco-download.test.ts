import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TaxonomyRecords } from "@leerlijn/engine/taxonomy/concept";
import fc from "fast-check";
import { expect, test } from "vitest";
import yazl from "yazl";
import type { Decoded } from "../import-issue.ts";
import { type DownloadedFile, type EscoProgress, readEscoDownload } from "./read-esco-download.ts";

const given = join(import.meta.dirname, "given");
const expected = join(import.meta.dirname, "expected");
const example = "https://example.org/esco/";

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(join(given, folder)).map((name) => [name, readFileSync(join(given, folder, name))]));
}

async function zipOf(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const english = "ESCO dataset - v7.0.0 - classification - en - csv.zip";
const dutch = "ESCO dataset - v7.1.x - classification - nl - csv - PARTIAL.zip";

function csv(name: string, content: string): DownloadedFile {
  return { name, bytes: new TextEncoder().encode(content) };
}

function codes({ issues }: Decoded<TaxonomyRecords>): readonly string[] {
  return issues.map(({ code, row, count }) =>
    [code, row ?? "", count === undefined ? "" : `×${count}`].join(" ").trim(),
  );
}

/** What is written under `expected`; `vitest -u` makes it anew, to be read through before it is kept. */
async function expectAsWritten(name: string, decoded: Decoded<TaxonomyRecords>): Promise<void> {
  const issues = decoded.issues.map(({ message, remedy, ...rest }) => ({ ...rest, message: message.nl }));
  await expect(`${JSON.stringify({ ...decoded, issues }, null, 1)}\n`).toMatchFileSnapshot(join(expected, name));
}

test("a whole download of one version and language comes in whole, without a word of warning", async () => {
  const decoded = await readEscoDownload([{ name: english, bytes: await zipOf(filesIn("complete")) }]);
  expect(codes(decoded)).toEqual([]);
  expect(decoded.records?.complete).toBe(true);
  await expectAsWritten("complete.json", decoded);
});

test("a partial download of a newer version joins it: what is there counts, the rest is said", async () => {
  const decoded = await readEscoDownload([
    { name: dutch, bytes: await zipOf(filesIn("partial")) },
    { name: english, bytes: await zipOf(filesIn("complete")) },
  ]);
  await expectAsWritten("complete-and-partial.json", decoded);
  const concepts = new Map(decoded.records?.concepts.map((concept) => [concept.uri, concept]));
  expect(concepts.get(`${example}occupation/cnc-miller`)?.preferredLabel).toEqual({
    nl: "insteller CNC-freesbanken",
    en: "CNC milling machine setter",
  });
  const broaderOf = (uri: string) =>
    decoded.records?.relations.filter(({ from, kind }) => kind === "broader" && from === uri).map(({ to }) => to);
  expect(broaderOf(`${example}occupation/cnc-miller`)).toEqual([`${example}isco/C7223`]);
  expect(broaderOf(`${example}skill/robot`)).toEqual([`${example}skill/group-machines`]);
});

test("a download that leaves rows out does not call itself complete: nothing is deprecated for lack of a row", async () => {
  const files = filesIn("complete");
  const skills = files.get("skills_en.csv")?.toString() ?? "";
  const read = async (own: string) => {
    const bytes = await zipOf(new Map([...files, ["skills_en.csv", Buffer.from(own)]]));
    return await readEscoDownload([{ name: english, bytes }]);
  };
  const halved = await read(skills.slice(0, skills.indexOf("\nKnowledgeSkillCompetence", skills.length / 2)));
  expect(halved.records?.complete).toBe(false);
  expect(halved.issues.map(({ code }) => code)).toContain("esco-relation-dangling");
  const gathered = await read(skills.replace("conceptType,", "kind,"));
  expect(gathered.records?.complete).toBe(false);
  expect(gathered.issues.map(({ code }) => code)).toContain("esco-part-missing");
});

test("unpacked files give the same as the zip, and so does any order", async () => {
  const zipped = await readEscoDownload([{ name: english, bytes: await zipOf(filesIn("complete")) }]);
  const folder = mkdtempSync(join(tmpdir(), "leerlijn-esco-"));
  try {
    const files = [...filesIn("complete")].reverse().map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return { name, path: join(folder, name) };
    });
    const loose = await readEscoDownload(files);
    const sorted = (records: TaxonomyRecords | null) => ({
      concepts: [...(records?.concepts ?? [])].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      relations: [...(records?.relations ?? [])].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    });
    expect(sorted(loose.records)).toEqual(sorted(zipped.records));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("each fault has its code, its row and what to do", async () => {
  const heading = "conceptType,conceptUri,preferredLabel,iscoGroup,weird";
  const decoded = await readEscoDownload([
    csv(
      "occupations_en.csv",
      [
        heading,
        `Occupation,${example}occupation/a,one,,`,
        "Occupation,not a uri,two,,",
        `Planet,${example}occupation/b,three,,`,
        `Occupation,${example}occupation/c,,,`,
        `Occupation,${example}occupation/a,again,,`,
        `Occupation,${example}occupation/d,"open,,`,
      ].join("\n"),
    ),
    csv(
      "broaderRelationsOccPillar.csv",
      [
        "conceptUri,broaderUri",
        `${example}occupation/a,${example}occupation/b`,
        `${example}occupation/b,${example}occupation/a`,
        `${example}occupation/b,${example}occupation/z`,
      ].join("\n"),
    ),
    csv(
      "skillSkillRelations.csv",
      `originalSkillUri,relationType,relatedSkillUri\n${example}occupation/a,likes,${example}occupation/b`,
    ),
    csv("skills.csv", `conceptUri,preferredLabel\n${example}skill/a,een\n`),
    csv("greenShareOcc_en.csv", `conceptUri,greenShare\n${example}occupation/a,12\n`),
    csv("skills_nl.csv", `conceptUri;preferredTerm\n${example}skill/a;een\n`),
  ]);
  expect(codes(decoded)).toEqual([
    "esco-language-unknown",
    "esco-columns-missing 1",
    "esco-uri-invalid 3",
    "esco-concept-type-unknown 4",
    "esco-uri-duplicate 6",
    "csv-unclosed-quote 7",
    "esco-relation-type-unknown 2",
    "esco-share-invalid 2",
    "esco-concept-without-label",
    "esco-relation-dangling 4",
    "esco-broader-cycle 3",
    "esco-part-missing",
    "esco-part-missing",
    "esco-part-missing",
    "esco-column-unknown 1",
    "esco-label-empty 5",
  ]);
  for (const { message, remedy } of decoded.issues) {
    for (const text of [message, remedy])
      expect([text.nl, text.en].every((words) => (words ?? "").length > 10)).toBe(true);
  }
  expect(decoded.records?.concepts.map(({ uri, preferredLabel }) => [uri, preferredLabel["en"]])).toEqual([
    [`${example}occupation/a`, "one"],
    [`${example}occupation/b`, "three"],
  ]);
});

test("nothing usable gives no records and an error", async () => {
  for (const file of [
    csv("skills_en.csv", ""),
    csv("x.zip", "no zip"),
    csv("x.csv", "a,b\n1,2\n"),
    { name: "gone.csv", path: join(given, "gone.csv") },
    { name: "empty.zip", bytes: await zipOf(new Map([["a.txt", Buffer.from("x")]])) },
  ]) {
    const { records, issues } = await readEscoDownload([file]);
    expect(records).toBeNull();
    expect(issues[0]?.severity).toBe("error");
  }
  expect((await readEscoDownload([])).records).toBeNull();
});

test("a zip over the limit is refused, and so is one too many", async () => {
  const file = { name: english, bytes: await zipOf(filesIn("complete")) };
  const refused = await readEscoDownload([file], { limits: { entries: 100, unpackedBytes: 1000 } });
  expect(codes(refused)).toEqual(["zip-too-large"]);
  const loose = csv("skills_en.csv", "x".repeat(2000));
  expect(codes(await readEscoDownload([loose], { limits: { entries: 100, unpackedBytes: 1000 } }))).toEqual([
    "esco-too-large",
  ]);
});

test("progress runs to the end", async () => {
  const seen: EscoProgress[] = [];
  const row = `Occupation,${example}occupation/a,${"x".repeat(1000)}\n`;
  const file = csv("occupations_en.csv", `conceptType,conceptUri,preferredLabel\n${row.repeat(3000)}`);
  await readEscoDownload([file], { onProgress: (progress) => void seen.push(progress) });
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.map(({ bytes }) => bytes)).toEqual(seen.map(({ bytes }) => bytes).toSorted((a, b) => a - b));
  expect(seen.at(-1)?.bytes).toBe(seen.at(-1)?.totalBytes);
});

test("whatever happens to a table, it gives records and issues that fit together, never an exception", async () => {
  const tables = [...filesIn("complete")];
  await fc.assert(
    fc.asyncProperty(
      fc.nat(tables.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'",\n;|é \0x/:'.split(""))), { minLength: 1, maxLength: 8 }),
      fc.option(fc.nat(2000)),
      async (which, changes, cut) => {
        const files = tables.map(([name, content], index): DownloadedFile => {
          if (index !== which) return { name, bytes: content };
          const bytes = Buffer.from(content);
          for (const [at, character] of changes) bytes.write(character, at % bytes.length, "latin1");
          return { name, bytes: cut === null ? bytes : bytes.subarray(0, cut) };
        });
        const { records, issues } = await readEscoDownload(files);
        const uris = new Set(records?.concepts.map(({ uri }) => uri));
        expect(uris.size).toBe(records?.concepts.length);
        for (const { from, to } of records?.relations ?? []) expect(uris.has(from) && uris.has(to)).toBe(true);
        for (const { preferredLabel } of records?.concepts ?? []) {
          expect(Object.values(preferredLabel).join("")).not.toBe("");
        }
        expect(issues.length).toBeLessThan(200);
      },
    ),
    { numRuns: 150 },
  );
});

const data = process.env["LEERLIJN_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");
const real = join(data, "esco");

test.skipIf(!existsSync(real))(
  "the real downloads, partial and mixed, give what is known of them (skipped without)",
  async () => {
    const files = readdirSync(real).map((name) => ({ name, path: join(real, name) }));
    const { records, issues } = await readEscoDownload(files);
    const countOf = (kind: string) => records?.concepts.filter((concept) => concept.kind === kind).length;
    expect(countOf("occupation")).toBe(3042);
    expect(countOf("isco-group")).toBe(619);
    const dangling = issues.filter(
      ({ code, file }) => code === "esco-relation-dangling" && file.includes("occupationSkill"),
    );
    expect(dangling.reduce((sum, { count }) => sum + (count ?? 1), 0)).toBe(67);
    const duplicates = issues.filter(({ code }) => code === "esco-uri-duplicate");
    expect(duplicates.reduce((sum, { count }) => sum + (count ?? 1), 0)).toBe(4);
  },
);
