import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeFramework } from "@leerlijn/formats/framework/decode";
import { expect, test } from "vitest";
import { frameworkText } from "./build-framework.ts";
import { manifestOf } from "./write-manifest.ts";

const folder = join(import.meta.dirname, "..");
const committed = readFileSync(join(folder, "framework.json"));

function framework() {
  const { records, issues } = decodeFramework(committed, "framework.json");
  expect(issues).toEqual([]);
  if (records === null) throw new Error("framework.json cannot be read");
  return records;
}

test("the committed files are what the source makes of them", () => {
  expect(committed.toString("utf8")).toBe(frameworkText());
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(manifestOf(folder));
});

test("every concept says what it is in Dutch and English, and that it is an example", () => {
  const { concepts } = framework();
  for (const { uri, preferredLabel, details } of concepts) {
    expect(Object.keys(preferredLabel).sort(), uri).toEqual(["en", "nl"]);
    expect(details?.example, uri).toBe(true);
  }
});
