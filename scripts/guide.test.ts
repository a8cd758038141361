import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findingWord } from "@leerlijn/engine/learning-line/explain/words";
import { type FindingCode, findingKinds } from "@leerlijn/engine/learning-line/finding";
import { sheetKeys, sheetSpecs } from "@leerlijn/formats/learning-line-xlsx/sheets/sheets";
import { expect, test } from "vitest";

const guide = join(import.meta.dirname, "..", "docs/guide");
const codes = Object.keys(findingKinds) as FindingCode[];

test.each([
  ["nl", "bevindingen.md"],
  ["en", "findings.md"],
] as const)("the guide (%s) explains every finding under the name that the program gives it", (language, file) => {
  const text = readFileSync(join(guide, language, file), "utf8");
  const missing = codes.filter((code) => !text.includes(`| ${findingWord(code, language)} (\`${code}\`) | `));
  expect(missing).toEqual([]);
});

test("the Dutch guide tells every sheet and column of the template in its own words", () => {
  const text = readFileSync(join(guide, "nl/sjabloon.md"), "utf8");
  const missing = sheetKeys.flatMap((key) => {
    const { name, columns } = sheetSpecs[key];
    const told = text.split(`### ${name}\n`)[1]?.split("\n### ")[0] ?? "";
    return columns
      .filter(({ heading }) => !heading.endsWith("(Engels)"))
      .filter(({ heading, note }) => !told.includes(`- **${heading}**`) || !told.includes(`: ${note}\n`))
      .map(({ heading }) => `${name}: ${heading}`);
  });
  expect(missing).toEqual([]);
});

test("every link of the guide leads to a file", () => {
  const files = readdirSync(guide, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  const broken = files.flatMap((file) =>
    [...readFileSync(join(guide, file), "utf8").matchAll(/\]\((?!http)([^)#]+)\)/g)]
      .map((match) => match[1] ?? "")
      .filter((link) => !existsSync(join(guide, dirname(file), link)))
      .map((link) => `${file}: ${link}`),
  );
  expect(files.length).toBeGreaterThan(9);
  expect(broken).toEqual([]);
});
