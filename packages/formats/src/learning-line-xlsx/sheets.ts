/**
 * The sheets of the template with their columns, headings and explanations. Owns what a curriculum developer sees;
 * how the cells become a line is elsewhere.
 */
import type { ChoiceName } from "./choices.ts";

export interface Column {
  readonly key: string;
  readonly heading: string;
  /** Shown when one points at the heading. */
  readonly note: string;
  readonly example: string | number;
  readonly width: number;
  readonly isRequired: boolean;
  /** A fixed set of words. */
  readonly choice?: ChoiceName;
  /** The sheet on which the codes stand that may be named here. */
  readonly from?: SheetKey;
  readonly isNumber?: true;
  readonly isDate?: true;
}

export interface SheetSpec {
  readonly key: string;
  readonly name: string;
  /** What stands on it, in one or two sentences. */
  readonly about: string;
  readonly columns: readonly Column[];
}

type More = Partial<Omit<Column, "key" | "heading" | "note" | "example">>;

function col(key: string, heading: string, note: string, example: string | number = "", more: More = {}): Column {
  return { key, heading, note, example, width: 18, isRequired: false, ...more };
}

function code(note: string, example: string): Column {
  return col("id", "Code", `${note} Laat leeg en er wordt een code gemaakt.`, example, { width: 20 });
}

const required = { isRequired: true } as const;

/** A text with its English beside it. */
function text(key: string, heading: string, note: string, example: string, example2 = "", more: More = {}): Column[] {
  return [
    col(key, heading, note, example, { width: 32, ...more }),
    col(`${key}En`, `${heading} (Engels)`, "Hetzelfde in het Engels. Mag leeg blijven.", example2, { width: 24 }),
  ];
}

function title(example: string, english = "", isRequired = true): Column[] {
  return text("title", "Naam", "Hoe het heet, zoals collega's het noemen.", example, english, { isRequired });
}

function load(amount: string, unit: string, heading: string, note: string, example: number | "" = ""): Column[] {
  const unitHeading = heading === "Studielast" ? "Eenheid" : `Eenheid ${heading.toLowerCase()}`;
  return [
    col(amount, heading, note, example, { isNumber: true, width: 12 }),
    col(unit, unitHeading, "SBU (mbo), EC (hbo, wo) of klokuren (vmbo).", example === "" ? "" : "SBU", {
      choice: "loadUnit",
      width: 12,
    }),
  ];
}

const ref = (key: string, heading: string, from: SheetKey, note: string, example = "", more: More = {}) =>
  col(key, heading, note, example, { from, width: 22, ...more });

export type SheetKey =
  | "cohorts"
  | "skills"
  | "ladder"
  | "strands"
  | "nationalItems"
  | "documents"
  | "work"
  | "programmes"
  | "versions"
  | "variants"
  | "units"
  | "outcomes"
  | "assessments"
  | "requisites"
  | "nodes"
  | "exclusions"
  | "exits"
  | "targets"
  | "profiles"
  | "entryLevels"
  | "transfers"
  | "destinations"
  | "agreements"
  | "agreementVersions"
  | "exemptions"
  | "waivers";

const list = "Meer dan één? Zet er een puntkomma tussen.";
const programme = ref("programme", "Opleiding", "programmes", "Code of naam van de opleiding.", "mbo", required);
const unit = ref("unit", "Onderdeel", "units", "Code of naam van het onderdeel.", "plc1", required);
const skill = ref("skill", "Vaardigheid", "skills", "Code of naam van de vaardigheid.", "besturen", required);
const step = col("step", "Stap", "Een stap van de ladder van deze vaardigheid.", 2, {
  isNumber: true,
  isRequired: true,
  width: 8,
});
const variants = ref("variants", "Varianten", "variants", `Alleen in deze varianten. ${list}`);

export const lineSheet = {
  name: "Lijn",
  about: "De leerlijn zelf. Vul de tweede kolom in.",
  fields: [
    col("id", "Code", "Een korte code zonder spaties.", "maakindustrie"),
    ...text("title", "Naam", "Hoe de leerlijn heet.", "Slimme maakindustrie", "Smart manufacturing", required),
    ...text("description", "Beschrijving", "Waar de leerlijn over gaat.", ""),
    col("example", "Voorbeeld", "ja: deze gegevens zijn verzonnen.", "nee", { choice: "yesNo" }),
  ],
} as const;

