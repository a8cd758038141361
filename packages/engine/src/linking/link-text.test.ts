import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clausesOf } from "../algorithms/text/clauses.ts";
import { ConceptLinker } from "./concept-linker.ts";
import { labelledConcept } from "./labelled-concept.ts";
import { ModelTraining, settingsFor } from "./train-model.ts";

const given: Readonly<Record<string, readonly string[]>> = {
  "PLC programmeren": ["PLC-techniek"],
  "Een robot programmeren": ["robotprogrammering"],
  Lassen: [],
  "TIG-lassen": [],
  "Technische tekening lezen": [],
  "Proeven opzetten": ["DoE"],
  "Werken in een team": [],
  "Data opschonen": ["datakwaliteit verbeteren"],
  Pneumatiek: ["persluchttechniek"],
  Hydrauliek: [],
};
const concepts = Object.entries(given).map(([nl, alt], number) =>
  labelledConcept({
    uri: `https://example.org/${number}`,
    kind: "skill",
    preferredLabel: { nl },
    altLabels: { nl: alt },
  }),
);
const training = new ModelTraining(concepts, { ...settingsFor(concepts), steps: 100 });
while (!training.ended) training.step();
const linker = new ConceptLinker(training.finish(), concepts);
const names = Object.keys(given);
const linked = (text: string) =>
  linker.linkText(text).map(({ concept, start, end }) => [names[concept], text.slice(start, end)]);

describe("linking running text", () => {
  test("gives the words that led to each link, in their order", () => {
    expect(linked("Je programmeert PLC's. Daarnaast kennis van pneumatiek en hydrauliek.")).toEqual([
      ["PLC programmeren", "programmeert PLC's"],
      ["Pneumatiek", "pneumatiek"],
      ["Hydrauliek", "hydrauliek"],
    ]);
  });

  test("the longer name takes the words of the shorter one, which becomes a second choice", () => {
    const [link, ...more] = linker.linkText("Je kunt TIG-lassen.");
    expect(more).toEqual([]);
    expect(names[link?.concept ?? -1]).toBe("TIG-lassen");
    expect(link?.alternatives.map(({ concept }) => names[concept])).toContain("Lassen");
  });

  test.each(["TIG-lassen", "TIG lassen", "tig lassen", "tig-lassen"])(
    "%s is the same with and without its hyphen",
    (text) => {
      expect(linked(`Je kunt ${text}.`).map(([name]) => name)).toEqual(["TIG-lassen"]);
    },
  );

  test("an abbreviation is no common word", () => {
    expect(linked("Dat doe je goed.")).toEqual([]);
    expect(linked("Ervaring met DoE.")).toEqual([["Proeven opzetten", "DoE"]]);
  });

  test.each([
    "Wij zijn een bedrijf in de pneumatiek.",
    "Onze klanten werken in hydrauliek en lassen.",
    "Een goed salaris en veel vrije dagen.",
    "qwrtp zxcvb plkmn",
    "العربية עברית 中文",
    "",
    "\u0000\u0001",
  ])("%j says nothing of a skill", (text) => {
    expect(linked(text)).toEqual([]);
  });

  test("what is asked of you is no talk of the company", () => {
    expect(linked("Bij ons ga je PLC's programmeren.").map(([name]) => name)).toEqual(["PLC programmeren"]);
  });

  test("every quote lies in the text, whatever the text", () => {
    const words = fc.constantFrom(
      "PLC",
      "lassen",
      "je",
      "robot",
      ",",
      ".",
      "é",
      "\n",
      "data",
      "opschonen",
      "\u{1F600}",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(" ");
        for (const { start, end, chance, alternatives } of linker.linkText(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const other of alternatives) expect(other.chance).toBeLessThanOrEqual(1);
          expect(chance).toBeGreaterThanOrEqual(0.8);
        }
      }),
    );
  });
});

test.each([
  ["one clause without a stop", "je last staal en programmeert ".repeat(7_000)],
  ["one word", "lassen".repeat(34_000)],
  ["one word with stops in it", `Lassen${".".repeat(200_000)}b`],
  ["accents on one letter", `a${"\u0301\u0323".repeat(100_000)}`],
  ["words of one letter with capitals", "A-".repeat(100_000)],
  ["commas", "a, ".repeat(67_000)],
])("200,000 characters of %s are linked and ranked in a few seconds at most", (_, text) => {
  const before = process.cpuUsage();
  linker.linkText(text);
  linker.linkName(text, { language: "nl" });
  linker.rank(text, { language: "nl", top: 5, mode: "text" });
  expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(4);
});

test("clauses end at stops, commas, bullets and line ends, not within a word", () => {
  const text = "Je kent v2.0 van X; (ook Y), en a.u.b. - dit\n• dat.";
  expect(clausesOf(text).map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    "Je kent v2.0 van X",
    "ook Y",
    "en a.u.b",
    "dit",
    "dat",
  ]);
});

test("three concepts are enough to be found by their words", () => {
  const few = ["Lassen", "Technische tekening lezen", "PLC programmeren"].map((nl, number) =>
    labelledConcept({ uri: `https://example.org/few/${number}`, kind: "skill", preferredLabel: { nl } }),
  );
  const model = new ModelTraining(few).finish();
  const found = new ConceptLinker(model, few).linkText("Je kunt lassen, en je programmeert PLC's.");
  expect(found.map(({ label }) => label)).toEqual(["Lassen", "PLC programmeren"]);
});
