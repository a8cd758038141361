import fc from "fast-check";
import { expect, test } from "vitest";
import { PassageList } from "./passage-list.ts";
import { readText } from "./read-text.ts";

function passagesOf(text: string): string[] {
  const into = new PassageList();
  readText(text, into);
  return into.passages.map(({ kind, text: passage }) => `${kind[0]} ${passage}`);
}

test("Markdown is read by its marks", () => {
  const text = `# Module **Robotica** #

Inleiding
=========
Een alinea met **nadruk** die
doorloopt.

## Leeruitkomsten
- [ ] Je last
  en meet
* Je *frees*
10. Je draait

**Toetsing**
| Toets | Weging |
|:------|-------:|
| Theorie | 40% |
---
\`\`\`
code
\`\`\``;
  expect(passagesOf(text)).toEqual([
    "h Module Robotica",
    "h Inleiding",
    "p Een alinea met nadruk die doorloopt.",
    "h Leeruitkomsten",
    "l Je last en meet",
    "l Je *frees*",
    "l Je draait",
    "h Toetsing",
    "t Toets | Weging",
    "t Theorie | 40%",
    "p code",
  ]);
});

test("text with one long line a paragraph is not run together", () => {
  const long =
    "Je werkt aan een lijn waar onderdelen voor machines worden gemaakt, en je zorgt dat alles blijft draaien. ".repeat(
      2,
    );
  expect(
    passagesOf(`Operator\n${long}\nWat vragen wij?\n- mbo 4\n- ervaring\n${long}`).map((one) => one.slice(0, 12)),
  ).toEqual(["h Operator", "p Je werkt a", "h Wat vragen", "l mbo 4", "l ervaring", "p Je werkt a"]);
});

test("a figure or dash within a text is no mark", () => {
  expect(passagesOf("2026 was een goed jaar\nvoor de fabriek –een\n3,5 procent groei.")).toEqual([
    "p 2026 was een goed jaar voor de fabriek –een 3,5 procent groei.",
  ]);
});

test("every line end is one, and none adds or loses words", () => {
  expect(passagesOf("een\r\n\r\ntwee\r\rdrie\f\u2029vier")).toEqual(["p een", "p twee", "p drie", "p vier"]);
  const word = fc.constantFrom("las", "CNC", "meten.", "3", "-", "•", "\n", "\n\n", "#", "|", "=");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const kept = passagesOf(words.join(" ")).join(" ");
      for (const wanted of ["las", "CNC", "meten."]) {
        const count = (text: string) => text.split(wanted).length;
        expect(count(kept)).toBe(count(words.join(" ")));
      }
    }),
  );
});

test.each(["a\n", "- a\n", "a-\n", "* ", "**a ", "| ", "# # ", "( ", "a ", "\u0301", ". . "])(
  "many of %j cost no more than their length",
  (piece) => {
    const begun = performance.now();
    passagesOf(piece.repeat(200_000));
    expect(performance.now() - begun).toBeLessThan(10_000);
  },
);

test("a short line right above a paragraph is its heading", () => {
  const text = `Wie zijn wij?
De Kroon maakt al sinds jaar en dag plaatwerk voor klanten in de
hele regio.

Wat ga je doen
Als monteur bouw je samen met een collega complete machines op, van
tekening tot test.

Je werkt samen met
Henk van de werkplaats.`;
  expect(passagesOf(text)).toEqual([
    "h Wie zijn wij?",
    "p De Kroon maakt al sinds jaar en dag plaatwerk voor klanten in de hele regio.",
    "h Wat ga je doen",
    "p Als monteur bouw je samen met een collega complete machines op, van tekening tot test.",
    "p Je werkt samen met Henk van de werkplaats.",
  ]);
});