export const sheetSpecs: Readonly<Record<SheetKey, SheetSpec>> = {
  cohorts: {
    key: "cohorts",
    name: "Cohorten",
    about: "De groepen die samen beginnen, met hun startdatum.",
    columns: [
      code("Code van het cohort.", "c2026"),
      col("start", "Start", "Datum waarop dit cohort begint.", "2026-09-01", { isDate: true, isRequired: true }),
    ],
  },
  skills: {
    key: "skills",
    name: "Vaardigheden",
    about: "Wat iemand moet kunnen. De stappen staan op het blad Ladder.",
    columns: [
      code("Code van de vaardigheid.", "besturen"),
      ...title("Besturen en automatiseren", "Control and automation"),
      ...text("description", "Beschrijving", "Wat eronder valt.", ""),
      ...text("strand", "Groep", "Waar de vaardigheid bij hoort.", "Techniek", "Technology"),
      col(
        "matches",
        "Verwijzingen",
        "Dezelfde vaardigheid elders, elk op een eigen regel in de cel: gelijk, bijna gelijk, ruimer, nauwer of verwant, een dubbele punt en het webadres.",
        "bijna gelijk: https://voorbeeld.example/vaardigheid/12",
        { width: 30 },
      ),
    ],
  },
  ladder: {
    key: "ladder",
    name: "Ladder",
    about: "De stappen per vaardigheid, van laag naar hoog. Zonder stappen gelden de zeven algemene.",
    columns: [
      skill,
      step,
      ...text("title", "Naam", "Wat iemand op deze stap kan.", "programmeert één machine onder begeleiding"),
      col("nlqf", "NLQF", "Alleen als deze stap bij een NLQF-niveau hoort.", "", { isNumber: true, width: 8 }),
    ],
  },
  strands: {
    key: "strands",
    name: "Strengen",
    about: "Groepen vaardigheden die je door alle opleidingen heen wilt volgen.",
    columns: [
      code("Code van de streng.", "streng-besturen"),
      ...title("Besturen"),
      ref(
        "skills",
        "Vaardigheden",
        "skills",
        `De vaardigheden van de streng. ${list}`,
        "besturen; netwerken",
        required,
      ),
    ],
  },
  nationalItems: {
    key: "nationalItems",
    name: "Landelijke eisen",
    about: "Wat landelijk is vastgelegd: dossier, kerntaken, werkprocessen, eindkwalificaties.",
    columns: [
      code("Code in dit bestand.", "b1-k1"),
      ...title("Ontwerpt producten"),
      col("kind", "Soort", "Wat voor eis het is.", "kerntaak", { choice: "nationalKind", isRequired: true }),
      col("code", "Officieel nummer", "Bijvoorbeeld het crebo.", "B1-K1"),
      ref("broader", "Hoort bij", "nationalItems", "De eis hierboven. Leeg: bovenaan."),
      ...text("source", "Bron", "Waar het vandaan komt, met datum.", ""),
    ],
  },
  documents: {
    key: "documents",
    name: "Documenten",
    about: "Diploma's, certificaten en verklaringen die een rol spelen.",
    columns: [
      code("Code van het document.", "d-mbo"),
      ...title("Diploma mbo 4"),
      col("kind", "Soort", "Wat voor document het is.", "diploma", { choice: "documentKind" }),
    ],
  },
  work: {
    key: "work",
    name: "Werkervaring",
    about: "Soorten werkervaring die een eis mag vragen.",
    columns: [code("Code van de werkervaring.", "w-monteur"), ...title("Twee jaar als monteur")],
  },
  programmes: {
    key: "programmes",
    name: "Opleidingen",
    about: "De opleidingen van de leerlijn, in volgorde.",
    columns: [
      code("Code van de opleiding.", "mbo"),
      ...title("Technicus engineering"),
      ...text("institution", "Instelling", "De school.", ""),
      col("code", "Officieel nummer", "Crebo of ander officieel nummer.", "25919"),
      ...text("source", "Bron", "Waar deze gegevens vandaan komen.", ""),
      col("nlqf", "NLQF", "Niveau van de opleiding, 1 tot en met 8.", 4, { isNumber: true, width: 8 }),
      col("years", "Jaren", "Hoeveel jaar de opleiding duurt.", 4, { isNumber: true, width: 8 }),
      col("periodMin", "Periode minimum", "Kleinste studielast van een periode.", "", { isNumber: true, width: 12 }),
      col("periodMax", "Periode maximum", "Grootste studielast van een periode.", "", { isNumber: true, width: 12 }),
      col("periodUnit", "Eenheid periode", "SBU, EC of klokuren.", "", { choice: "loadUnit", width: 12 }),
    ],
  },
  versions: {
    key: "versions",
    name: "Versies",
    about: "Versies van een opleiding, voor wie tussen deze datums begint.",
    columns: [
      programme,
      code("Code van de versie.", "mbo-2025"),
      col("from", "Vanaf", "Eerste startdatum.", "2025-08-01", { isDate: true, isRequired: true }),
      col("until", "Tot", "Wie op of na deze datum begint, krijgt een andere versie.", "", { isDate: true }),
    ],
  },
  variants: {
    key: "variants",
    name: "Varianten",
    about: "Bijvoorbeeld voltijd en deeltijd.",
    columns: [programme, code("Code van de variant.", "voltijd"), ...title("Voltijd")],
  },
  units: {
    key: "units",
    name: "Onderdelen",
    about: "Vakken, projecten, stages, keuzedelen: alles wat je volgt.",
    columns: [
      programme,
      code("Code van het onderdeel.", "plc1"),
      ...title("PLC 1"),
      col("kind", "Soort", "Wat voor onderdeel het is.", "vak", { choice: "unitKind" }),
      ...text("description", "Beschrijving", "Waar het over gaat.", ""),
      ...load("load", "loadUnit", "Studielast", "Hoeveel studielast het heeft.", 200),
      variants,
      col("first", "Eerste periode", "Leeg: mag op elk moment.", 1, { isNumber: true, width: 10 }),
      col("last", "Laatste periode", "Leeg: dezelfde als de eerste.", 1, { isNumber: true, width: 10 }),
      ref("group", "Groep", "nodes", "De groep van het blad Opbouw waar dit onderdeel in hoort. Leeg: voor iedereen."),
    ],
  },
  outcomes: {
    key: "outcomes",
    name: "Leeruitkomsten",
    about: "Wat iemand na een onderdeel kan, met de toets die het bewijst.",
    columns: [
      unit,
      code("Code van de leeruitkomst.", "plc1-besturen2"),
      ...title("", "", false),
      skill,
      step,
      col("taught", "Onderwezen", "ja: hier geleerd. nee: alleen getoetst of gebruikt. Leeg: ja.", "ja", {
        choice: "yesNo",
        width: 12,
      }),
      ref("assessedBy", "Getoetst door", "assessments", `Toetsen die dit bewijzen. ${list}`, "plc1-toets"),
      ...load("load", "loadUnit", "Studielast", "Deel van de studielast van het onderdeel."),
      ...text("deliberate", "Bewust herhaald", "Waarom dit met opzet opnieuw komt.", ""),
      col("originalScheme", "Schaal van de bron", "Bijvoorbeeld Bloom.", ""),
      col("originalValue", "Niveau in de bron", "Wat de bron zei.", ""),
    ],
  },
  assessments: {
    key: "assessments",
    name: "Toetsen",
    about: "De toetsen van een onderdeel.",
    columns: [
      unit,
      code("Code van de toets.", "plc1-toets"),
      ...title("Praktijktoets", "", false),
      col("mustPass", "Moet voldoende", "ja, of nee als het cijfer te compenseren is. Leeg: ja.", "ja", {
        choice: "yesNo",
        width: 12,
      }),
      ...text("rule", "Regel", "Hoe compenseren mag.", ""),
    ],
  },
  requisites: {
    key: "requisites",
    name: "Ingangseisen",
    about: "Wat een onderdeel vooraf of tegelijk vraagt.",
    columns: [
      unit,
      code("Code van de eis.", "plc1-eis"),
      ...title("", "", false),
      col("kind", "Wanneer", "vooraf; vooraf of tegelijk; samen (in dezelfde periode). Leeg: vooraf.", "vooraf", {
        choice: "requisiteKind",
        width: 14,
      }),
      col(
        "mode",
        "Hoe",
        "toelating: wie hier niet aan voldoet, volgt het onderdeel niet. verwacht: de docent rekent erop. Leeg: verwacht.",
        "verwacht",
        { choice: "requisiteMode", width: 12 },
      ),
      col(
        "on",
        "Eis",
        "Schrijf bijvoorbeeld: vaardigheid besturen >= 2 EN (behaald lassen OF werkervaring w-monteur). Ook: document d-mbo; minstens 45 EC uit (a; b; c). EN en OF met hoofdletters.",
        "vaardigheid besturen >= 1",
        { width: 50, isRequired: true },
      ),
    ],
  },
  nodes: {
    key: "nodes",
    name: "Opbouw",
    about:
      "Hoe een opleiding is opgebouwd: wat iedereen doet en wat je kiest. Leeg: iedereen volgt alle onderdelen. Zet een groep boven wat erin hoort.",
    columns: [
      programme,
      code("Code van de groep. Bij een los onderdeel leeg laten.", "keuze-jaar3"),
      ref("within", "Hoort bij", "nodes", "De groep hierboven. Leeg: de hele opleiding."),
      col("kind", "Soort", "alles; kies (een aantal); minstens (een studielast); onderdeel.", "kies", {
        choice: "nodeKind",
        isRequired: true,
      }),
      ref("unit", "Onderdeel", "units", "Bij soort onderdeel: welk."),
      col("choose", "Aantal", "Bij soort kies: precies hoeveel.", 2, { isNumber: true, width: 8 }),
      ...load("atLeast", "atLeastUnit", "Minstens", "Bij soort minstens: hoeveel studielast."),
      ...title("Verdieping", "", false),
      ...load("load", "loadUnit", "Studielast", "Wat de onderdelen samen moeten zijn."),
    ],
  },
  exclusions: {
    key: "exclusions",
    name: "Uitsluitingen",
    about: "Onderdelen die niet samen mogen.",
    columns: [
      programme,
      code("Code van de uitsluiting.", "overlap-1"),
      ref("units", "Onderdelen", "units", `Hoogstens één hiervan. ${list}`, "plc1; plc-basis", required),
      ...text("reason", "Reden", "Waarom niet.", ""),
    ],
  },
  exits: {
    key: "exits",
    name: "Uitgangen",
    about: "Hoe iemand de opleiding verlaat, met welk document.",
    columns: [
      programme,
      code("Code van de uitgang.", "mbo-diploma"),
      ...title("Diploma"),
      ref("document", "Document", "documents", "Het document dat iemand krijgt.", "d-mbo"),
      ...text("right", "Recht", "Waar het document recht op geeft.", ""),
      variants,
      ref("content", "Groep", "nodes", "Welke groep van de opbouw af moet zijn. Leeg: de hele opleiding."),
    ],
  },
  targets: {
    key: "targets",
    name: "Eindkwalificaties",
    about: "Wat iemand bij deze uitgang moet kunnen.",
    columns: [
      ref("exit", "Uitgang", "exits", "Code of naam van de uitgang.", "mbo-diploma", required),
      code("Code van de eindkwalificatie.", "mbo-besturen"),
      ...title("", "", false),
      skill,
      step,
      ref("item", "Landelijke eis", "nationalItems", "De landelijke eis waar dit voor staat."),
    ],
  },
  profiles: {
    key: "profiles",
    name: "Instroom",
    about: "Wie er binnenkomt: recht om te beginnen en wat zij al kunnen.",
    columns: [
      code("Code van de instroom.", "van-vmbo"),
      ...title("Van vmbo"),
      programme,
      ...text("origin", "Herkomst", "Waar zij vandaan komen.", ""),
      col("headcount", "Aantal", "Hoeveel mensen per jaar.", 48, { isNumber: true, width: 8 }),
      ref("documents", "Documenten", "documents", `Wat zij al hebben. ${list}`),
      ref("work", "Werkervaring", "work", `Welke werkervaring zij hebben. ${list}`),
      variants,
      col("admission", "Toelating", "Eis om te mogen beginnen. Leeg: iedereen.", "document d-mbo", { width: 30 }),
      col(
        "level",
        "Instapniveau",
        "beschreven: het blad Instapniveaus is volledig. niet beschreven: onbekend. Leeg: beschreven als daar regels staan.",
        "beschreven",
        { choice: "entryLevel", width: 16 },
      ),
    ],
  },
  entryLevels: {
    key: "entryLevels",
    name: "Instapniveaus",
    about: "Wat deze instroom al kan, of waar de opleiding op rekent. Wat er niet staat, kunnen zij nog niet.",
    columns: [ref("profile", "Instroom", "profiles", "Code of naam.", "van-vmbo", required), skill, step],
  },
  transfers: {
    key: "transfers",
    name: "Overstappen",
    about: "Welke uitgang naar welke instroom leidt.",
    columns: [
      code("Code van de overstap.", "vmbo-mbo"),
      ref("exit", "Uitgang", "exits", "Van welke uitgang.", "vmbo-diploma", required),
      ref("profile", "Instroom", "profiles", "Naar welke instroom.", "van-vmbo", required),
    ],
  },
  destinations: {
    key: "destinations",
    name: "Eindpunten",
    about: "Uitgangen die iedereen die begint moet kunnen bereiken.",
    columns: [ref("exit", "Uitgang", "exits", "Code of naam van de uitgang.", "ad-graad", required)],
  },
  agreements: {
    key: "agreements",
    name: "Afspraken",
    about: "Afspraken tussen opleidingen over een overstap.",
    columns: [
      code("Code van de afspraak.", "vrijstelling-plc"),
      ...title("Vrijstelling PLC"),
      ref("transfer", "Overstap", "transfers", "De overstap waar het over gaat.", "mbo-ad", required),
    ],
  },
  agreementVersions: {
    key: "agreementVersions",
    name: "Afspraakversies",
    about: "Voor welke versies een afspraak gemaakt is.",
    columns: [
      ref("agreement", "Afspraak", "agreements", "Code of naam.", "vrijstelling-plc", required),
      programme,
      ref("version", "Versie", "versions", "Code van de versie.", "mbo-2025", required),
    ],
  },
  exemptions: {
    key: "exemptions",
    name: "Vrijstellingen",
    about: "Wie een onderdeel niet hoeft te doen.",
    columns: [
      ref("agreement", "Afspraak", "agreements", "Code of naam.", "vrijstelling-plc", required),
      ref("profile", "Instroom", "profiles", "Voor wie.", "van-mbo", required),
      unit,
      ...text("reason", "Reden", "Waarom.", ""),
    ],
  },
  waivers: {
    key: "waivers",
    name: "Uitzonderingen",
    about: "Bevindingen die je voor een tijd accepteert.",
    columns: [
      col("code", "Bevinding", "Het soort bevinding.", "dubbeling", {
        choice: "findingCode",
        isRequired: true,
        width: 26,
      }),
      col("subject", "Onderwerp", "De codes uit de bevinding, met puntkomma's ertussen.", "van-mbo; plc1; besturen", {
        isRequired: true,
        width: 32,
      }),
      ...text("reason", "Reden", "Waarom het mag blijven.", "loopt af", "", required),
      col("person", "Door", "Wie dit besloot.", "opleidingsmanager", { isRequired: true }),
      col("until", "Tot en met", "Tot wanneer het geldt.", "2027-08-01", { isDate: true, isRequired: true }),
    ],
  },
};

export const sheetKeys = Object.keys(sheetSpecs) as SheetKey[];
/** Sheets that explain and are not read. */
export const silentSheets: readonly string[] = ["Uitleg", "Voorbeelden"];
