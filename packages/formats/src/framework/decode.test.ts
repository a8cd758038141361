import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeFramework } from "./decode.ts";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const root = "https://example.org/skill/root";
const plc = "https://example.org/skill/plc";
const framework = {
  format: "leerlijn-framework/1",
  taxonomy: "Smart Industry",
  title: { nl: "Raamwerk" },
  version: "1.0",
  concepts: [
    { uri: root, kind: "skill-group", preferredLabel: { nl: "Besturen" } },
    {
      uri: plc,
      kind: "skill",
      preferredLabel: { nl: "PLC programmeren", EN: "PLC programming" },
      altLabels: { nl: ["besturing schrijven"] },
      broader: root,
      ladder: [{ step: 1, title: { nl: "Onder begeleiding" }, nlqf: 2 }],
      matches: [{ kind: "exactMatch", uri: "http://data.europa.eu/esco/skill/x" }],
      example: true,
    },
  ],
};

test("concepts come with labels, ladder, matches and their place", () => {
  const { records, issues } = decodeFramework(bytes(framework), "framework.json");
  expect(issues).toEqual([]);
  expect(records).toMatchObject({ taxonomy: "smart-industry", title: { nl: "Raamwerk" }, name: "1.0", complete: true });
  expect(records?.relations).toEqual([{ from: plc, to: root, kind: "broader" }]);
  expect(records?.concepts[1]).toMatchObject({
    preferredLabel: { nl: "PLC programmeren", en: "PLC programming" },
    altLabels: { nl: ["besturing schrijven"] },
    details: {
      ladder: [{ step: 1, title: { nl: "Onder begeleiding" }, nlqf: "2" }],
      matches: [{ kind: "exactMatch", uri: "http://data.europa.eu/esco/skill/x" }],
      example: true,
    },
  });
});

test("what cannot be taken is left out with its place, the rest stays", () => {
  const [first, second] = framework.concepts;
  const concepts = [
    first,
    { ...second, broader: ["https://example.org/none"], ladder: [{ step: 0 }], matches: [{ kind: "same", uri: plc }] },
    second,
    { uri: "no address", preferredLabel: { nl: "x" } },
    { uri: "https://example.org/y", preferredLabel: {} },
    7,
  ];
  const { records, issues } = decodeFramework(bytes(JSON.stringify({ ...framework, concepts }, null, 1)), "f.json");
  expect(records?.concepts).toHaveLength(2);
  expect(issues.map(({ code }) => code).sort()).toEqual([
    "concept-twice",
    "concept-without-label",
    "concept-without-uri",
    "concept-without-uri",
    "match-not-read",
    "relation-lost",
    "step-not-read",
  ]);
  for (const { row, remedy } of issues) {
    expect(row).toBeGreaterThan(5);
    expect(remedy.nl).not.toBe("");
  }
});

test("any bytes give records or an error, never an exception", () => {
  const anything = fc.oneof(
    fc.uint8Array(),
    fc.json().map(bytes),
    fc.json({ maxDepth: 2 }).map((one) => bytes(`{"concepts":[${one}]}`)),
  );
  fc.assert(
    fc.property(anything, (given) => {
      const { records, issues } = decodeFramework(given, "f.json");
      if (records === null) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
      else expect(records.concepts.length).toBeGreaterThan(0);
    }),
  );
});
