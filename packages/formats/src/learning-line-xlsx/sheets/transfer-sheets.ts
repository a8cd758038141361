/** The sheets of entry, transfer and agreement, and of findings accepted for a time. */
import {
  code,
  col,
  list,
  programme,
  ref,
  required,
  type SheetKey,
  type SheetSpec,
  skill,
  step,
  text,
  title,
  unit,
  variants,
} from "./columns.ts";

export const transferSheets = {
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
} as const satisfies Partial<Readonly<Record<SheetKey, SheetSpec>>>;
