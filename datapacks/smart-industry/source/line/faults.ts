/**
 * The faults of the example line, each a change of the repaired one: as they come about in practice, with who has to
 * mend them and who has to agree. Owns the changes; `build-line.ts` writes the lines, a test holds each fault to its
 * findings.
 */
import type { Text } from "@leerlijn/engine/base/text";
import type { FindingCode } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { hours, levels, places, sbu, targets, text, unit } from "./rows.ts";

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Draft = Mutable<LearningLine>;
type DraftProgramme = Draft["programmes"][number];
type DraftUnit = DraftProgramme["units"][number];

export interface Fault {
  readonly id: string;
  /** How it comes about. */
  readonly why: Text;
  readonly mend: Text;
  readonly owner: Text;
  readonly agreedBy: Text;
  /** What the check must say of it, and nothing else. */
  readonly findings: readonly (readonly [code: FindingCode, ...subject: string[]])[];
  readonly change: (line: Draft) => void;
}

function programmeOf(line: Draft, id: string): DraftProgramme {
  const found = line.programmes.find((programme) => programme.id === id);
  if (found === undefined) throw new Error(`no programme ${id}`);
  return found;
}

function unitOf(line: Draft, id: string): DraftUnit {
  const found = line.programmes.flatMap((programme) => programme.units).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

function profileOf(line: Draft, id: string): Draft["entryProfiles"][number] {
  const found = line.entryProfiles.find((profile) => profile.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

/** Takes a unit out of its programme, its places and what was agreed on it. */
function removeUnit(line: Draft, id: string): void {
  type Node = DraftProgramme["content"];
  const prune = (node: Node): void => {
    if ("unit" in node) return;
    const children = ("all" in node ? node.all : node.from) as Node[];
    const kept = children.filter((child) => !("unit" in child && child.unit === id));
    if ("all" in node) node.all = kept;
    else node.from = kept;
    for (const child of kept) prune(child);
  };
  for (const programme of line.programmes) {
    programme.units = programme.units.filter((one) => one.id !== id);
    prune(programme.content);
  }
  for (const agreement of line.agreements ?? []) {
    agreement.exemptions = (agreement.exemptions ?? []).filter((exemption) => exemption.unit !== id);
  }
}

const school = text("opleidingsteam mbo", "mbo team");
const college = text("opleidingscommissie hogeschool", "programme committee of the university of applied sciences");
const board = text("examencommissie", "examination board");
const both = text("beide scholen", "both schools");

export const faults: readonly Fault[] = [
  {
    id: "breuk-wiskunde",
    why: text(
      "Wiskunde 1 rekent op functies en goniometrie; wie in het mbo andere keuzedelen koos, heeft die niet gehad.",
      "Mathematics 1 counts on functions and trigonometry; who chose other electives in mbo did not have them.",
    ),
    mend: text("Een zomermodule wiskunde voor de start.", "A summer module mathematics before the start."),
    owner: college,
    agreedBy: both,
    findings: [
      ["required-before-taught", "ba-mbo", "ba-wis1", "ba-wis1-in"],
      ["required-before-taught", "ba-mbo", "wiskunde"],
      ["step-skipped", "ba-wis1", "wiskunde"],
    ],
    change: (line) => {
      removeUnit(line, "ba-zomer");
      const profile = profileOf(line, "ba-mbo");
      if (profile.entryLevels === "not-described") return;
      profile.entryLevels = profile.entryLevels.map((level) =>
        level.skill === "wiskunde" ? { ...level, step: 3 } : level,
      );
    },
  },
  {
    id: "dubbeling-plc",
    why: text("Eén eerste jaar voor iedereen.", "One first year for everybody."),
    mend: text("Vrijstelling voor wie uit mbo engineering komt.", "Exemption for those from mbo engineering."),
    owner: board,
    agreedBy: both,
    findings: [["repetition", "ad-mbo", "ad-plc", "besturen"]],
    change: (line) => {
      for (const agreement of line.agreements ?? []) {
        agreement.exemptions = (agreement.exemptions ?? []).filter(({ unit: id }) => id !== "ad-plc");
      }
    },
  },
  {
    id: "onvolledig-beveiliging",
    why: text(
      "Een nieuw onderwerp met een gastcollege; de toetsmatrijs is niet aangepast.",
      "A new subject with a guest lecture; the assessment plan was not adapted.",
    ),
    mend: text("Een deeltoets in Project Digitalisering mkb.", "A partial assessment in the digitalisation project."),
    owner: college,
    agreedBy: board,
    findings: [
      ["target-not-assessed", "ad-diploma", "ad-diploma-otsecurity1"],
      ["not-described", "ad-digitaal-u3"],
    ],
    change: (line) => {
      for (const outcome of unitOf(line, "ad-digitaal").outcomes ?? [])
        if (outcome.skill === "otsecurity") delete outcome.assessedBy;
    },
  },
  {
    id: "onvolledig-data",
    why: text(
      "Adviseren met gegevens zit alleen in één van de twee differentiaties.",
      "Advising with data is in only one of the two specialisations.",
    ),
    mend: text("Ook in Project Verbeteren in bedrijf.", "In the improvement project too."),
    owner: college,
    agreedBy: board,
    findings: [
      ["target-not-covered", "ad-diploma", "ad-diploma-data4"],
      ["required-before-taught", "ba-ad", "data"],
    ],
    change: (line) => {
      const project = unitOf(line, "ad-project3");
      project.outcomes = (project.outcomes ?? []).filter(({ skill }) => skill !== "data");
    },
  },
  {
    id: "niveausprong-onderzoek",
    why: text(
      "De Ad lost praktische problemen op, de bachelor vraagt toegepast onderzoek; één vak moet de sprong maken.",
      "The Ad solves practical problems, the bachelor asks applied research; one course has to make the leap.",
    ),
    mend: text(
      "Opbouw in het schakelsemester en de verdieping.",
      "Build it up in the bridging semester and the specialisation.",
    ),
    owner: college,
    agreedBy: both,
    findings: [["step-skipped", "bs-onderzoek", "onderzoek"]],
    change: (line) => {
      for (const outcome of unitOf(line, "bs-onderzoek").outcomes ?? []) outcome.step = 6;
      for (const id of ["ba-verdieping", "ba-afstuderen"]) {
        for (const outcome of unitOf(line, id).outcomes ?? []) {
          if (outcome.skill === "onderzoek")
            outcome.deliberate = text(
              "Na een Ad al geleerd; voor anderen nieuw.",
              "After an Ad learned already; new for others.",
            );
        }
      }
    },
  },
  {
    id: "studielast-keuzedelen",
    why: text(
      "Het opleidingsplan rekent nog met vier keuzedelen van 240; de norm is 720. Leerjaar 4 wordt 1.840.",
      "The plan still counts four electives of 240; the norm is 720. Year 4 becomes 1,840.",
    ),
    mend: text("Drie keuzedelen; een vierde is extra.", "Three electives; a fourth is extra."),
    owner: school,
    agreedBy: text("studentenraad", "student council"),
    findings: [
      ["load", "mbo-keuzedelen"],
      ["load", "mbo-inhoud"],
      ["load", "mbo"],
    ],
    change: (line) => {
      const node = findNode(programmeOf(line, "mbo").content, "mbo-keuzedelen");
      if ("atLeast" in node) node.atLeast = sbu(960);
    },
  },
  {
    id: "keuze-bbl",
    why: text(
      "Het aanbod van keuzedelen volgt de roosters van de bol; in de bbl blijven er te weinig over.",
      "The electives follow the timetable of the school-based variant; too few are left in the work-based one.",
    ),
    mend: text("Alle keuzedelen ook in de bbl aanbieden.", "Offer all electives in the work-based variant too."),
    owner: school,
    agreedBy: text("leerbedrijven", "training companies"),
    findings: [["choice-impossible", "mbo-diploma", "bbl"]],
    change: (line) => {
      for (const id of ["mb-k-wiskunde", "mb-k-wiskunde-s", "mb-k-hbo", "mb-k-robotica", "mb-k-iot"])
        unitOf(line, id).variants = ["bol"];
    },
  },
  {
    id: "kring-afstuderen",
    why: text("Twee bijlagen bij de regeling, twee schrijvers.", "Two annexes to the regulation, two authors."),
    mend: text("Laat ze naast elkaar lopen.", "Let them run side by side."),
    owner: college,
    agreedBy: board,
    findings: [["cycle", "ad-afstuderen", "ad-portfolio"]],
    change: (line) => {
      for (const id of ["ad-afstuderen", "ad-portfolio"]) {
        for (const requisite of unitOf(line, id).requisites ?? []) if (requisite.kind === "co") requisite.kind = "pre";
      }
    },
  },
  {
    id: "geen-vervolg-bb",
    why: text(
      "De lijn heet ‘van vmbo’, maar het bb-diploma geeft alleen toegang tot mbo 2.",
      "The line is named ‘from vmbo’, but the bb diploma only gives access to mbo 2.",
    ),
    mend: text(
      "Een aanloop over mbo 2, of de lijn bij kb laten beginnen.",
      "A run-up by mbo 2, or let the line begin at kb.",
    ),
    owner: text("programmabureau", "programme office"),
    agreedBy: both,
    findings: [["no-way-on", "bb-in"]],
    change: (line) => {
      line.documents?.push({ id: "vmbo-bb", title: text("Diploma vmbo-bb", "Diploma vmbo-bb"), kind: "diploma" });
      line.entryProfiles.unshift({
        id: "bb-in",
        title: text("start leerjaar 3 vmbo-bb", "start of year 3 vmbo-bb"),
        programme: "bb",
        headcount: 23,
        entryLevels: [],
      });
      line.programmes.unshift({
        id: "bb",
        title: text("vmbo-bb PIE (leerjaar 3 en 4)", "vmbo-bb PIE (years 3 and 4)"),
        institution: text("Vakcollege De Voorbeeldmeent (verzonnen)", "Vakcollege De Voorbeeldmeent (invented)"),
        nlqf: 1,
        years: 2,
        units: [
          unit(
            "bb-profiel",
            ["Profielvak PIE (bb)", "Profile subject PIE (bb)"],
            "course",
            hours(400),
            [1, 2],
            ["construeren1", "besturen1"],
          ),
        ] as DraftUnit[],
        content: { id: "bb-inhoud", all: places("bb-profiel") as DraftProgramme["content"][] },
        exits: [
          {
            id: "bb-diploma",
            title: text("Diploma vmbo-bb", "Diploma vmbo-bb"),
            document: "vmbo-bb",
            right: text("Toegang tot mbo 2", "Access to mbo 2"),
            targets: targets("bb-diploma", { construeren1: "vi-ontwerpen" }),
          },
        ],
      });
    },
  },
  {
    id: "verlopen-keuzedeel",
    why: text(
      "De vrijstellingstabel noemt keuzedeel K0205; de cohorten van nu krijgen K1348 of K1349.",
      "The exemption table names elective K0205; the present cohorts get K1348 or K1349.",
    ),
    mend: text("De tabel per cohort bijwerken.", "Renew the table per cohort."),
    owner: board,
    agreedBy: both,
    findings: [
      ["versions-do-not-meet", "vrijstelling-mbo-ad", "mbo", "c2025"],
      ["versions-do-not-meet", "vrijstelling-mbo-ad", "mbo", "c2026"],
    ],
    change: (line) => {
      for (const agreement of line.agreements ?? []) {
        if (agreement.id === "vrijstelling-mbo-ad") agreement.names = [{ programme: "mbo", version: "mbo-k0205" }];
      }
    },
  },
  {
    id: "toets-zonder-les",
    why: text(
      "Het examen van een ander bedrijf vraagt duurzaam produceren; geen onderdeel leert het.",
      "The exam taken over from another company asks sustainable production; no unit teaches it.",
    ),
    mend: text(
      "De vraag uit het examen halen, of het onderwerp onderwijzen.",
      "Take the question out, or teach the subject.",
    ),
    owner: school,
    agreedBy: board,
    findings: [["assessed-not-taught", "mb-examen-u5", "mb-examen-toets"]],
    change: (line) => {
      const exam = unitOf(line, "mb-examen");
      exam.outcomes?.push({
        id: "mb-examen-u5",
        title: text(
          "Verlaagt het energieverbruik en het afval van een productieproces",
          "Lowers the energy use and waste of a production process",
        ),
        skill: "duurzaam",
        step: 2,
        taught: false,
        assessedBy: ["mb-examen-toets"],
      });
    },
  },
  {
    id: "geen-toelating-master",
    why: text(
      "De folder belooft de master na de Ad; de toelating vraagt een bachelor.",
      "The leaflet promises the master after the Ad; admission asks a bachelor.",
    ),
    mend: text(
      "De belofte uit de folder, of een schakelprogramma.",
      "Take the promise out, or make a bridging programme.",
    ),
    owner: text("toelatingscommissie", "admission board"),
    agreedBy: college,
    findings: [["not-admitted", "ad-diploma", "ma-ad"]],
    change: (line) => {
      line.entryProfiles.push({
        id: "ma-ad",
        title: text("Ad met werkervaring", "Ad with work experience"),
        programme: "master",
        headcount: 5,
        admission: { document: "bsc" },
        entryLevels: levels("besturen4"),
      });
      line.transfers?.push({ id: "ad-ma", exit: "ad-diploma", profile: "ma-ad" });
    },
  },
  {
    id: "onbekend-bpv",
    why: text("Wat een leerbedrijf aanbiedt, is niet beschreven.", "What a training company offers is not described."),
    mend: text(
      "Uitkomsten van BPV 2 met het leerbedrijf vaststellen.",
      "Settle the outcomes of workplace period 2 with the company.",
    ),
    owner: school,
    agreedBy: text("leerbedrijven", "training companies"),
    findings: [["not-described", "mb-bpv2"]],
    change: (line) => {
      const workplace = unitOf(line, "mb-bpv2");
      delete workplace.outcomes;
      delete workplace.assessments;
    },
  },
  {
    id: "onbekend-master",
    why: text(
      "Wat de master als instapniveau verwacht, staat nergens.",
      "What the master expects on entry is written nowhere.",
    ),
    mend: text("Het instapniveau beschrijven.", "Describe the entry level."),
    owner: text("opleidingscommissie master", "programme committee of the master"),
    agreedBy: college,
    findings: [["not-described", "ma-ba"]],
    change: (line) => {
      profileOf(line, "ma-ba").entryLevels = "not-described";
    },
  },
];

type DraftNode = DraftProgramme["content"];

function findNode(node: DraftNode, id: string): DraftNode {
  const search = (one: DraftNode): DraftNode | undefined => {
    if ("unit" in one) return undefined;
    if (one.id === id) return one;
    for (const child of ("all" in one ? one.all : one.from) as DraftNode[]) {
      const found = search(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found = search(node);
  if (found === undefined) throw new Error(`no node ${id}`);
  return found;
}

/** The repaired line with some of the faults in it. */
export function withFaults(repaired: LearningLine, chosen: readonly Fault[]): LearningLine {
  const line = structuredClone(repaired) as Draft;
  for (const fault of chosen) fault.change(line);
  return line as LearningLine;
}
