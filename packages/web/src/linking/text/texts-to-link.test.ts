import type { Link } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { linksInText, textsToLink } from "./texts-to-link.ts";

test("a text is asked as a whole, and nothing when there are no words", () => {
  expect(textsToLink("Je last.\nJe leest tekeningen.", "skill")).toEqual({
    mode: "text",
    texts: [{ id: "0", text: "Je last.\nJe leest tekeningen." }],
  });
  expect(textsToLink(" \n ", "skill").texts).toEqual([]);
  expect(textsToLink("", "occupation").texts).toEqual([]);
});

test("names of occupations are asked line by line, each known by where it begins", () => {
  expect(textsToLink("Lasser\r\n\r\nCNC-frezer m/v\n", "occupation")).toEqual({
    mode: "name",
    texts: [
      { id: "0", text: "Lasser" },
      { id: "10", text: "CNC-frezer m/v" },
    ],
  });
});

test("a line that is too long for a name makes it a running text", () => {
  const sentence = "Wij zoeken voor onze vestiging in Almelo een ervaren lasser die ook kan samenstellen en monteren.";
  expect(textsToLink(`Lasser\n${sentence}`, "occupation")).toEqual({
    mode: "text",
    texts: [{ id: "0", text: `Lasser\n${sentence}` }],
  });
});

test("links of lines stand where their words stand in the whole text", () => {
  const link = (quote: string, start: number) => ({ quote, start, end: start + quote.length }) as Link;
  const text = "Lasser\nCNC-frezer";
  const links = linksInText([
    { id: "7", links: [link("CNC-frezer", 0)] },
    { id: "0", links: [link("Lasser", 0)] },
  ]);
  expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(["Lasser", "CNC-frezer"]);
});
