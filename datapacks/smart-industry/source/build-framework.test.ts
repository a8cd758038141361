import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Concept } from "@leerlijn/engine/taxonomy/concept";
import { decodeFramework } from "@leerlijn/formats/framework/decode";
import { expect, test } from "vitest";
import { frameworkText } from "./build-framework.ts";
import { frameworkRows, ladders } from "./framework/all-rows.ts";
import { conceptUri } from "./framework/concept-uri.ts";
import { manifestOf } from "./write-manifest.ts";

const folder = join(import.meta.dirname, "..");
const committed = readFileSync(join(folder, "framework.json"));

function framework() {
  const { records, issues } = decodeFramework(committed, "framework.json");
  expect(issues).toEqual([]);
  if (records === null) throw new Error("framework.json cannot be read");
  return records;
}

const { concepts, relations } = framework();
const byUri = new Map(concepts.map((concept) => [concept.uri, concept]));
const skillOf = (id: string) => byUri.get(conceptUri({ id, kind: "skill" }));

/** Everything above it, nearest first; throws where the way up comes round or ends in nothing. */
function aboveOf(uri: string, seen: readonly string[] = []): readonly Concept[] {
  if (seen.includes(uri)) throw new Error(`circle: ${[...seen, uri].join(" → ")}`);
  return relations
    .filter(({ kind, from }) => kind === "broader" && from === uri)
    .flatMap(({ to }) => {
      const above = byUri.get(to);
      if (above === undefined) throw new Error(`${uri} hangs on ${to}`);
      return [above, ...aboveOf(to, [...seen, uri])];
    });
}

test("the committed files are what the source makes of them", () => {
  expect(committed.toString("utf8")).toBe(frameworkText());
  expect(readFileSync(join(folder, "manifest.json"), "utf8")).toBe(manifestOf(folder));
});

test("every concept says what it is in Dutch and English, and that it is an example", () => {
  expect(concepts.length).toBeGreaterThanOrEqual(250);
  const names = new Map<string, string>();
  for (const { uri, kind, preferredLabel, details } of concepts) {
    expect(Object.keys(preferredLabel).sort(), uri).toEqual(["en", "nl"]);
    expect(details?.example, uri).toBe(true);
    for (const [language, label] of Object.entries(preferredLabel)) {
      expect(label.trim(), uri).toBe(label);
      const name = `${language} ${kind} ${label.toLowerCase()}`;
      expect(names.get(name), `${uri}: ${name}`).toBeUndefined();
      names.set(name, uri);
    }
  }
});

test("no other name of a concept says its own name again, or says it twice", () => {
  for (const { uri, preferredLabel, altLabels } of concepts) {
    for (const [language, others] of Object.entries(altLabels ?? {})) {
      const all = [preferredLabel[language] ?? "", ...others].map((name) => name.toLowerCase());
      expect(new Set(all).size, `${uri}: ${all.join(", ")}`).toBe(all.length);
    }
  }
});

test("what is broader is there and never comes round; all hang under the strands and three groups", () => {
  const tops = concepts.filter(({ uri }) => aboveOf(uri).length === 0).map(({ uri }) => uri);
  const strands = ["besturen", "data", "construeren", "wiskunde", "onderzoek", "samenwerken"];
  const groups = ["basis", "werkplaats", "beroep"];
  expect(tops.sort()).toEqual(
    [
      ...strands.map((id) => conceptUri({ id, kind: "skill" })),
      ...groups.map((id) => conceptUri({ id, kind: "skill-group" })),
    ].sort(),
  );
  expect(relations.filter(({ kind }) => kind === "broader")).toHaveLength(
    frameworkRows.filter(({ broader }) => broader !== undefined).length,
  );
});

test("a ladder goes up from step 1, with a sentence per step in both languages and no step twice", () => {
  const laddered = concepts.filter(({ details }) => details?.ladder !== undefined);
  expect(laddered).toHaveLength(Object.keys(ladders).length);
  for (const { uri, details } of laddered) {
    const ladder = details?.ladder ?? [];
    expect(
      ladder.map(({ step }) => step),
      uri,
    ).toEqual(ladder.map((_, at) => at + 1));
    for (const language of ["nl", "en"] as const) {
      const sentences = ladder.map(({ title }) => title[language] ?? "");
      for (const sentence of sentences) expect(sentence.split(" ").length, `${uri}: ${sentence}`).toBeGreaterThan(2);
      expect(new Set(sentences).size, uri).toBe(sentences.length);
    }
    const levels = ladder.flatMap(({ nlqf }) => (nlqf === undefined ? [] : [Number(nlqf)]));
    expect([...levels].sort(), `${uri}: NLQF rises with the steps`).toEqual(levels);
    for (const level of levels) expect(level >= 1 && level <= 8, uri).toBe(true);
  }
});

test("the six strands go from vmbo to master in seven steps", () => {
  for (const id of ["besturen", "data", "construeren", "wiskunde", "onderzoek", "samenwerken"]) {
    const ladder = skillOf(id)?.details?.ladder ?? [];
    expect(ladder, id).toHaveLength(7);
    expect([ladder.at(0)?.nlqf, ladder.at(-1)?.nlqf], id).toEqual(["2", "7"]);
  }
});
