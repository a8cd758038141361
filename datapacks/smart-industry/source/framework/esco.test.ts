import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Concept } from "@leerlijn/engine/taxonomy/concept";
import { readEscoDownload } from "@leerlijn/formats/esco/read-esco-download";
import { expect, test } from "vitest";
import { escoUri } from "../build-framework.ts";
import { frameworkRows } from "./all-rows.ts";
import type { ConceptRow, EscoMatch } from "./concept-row.ts";
import { escoSkills } from "./esco.ts";

const data = process.env["LEERLIJN_DATA"] ?? join(import.meta.dirname, "../../../../../shared/data");
const folder = join(data, "esco");

const matches = frameworkRows.flatMap((row) => (row.esco ?? []).map((match) => ({ row, match })));
const exactMatches = matches.filter(({ match }) => match.kind === "exactMatch");
const byId = new Map(frameworkRows.map((row) => [row.id, row]));

function aboveOf({ broader }: ConceptRow): readonly ConceptRow[] {
  const above = broader === undefined ? undefined : byId.get(broader);
  return above === undefined ? [] : [above, ...aboveOf(above)];
}

const named = ({ row, match }: { row: ConceptRow; match: EscoMatch }) => `${row.id} ${match.kind} “${match.label}”`;

test("no two concepts are the same as one of ESCO, none is matched twice with it, no label is left over", () => {
  const same = exactMatches.map(({ match }) => match.label);
  expect(same.filter((label, at) => same.indexOf(label) !== at)).toEqual([]);
  const pairs = matches.map(({ row, match }) => `${row.id} ${match.label}`);
  expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  const used = new Set<string>(matches.map(({ match }) => match.label));
  expect(Object.keys(escoSkills).filter((label) => !used.has(label))).toEqual([]);
});

test("what is the same as ESCO's is not at once wider or narrower than it by the tree", () => {
  for (const { row, match } of exactMatches) {
    const wider = aboveOf(row).flatMap((above) => (above.esco ?? []).map((other) => ({ row: above, match: other })));
    const against = wider.filter(({ match: { kind, label } }) => label === match.label && kind === "broadMatch");
    expect(against.map(named), named({ row, match })).toEqual([]);
  }
  for (const { row, match } of matches.filter(({ match: { kind } }) => kind === "narrowMatch")) {
    const above = new Set(aboveOf(row).map(({ id }) => id));
    const same = exactMatches.find((exact) => exact.match.label === match.label);
    expect(same !== undefined && above.has(same.row.id), named({ row, match })).toBe(false);
  }
});

/** Nothing in the words shows that these are the same; looked at one by one with ESCO's description. */
const sameInOtherWords = new Set(["orde", "domotica"]);

test.skipIf(!existsSync(folder))(
  "every match is a skill of the ESCO downloads under that label; an exact one is of the same kind and speaks of the same (skipped: the ESCO downloads are not here)",
  async () => {
    const files = readdirSync(folder)
      .filter((name) => name.includes("classification - en - "))
      .map((name) => ({ name, path: join(folder, name) }));
    const { records } = await readEscoDownload(files);
    const skills = new Map((records?.concepts ?? []).map((concept) => [concept.uri, concept]));
    expect(skills.size).toBeGreaterThan(13_000);
    for (const { row, match } of matches) {
      const found = skills.get(escoUri(match));
      if (found === undefined) throw new Error(`${named({ row, match })}: not in ESCO`);
      expect(found.preferredLabel["en"]?.trim(), named({ row, match })).toBe(match.label);
      expect(found.status ?? "released").toBe("released");
      if (match.kind !== "exactMatch") continue;
      expect(found.kind === "knowledge", named({ row, match })).toBe(row.kind === "knowledge");
      if (!sameInOtherWords.has(row.id)) expect(sharedStems(row, found), named({ row, match })).not.toEqual([]);
    }
  },
  60_000,
);

/** First letters of the words that both go by, in English. */
function sharedStems(row: ConceptRow, { preferredLabel, altLabels }: Concept): readonly string[] {
  const theirs = stems([preferredLabel["en"] ?? "", ...(altLabels?.["en"] ?? [])]);
  return [...stems([row.en, ...(row.altEn ?? [])])].filter((stem) => theirs.has(stem));
}

function stems(labels: readonly string[]): ReadonlySet<string> {
  const words = labels.flatMap((label) => label.toLowerCase().match(/[a-z0-9+]+/g) ?? []);
  const empty = new Set(["a", "an", "and", "the", "of", "in", "on", "to", "for", "with", "use", "using", "apply"]);
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, 5)));
}
