import { deflateSync } from "node:zlib";
import fc from "fast-check";
import PDFDocument from "pdfkit";
import { afterEach, expect, test, vi } from "vitest";
import { collect, moduleGuidePdf } from "../../../test/module-guide.ts";
import type { Passage } from "../document-text.ts";
import { readDocument } from "../read-document.ts";
import { unpacksWithin } from "./packed-streams.ts";

type Pdf = PDFKit.PDFDocument;
const paperWidth = 595.28;

async function makePdf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 72, ...options });
  const bytes = collect(pdf);
  pdf.font("Helvetica").fontSize(11);
  draw(pdf);
  pdf.end();
  return bytes;
}

const read = (bytes: Uint8Array) => readDocument({ name: "gids.pdf", bytes });
const passagesOf = async (bytes: Uint8Array): Promise<readonly Passage[]> =>
  (await read(bytes)).records?.passages ?? [];
const textsOf = async (bytes: Uint8Array) => (await passagesOf(bytes)).map(({ text }) => text);
const codesOf = async (bytes: Uint8Array) =>
  (await read(bytes)).issues.map(({ code, severity }) => `${severity} ${code}`);

/** Lines set one below the other, so that the test and not pdfkit ends them. */
function setLines(pdf: Pdf, x: number, y: number, lines: readonly string[], leading = 14): void {
  for (const [index, line] of lines.entries()) pdf.text(line, x, y + index * leading, { lineBreak: false });
}

/** A picture of one grey point. */
const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

afterEach(() => vi.restoreAllMocks());

test("words broken at line ends are whole again, real hyphens stay", async () => {
  const bytes = await makePdf((pdf) =>
    setLines(pdf, 72, 100, [
      "In de werkplaats van de opleiding bedien je een lasro-",
      "bot en leer je de grondbeginselen van het CNC-",
      "frezen van onderdelen, en verder van frees-",
      "en draaiwerk aan de machines van een plasma-snijder of plasma-",
      "snijder met een tafel.",
    ]),
  );
  expect(await textsOf(bytes)).toEqual([
    "In de werkplaats van de opleiding bedien je een lasrobot en leer je de grondbeginselen van het CNC-frezen van onderdelen, en verder van frees- en draaiwerk aan de machines van een plasma-snijder of plasma-snijder met een tafel.",
  ]);
});

test("paragraphs part at a gap, at an indent and where a line ends early", async () => {
  const bytes = await makePdf((pdf) => {
    setLines(pdf, 72, 100, ["De eerste alinea loopt over de volle breedte van de pagina door", "en eindigt hier."]);
    setLines(pdf, 72, 128, ["De tweede begint zonder witregel en loopt ook weer lekker door", "tot aan het eind."]);
    setLines(pdf, 72, 180, ["De derde staat na een witregel en vult de regel weer helemaal op."]);
    setLines(pdf, 90, 194, ["De vierde springt in en loopt dan verder, zoals in een boek hoort"]);
    setLines(pdf, 72, 208, ["wanneer het netjes is gezet."]);
  });
  expect((await textsOf(bytes)).map((text) => text.split(" ").slice(0, 2).join(" "))).toEqual([
    "De eerste",
    "De tweede",
    "De derde",
    "De vierde",
  ]);
});

test("bullets of all kinds, numbers and items that wrap become list items", async () => {
  const bytes = await makePdf((pdf) => {
    setLines(pdf, 72, 100, ["Je leert in deze module het volgende:"]);
    setLines(pdf, 80, 114, ["•", "–", "•", "o"]);
    setLines(pdf, 98, 114, [
      "een cobot inleren voor het stapelen",
      "meten met een schuifmaat",
      "een storing in een besturing",
    ]);
    setLines(pdf, 98, 156, ["zoeken en verhelpen", ""]);
    setLines(pdf, 72, 190, [
      "1. veilig werken aan een machine",
      "2) een logboek bijhouden",
      "- samenwerken in een ploeg",
    ]);
  });
  const passages = await passagesOf(bytes);
  expect(passages.slice(0, 5).map(({ text }) => text)).toEqual([
    "Je leert in deze module het volgende:",
    "een cobot inleren voor het stapelen",
    "meten met een schuifmaat",
    "een storing in een besturing",
    "zoeken en verhelpen",
  ]);
  expect(passages.slice(1).every(({ kind }) => kind === "list-item")).toBe(true);
  expect(passages.slice(-3).map(({ text }) => text)).toEqual([
    "veilig werken aan een machine",
    "een logboek bijhouden",
    "samenwerken in een ploeg",
  ]);
});

