import fc from "fast-check";
import { expect, test } from "vitest";
import { labelledConcept, withUses } from "./labelled-concept.ts";
import { modelToBytes } from "./linking-model.ts";
import { ModelTraining, settingsFor } from "./train-model.ts";

const named = { uri: "u:1", kind: "skill", preferredLabel: { nl: "lassen", en: "welding" } };

test("labels stand by kind, language and text, each once a language", () => {
  const { labels } = labelledConcept({
    ...named,
    altLabels: { nl: ["zacht lassen", "lassen", "Lassen", ""], de: ["Schweißen"] },
    hiddenLabels: { nl: ["lasen", "zacht lassen"] },
  });
  expect(labels.map(({ text, language, preferred }) => [text, language, preferred])).toEqual([
    ["welding", "en", true],
    ["lassen", "nl", true],
    ["Schweißen", "de", false],
    ["Lassen", "nl", false],
    ["zacht lassen", "nl", false],
    ["lasen", "nl", false],
  ]);
});

test("texts stand as their bytes in UTF-8 do, as in a database with collation C", () => {
  const texts = fc.uniqueArray(fc.string({ unit: "binary", minLength: 1, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, (nl) => {
      const { labels } = labelledConcept({ ...named, preferredLabel: {}, altLabels: { nl } });
      const naive = nl.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(labels.map(({ text }) => text)).toEqual(naive);
    }),
  );
  const { labels } = labelledConcept({ ...named, preferredLabel: {}, altLabels: { nl: ["\u{1f600}", "\uffee", "z"] } });
  expect(labels.map(({ text }) => text)).toEqual(["z", "\uffee", "\u{1f600}"]);
});

test("definitions stand before descriptions, each by language", () => {
  const { descriptions } = labelledConcept({ ...named, description: { nl: "b", en: "a" }, definition: { nl: "c" } });
  expect(descriptions?.map(({ text }) => text)).toEqual(["c", "a", "b"]);
  expect(labelledConcept(named)).not.toHaveProperty("descriptions");
});

test("code and status are carried, and nothing is learnt from them", () => {
  expect(labelledConcept(named)).not.toHaveProperty("code");
  expect(labelledConcept({ ...named, code: "S1", status: "released" })).toMatchObject({
    code: "S1",
    status: "released",
  });
  const bytesWith = (more: { readonly code?: string; readonly status?: string }) => {
    const concepts = ["lassen", "frezen", "draaien", "boren", "zagen", "slijpen", "vijlen", "solderen"].map((nl, at) =>
      labelledConcept({
        uri: `u:${at}`,
        kind: "skill",
        preferredLabel: { nl },
        altLabels: { nl: [`${nl} van staal`] },
        ...more,
      }),
    );
    const training = new ModelTraining(concepts, { ...settingsFor(concepts), steps: 20 });
    while (!training.ended) training.step();
    return modelToBytes(training.finish());
  };
  expect(bytesWith({ code: "S1", status: "deprecated" })).toEqual(bytesWith({}));
});

test("uses are counted of essential and optional relations, and left out when there are none", () => {
  const [asked, other] = withUses(
    [labelledConcept(named), labelledConcept({ ...named, uri: "u:2" })],
    [
      { to: "u:1", kind: "essential" },
      { to: "u:1", kind: "optional" },
      { to: "u:2", kind: "broader" },
    ],
  );
  expect(asked?.uses).toBe(2);
  expect(other).not.toHaveProperty("uses");
});
