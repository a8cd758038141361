import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import schema from "../../../../docs/schema/learning-line.schema.json" with { type: "json" };
import { decodeLearningLine } from "./decode.ts";
import { encodeLearningLine } from "./encode.ts";
import { anyLine } from "./given/any-line.ts";
import { completeLine } from "./given/complete-line.ts";

const shared = process.env["LEERLIJN_SHARED"] ?? join(process.cwd(), "../shared");
const folder = join(shared, "design/learning-lines");
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".json") && !name.endsWith(".expected.json"))
  : [];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const decode = (text: string) => decodeLearningLine(bytesOf(text), "lijn.json");
interface Loose {
  cohorts?: unknown;
  programmes: { id: string; units: object[] }[];
}
const changed = (change: (line: Loose) => void) => {
  const line = structuredClone(completeLine) as unknown as Loose;
  change(line);
  return decode(JSON.stringify(line, null, 2));
};
const codes = (decoded: ReturnType<typeof decode>) => decoded.issues.map((issue) => issue.code);

describe.skipIf(names.length === 0)("the solved lines (skipped where ../shared is absent)", () => {
  test.each(names)("%s decodes without an issue and comes back equal", (name) => {
    const bytes = readFileSync(join(folder, name));
    const decoded = decodeLearningLine(bytes, name);
    expect(decoded.issues).toEqual([]);
    expect(decoded.records).toEqual(JSON.parse(bytes.toString()));
    if (decoded.records === null) return;
    expect(decodeLearningLine(encodeLearningLine(decoded.records), name).records).toEqual(decoded.records);
  });

  test("whatever fits the design's schema fits the published one", () => {
    const given = JSON.parse(readFileSync(join(shared, "design/learning-line.schema.json"), "utf8"));
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const fitsGiven = ajv.compile(given);
    const fitsOurs = ajv.compile(schema);
    const lines = names.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as object);
    let fitted = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...lines), fc.nat(), fc.nat(), fc.nat(6), (line, where, other, how) => {
        const mutated = mutate(line, where, other, how);
        const isGiven = fitsGiven(mutated);
        if (isGiven) fitted += 1;
        else refused += 1;
        expect(fitsOurs(mutated)).toBe(isGiven);
      }),
      { numRuns: 400, seed: 7 },
    );
    expect(fitted).toBeGreaterThan(10);
    expect(refused).toBeGreaterThan(50);
  });
});

/** One small change somewhere in a value: a field away, twice, of another type, or another part's value. */
function mutate(value: object, where: number, other: number, how: number): object {
  const copy = structuredClone(value);
  const spots: { holder: Record<string, unknown>; key: string }[] = [];
  const collect = (holder: Record<string, unknown>): void => {
    for (const [key, inner] of Object.entries(holder)) {
      spots.push({ holder, key });
      if (typeof inner === "object" && inner !== null) collect(inner as Record<string, unknown>);
    }
  };
  collect(copy as Record<string, unknown>);
  const spot = spots[where % spots.length];
  const source = spots[other % spots.length];
  if (spot === undefined || source === undefined) return copy;
  const { holder, key } = spot;
  if (how === 0 && !Array.isArray(holder)) delete holder[key];
  else if (how === 1) holder[key] = structuredClone(source.holder[source.key]);
  else if (how === 2) holder[`${key}x`] = 1;
  else if (how === 3) holder[key] = 0;
  else if (how === 4) holder[key] = [];
  else if (how === 5) holder[key] = "";
  else holder[key] = { nl: "tekst" };
  return copy;
}

describe("what a complete line says", () => {
  test("decodes without an issue, with every field of the model", () => {
    const decoded = decode(JSON.stringify(completeLine));
    expect(decoded.issues).toEqual([]);
    expect(decoded.records).toEqual(completeLine);
  });

  test("encodes to the same bytes whatever the order of the fields", () => {
    const turned = JSON.parse(JSON.stringify(completeLine), (_key, value) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(encodeLearningLine(turned)).toEqual(encodeLearningLine(completeLine));
  });

  test("any line comes back from its bytes", () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const decoded = decodeLearningLine(encodeLearningLine(line), "lijn.json");
        expect(decoded.issues.filter((issue) => issue.severity === "error")).toEqual([]);
        expect(decoded.records).toEqual(line);
      }),
      { numRuns: 60 },
    );
  });
});