test("larger and bold lines are headings, also over two lines; levels follow their size", async () => {
  const bytes = await makePdf((pdf) => {
    pdf.font("Helvetica-Bold").fontSize(20).text("Werken met besturingen in de", 72, 72).text("slimme fabriek");
    pdf.moveDown().fontSize(14).text("2 Inhoud").font("Helvetica").fontSize(11);
    pdf.text("Een besturing leest sensoren uit en stuurt daarmee een machine aan, dag en nacht.").moveDown();
    pdf.font("Helvetica-Bold").text("Sensoren").font("Helvetica");
    pdf.text("Een sensor meet een grootheid, zoals de temperatuur of de afstand tot een product.").moveDown();
    pdf.font("Helvetica-Bold").fontSize(14).text("3 Toets").font("Helvetica").fontSize(11).text("Een praktijktoets.");
  });
  const passages = await passagesOf(bytes);
  expect(passages.map(({ kind, text, heading }) => [kind[0], text.slice(0, 20), heading?.slice(0, 8)])).toEqual([
    ["h", "Werken met besturing", undefined],
    ["h", "2 Inhoud", "Werken m"],
    ["p", "Een besturing leest ", "2 Inhoud"],
    ["h", "Sensoren", "2 Inhoud"],
    ["p", "Een sensor meet een ", "Sensoren"],
    ["h", "3 Toets", "Werken m"],
    ["p", "Een praktijktoets.", "3 Toets"],
  ]);
  expect(passages[0]?.text).toBe("Werken met besturingen in de slimme fabriek");
  expect((await read(bytes)).records?.title).toBe("Werken met besturingen in de slimme fabriek");
});

test("headers, footers and page numbers that repeat are left out, what differs stays", async () => {
  const bytes = await makePdf((pdf) => {
    for (let page = 1; page <= 6; page += 1) {
      if (page > 1) pdf.addPage();
      pdf.page.margins.bottom = 0;
      pdf.fontSize(9);
      setLines(pdf, 72, 30, [page % 2 === 0 ? "Studiegids techniek" : "Niveau 4, leerjaar 2"]);
      setLines(pdf, 500, 810, [`${page}`]);
      setLines(pdf, 72, 810, [`Versie 3 – blad ${page} van 6`]);
      pdf.fontSize(16);
      setLines(pdf, 72, 60, [`Week ${page}`]);
      pdf.fontSize(11);
      setLines(pdf, 72, 100, [`De stof van deze week gaat over onderwerp ${"abcdef"[page - 1]} in de fabriek.`]);
    }
  });
  const passages = await passagesOf(bytes);
  expect(passages.map(({ text }) => text)).toEqual(
    [1, 2, 3, 4, 5, 6].flatMap((page) => [
      `Week ${page}`,
      `De stof van deze week gaat over onderwerp ${"abcdef"[page - 1]} in de fabriek.`,
    ]),
  );
  expect(passages.map(({ page }) => page)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]);
});

test("a header with the name of the chapter beside the page number is left out", async () => {
  const bytes = await makePdf((pdf) => {
    for (let page = 1; page <= 5; page += 1) {
      if (page > 1) pdf.addPage();
      setLines(pdf, 72, 40, [`Hoofdstuk over ${"abcde"[page - 1]}`]);
      setLines(pdf, 500, 40, [`${page + 6}`]);
      setLines(pdf, 72, 100, [`Op dit blad staat tekst over onderwerp ${"abcde"[page - 1]}.`, "En 12 regels meer, of"]);
    }
  });
  expect((await textsOf(bytes)).filter((text) => !text.startsWith("Op dit blad"))).toEqual([]);
});

