import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { joinMatches, type LabelEntry, LabelIndex, type LabelMatch } from "./label-index.ts";
import { LabelWords } from "./label-words.ts";
import { lettersOf, TypingDistance } from "./typing-distance.ts";

const index = (...labels: readonly string[]) => new LabelIndex(labels.map((label, key) => ({ key, label, weight: 0 })));
const labelsFound = (of: LabelIndex, text: string) => of.search(text, 10).map(({ label }) => label);

test("equal comes before spaced, beginning, word, words, slip and within; each thing once, by its best label", () => {
  const search = new LabelIndex([
    { key: 1, label: "cnc-frezen", weight: 0 },
    { key: 2, label: "Frezen", weight: 0 },
    { key: 3, label: "frezen met een robot", weight: 0 },
    { key: 4, label: "handfrezen", weight: 0 },
    { key: 5, label: "robot en mens", weight: 0 },
    { key: 2, label: "frezen", weight: 1 },
    { key: 6, label: "freezn", weight: 0 },
  ]);
  expect(search.search("FRÉZEN", 10).map(({ key, label, kind }) => [key, label, kind])).toEqual([
    [2, "Frezen", "equal"],
    [3, "frezen met een robot", "beginning"],
    [1, "cnc-frezen", "word"],
    [4, "handfrezen", "within"],
    [6, "freezn", "near"],
  ]);
  expect(search.search("fre zen", 1)).toMatchObject([{ key: 2, kind: "spaced" }]);
  expect(search.search("rezen", 10).map(({ key, kind }) => [key, kind])).toEqual([
    [2, "slip"],
    [1, "within"],
    [4, "within"],
    [3, "within"],
    [6, "near"],
  ]);
  expect(search.search("robot frez", 1)).toMatchObject([{ key: 3, label: "frezen met een robot", kind: "words" }]);
  expect(search.search("frezen", 1, (key) => key !== 2).map(({ key }) => key)).toEqual([3]);
  expect(search.search("  ", 10)).toEqual([]);
  expect(search.search("frezen", 0)).toEqual([]);
  expect(new LabelIndex([]).search("frezen", 10)).toEqual([]);
});

test("case, accents, hyphens, apostrophes and m/v/x do not matter", () => {
  const search = index("CNC-frezer (m/v/x)", "Röntgenfoto’s beoordelen", "!?");
  for (const text of ["cnc frezer", "CNC-Frezer m/v"]) {
    expect(search.search(text, 1)).toMatchObject([{ label: "CNC-frezer (m/v/x)", kind: "equal" }]);
  }
  expect(search.search("rontgenfotos", 1)).toMatchObject([{ kind: "beginning" }]);
  expect(search.search("!?", 1)).toMatchObject([{ label: "!?", kind: "equal" }]);
});

test.each([
  ["lasser", "lassre"],
  ["lasrobot operator", "lasrobotoperator"],
  ["lasrobot operator", "las robot operator"],
  ["lasrobot operator", "lasrobto oprator"],
  ["lasrobot operator", "operator lasrobt"],
  ["lasrobot operator", "lasrboot op"],
  ["lasrobot operator", "lasrobotopre"],
  ["onderhoudsmonteur", "onderhoudmont"],
  ["programmeren", "programmeert"],
  ["lassers", "lasser"],
  ["operator lasrobot", "lasrobotoperator"],
])("%s is found by %s", (label, typed) => {
  const search = index("bankwerker", "frezer", "monteur koeltechniek", label, "operator papierwaren", "heftruck");
  expect(search.search(typed, 10)[0]?.label).toBe(label);
});

test("nothing stands in the way of what was typed rightly, and noise finds nothing", () => {
  const many = Array.from({ length: 12 }, (_, at) => `lassen ${at}`);
  expect(labelsFound(index(...many, "lasse"), "lassen")).toEqual(many.slice(0, 10));
  expect(labelsFound(index("lassen", "frezen", "draaien"), "xqzwvk")).toEqual([]);
  expect(labelsFound(index("lassen", "frezen"), "x".repeat(100_000))).toEqual([]);
});

