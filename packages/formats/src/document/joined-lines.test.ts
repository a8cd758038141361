import fc from "fast-check";
import { expect, test } from "vitest";
import { joinLines, wordsWithinLines } from "./joined-lines.ts";

test.each([
  ["Je stelt een lasro-", "bot in.", "Je stelt een lasrobot in."],
  ["het CNC-", "frezen van delen", "het CNC-frezen van delen"],
  ["de PLC-", "Programmeur", "de PLC-Programmeur"],
  ["in Noord-", "Holland", "in Noord-Holland"],
  ["een 3D-", "printer", "een 3D-printer"],
  ["op mbo-", "4-niveau", "op mbo-4-niveau"],
  ["de frees-", "en draaimachine", "de frees- en draaimachine"],
  ["in- ", "of uitschakelen", "in- of uitschakelen"],
  ["via e-", "learning", "via e-learning"],
  ["auto-", "onderdelen", "auto-onderdelen"],
  ["just-in-", "time", "just-in-time"],
  ["een niet-", "technische opleiding", "een niet-technische opleiding"],
  ["een proces\u00AD", "operator", "een procesoperator"],
  ["een proces\u2010", "operator", "een procesoperator"],
  ["meten –", "en weten", "meten – en weten"],
  ["een zin", "loopt door", "een zin loopt door"],
  ["", "alleen", "alleen"],
])("%s + %s", (first, second, whole) => {
  expect(joinLines([first, second])).toBe(whole);
});

test("how the document itself writes a word decides", () => {
  const words = wordsWithinLines(["de plasma-snijder en de CNCfrees", "zie boven"]);
  const isWritten = (word: string) => words.has(word);
  expect(joinLines(["de plasma-", "snijder"], isWritten)).toBe("de plasma-snijder");
  expect(joinLines(["de CNC-", "frees"], isWritten)).toBe("de CNCfrees");
});

test("joining loses nothing but hyphens and spaces", () => {
  const line = fc.string({ unit: fc.constantFrom("a", "B", "é", "1", " ", "-", "."), maxLength: 120 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const bare = (text: string) => text.replace(/[\s-]/g, "");
      expect(bare(joinLines(lines))).toBe(bare(lines.join("")));
    }),
  );
});
