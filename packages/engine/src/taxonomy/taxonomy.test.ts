import fc from "fast-check";
import { expect, test } from "vitest";
import type { Concept, ConceptRelation } from "./concept.ts";
import { Taxonomy } from "./taxonomy.ts";

const concepts: readonly Concept[] = [
  { uri: "u:skills", kind: "skill-group", code: "S", preferredLabel: { nl: "vaardigheden", en: "skills" } },
  { uri: "u:machines", kind: "skill-group", code: "S8", preferredLabel: { en: "working with machines" } },
  {
    uri: "u:mill",
    kind: "skill",
    preferredLabel: { nl: "frezen", en: "milling" },
    altLabels: { en: ["cutting metal"] },
    description: { en: "Take metal away." },
  },
  {
    uri: "u:turn",
    kind: "skill",
    status: "deprecated",
    preferredLabel: { nl: "draaien" },
    altLabels: { nl: ["afdraaien"] },
  },
  { uri: "u:miller", kind: "occupation", preferredLabel: { nl: "frezer" } },
];
const relations: readonly ConceptRelation[] = [
  { from: "u:machines", to: "u:skills", kind: "broader" },
  { from: "u:mill", to: "u:machines", kind: "broader" },
  { from: "u:turn", to: "u:machines", kind: "broader" },
  { from: "u:miller", to: "u:mill", kind: "essential" },
  { from: "u:miller", to: "u:turn", kind: "optional" },
  { from: "u:miller", to: "u:gone", kind: "optional" },
];
const taxonomy = new Taxonomy({ concepts, relations });
const uris = (entries: readonly { readonly uri: string }[]) => entries.map(({ uri }) => uri);

test("the tree runs from its tops down and back up", () => {
  expect(uris(taxonomy.roots())).toEqual(["u:skills", "u:miller"]);
  expect(uris(taxonomy.roots(["nl"], ["occupation"]))).toEqual(["u:miller"]);
  expect(uris(taxonomy.narrower("u:machines"))).toEqual(["u:turn", "u:mill"]);
  expect(uris(taxonomy.ancestors("u:mill"))).toEqual(["u:machines", "u:skills"]);
  expect(taxonomy.size).toBe(5);
});

test("a label in another language stands in, and shows it", () => {
  expect(taxonomy.detail("u:machines", ["nl", "en"])).toMatchObject({
    label: { value: "working with machines", language: "en", fallback: true },
    narrowerCount: 2,
    code: "S8",
  });
  expect(taxonomy.detail("u:mill", ["nl", "en"])).toMatchObject({
    label: { value: "frezen", language: "nl", fallback: false },
    description: { value: "Take metal away.", fallback: true },
    altLabels: { language: "en", labels: ["cutting metal"], fallback: true },
  });
  expect(taxonomy.detail("u:turn", ["de"])?.label).toEqual({ value: "draaien", language: "nl", fallback: true });
  expect(taxonomy.detail("u:gone")).toBeNull();
});

test("an occupation tells what it asks for, and a skill who asks for it", () => {
  const miller = taxonomy.detail("u:miller");
  expect([uris(miller?.essential ?? []), uris(miller?.optional ?? [])]).toEqual([["u:mill"], ["u:turn"]]);
  expect(uris(taxonomy.detail("u:turn")?.optionalFor ?? [])).toEqual(["u:miller"]);
  expect(taxonomy.detail("u:turn")?.status).toBe("deprecated");
});

test("search finds by any label in any language, of the kinds asked for", () => {
  expect(taxonomy.search("fre").map(({ entry, match }) => [entry.uri, match])).toEqual([
    ["u:mill", "beginning"],
    ["u:miller", "beginning"],
  ]);
  expect(taxonomy.search("metal").map(({ entry, found }) => [entry.label.value, found])).toEqual([
    ["frezen", "cutting metal"],
  ]);
  expect(taxonomy.search("fre", { kinds: ["occupation"] }).map(({ entry }) => entry.uri)).toEqual(["u:miller"]);
});

test("ancestors are all that can be reached, on cycles too", () => {
  const edge = fc.tuple(fc.nat(5), fc.nat(5));
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 12 }), (edges) => {
      const made = new Taxonomy({
        concepts: Array.from({ length: 6 }, (_, at) => ({
          uri: `u:${at}`,
          kind: "skill",
          preferredLabel: { nl: `${at}` },
        })),
        relations: edges.map(([from, to]) => ({ from: `u:${from}`, to: `u:${to}`, kind: "broader" as const })),
      });
      const reached = new Set(["u:0"]);
      for (let round = 0; round < 6; round += 1) {
        for (const [from, to] of edges) if (reached.has(`u:${from}`)) reached.add(`u:${to}`);
      }
      reached.delete("u:0");
      expect(new Set(uris(made.ancestors("u:0")))).toEqual(reached);
    }),
  );
});
