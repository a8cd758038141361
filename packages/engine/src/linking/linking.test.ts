import { describe, expect, test } from "vitest";
import { wordsOf } from "../algorithms/text/words.ts";
import { ConceptIndex } from "./concept-index.ts";
import { ConceptLinker } from "./concept-linker.ts";
import { type LabelledConcept, labelledConcept } from "./labelled-concept.ts";
import { modelFromBytes, modelToBytes } from "./linking-model.ts";
import { DocumentRanking } from "./rank-documents.ts";
import { rankConcepts } from "./ranking.ts";
import { ModelTraining, settingsFor } from "./train-model.ts";
import { WordLikeness } from "./word-likeness.ts";

const given: readonly (readonly [string, readonly string[], string, readonly string[]])[] = [
  ["lasser", ["hoeklasser", "constructielasser"], "welder", ["welding operator"]],
  ["verkoper", ["winkelverkoper", "verkoopmedewerker"], "salesperson", ["shop assistant"]],
  ["frezer", ["CNC-frezer", "verspaner"], "milling operator", ["CNC miller"]],
  ["timmerman", ["bouwtimmerman"], "carpenter", ["joiner"]],
  ["leraar wiskunde", ["docent wiskunde"], "mathematics teacher", ["maths lecturer"]],
  ["vrachtwagenchauffeur", ["chauffeur vrachtwagen"], "lorry driver", ["truck driver"]],
  ["softwareontwikkelaar", ["programmeur", "ontwikkelaar van software"], "software developer", ["programmer"]],
  ["robotoperator", ["operator van robots", "lasrobotoperator"], "robot operator", ["robot machine operator"]],
  ["onderhoudsmonteur", ["monteur onderhoud"], "maintenance technician", ["service mechanic"]],
  ["café-eigenaar", ["uitbater van een café"], "café owner", ["bar owner"]],
];

const concepts: readonly LabelledConcept[] = given.map(([nl, nlAlt, en, enAlt], number) =>
  labelledConcept({
    uri: `https://example.org/${number}`,
    kind: "occupation",
    preferredLabel: { nl, en },
    altLabels: { nl: nlAlt, en: enAlt },
  }),
);

function train(some = concepts) {
  const training = new ModelTraining(some, { ...settingsFor(some), steps: 120 });
  while (!training.ended) training.step();
  return training.finish();
}

const model = train();
const index = new ConceptIndex(model.encoder, concepts);
const rank = (text: string, language = "nl") =>
  rankConcepts(
    index,
    model.ranking,
    wordsOf(text).map((word) => word.text),
    { language },
  );
const first = (text: string, language = "nl") => index.concepts[rank(text, language)[0]?.concept ?? -1]?.uri ?? null;

describe("a small list of occupations", () => {
  test("every own label leads to its concept first, the preferred one before another's", () => {
    for (const concept of concepts) {
      for (const { text, language } of concept.labels) expect(first(text, language)).toBe(concept.uri);
    }
  });

  test.each([
    ["LASSER (m/v/x)", "lasser"],
    ["Cafe eigenaar", "café-eigenaar"],
    ["verkoopster", "verkoper"],
    ["timmervrouw", "timmerman"],
    ["lerares wiskunde", "leraar wiskunde"],
    ["cnc frezer", "CNC-frezer"],
  ])("%s is the same as %s, candidate for candidate", (one, other) => {
    const shown = (text: string) => rank(text).map(({ concept, score }) => [concept, score.toFixed(9)]);
    expect(shown(one)).toEqual(shown(other));
  });

  test.each([
    ["lassen van constructies", "lasser"],
    ["vrachtwagen chauffeur", "vrachtwagenchauffeur"],
    ["robotoperatoren", "robotoperator"],
    ["driver of a lorry", "vrachtwagenchauffeur"],
  ])("%s comes nearest to %s", (text, label) => {
    expect(first(text)).toBe(first(label));
  });

  test("no words, no candidates", () => {
    expect(rank("")).toEqual([]);
    expect(rank("?!")).toEqual([]);
  });

  test("shares add up to one", () => {
    const total = rank("chauffeur").reduce((sum, { share }) => sum + share, 0);
    expect(total).toBeCloseTo(1, 9);
  });
});

