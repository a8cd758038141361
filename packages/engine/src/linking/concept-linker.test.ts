import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../algorithms/text/words.ts";
import { ConceptIndex } from "./concept-index.ts";
import { ConceptLinker } from "./concept-linker.ts";
import { decidingFigures } from "./deciding-figures.ts";
import { DescriptionIndex } from "./description-index.ts";
import { addTo, lengthOf } from "./encoder.ts";
import type { LabelledConcept } from "./labelled-concept.ts";
import { NamingWords } from "./naming-words.ts";
import { SentenceComparison, sentenceFigures } from "./sentence-comparison.ts";
import { sentencesOf } from "./sentences-of.ts";
import { ModelTraining, settingsFor } from "./train-model.ts";
import { WordLikeness } from "./word-likeness.ts";

const given: readonly (readonly [kind: string, nl: string, en: string, description?: string])[] = [
  ["skill", "lassen", "welding"],
  ["knowledge", "lassen", "welding techniques"],
  ["knowledge", "pneumatiek", "pneumatics", "Hoe perslucht cilinders laat bewegen."],
  ["skill", "robots programmeren", "program robots"],
  ["skill", "technische tekeningen lezen", "read engineering drawings"],
  ["skill", "in teams werken", "work in teams", "Samen met anderen een doel halen."],
  ["knowledge", "PLC", "programmable logic controller"],
  ["language", "Duits", "German"],
  ["skill", "mondeling in het Duits communiceren", "interact verbally in German"],
  ["skill", "verkopen", "sell products"],
];
const concepts = given.map(
  ([kind, nl, en, text], number): LabelledConcept => ({
    uri: `https://example.org/${number}`,
    kind,
    labels: [
      { text: nl, language: "nl", preferred: true },
      { text: en, language: "en", preferred: true },
    ],
    ...(text === undefined ? {} : { descriptions: [{ text, language: "nl" }] }),
  }),
);
const training = new ModelTraining(concepts, { ...settingsFor(concepts), steps: 100 });
while (!training.ended) training.step();
const model = training.finish();
const linker = new ConceptLinker(model, concepts);
const first = (text: string) => {
  const [link] = linker.linkText(text);
  return link === undefined ? null : concepts[link.concept]?.kind;
};

describe("kinds", () => {
  test.each([
    ["Je hebt kennis van lassen.", "knowledge"],
    ["Inzicht in lassen is gewenst.", "knowledge"],
    ["Je kunt goed lassen.", "skill"],
    ["Je spreekt vloeiend Duits.", "language"],
  ])("%s speaks of %s", (text, kind) => {
    expect(first(text)).toBe(kind);
  });
});

test("a label that two concepts share gives one of them with the other beside, unless more is asked", () => {
  const [link, ...more] = linker.linkName("Lassen", { language: "nl" });
  expect(more).toEqual([]);
  expect([link?.concept, ...(link?.alternatives ?? []).slice(0, 1).map(({ concept }) => concept)].sort()).toEqual([
    0, 1,
  ]);
  expect(link?.chance).toBeLessThan(0.5);
  expect(linker.linkName("Lassen", { language: "nl", threshold: 0.8 })).toEqual([]);
});

describe("labels of an organisation", () => {
  const local = { uri: "https://example.org/2", text: "blaaspijpkunde", language: "nl" };
  const own = linker.withLabels([local, { ...local, uri: "https://example.org/none" }]);

  test("are found by its linker and by no other, in names, in running text and in lists", () => {
    expect(own.linkName("Blaaspijpkunde", { language: "nl" })[0]).toMatchObject({ concept: 2, label: local.text });
    expect(own.linkText("Je hebt kennis van blaaspijpkunde.").map(({ concept }) => concept)).toEqual([2]);
    expect(own.rank("kennis van blaaspijpkunde", { language: "nl", top: 1, mode: "text" })[0]?.concept).toBe(2);
    expect(own.called("blaaspijpkunde")).toEqual([2]);
    expect(linker.called("blaaspijpkunde")).toEqual([]);
    expect(linker.linkText("Je hebt kennis van blaaspijpkunde.")).toEqual([]);
  });

  test.each([
    ["snorkelbank", "Je werkt aan onze snorkelbanken."],
    ["snorkelen", "Je snorkelt platen."],
    ["afknoeten", "Je knoet de platen af."],
    ["zwarte bus", "Je leest de zwarte bussen uit."],
    ["frobelkast", "We hebben ervaring met frobelkasten en jij ook."],
    ["lamellenkoppeling", "Je werkt met lamellenkoppelingen."],
    ["toezicht op afstand (TOA)", "Ervaring met TOA is mooi."],
  ])("%s is found in another form in %j", (text, sentence) => {
    expect(
      linker
        .withLabels([{ ...local, text }])
        .linkText(sentence)
        .map(({ concept }) => concept),
    ).toEqual([2]);
  });

  test("change nothing else: as a linker made anew with them", () => {
    const anew = new ConceptLinker(model, own.concepts);
    for (const text of ["pneumatiek en lassen", "robot programmeren", "blaaspijpkunde"]) {
      const shown = (one: ConceptLinker) =>
        one.rank(text, { language: "nl", top: 10, mode: "name" }).map(({ concept, score }) => [concept, score]);
      expect(shown(own)).toEqual(shown(anew));
      // A larger taxonomy is a little less sure; an organisation's labels do not make this one larger.
      const told = (one: ConceptLinker) =>
        one.linkText(text).map(({ concept, start, end, chance }) => [concept, start, end, chance.toFixed(2)]);
      expect(told(own)).toEqual(told(anew));
    }
    expect(own.withLabels([{ ...local, text: "nog een" }]).called("blaaspijpkunde")).toEqual([2]);
  });
});