test("what several indexes found is joined under the rules of one", () => {
  const join = (...lists: readonly LabelIndex[]) =>
    joinMatches(
      lists.map((one) => one.search("lasrobot", 5)),
      5,
    ).map(({ label }) => label);
  expect(join(index("robotlassen"), index("frezen"))).toEqual(["robotlassen"]);
  expect(join(index("robotlassen"), index("een lasrobot"), index("lasrobot"))).toEqual(["lasrobot", "een lasrobot"]);
});

/** From the definition, without bounds. */
function naiveSlips(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i += 1) {
    rows.push([]);
    for (let j = 0; j <= b.length; j += 1)
      rows[i]?.push(Math.max(i, j) === i && j === 0 ? i : i === 0 ? j : naiveCell(i, j));
  }
  return rows[a.length]?.[b.length] ?? 0;

  function naiveCell(i: number, j: number): number {
    const at = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
    return Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swap);
  }
}

const naiveBeginning = (typed: string, label: string) =>
  Math.min(...Array.from({ length: label.length + 1 }, (_, end) => naiveSlips(typed, label.slice(0, end))));

const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength });

test("bounded distances are what the definition gives", () => {
  const measure = new TypingDistance();
  fc.assert(
    fc.property(letters(12), letters(14), fc.nat(3), (typed, label, most) => {
      const wanted = [naiveSlips(typed, label), naiveBeginning(typed, label)].map((slips) => Math.min(slips, most + 1));
      const given = [lettersOf(typed), lettersOf(label), label.length, most] as const;
      expect([measure.whole(...given), measure.beginning(...given)]).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
});

test("looking for words finds what comparing each one finds", () => {
  const words = fc.uniqueArray(letters(13), { maxLength: 40 });
  fc.assert(
    fc.property(words, letters(14), fc.nat(2), fc.boolean(), (all, typed, most, isBeginning) => {
      const known = new LabelWords(all);
      const found = known
        .near(lettersOf(typed), most, isBeginning)
        .map(({ word, slips }) => [known.texts[word], slips]);
      const measured = all
        .map((word) => [word, (isBeginning ? naiveBeginning : naiveSlips)(typed, word)] as const)
        .filter(([, slips]) => slips <= most);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(measured));
      const { first, end } = known.beginning(typed);
      expect(known.texts.slice(first, end)).toEqual(all.filter((word) => word.startsWith(typed)).sort());
      expect(known.texts[known.find(typed)]).toBe(all.find((word) => word === typed));
    }),
    { numRuns: 1000 },
  );
});

/** Everything said again, going through all labels. */
function naiveSearch(
  entries: readonly LabelEntry[],
  text: string,
  limit: number,
): readonly (readonly [number, string])[] {
  const typed = foldText(text).split(" ");
  const known = entries.map(({ label }) => foldText(label).split(" "));
  const exact = (words: readonly string[]): number => {
    const [whole, wanted] = [words.join(" "), typed.join(" ")];
    if (whole === wanted) return 0;
    if (words.join("") === typed.join("")) return 1;
    if (whole.startsWith(wanted)) return 2;
    if (` ${whole}`.includes(` ${wanted}`)) return 3;
    if (typed.length > 1 && typed.every((one) => words.some((word) => word.startsWith(one)))) return 4;
    return whole.includes(wanted) ? 6 : Number.POSITIVE_INFINITY;
  };
  const slipsOfWord = (word: string, at: number, asItIs: boolean): number => {
    const wanted = typed[at] ?? "";
    const isLast = at === typed.length - 1;
    const there = (one: string) => (isLast ? one.startsWith(wanted) : one === wanted);
    if (there(word)) return 0;
    if (asItIs && known.flat().some(there)) return Number.POSITIVE_INFINITY;
    const slips = (isLast ? naiveBeginning : naiveSlips)(wanted, word);
    return slips <= (wanted.length < 4 ? 0 : wanted.length < 10 ? 1 : 2) ? slips : Number.POSITIVE_INFINITY;
  };
  const byWords = (words: readonly string[], asItIs: boolean): number => {
    const sums = typed.map((_, at) => Math.min(...words.map((word) => slipsOfWord(word, at, asItIs))));
    const sum = sums.reduce((a, b) => a + b, 0);
    return sum === 0 ? Number.POSITIVE_INFINITY : 2 * sum + 3;
  };
  const asItIs = known.some((words) => byWords(words, true) < Number.POSITIVE_INFINITY);
  const near = (words: readonly string[]): number => {
    const [whole, wanted] = [words.join(""), typed.join("")];
    const most = wanted.length < 3 ? 0 : wanted.length < 4 ? 1 : 2;
    const all = naiveSlips(wanted, whole);
    const runs = new Set(Array.from({ length: wanted.length - 1 }, (_, at) => ` ${wanted}`.slice(at, at + 3)));
    const isLong = wanted.length >= 12 && runs.size > 4 * most;
    const beginning = isLong ? naiveBeginning(wanted, whole) : Number.POSITIVE_INFINITY;
    const byLetters = all <= most ? 2 * all : beginning <= most ? 2 * beginning + 1 : Number.POSITIVE_INFINITY;
    return Math.min(byLetters, byWords(words, asItIs));
  };
  const listed = (rank: (words: readonly string[]) => number) =>
    entries
      .map((entry, at) => ({ ...entry, at, rank: rank(known[at] ?? []), length: foldText(entry.label).length }))
      .filter((one) => one.rank < Number.POSITIVE_INFINITY)
      .sort((a, b) => a.rank - b.rank || a.weight - b.weight || a.length - b.length || a.at - b.at);
  const once = (list: readonly LabelEntry[]) =>
    list.filter(({ key }, at) => list.findIndex((other) => other.key === key) === at);
  const isKnown = typed.every((one) => known.flat().includes(one)) && known.some((words) => exact(words) < 5);
  const slip = (words: readonly string[]) => (!isKnown && near(words) <= 2 ? 5 : Number.POSITIVE_INFINITY);
  const asTyped = once(listed((words) => Math.min(exact(words), slip(words))));
  const all = asTyped.length < Math.min(limit, 10) ? once([...asTyped, ...listed(near)]) : asTyped;
  return all.slice(0, limit).map(({ key, label }) => [key, label]);
}

const anyLabel = fc.array(letters(8), { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const anyEntries = fc.array(fc.record({ key: fc.nat(20), label: anyLabel, weight: fc.nat(2) }), {
  minLength: 1,
  maxLength: 25,
});
/** One of the labels with up to two slips, or anything. */
const anyTyped = (entries: readonly LabelEntry[]) =>
  fc.oneof(
    anyLabel,
    fc
      .tuple(
        fc.constantFrom(...entries.map(({ label }) => label)),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom("", "a", "b", " "), fc.nat(1)), { maxLength: 2 }),
        fc.nat(4),
      )
      .map(([label, slips, shorter]) => {
        let text = label;
        for (const [place, letter, taken] of slips) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + letter + text.slice(at + taken);
        }
        return (
          text
            .slice(0, Math.max(1, text.length - shorter))
            .replace(/ +/gu, " ")
            .trim() || "a"
        );
      }),
  );

test("what is found, and in which order, is what going through all labels gives", () => {
  const task = anyEntries.chain((entries) =>
    fc.tuple(fc.constant(entries), anyTyped(entries), fc.constantFrom(1, 5, 30)),
  );
  fc.assert(
    fc.property(task, ([entries, text, limit]) => {
      const found = new LabelIndex(entries).search(text, limit).filter(({ kind }: LabelMatch) => kind !== "like");
      expect(found.map(({ key, label }) => [key, label])).toEqual(naiveSearch(entries, text, limit));
    }),
    { numRuns: 1000 },
  );
});