const sentences = (about: string, count: number) =>
  Array.from({ length: count }, (_, index) => `Zin ${index + 1} over ${about} vult hier een hele regel.`);

test.each([0, 5])("two columns are read one after the other, lines %d points apart", async (shift) => {
  const bytes = await makePdf((pdf) => {
    pdf.fontSize(18);
    setLines(pdf, 72, 60, ["Een kop over de volle breedte van de pagina"]);
    pdf.fontSize(9);
    setLines(pdf, 72, 110, sentences("links", 12), 12);
    setLines(pdf, paperWidth / 2 + 10, 110 + shift, sentences("rechts", 12), 12);
    setLines(pdf, 72, 300, [
      "Onder de kolommen staat weer een regel die over de volle breedte van de pagina loopt, zonder kolom.",
    ]);
  });
  const whole = (await textsOf(bytes)).join(" ");
  const order = [...whole.matchAll(/over (links|rechts)/g)].map((found) => found[1]);
  expect(order).toEqual([...Array(12).fill("links"), ...Array(12).fill("rechts")]);
  expect(whole).toMatch(/^Een kop.*Onder de kolommen/s);
});

test("a table is read row by row, with cells that wrap", async () => {
  const bytes = await makePdf((pdf) => {
    const rows = [
      ["Toets", "Vorm", "Weging"],
      ["Theorie", "Digitale toets over het", "40%"],
      ["", "lasproces", ""],
      ["Praktijk", "Werkstuk", "60%"],
      ["Verslag", "Kort rapport", "voldaan"],
    ];
    for (const [row, cells] of rows.entries()) {
      const y = 100 + row * 14;
      for (const [cell, text] of cells.entries()) if (text !== "") setLines(pdf, [72, 200, 420][cell] ?? 0, y, [text]);
    }
  });
  expect(await passagesOf(bytes)).toEqual(
    [
      "Toets | Vorm | Weging",
      "Theorie | Digitale toets over het lasproces | 40%",
      "Praktijk | Werkstuk | 60%",
      "Verslag | Kort rapport | voldaan",
    ].map((text) => ({ kind: "table-row", text, page: 1 })),
  );
});

test("a paragraph that runs on over the page is one, on the page where it begins", async () => {
  const bytes = await makePdf((pdf) => {
    setLines(pdf, 72, 700, ["Aan het eind van de pagina breekt een zin die nog niet af is en"]);
    pdf.addPage();
    setLines(pdf, 72, 72, ["verdergaat op de volgende, waar hij eindigt.", "", "Daarna volgt een nieuwe alinea."]);
  });
  expect((await passagesOf(bytes)).map(({ text, page }) => [text.length, page])).toEqual([
    [108, 1],
    [31, 2],
  ]);
});

test("a table of contents is left out", async () => {
  const bytes = await makePdf((pdf) =>
    setLines(pdf, 72, 100, [
      "1 Inleiding ........................ 3",
      "2 Toetsing . . . . . . . . . . . . . 12",
      "",
      "De echte tekst van deze gids.",
    ]),
  );
  expect(await textsOf(bytes)).toEqual(["De echte tekst van deze gids."]);
});

test("a PDF that asks a password is told; one that only forbids printing is read", async () => {
  const draw = (pdf: Pdf) => pdf.text("Geheime gids voor de lasrobot.");
  expect(await codesOf(await makePdf(draw, { userPassword: "geheim", pdfVersion: "1.7ext3" }))).toEqual([
    "error pdf-encrypted",
  ]);
  const open = await makePdf(draw, { ownerPassword: "eigenaar", permissions: { printing: undefined } });
  expect(await textsOf(open)).toEqual(["Geheime gids voor de lasrobot."]);
});