describe("text that is no JSON of a line", () => {
  test.each([
    ["", "file-empty"],
    ["PK\u0003\u0004", "not-json-but-zip"],
    ["a\u0000b", "not-a-text-file"],
    ["{", "json-syntax"],
    ['{"a": 1,}', "json-syntax"],
    ['{"a": "x', "json-syntax"],
    ["{} {}", "json-syntax"],
    ["[1 2]", "json-syntax"],
    ['["\\q"]', "json-syntax"],
    ["[01]", "json-syntax"],
    [`${"[".repeat(10_000)}${"]".repeat(10_000)}`, "json-too-deep"],
  ])("%.20j", (text, code) => {
    const decoded = decode(text);
    expect(decoded.records).toBeNull();
    expect(codes(decoded)).toEqual([code]);
  });

  test("a syntax error stands at its line and column", () => {
    const [issue] = decode('{\r\n  "id": 1,\n  "title" 2\n}').issues;
    expect(issue).toMatchObject({ row: 3, column: "11", code: "json-syntax" });
    expect(issue?.message.nl).toContain("“2”");
  });

  test("Windows-1252 and UTF-16 are read, with a word about it", () => {
    const text = JSON.stringify({ ...completeLine, title: { nl: "Één lijn" } });
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
    for (const bytes of [latin, wide]) {
      const decoded = decodeLearningLine(bytes, "lijn.json");
      expect(codes(decoded)).toEqual(["other-encoding"]);
      expect(decoded.records?.title.nl).toBe("Één lijn");
    }
    expect(codes(decodeLearningLine(bytesOf(`\uFEFF${text}`), "lijn.json"))).toEqual([]);
  });

  test("50 MB is refused before it is read", () => {
    expect(codes(decodeLearningLine(new Uint8Array(50 * 1024 * 1024), "ruis.json"))).toEqual(["file-too-large"]);
  });

  test("millions of wrong values do not fill the memory", () => {
    const decoded = decode(`{"skills":[${"1,".repeat(1_500_000)}1]}`);
    expect(decoded.records).toBeNull();
    expect(codes(decoded)).toContain("first-error-only");
  });
});

describe("what does not fit", () => {
  test("a key twice", () => {
    const text = JSON.stringify(completeLine).replace('"format"', '"id":"a","format"');
    expect(decode(text)).toMatchObject({ records: null, issues: [{ code: "duplicate-key", row: 1 }] });
  });

  const unit = (line: Loose): object => line.programmes[0]?.units[0] ?? {};
  test.each<[string, (line: Loose) => void, string, string]>([
    ["a field missing", (line) => delete line.cohorts, "missing-field", ""],
    [
      "a field unknown",
      (line) => Object.assign(unit(line), { ects: 5 }),
      "unknown-field",
      "/programmes/0/units/0/ects",
    ],
    ["a wrong id", (line) => Object.assign(line, { id: "a b" }), "wrong-id", "/id"],
    [
      "a negative load",
      (line) => Object.assign(unit(line), { load: { amount: -5, unit: "EC" } }),
      "out-of-bounds",
      "/programmes/0/units/0/load/amount",
    ],
    [
      "another unit of load",
      (line) => Object.assign(unit(line), { load: { amount: 5, unit: "ECTS" } }),
      "not-allowed-value",
      "/programmes/0/units/0/load/unit",
    ],
    ["no text", (line) => Object.assign(unit(line), { title: {} }), "empty-text", "/programmes/0/units/0/title"],
    [
      "an id twice",
      (line) => Object.assign(unit(line), { id: line.programmes[0]?.id }),
      "duplicate-id",
      "/programmes/0/units/0/id",
    ],
    [
      "a reference to nothing",
      (line) => Object.assign(line, { destinations: ["nergens"] }),
      "unknown-id",
      "/destinations/0",
    ],
    [
      "a period that ends first",
      (line) => Object.assign(unit(line), { period: { first: 3, last: 2 } }),
      "period-ends-first",
      "/programmes/0/units/0/period",
    ],
    [
      "a circle in the national tree",
      (line) =>
        Object.assign(line, {
          nationalItems: [
            { id: "nat-1", title: { nl: "x" }, kind: "kerntaak", broader: "nat-2" },
            { id: "nat-2", title: { nl: "y" }, kind: "werkproces", broader: "nat-1" },
          ],
        }),
      "national-circle",
      "/nationalItems/0/broader",
    ],
  ])("%s", (_name, change, code, place) => {
    const decoded = changed(change);
    expect(decoded.records).toBeNull();
    const issue = decoded.issues.find((one) => one.code === code && one.place === place);
    expect(issue, JSON.stringify(decoded.issues)).toBeDefined();
    expect(issue?.row).toBeGreaterThan(0);
    expect(issue?.remedy.nl).not.toBe("");
  });

  test("a requisite on itself is a warning and keeps the line", () => {
    const own = (completeLine.programmes[0]?.units[0]?.id ?? "") as string;
    const decoded = changed((line) =>
      Object.assign(unit(line), { requisites: [{ id: "zelf", kind: "pre", mode: "assumed", on: { passed: own } }] }),
    );
    expect(codes(decoded)).toEqual(["requisite-on-itself"]);
    expect(decoded.records).not.toBeNull();
  });
});

describe("noise", () => {
  test("arbitrary bytes never throw and never give a line", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const decoded = decodeLearningLine(bytes, "ruis");
        expect(decoded.records).toBeNull();
        expect(decoded.issues.some((issue) => issue.severity === "error")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("a valid file with bytes changed never throws; without records there is an error", () => {
    const valid = encodeLearningLine(completeLine);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (edits) => {
          const bytes = valid.slice();
          for (const [at, byte] of edits) bytes[at] = byte;
          const decoded = decodeLearningLine(bytes, "ruis");
          expect(decoded.records === null).toBe(decoded.issues.some((issue) => issue.severity === "error"));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("any JSON value is answered", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(decode(text).records).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
