/** Who comes in where with what, and what was agreed between the schools. Numbers of people are invented. */
import type { EntryProfile, Expression } from "@leerlijn/engine/curriculum/model";
import type { Agreement, DocumentKind, Transfer } from "@leerlijn/engine/learning-line/model";
import { levels, text } from "./rows.ts";

const anyDocument = (...ids: readonly string[]): Expression => ({ any: ids.map((document) => ({ document })) });

const fromVmbo =
  "construeren1 tekening1 samenwerken1 presenteren1 materialen1 meten1 veiligheid1 besturen1 elektro1 onderhoud1 wiskunde1 rekenen1 mechanica1 nederlands1 engels1 lob1";

export const entryProfiles: readonly EntryProfile[] = [
  {
    id: "vmbo-in",
    title: text("start leerjaar 3", "start of year 3"),
    programme: "vmbo",
    headcount: 64,
    entryLevels: [],
  },
  {
    id: "mbo-vmbo",
    title: text("vmbo-kb", "vmbo-kb"),
    programme: "mbo",
    headcount: 52,
    variants: ["bol"],
    admission: { document: "vmbo-kb" },
    entryLevels: levels(fromVmbo),
  },
  {
    id: "mbo-werk",
    title: text("werkenden met praktijkverklaring", "working people with a practice statement"),
    programme: "mbo",
    headcount: 21,
    variants: ["bbl"],
    documents: ["praktijk"],
    work: ["werkplaats"],
    admission: anyDocument("vmbo-kb", "praktijk"),
    entryLevels: levels(fromVmbo),
  },
  {
    id: "ad-mbo",
    title: text("mbo engineering", "mbo engineering"),
    programme: "ad",
    headcount: 48,
    admission: { document: "mbo4" },
    entryLevels: levels(
      "besturen3 data2 netwerken2 wiskunde2 materialen2 onderhoud2 nederlands2 engels2 samenwerken3 presenteren3 onderzoek2",
    ),
  },
  {
    id: "ad-niet-verwant",
    title: text("andere mbo 4-opleiding", "another mbo 4 programme"),
    programme: "ad",
    headcount: 6,
    documents: ["mbo4-anders"],
    admission: anyDocument("mbo4", "mbo4-anders"),
    entryLevels: levels("wiskunde1 rekenen2 nederlands2 engels2 samenwerken3 presenteren3 onderzoek1 reflectie1 lob3"),
  },
  {
    id: "ad-havo",
    title: text("havo N&T", "havo, nature and technology"),
    programme: "ad",
    headcount: 37,
    documents: ["havo-nt"],
    admission: anyDocument("mbo4", "havo-nt"),
    entryLevels: levels(
      "wiskunde3 functies1 rekenen2 mechanica2 nederlands2 engels2 samenwerken1 presenteren2 onderzoek1",
    ),
  },
  {
    id: "ad-havo-ng",
    title: text("havo N&G zonder wiskunde B", "havo, nature and health, no mathematics B"),
    programme: "ad",
    headcount: 9,
    documents: ["havo-ng"],
    admission: anyDocument("mbo4", "havo-ng"),
    entryLevels: levels("wiskunde2 rekenen2 mechanica1 nederlands2 engels2 samenwerken1 presenteren2 onderzoek1"),
  },
  {
    id: "ad-werk",
    title: text("werkenden vanaf 21 jaar, na toets", "working people from 21, after a test"),
    programme: "ad",
    headcount: 14,
    documents: ["toets21"],
    work: ["werkplaats"],
    admission: anyDocument("mbo4", "toets21"),
    entryLevels: levels(
      "wiskunde1 rekenen2 materialen2 onderhoud2 veiligheid2 kwaliteit1 samenwerken2 presenteren1 nederlands2 engels1",
    ),
  },
  {
    id: "ba-mbo",
    title: text("mbo engineering", "mbo engineering"),
    programme: "bachelor",
    headcount: 22,
    variants: ["regulier"],
    admission: { document: "mbo4" },
    entryLevels: levels("besturen3 construeren4 elektro2 mechanica2 nederlands2 engels2 wiskunde2"),
  },
  {
    id: "ba-havo",
    title: text("havo N&T", "havo, nature and technology"),
    programme: "bachelor",
    headcount: 46,
    variants: ["regulier"],
    documents: ["havo-nt"],
    admission: { document: "havo-nt" },
    entryLevels: levels(
      "wiskunde3 functies1 rekenen2 mechanica2 nederlands2 engels2 samenwerken1 presenteren2 onderzoek1",
    ),
  },
  {
    id: "ba-ad",
    title: text("verwante Ad", "related Ad"),
    programme: "bachelor",
    headcount: 12,
    variants: ["ad-doorstroom"],
    admission: { document: "ad-graad" },
    entryLevels: levels("besturen4 data4 wiskunde3 onderzoek3 samenwerken4 presenteren4"),
  },
  {
    id: "ma-ba",
    title: text("bachelor", "bachelor"),
    programme: "master",
    headcount: 18,
    admission: { document: "bsc" },
    entryLevels: levels("besturen6 onderzoek6 wiskunde5 regelen1 statistiek1 systemen1"),
  },
];

