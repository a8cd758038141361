import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTaxonomyVersions } from "./compare-versions.ts";
import type { Concept, ConceptRelation } from "./concept.ts";

const concept = (uri: string, more: Partial<Concept> = {}): Concept => ({
  uri,
  kind: "skill",
  preferredLabel: { nl: uri },
  ...more,
});
const broader = (from: string, to: string): ConceptRelation => ({ from, to, kind: "broader" });

test("added, changed, deprecated, replaced, kept and same are told apart, with the fields", () => {
  const former = {
    concepts: ["same", "label", "moved", "old", "swapped", "absent"].map((uri) => concept(uri)),
    relations: [broader("moved", "same"), broader("same", "label")],
  };
  const present = {
    concepts: [
      concept("same"),
      concept("label", { preferredLabel: { nl: "anders" } }),
      concept("moved"),
      concept("old", { status: "deprecated" }),
      concept("swapped", { status: "deprecated", replacedBy: ["new"] }),
      concept("new"),
    ],
    relations: [broader("moved", "label")],
  };
  const { counts, differences } = compareTaxonomyVersions(former, present);
  expect(counts).toEqual({ added: 1, replaced: 1, deprecated: 1, changed: 2, kept: 1, same: 1 });
  expect(differences.map(({ uri, change, fields }) => [uri, change, ...fields])).toEqual([
    ["label", "changed", "preferredLabel.nl"],
    ["moved", "changed", "broader"],
    ["old", "deprecated", "status"],
    ["swapped", "replaced", "status", "replacedBy"],
    ["new", "added"],
    ["absent", "kept"],
  ]);
  const whole = compareTaxonomyVersions(former, { ...present, complete: true });
  expect(whole.differences.find(({ uri }) => uri === "absent")?.change).toBe("deprecated");
  expect(whole.differences.find(({ uri }) => uri === "same")?.fields).toEqual(["broader"]);
});

test("another language brought in later takes none away", () => {
  const former = { concepts: [concept("a", { altLabels: { nl: ["x", "y"] } })], relations: [] };
  const present = { concepts: [{ ...concept("a"), preferredLabel: { en: "a" } }], relations: [] };
  expect(compareTaxonomyVersions(former, present).differences[0]?.fields).toEqual(["preferredLabel.en"]);
  expect(compareTaxonomyVersions(former, { ...present, complete: true }).differences[0]?.fields).toEqual([
    "preferredLabel.nl",
    "preferredLabel.en",
    "altLabels.nl",
  ]);
});

test("a version compared with itself is the same, in any order; every concept is counted once", () => {
  const label = fc.constantFrom("een", "twee", "drie");
  const made = fc.uniqueArray(fc.record({ at: fc.nat(6), label, old: fc.boolean() }), { selector: ({ at }) => at });
  const records = fc
    .record({ made, ends: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 6 }) })
    .map((given) => ({
      concepts: given.made.map((one) =>
        concept(`u:${one.at}`, { preferredLabel: { nl: one.label }, status: one.old ? "deprecated" : "released" }),
      ),
      relations: given.ends.map(([from, to]) => broader(`u:${from}`, `u:${to}`)),
    }));
  fc.assert(
    fc.property(records, records, fc.boolean(), (one, other, complete) => {
      const turned = { concepts: one.concepts.toReversed(), relations: one.relations.toReversed(), complete };
      expect(compareTaxonomyVersions(one, turned).counts.same).toBe(one.concepts.length);
      const { counts } = compareTaxonomyVersions(one, { ...other, complete });
      const all = new Set([...one.concepts, ...other.concepts].map(({ uri }) => uri));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all.size);
    }),
  );
});
