import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { nl } from "./nl.ts";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as const] : flatten(value, `${path}${key}.`),
  );
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
}

test("both languages have the same keys with the same placeholders, none empty", () => {
  const dutch = new Map(flatten(nl));
  const english = new Map(flatten(en));
  expect([...english.keys()]).toEqual([...dutch.keys()]);
  for (const [key, text] of dutch) {
    expect(text.trim(), key).not.toBe("");
    expect(english.get(key)?.trim(), key).not.toBe("");
    expect(placeholders(english.get(key) ?? ""), key).toEqual(placeholders(text));
  }
});

test("no English words in Dutch texts, no Dutch words in English ones, no words of the trade in either", () => {
  const englishWords =
    /\b(the|and|with|for|from|this|that|unit|units|skill|skills|finding|findings|route of|file|save|search|error|warning|preview|view|upload|download(?!\b))\b/i;
  const dutchWords = /\b(het|een|niet|van|voor|naar|onderdeel|leerlijn(?!\b)|stap|zoek)\b/i;
  const trade = /\b(station|witness|sound)\b/i;
  const wordsOf = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, "");
  for (const [key, text] of flatten(nl)) expect(wordsOf(text), key).not.toMatch(englishWords);
  for (const [key, text] of flatten(en)) expect(wordsOf(text), key).not.toMatch(dutchWords);
  for (const [key, text] of [...flatten(nl), ...flatten(en)]) expect(wordsOf(text), key).not.toMatch(trade);
});

test("no text is left that no page says", () => {
  const source = readdirSync(join(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("i18n"))
    .map((name) => readFileSync(join(import.meta.dirname, "..", name), "utf8"))
    .join("\n");
  const begins = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, begin]) => begin ?? "");
  const isSaid = (key: string) =>
    source.includes(`"${key}"`) ||
    begins.some((begin) => key.startsWith(begin) && !key.slice(begin.length).includes("."));
  const unsaid = flatten(nl)
    .map(([key]) => key.replace(/_(one|other|zero)$/, ""))
    .filter((key) => !isSaid(key));
  expect(unsaid).toEqual([]);
});
