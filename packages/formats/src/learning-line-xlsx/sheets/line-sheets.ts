/** The sheets on which the rest of the workbook leans: cohorts, skills, national items, documents. */
import { code, col, list, ref, required, type SheetKey, type SheetSpec, skill, step, text, title } from "./columns.ts";

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

export const lineSheets = {
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
} as const satisfies Partial<Readonly<Record<SheetKey, SheetSpec>>>;