test("one or several of a thing is the same name", () => {
  const shown = (text: string) =>
    linker.rank(text, { language: "en", top: 5, mode: "name" }).map(({ concept, score }) => [concept, score]);
  expect(shown("programmable logic controllers")).toEqual(shown("programmable logic controller"));
});

describe("lists", () => {
  test("have each concept once, best first, and follow what is accepted", () => {
    for (const mode of ["name", "text"] as const) {
      const list = linker.rank("Robots programmeren en lassen.", {
        language: "nl",
        top: 5,
        mode,
        accepts: (concept) => concept !== 0,
      });
      expect(list.length).toBe(5);
      expect(new Set(list.map(({ concept }) => concept)).size).toBe(5);
      expect(list.map(({ concept }) => concept)).not.toContain(0);
      expect(list.toSorted((a, b) => b.score - a.score)).toEqual(list);
    }
  });

  test("of sentences find by descriptions alone where no vectors are learnt", () => {
    const few = concepts.slice(0, 7);
    const list = new ConceptLinker(new ModelTraining(few).finish(), few).rank("Cilinders bewegen met perslucht.", {
      language: "nl",
      top: 1,
      mode: "text",
    });
    expect(list[0]?.concept).toBe(2);
  });

  test("of sentences go by descriptions too", () => {
    const plain = linker.over(concepts.map(({ descriptions: _, ...concept }) => concept));
    const scoreIn = (one: ConceptLinker) =>
      one
        .rank("Cilinders bewegen met perslucht.", { language: "nl", top: 10, mode: "text" })
        .find(({ concept }) => concept === 2)?.score ?? Number.NaN;
    expect(scoreIn(linker)).toBeGreaterThan(scoreIn(plain) + 1);
  });
});

test("figures have names from the list, when asked for", () => {
  const links = [
    ...linker.linkText("Je leest technische tekeningen.", { figures: true }),
    ...linker.linkName("robot programmeren", { language: "nl", figures: true, threshold: 0 }),
  ];
  expect(links.length).toBe(2);
  for (const { figures = [] } of links) {
    expect(figures.length).toBeGreaterThan(0);
    for (const { figure } of figures) expect(decidingFigures).toContain(figure);
  }
});

test.each([
  "We offer a good salary and training in welding.",
  "You will receive training in welding.",
  "Wat bieden wij? Een goed salaris.",
  "About us: welding since 1952.",
  "Poszukujemy doświadczonego spawacza.",
  "Nous recherchons un soudeur expérimenté.",
  "HPLC",
])("%s gives no links", (text) => {
  expect(linker.linkText(text)).toEqual([]);
});

test("a text of 200,000 characters takes no more a character than a short one", () => {
  const text = "Je programmeert robots en last staal en leest tekeningen ".repeat(3_500);
  expect(text.length).toBeGreaterThan(190_000);
  expect(Array.isArray(linker.linkText(text))).toBe(true);
  expect(linker.rank(text, { language: "nl", top: 3, mode: "text" }).length).toBe(3);
});

describe("against naive oracles", () => {
  const index = new ConceptIndex(model.encoder, concepts);
  const likeness = new WordLikeness(index);
  const words = fc.constantFrom("lassen", "las", "robot", "robots", "tekening", "plcs", "teams", "duits", "programmer");

  test("words are alike by the cosine of their features", () => {
    const { vocabulary } = model.encoder;
    const row = (word: string) => {
      const { features, values } = vocabulary.word(word);
      return new Map([...features].map((feature, at) => [feature, values[at] as number]));
    };
    fc.assert(
      fc.property(words, (word) => {
        const { words: found, much } = likeness.alike(word);
        for (const [at, number] of found.entries()) {
          const text = index.words.texts[number] as string;
          let dot = 0;
          for (const [feature, value] of row(word)) dot += value * (row(text).get(feature) ?? 0);
          const same = index.words.stems[number] === index.words.stemNumber(word);
          const expected = text === word ? 1 : same ? Math.max(0.95, dot) : dot;
          expect(much[at]).toBeCloseTo(Math.min(1, expected), 5);
        }
      }),
    );
  });

  test("the best stretch of a sentence is that of trying all", () => {
    const comparison = new SentenceComparison(
      index,
      likeness,
      new NamingWords(index),
      new DescriptionIndex(model.encoder, concepts),
      () => 0,
    );
    const vectorOf = (texts: readonly string[]) => {
      const sum = new Float32Array(model.encoder.dimensions);
      for (const text of texts) addTo(sum, model.encoder.word(text));
      const length = lengthOf(sum);
      return length === 0 ? sum : sum.map((value) => value / length);
    };
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 9 }), (sentence) => {
        const { figures } = comparison.compare(sentencesOf(sentence.join(" ")).flat());
        for (const [concept, { labels }] of concepts.entries()) {
          let best = 0;
          for (const { text } of labels) {
            const label = vectorOf(wordsOf(text).map((word) => word.text));
            for (let from = 0; from < sentence.length; from++) {
              for (let to = from + 1; to <= Math.min(sentence.length, from + 6); to++) {
                const stretch = vectorOf(sentence.slice(from, to));
                best = Math.max(
                  best,
                  stretch.reduce((sum, value, k) => sum + value * (label[k] as number), 0),
                );
              }
            }
          }
          expect(figures[concept * sentenceFigures.length]).toBeCloseTo(best, 4);
        }
      }),
      { numRuns: 20 },
    );
  });
});