test("a scan is named as one; single pages without text are told by number", async () => {
  const scan = await makePdf((pdf) => pdf.image(picture, 0, 0, { width: 500 }));
  const { records, issues } = await read(scan);
  expect(records).toBeNull();
  expect(issues).toMatchObject([{ code: "pdf-without-text", severity: "error" }]);
  expect(issues[0]?.message.nl).toContain("scan");
  expect(issues[0]?.remedy.nl).toContain("OCR");

  const some = await makePdf((pdf) => {
    pdf.text("Alleen hier staat tekst.");
    for (const _page of [2, 3, 4]) pdf.addPage();
    pdf.addPage().text("En hier.");
  });
  const read2 = await read(some);
  expect(read2.records?.passages.map(({ page }) => page)).toEqual([1, 5]);
  expect(read2.issues).toMatchObject([{ code: "pdf-pages-without-text", severity: "warning", place: "pagina's 2–4" }]);
});

test("text that runs up the page is kept, after the rest", async () => {
  const bytes = await makePdf((pdf) => {
    pdf.text("Gewone tekst op de pagina.", 72, 100);
    pdf.rotate(-90, { origin: [30, 500] }).text("Concept voor docenten", 30, 500, { lineBreak: false });
  });
  expect(await textsOf(bytes)).toEqual(["Gewone tekst op de pagina.", "Concept voor docenten"]);
});

test("more pages than are read are told", async () => {
  const bytes = await makePdf((pdf) => {
    for (let page = 1; page <= 2003; page += 1) {
      if (page > 1) pdf.addPage();
      setLines(pdf, 72, 300, [`Dit is blad ${page} van een heel lang document.`]);
    }
  });
  const { records, issues } = await read(bytes);
  expect(records?.passages.at(-1)?.page).toBe(2000);
  expect(issues).toMatchObject([{ code: "pdf-too-many-pages", place: "pagina 2001" }]);
});

test("nothing is printed, whatever is wrong with the file", async () => {
  const said = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
  const sound = await moduleGuidePdf();
  expect(await codesOf(sound.subarray(0, 700))).toEqual(["error pdf-damaged"]);
  expect(await codesOf(Buffer.from("%PDF-1.7\nniets"))).toEqual(["error pdf-damaged"]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 40 }),
      fc.option(fc.nat(sound.length)),
      async (changes, cut) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        const { records, issues } = await read(cut === null ? bytes : bytes.subarray(0, cut));
        if (records === null) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
        for (const { text } of records?.passages ?? []) expect(text).toBe(text.trim());
      },
    ),
    { numRuns: 60 },
  );
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});

/** One part of a PDF. */
const part = (data: Uint8Array, dictionary = "") =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\n`),
    data,
    Buffer.from("\nendstream\nendobj\n"),
  ]);

test("parts that unpack to far more than they are packed are found before they are unpacked", async () => {
  const limits = { streams: 10, one: 2_000_000, pictures: 5_000_000, others: 3_000_000 };
  const zeros = (count: number) => deflateSync(Buffer.alloc(count));
  expect(await unpacksWithin(part(zeros(1_900_000)), limits)).toBe(true);
  expect(await unpacksWithin(part(zeros(2_100_000)), limits)).toBe(false);
  expect(await unpacksWithin(part(deflateSync(zeros(40_000_000))), limits)).toBe(false);
  const damaged = zeros(9_000_000);
  damaged.fill(0xff, damaged.length - 20);
  expect(await unpacksWithin(part(damaged), limits)).toBe(false);
  expect(await unpacksWithin(part(zeros(9_000_000).subarray(0, 8000)), limits)).toBe(false);
  const two = Buffer.concat([part(zeros(1_900_000)), part(zeros(1_900_000))]);
  expect(await unpacksWithin(two, limits)).toBe(false);
  const pictures = Buffer.concat(["", ""].map(() => part(zeros(1_900_000), "/Subtype /Image")));
  expect(await unpacksWithin(pictures, limits)).toBe(true);
  expect(await unpacksWithin(Buffer.from("stream\n".repeat(11)), limits)).toBe(false);
  expect(await codesOf(part(zeros(140_000_000)))).toEqual(["error pdf-too-large"]);
});