describe("the model", () => {
  test("the same labels give the same bytes, and the bytes the same model", () => {
    const bytes = modelToBytes(model);
    expect(modelToBytes(train())).toEqual(bytes);
    const read = modelFromBytes(bytes);
    expect(read === null ? null : modelToBytes(read)).toEqual(bytes);
    // Wherever they lie in memory.
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(modelFromBytes(shifted.subarray(3))?.encoder.vectors).toEqual(model.encoder.vectors);
  });

  test("bytes that are no model, or half of one, give none", () => {
    const bytes = modelToBytes(model);
    expect(modelFromBytes(new Uint8Array())).toBeNull();
    expect(modelFromBytes(new Uint8Array(64).fill(255))).toBeNull();
    expect(modelFromBytes(bytes.slice(0, bytes.length / 2))).toBeNull();
    expect(modelFromBytes(new TextEncoder().encode(`\u0002\0\0\0\0\0\0\0{}`))).toBeNull();
  });

  test("goes on where it was put away", () => {
    const settings = { ...settingsFor(concepts), steps: 120 };
    const before = new ModelTraining(concepts, settings);
    for (let step = 0; step < 50; step++) before.step();
    const after = new ModelTraining(concepts, settings, before.state() ?? undefined);
    expect(after.progress).toEqual({ done: 50, total: 120 });
    while (!after.ended) after.step();
    expect(modelToBytes(after.finish())).toEqual(modelToBytes(model));
  });

  test("three concepts, or none, are few but do not fail", () => {
    for (const some of [concepts.slice(0, 3), []]) {
      const small = train(some);
      const found = rankConcepts(new ConceptIndex(small.encoder, some), small.ranking, ["lasser"], { language: "nl" });
      expect(found[0]?.concept).toBe(some.length === 0 ? undefined : 0);
    }
  });
});

test("memory of words keeps words of a usual length alone", () => {
  const { encoder } = model;
  const likeness = new WordLikeness(index);
  const ask = (word: string) => [encoder.word(word), encoder.vocabulary.word(word), likeness.alike(word)];
  const kept = (word: string) => {
    const before = ask(word);
    return ask(word).map((one, at) => one === before[at]);
  };
  expect(kept("lasser".repeat(10))).toEqual([true, true, true]);
  expect(kept("lasser".repeat(20))).toEqual([false, false, false]);
});

describe("documents", () => {
  const documents = [
    { id: "a", text: "welder" },
    { id: "b", text: "welding operator" },
    { id: "c", text: "lorry driver", uri: "https://example.org/5" },
    { id: "d", text: "astronaut" },
    { id: "e", text: "robot operator" },
  ];
  const ranking = new DocumentRanking(new ConceptLinker(model, concepts), documents, "en");

  test("are found through the labels of their concept in another language; one a concept comes first", () => {
    const ranked = ranking.rank("lasser", { language: "nl", top: 10, mode: "name" }).map(({ id }) => id);
    expect(ranked[0]).toBe("a");
    expect(ranked.indexOf("b")).toBe(ranked.length - 1);
    expect(ranking.rank("vrachtwagenchauffeur", { language: "nl", top: 1, mode: "name" }).map(({ id }) => id)).toEqual([
      "c",
    ]);
  });

  test("of a label that two concepts share, a document that can only be of one goes first", () => {
    const twins = [
      labelledConcept({
        uri: "u:a",
        kind: "occupation",
        preferredLabel: { nl: "lasser" },
        altLabels: { nl: ["vakman"] },
      }),
      labelledConcept({ uri: "u:b", kind: "occupation", preferredLabel: { nl: "kok" }, altLabels: { nl: ["vakman"] } }),
    ];
    const over = (texts: readonly string[]) => {
      const list = texts.map((text, at) => ({ id: `${at} ${text}`, text }));
      return new DocumentRanking(new ConceptLinker(model, twins), list, "nl");
    };
    const options = { language: "nl", top: 3, mode: "name" } as const;
    expect(over(["vakman", "kok", "lasser"]).rank("lasser", options)[0]?.id).toBe("2 lasser");
    const pair = over(["vakman", "vakman"]);
    expect(["lasser", "kok"].map((text) => pair.rank(text, options)[0]?.id)).toEqual(["0 vakman", "1 vakman"]);
  });

  test("scores fall all the way, each document once", () => {
    const ranked = ranking.rank("robotoperator", { language: "nl", top: 10, mode: "name" });
    expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length);
    for (const [at, { score }] of ranked.entries()) {
      if (at > 0) expect(score).toBeLessThan(ranked[at - 1]?.score ?? 0);
    }
  });

  test("one that no label is, is found by its own words", () => {
    expect(ranking.rank("astronauten", { language: "nl", top: 1, mode: "name" })[0]?.id).toBe("d");
  });
});
