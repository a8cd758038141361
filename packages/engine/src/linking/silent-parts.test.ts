import { describe, expect, test } from "vitest";
import { wordsOf } from "../algorithms/text/words.ts";
import { isNotAsked } from "./not-asked.ts";
import { silentSections } from "./silent-sections.ts";
import { isSilentSentence } from "./silent-sentences.ts";

const textsOf = (text: string) => wordsOf(text).map((word) => word.text);

describe("what is said not to be asked or taught", () => {
  test.each([
    "Ervaring met lassen is niet nodig",
    "Geen kennis van PLC's vereist",
    "Je hoeft niet te kunnen programmeren",
    "zelf programmeren hoeft niet",
    "Regeltechniek komt hier niet aan bod",
    "No experience with welding required",
    "Programming is not covered",
    "Geen ervaring met PLC-programmeren",
    "Zonder ervaring met robotica kun je ook solliciteren",
    "Kun je nog niet frezen? Geen probleem",
  ])("%s", (text) => {
    expect(isNotAsked(textsOf(text))).toBe(true);
  });

  test.each([
    "Een pneumatisch schema heeft voor jou geen geheimen",
    "Niet alleen lassen maar ook frezen",
    "Kennis van PLC's is vereist",
    "Je bent niet bang om te programmeren",
    "MQTT hoeven we je niet uit te leggen",
  ])("%s asks it", (text) => {
    expect(isNotAsked(textsOf(text))).toBe(false);
  });
});

describe("sentences that ask nothing", () => {
  test.each([
    "Wij zijn een bedrijf in de pneumatiek.",
    "Je krijgt een cursus lassen.",
    "Een goed pensioen.",
    "Inschrijven voor PLC-techniek kan tot 1 juni.",
    "The tuition of the welding course is 300 euros.",
  ])("%s", (text) => {
    expect(isSilentSentence(textsOf(text))).toBe(true);
  });

  test("what is asked of you is none", () => {
    expect(isSilentSentence(textsOf("Bij ons ga je PLC's programmeren."))).toBe(false);
  });
});

describe("parts under a heading that asks nothing", () => {
  const silentOf = (text: string) => silentSections(text).map(({ start, end }) => text.slice(start, end));

  test("go on until the next heading", () => {
    const text = "Jouw taken\n\n- lassen\n\nWat bieden wij?\n- cursus frezen\n- een team\n\nFunctie-eisen\n- PLC";
    expect(silentOf(text)).toEqual(["Wat bieden wij?\n- cursus frezen\n- een team\n\n"]);
  });

  test.each([
    "OVER ONS",
    "## Over ons",
    "Over ons:",
    "\nOver ons",
    "What we offer:",
    "Literatuur:",
    "**Arbeidsvoorwaarden:**",
  ])("%j is such a heading", (heading) => {
    expect(silentOf(`${heading}\nWij lassen.`)).toHaveLength(1);
  });

  test.each([
    "Literatuur zoeken en beoordelen in vakbladen.",
    "- over ons vak kun je veel leren",
    "Je leert contact te leggen met klanten, en hoe je een offerte maakt",
  ])("%j is none", (line) => {
    expect(silentOf(`\n${line}\nLassen.`)).toEqual([]);
  });

  test("many headings cost no more than their text", () => {
    const text = "Over ons:\nlassen.\nTaken:\nlassen.\n".repeat(20_000);
    const before = process.cpuUsage();
    expect(silentSections(text)).toHaveLength(20_000);
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(1);
  });
});
