import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { moduleGuideDocx, moduleGuidePassages, moduleGuidePdf, moduleGuideTitle } from "../../test/module-guide.ts";
import { mostCharacters } from "./passage-list.ts";
import { readDocument } from "./read-document.ts";

const read = (text: string | Uint8Array, name = "file") =>
  readDocument({ name, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text });
const given = (name: string) => readFile(new URL(`given/${name}`, import.meta.url));
const expected = async (name: string) =>
  JSON.parse(await readFile(new URL(`expected/${name}.json`, import.meta.url), "utf8"));
const codes = async (text: string | Uint8Array, name?: string) =>
  (await read(text, name)).issues.map(({ code, severity }) => `${severity} ${code}`);

test.each(["vacancy.txt", "vacancy.html"])("%s is read as expected", async (name) => {
  const bytes = await given(name);
  expect(await read(bytes, name)).toEqual({ records: await expected(name), issues: [] });
  // By content alone.
  expect(await read(bytes, "download")).toEqual({ records: await expected(name), issues: [] });
});

test("a module guide as PDF gives every passage of its text, with its page", async () => {
  const { records, issues } = await read(await moduleGuidePdf(), "gids.pdf");
  expect(issues).toEqual([]);
  expect(records).toMatchObject({ format: "pdf", title: moduleGuideTitle });
  const passages = records?.passages ?? [];
  expect(passages.map(({ page: _page, ...passage }) => passage)).toEqual(moduleGuidePassages());
  const pages = passages.map(({ page }) => page ?? 0);
  expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  expect(new Set(pages)).toEqual(new Set([1, 2, 3].slice(0, Math.max(...pages))));
  expect(Math.max(...pages)).toBeGreaterThan(1);
});

test("the same guide as Word document gives the same passages", async () => {
  const { records, issues } = await read(await moduleGuideDocx(), "gids.docx");
  expect(issues).toEqual([]);
  expect(records).toEqual({ format: "docx", title: moduleGuideTitle, passages: moduleGuidePassages() });
});

test("nothing, only space, noise and other formats are told apart", async () => {
  expect(await codes("")).toEqual(["error document-empty"]);
  expect(await codes(" \r\n\t\u00a0\n")).toEqual(["error document-without-text"]);
  expect(await codes("--- *** ---\n\n•")).toEqual(["error document-without-text"]);
  expect(await codes("<html><script>a()</script></html>")).toEqual(["error document-without-text"]);
  expect(await codes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "x.txt")).toEqual([
    "error document-not-text",
  ]);
  expect(await codes("tekst met een \0 erin")).toEqual(["error document-not-text"]);
  expect(await codes(`{\\rtf1\\ansi tekst}`, "x.doc")).toEqual(["error document-other-format"]);
  const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  expect(await codes(ole, "oud.doc")).toEqual(["error docx-old-doc"]);
  ole.write("EncryptedPackage", 300, "utf16le");
  expect(await codes(ole, "geheim.docx")).toEqual(["error docx-encrypted"]);
  expect(await codes(new Uint8Array(50_000_001).fill(0x61))).toEqual(["error file-too-large"]);
});

test("text in any usual encoding reads the same", async () => {
  const text = "Één coördinator\n\nlast œuvre € 5";
  const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
  const bare = Buffer.from(text, "utf16le");
  const whole = (await read(text)).records;
  expect(whole?.passages.map((one) => one.text)).toEqual(["Één coördinator", "last œuvre € 5"]);
  for (const bytes of [wide, bare, Buffer.from(wide).swap16(), Buffer.from(`\uFEFF${text}`)]) {
    expect((await read(bytes)).records).toEqual(whole);
  }
  const western = Buffer.from(text.replace("œ", "\x9c").replace("€", "\x80"), "latin1");
  expect((await read(western)).records).toEqual(whole);
});

test("text beyond the bound is cut off, and a warning tells from where", async () => {
  const paragraph = "woorden ".repeat(1000).trim();
  const { records, issues } = await read(Array.from({ length: 300 }, () => paragraph).join("\n\n"));
  const total = (records?.passages ?? []).reduce((sum, { text }) => sum + text.length, 0);
  expect(total).toBeLessThanOrEqual(mostCharacters);
  expect(total).toBeGreaterThan(mostCharacters - 1000);
  expect(issues).toMatchObject([{ code: "document-cut-off", severity: "warning" }]);
  expect(issues[0]?.place).toContain("woorden woorden");
});

test("text from right to left and mixed languages stay as they are", async () => {
  const text = "مهارات اللحام الآلي مطلوبة.\n\nWelding robots – 溶接ロボット";
  expect((await read(text)).records?.passages.map((one) => one.text)).toEqual(text.split("\n\n"));
});

test("a page is known by its first tag, whatever stands before it", async () => {
  const formatOf = async (text: string) => (await read(text)).records?.format;
  expect(await formatOf(`\n<?xml version="1.0"?>\n<!-- <p> -->\t<!----><!DOCTYPE html><p>een`)).toBe("html");
  expect(await formatOf("<!-- nergens gesloten <p>een")).toBe("text");
  expect(await formatOf("<!-- een --> twee <p>")).toBe("text");
  expect(await formatOf("<paragraaf> een")).toBe("text");
  const begun = performance.now();
  for (const before of ["<!---->", "<!-- ", "<?xml>", "<?xml", " "]) {
    expect(await formatOf(`${before.repeat(4000 / before.length)}x`)).toBe("text");
  }
  expect(performance.now() - begun).toBeLessThan(1000);
});

const start = fc.constantFrom("", "%PDF-1.7\n", "PK\u0003\u0004", "<!doctype html>", "<html>", "{\\rtf", "# a\n");

test("whatever the bytes, the outcome is clean passages or an issue with what to do", async () => {
  const anything = fc.oneof(
    fc
      .tuple(start, fc.uint8Array({ maxLength: 400 }))
      .map(([head, rest]) => Buffer.concat([Buffer.from(head, "latin1"), rest])),
    fc.tuple(start, fc.string({ unit: "binary", maxLength: 300 })).map(([head, rest]) => Buffer.from(head + rest)),
    fc
      .array(
        fc.constantFrom(
          ..."<p>|<li>|</ul>|<td>|<tr>|</table>|<table>|<b>|</b>|<br>|<h2>|</h2>|a b|Zin.|\n|- |1. || x | y ||<nav>|</nav>|**".split(
            "|",
          ),
          "|",
        ),
        { maxLength: 60 },
      )
      .map((parts) => Buffer.from(parts.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom("a.txt", "a.html", "a.pdf", "a.docx", "a"), async (bytes, name) => {
      const { records, issues } = await read(bytes, name);
      if (records === null) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
      for (const { message, remedy } of issues)
        for (const text of [message, remedy]) expect(text.nl && text.en).toBeTruthy();
      for (const { text } of records?.passages ?? []) {
        expect(text).toBe(text.replace(/\s+/g, " ").trim());
        expect(text).toMatch(/[\p{L}\p{N}]/u);
      }
    }),
    { numRuns: 400 },
  );
});
