import fc from "fast-check";
import { expect, test } from "vitest";
import yazl from "yazl";
import { moduleGuideDocx, wordFile, wordParagraph } from "../../test/module-guide.ts";
import { readDocument } from "./read-document.ts";

const read = (bytes: Uint8Array) => readDocument({ name: "gids.docx", bytes });
const codesOf = async (bytes: Uint8Array) => (await read(bytes)).issues.map(({ code }) => code);

async function zipOf(...names: readonly string[]): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const name of names) zip.addBuffer(Buffer.from("<x/>"), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const run = (text: string, properties = "") => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

test("bold lines head, deleted text is gone, breaks and notes stay in place", async () => {
  const body = [
    `<w:p>${run("Wat ga je doen?", "<w:rPr><w:b/></w:rPr>")}</w:p>`,
    `<w:p>${run("Je last met een ")}${run("robot", "<w:rPr><w:b/></w:rPr>")}<w:del>${run("oud")}</w:del><w:ins>${run(" en meet na")}</w:ins>.</w:p>`,
    `<w:p>${run("Regel een")}<w:r><w:br/></w:r>${run("loopt door.")}</w:p>`,
    wordParagraph("Een punt", "Lijstalinea", true),
    `<w:p>${run("")}</w:p>`,
  ];
  const { records, issues } = await read(await wordFile(body.join(""), "Document1"));
  expect(issues).toEqual([]);
  expect(records?.title).toBe("Wat ga je doen?");
  expect(records?.passages.map(({ kind, text }) => [kind, text])).toEqual([
    ["heading", "Wat ga je doen?"],
    ["paragraph", "Je last met een robot en meet na"],
    ["paragraph", "Regel een loopt door."],
    ["list-item", "Een punt"],
  ]);
});

test("a row of short cells is a row; a page laid out as a table is read block by block", async () => {
  const cell = (...paragraphs: readonly string[]) => `<w:tc>${paragraphs.join("")}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  const plain = (text: string) => wordParagraph(text, "Standaard");
  const item = (text: string) => wordParagraph(text, "Lijstalinea", true);
  const inner = `<w:tbl>${row(cell(plain("a")), cell(plain("b")))}</w:tbl>`;
  const table = [
    row(cell(plain("Toets")), cell(plain("Theorie"), plain("en praktijk")), cell(plain(""))),
    row(cell(plain("Leeruitkomsten")), cell(item("Je last"), item("Je meet"))),
    row(cell(plain("Over de hele breedte"))),
    row(cell(plain("Rooster"), inner), cell(plain("zie site"))),
  ];
  const { records } = await read(await wordFile(`<w:tbl>${table.join("")}</w:tbl>`, "Gids"));
  expect(records?.passages.map(({ kind, text }) => [kind, text])).toEqual([
    ["table-row", "Toets | Theorie | en praktijk"],
    ["paragraph", "Leeruitkomsten"],
    ["list-item", "Je last"],
    ["list-item", "Je meet"],
    ["paragraph", "Over de hele breedte"],
    ["paragraph", "Rooster"],
    ["table-row", "a | b"],
    ["paragraph", "zie site"],
  ]);
});

test("other files that are zips are called by their name", async () => {
  const told = async (...names: readonly string[]) => (await read(await zipOf(...names))).issues[0];
  expect((await told("xl/workbook.xml"))?.message.nl).toContain("Excel");
  expect((await told("ppt/presentation.xml"))?.message.nl).toContain("PowerPoint");
  expect((await told("content.xml"))?.message.nl).toContain(".odt");
  expect((await told("META-INF/container.xml"))?.message.nl).toContain(".epub");
  expect(await told("a.txt")).toMatchObject({ code: "document-other-format", severity: "error" });
  expect(await codesOf(await zipOf("word/styles.xml"))).toEqual(["docx-damaged"]);
  expect(await codesOf(await zipOf("word/document.xml"))).not.toEqual([]);
});

test("a part that unpacks too large, or to more than it says, is refused", async () => {
  const zeros = "0".repeat(30_000_000);
  expect(await codesOf(await wordFile("", "Gids", { "word/comments.xml": zeros }))).toEqual(["docx-too-large"]);
  expect(await codesOf(await wordFile("<w:p/>".repeat(701_000), "Gids"))).toEqual(["docx-too-large"]);
  const lying = Buffer.from(await wordFile("", "Gids", { "word/comments.xml": "0".repeat(2_000_000) }));
  for (let at = lying.indexOf("PK\u0001\u0002"); at !== -1; at = lying.indexOf("PK\u0001\u0002", at + 4)) {
    if (lying.toString("latin1", at + 46, at + 63) === "word/comments.xml") lying.writeUInt32LE(10, at + 24);
  }
  expect(await codesOf(lying)).toEqual(["docx-damaged"]);
});

test("deep nesting and entities within entities are refused or read, never hung on", async () => {
  const deep = 20_000;
  const nested = `${"<w:sdt><w:sdtContent>".repeat(deep)}${wordParagraph("diep", "Standaard")}${"</w:sdtContent></w:sdt>".repeat(deep)}`;
  await read(await wordFile(nested, "Gids"));
  const bomb = `<!DOCTYPE x [<!ENTITY a "${"lol".repeat(100)}">${"bcdefgh".replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(100)}">`)}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>tekst &h;</w:t></w:r></w:p></w:body></w:document>`;
  const { records } = await read(await wordFile("", "Gids", { "word/document.xml": bomb }));
  expect(JSON.stringify(records).length).toBeLessThan(1000);
});

test("a title that is opened over and over costs no more than its length", async () => {
  const core = `${"<dc:title".repeat(30_000)}><dc:title xml:lang="nl">Gids &amp; meer</dc:title>`;
  const body = wordParagraph("tekst", "Standaard");
  const begun = performance.now();
  const { records } = await read(await wordFile(body, "Gids", { "docProps/core.xml": core }));
  expect(records?.title).toBe("Gids & meer");
  expect(performance.now() - begun).toBeLessThan(3_000);
});

test("whatever is changed in a Word document, the outcome is its text or an issue", async () => {
  const sound = await moduleGuideDocx();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.option(fc.integer({ min: 4, max: sound.length })),
      async (changes, cut) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        const { records, issues } = await read(cut === null ? bytes : bytes.subarray(0, cut));
        if (records === null) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
