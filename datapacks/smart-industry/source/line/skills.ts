/**
 * The skills of the example line: those of the framework that it works with, with the framework's names and ladders.
 * Owns which they are and in which strand of the line each is followed.
 */
import type { Skill } from "@leerlijn/engine/learning-line/model";
import { frameworkRows } from "../framework/all-rows.ts";
import type { LadderedRow } from "../framework/concept-row.ts";
import { conceptUri } from "../framework/concept-uri.ts";

const strandRows: readonly (readonly [id: string, nl: string, en: string, skills: string])[] = [
  ["besturen", "Besturen en automatiseren", "Control and automation", "besturen robotica regelen netwerken"],
  ["data", "Data", "Data", "data programmeren statistiek otsecurity"],
  [
    "construeren",
    "Construeren",
    "Mechanical design",
    "construeren tekening materialen meten verspanen mechanica elektro pneumatiek aandrijven systemen",
  ],
  ["wiskunde", "Wiskunde", "Mathematics", "wiskunde functies rekenen"],
  ["onderzoek", "Onderzoekend vermogen", "Research skills", "onderzoek methodologie"],
  [
    "samenwerken",
    "Samenwerken en sociale innovatie",
    "Working together and social innovation",
    "samenwerken lean bedrijf ondernemen presenteren kwaliteit",
  ],
];

const inNoStrand =
  "nederlands engels burgerschap lob veiligheid onderhoud planning reflectie ethiek duurzaam kunst".split(" ");

export const strands = strandRows.map(([id, nl, en, ids]) => ({
  id: `streng-${id}`,
  title: { nl, en },
  skills: ids.split(" "),
}));

/** With a ladder, all of them: an outcome is a step of it. */
export const skillRows: readonly Required<Pick<LadderedRow, "id" | "kind" | "nl" | "en" | "ladder">>[] = [
  ...strands.flatMap((strand) => strand.skills),
  ...inNoStrand,
].map((id) => {
  const row = frameworkRows.find((one) => one.id === id);
  if (row?.ladder === undefined) throw new Error(`${id} is not in the framework or has no ladder there`);
  return { ...row, ladder: row.ladder };
});

export const skills: readonly Skill[] = skillRows.map(({ id, kind, nl, en, ladder }) => ({
  id,
  title: { nl, en },
  ladder: ladder.map(([dutch, english, nlqf], at) => ({
    step: at + 1,
    title: { nl: dutch, en: english },
    ...(nlqf === undefined ? {} : { nlqf }),
  })),
  matches: [{ kind: "exactMatch", uri: conceptUri({ id, kind }) }],
}));
