/**
 * A line of several programmes that is sound by construction: each programme counts on what the one before surely
 * gives; who starts half-way holds the same. Owns skills, profiles, exits, transfers, versions and agreements.
 */
import type { Line, Profile, Target } from "../oracle/types.ts";
import { type Random, randomFrom } from "./random.ts";
import { type Built, buildProgramme, type Guarantee } from "./sound-programme.ts";

export type Size = { programmes: number; units: number; choices: number; outcomesPerUnit: number; skills: number };

export type SoundLine = { line: Line; built: Built[]; random: Random };

const names = ["vmbo", "mbo", "ad", "ba", "ma", "post"] as const;
const frame = [
  { nlqf: 2, years: 2, loadUnit: "klokuren", unitLoad: 80 },
  { nlqf: 4, years: 4, loadUnit: "SBU", unitLoad: 160 },
  { nlqf: 5, years: 2, loadUnit: "EC", unitLoad: 5 },
  { nlqf: 6, years: 4, loadUnit: "EC", unitLoad: 5 },
  { nlqf: 7, years: 1, loadUnit: "EC", unitLoad: 6 },
  { nlqf: 7, years: 1, loadUnit: "EC", unitLoad: 6 },
] as const;

function text(words: string): { nl: string; en: string } {
  return { nl: words, en: words };
}

function levelsOf(guarantee: Guarantee): { skill: string; step: number }[] {
  return [...guarantee].filter(([, step]) => step > 0).map(([skill, step]) => ({ skill, step }));
}

function targetsOf(random: Random, exit: string, built: Built): Target[] {
  const taught = new Set(built.core.flatMap((unit) => (unit.outcomes ?? []).map((outcome) => outcome.skill)));
  const held = levelsOf(built.guarantee).filter(({ skill }) => taught.has(skill));
  return random
    .sample(held, Math.min(held.length, random.whole(4, 12)))
    .map(({ skill, step }, i) => ({ id: `${exit}-d${i + 1}`, skill, step: random.whole(1, step) }));
}

export function soundLine(seed: number, size: Size): SoundLine {
  const random = randomFrom(seed);
  const first = random.whole(0, Math.max(0, names.length - 1 - size.programmes));
  const skills = Array.from({ length: size.skills }, (_, i) => `v${i + 1}`);
  const line: Line = {
    format: "leerlijn/1",
    id: `lijn-${seed}`,
    title: text(`Gemaakte lijn ${seed}`),
    example: true,
    cohorts: [
      { id: "c2025", start: "2025-09-01" },
      { id: "c2026", start: "2026-09-01" },
    ],
    skills: skills.map((id) => ({
      id,
      title: text(`Vaardigheid ${id}`),
      ladder: [1, 2, 3, 4, 5, 6, 7].map((step) => ({ step })),
    })),
    documents: [],
    entryProfiles: [],
    programmes: [],
    transfers: [],
    destinations: [],
    agreements: [],
  };
  const built: Built[] = [];
  let guarantee: Guarantee = new Map();
  const forChoices = Math.min(2 * size.choices, Math.floor(size.skills * 0.45));
  const freeEach = Math.max(1, Math.min(6, Math.round((size.units / size.programmes) * 0.06)));
  const forFree = Math.min(freeEach * size.programmes, Math.floor(size.skills * 0.2));
  const choiceSkills = skills.slice(0, forChoices);
  const freeSkills = skills.slice(forChoices, forChoices + forFree);
  const coreSkills = skills.slice(forChoices + forFree);
  for (let i = 0; i < size.programmes; i++) {
    const id = names[first + i] ?? `p${i}`;
    const of = frame[first + i] ?? frame[5];
    const share = (whole: number): number =>
      Math.round((whole * (i + 1)) / size.programmes) - Math.round((whole * i) / size.programmes);
    const entry = guarantee;
    const one = buildProgramme(
      random,
      {
        id,
        nlqf: of.nlqf,
        years: of.years,
        periodsPerYear: 4,
        loadUnit: of.loadUnit,
        unitLoad: of.unitLoad,
        units: share(size.units),
        choices: share(size.choices),
        free: freeEach,
        outcomesPerUnit: size.outcomesPerUnit,
        coreSkills,
        choiceSkills,
        freeSkills,
      },
      entry,
    );
    const { programme } = one;
    programme.versions = [
      { id: `${id}-2020`, from: "2020-08-01", until: "2024-08-01" },
      { id: `${id}-2024`, from: "2024-08-01" },
    ];
    const document = `d-${id}`;
    line.documents?.push({ id: document, title: text(`Diploma ${id}`) });
    const exit = `${id}-diploma`;
    programme.exits = [{ id: exit, title: text(`Diploma ${id}`), document, targets: targetsOf(random, exit, one) }];
    const previous = built.at(-1)?.programme;
    const profile: Profile = {
      id: `${id}-in`,
      title: text(`Instroom ${id}`),
      programme: id,
      headcount: random.whole(10, 80),
      entryLevels: random.sample(levelsOf(entry), random.whole(0, 6)),
    };
    if (previous !== undefined) {
      profile.admission = { document: `d-${previous.id}` };
      line.transfers?.push({ id: `${previous.id}-${id}`, exit: `${previous.id}-diploma`, profile: profile.id });
      line.agreements?.push({
        id: `afspraak-${previous.id}-${id}`,
        title: text("Afspraak"),
        transfer: `${previous.id}-${id}`,
        names: [
          { programme: previous.id, version: `${previous.id}-2024` },
          { programme: id, version: `${id}-2024` },
        ],
      });
      // Who comes from elsewhere holds what the programme before surely gives.
      line.entryProfiles.push({
        id: `${id}-elders`,
        title: text(`Van elders naar ${id}`),
        programme: id,
        headcount: random.whole(5, 40),
        entryLevels: levelsOf(entry),
      });
    }
    line.entryProfiles.push(profile);
    line.programmes.push(programme);
    built.push(one);
    guarantee = one.guarantee;
  }
  line.destinations = [`${built.at(-1)?.programme.id}-diploma`];
  return { line, built, random };
}