export const transfers: readonly Transfer[] = [
  { id: "vmbo-mbo", exit: "vmbo-diploma", profile: "mbo-vmbo" },
  { id: "mbo-ad", exit: "mbo-diploma", profile: "ad-mbo" },
  { id: "mbo-ba", exit: "mbo-diploma", profile: "ba-mbo" },
  { id: "ad-ba", exit: "ad-diploma", profile: "ba-ad" },
  { id: "ba-ma", exit: "ba-diploma", profile: "ma-ba" },
  { id: "ba-ad-ma", exit: "ba-diploma-ad", profile: "ma-ba" },
];

export const documents: readonly DocumentKind[] = [
  { id: "vmbo-kb", title: text("Diploma vmbo-kb", "Diploma vmbo-kb"), kind: "diploma" },
  { id: "mbo4", title: text("Diploma mbo 4 engineering", "Diploma mbo 4 engineering"), kind: "diploma" },
  { id: "mbo4-anders", title: text("Diploma mbo 4, andere richting", "Diploma mbo 4, other field"), kind: "diploma" },
  { id: "havo-nt", title: text("Diploma havo N&T", "Diploma havo, nature and technology"), kind: "diploma" },
  { id: "havo-ng", title: text("Diploma havo N&G", "Diploma havo, nature and health"), kind: "diploma" },
  { id: "ad-graad", title: text("Graad Associate degree", "Associate degree"), kind: "graad" },
  { id: "bsc", title: text("Graad bachelor", "Bachelor's degree"), kind: "graad" },
  { id: "msc", title: text("Graad master", "Master's degree"), kind: "graad" },
  { id: "praktijk", title: text("Praktijkverklaring", "Practice statement"), kind: "praktijkverklaring" },
  { id: "toets21", title: text("21+-toets gehaald", "Entrance test passed"), kind: "other" },
];

export const work = [
  { id: "werkplaats", title: text("Twee jaar werk in een werkplaats", "Two years of work in a workshop") },
];

export const agreements: readonly Agreement[] = [
  {
    id: "vrijstelling-mbo-ad",
    title: text("Vrijstellingsregeling Ad Smart Industry", "Exemption rules Ad Smart Industry"),
    transfer: "mbo-ad",
    names: [{ programme: "mbo", version: "mbo-k1348" }],
    exemptions: [
      {
        profile: "ad-mbo",
        unit: "ad-plc",
        reason: text("PLC 1 en 2 zijn in het mbo geëxamineerd.", "PLC 1 and 2 were examined in mbo."),
      },
      {
        profile: "ad-mbo",
        unit: "ad-start-data",
        reason: text("Data uit machines is in het mbo geëxamineerd.", "Data from machines was examined in mbo."),
      },
      {
        profile: "ad-mbo",
        unit: "ad-start-werkplaats",
        reason: text(
          "Werkplaats en veiligheid zijn in het mbo geëxamineerd.",
          "Workshop and safety were examined in mbo.",
        ),
      },
      {
        profile: "ad-mbo",
        unit: "ad-start-wiskunde",
        reason: text("Wiskunde 1 en 2 zijn in het mbo geëxamineerd.", "Mathematics 1 and 2 were examined in mbo."),
      },
      {
        profile: "ad-werk",
        unit: "ad-start-werkplaats",
        reason: text(
          "Aangetoond met twee jaar werk en de 21+-toets.",
          "Shown by two years of work and the entrance test.",
        ),
      },
      { profile: "ad-havo", unit: "ad-start-wiskunde", reason: text("Wiskunde B op havo.", "Mathematics B at havo.") },
      {
        profile: "ad-havo-ng",
        unit: "ad-start-wiskunde",
        reason: text("Wiskunde A op havo.", "Mathematics A at havo."),
      },
    ],
  },
  {
    id: "start-bachelor",
    title: text("Startmodules bachelor Mechatronica", "Starter modules bachelor Mechatronics"),
    transfer: "mbo-ba",
    names: [{ programme: "mbo", version: "mbo-k1348" }],
    exemptions: [
      { profile: "ba-mbo", unit: "ba-start-techniek", reason: text("In het mbo geëxamineerd.", "Examined in mbo.") },
      { profile: "ba-havo", unit: "ba-zomer", reason: text("Wiskunde B op havo.", "Mathematics B at havo.") },
    ],
  },
];
