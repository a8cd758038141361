/** Basics: languages, citizenship, digital basics and form. Arithmetic stands with mathematics. */
import { broad, type ConceptRow, close, exact, group, knowledge, narrow, skill, within } from "./concept-row.ts";

const dutch = within("nederlands", [
  skill("nederlands-spreken", "Gesprekken voeren in het Nederlands", "Conversing in Dutch", {
    esco: [exact("interact verbally in Dutch")],
  }),
  skill("nederlands-lezen", "Nederlandse teksten begrijpen", "Understanding written Dutch", {
    altNl: ["begrijpend lezen"],
    altEn: ["reading Dutch"],
    esco: [exact("understand written Dutch")],
  }),
  skill("nederlands-schrijven", "Schrijven in het Nederlands", "Writing Dutch", { esco: [exact("write Dutch")] }),
  skill("taalverzorging", "Taal en spelling verzorgen", "Applying grammar and spelling", {
    esco: [close("apply grammar and spelling rules")],
  }),
  skill("verslag", "Een verslag schrijven", "Writing a report", {
    altNl: ["werkverslag", "stageverslag"],
    altEn: ["work report", "placement report"],
    esco: [close("write work-related reports")],
  }),
  skill("technisch-rapport", "Een technisch rapport schrijven", "Writing a technical report", {
    esco: [close("write technical reports")],
  }),
]);

const english = within("engels", [
  skill("engels-spreken", "Gesprekken voeren in het Engels", "Conversing in English", {
    esco: [exact("interact verbally in English")],
  }),
  skill("engels-verstaan", "Gesproken Engels verstaan", "Understanding spoken English", {
    esco: [exact("understand spoken English")],
  }),
  skill("engels-lezen", "Engelse teksten begrijpen", "Understanding written English", {
    esco: [exact("understand written English")],
  }),
  skill("engels-schrijven", "Schrijven in het Engels", "Writing English", { esco: [exact("write English")] }),
  knowledge("technisch-engels", "Technisch Engels", "Technical English", {
    altNl: ["Engelse vaktaal"],
    altEn: ["English for engineers"],
    esco: [broad("English")],
  }),
]);

const digitalBasics = within("digitale-basis", [
  skill("tekstverwerken", "Werken met een tekstverwerker", "Using word processing software", {
    esco: [exact("use word processing software")],
  }),
  skill("presentatiesoftware", "Presentatiesoftware gebruiken", "Using presentation software", {
    esco: [exact("use presentation software")],
  }),
  skill("online-samenwerken", "Online samenwerken", "Collaborating online", {
    esco: [exact("use online tools to collaborate")],
  }),
  skill("online-zoeken", "Online informatie zoeken en selecteren", "Searching and filtering information online", {
    esco: [exact("browse, search and filter data, information and digital content")],
  }),
  skill("privacy", "Persoonsgegevens beschermen", "Protecting personal data", {
    altNl: ["AVG"],
    altEn: ["GDPR"],
    esco: [exact("protect personal data and privacy"), broad("data protection")],
  }),
]);

export const basicsRows: readonly ConceptRow[] = [
  group("basis", "Basisvaardigheden", "Basic skills", {
    def: [
      "Wat iedereen nodig heeft om te leren, te werken en mee te doen.",
      "What everybody needs to learn, work and take part.",
    ],
  }),
  ...within("basis", [
    skill("nederlands", "Nederlands", "Dutch", {
      altNl: ["Nederlandse taal"],
      altEn: ["Dutch language"],
      esco: [close("Dutch")],
    }),
    skill("engels", "Engels", "English", {
      altNl: ["Engelse taal"],
      altEn: ["English language"],
      esco: [close("English")],
    }),
    skill("burgerschap", "Burgerschap", "Citizenship", {
      altNl: ["maatschappelijke vorming"],
      altEn: ["civic education"],
      esco: [narrow("exercise rights and responsibilities"), narrow("participate actively in civic life")],
    }),
    skill("kunst", "Vormgeving", "Design and visual arts", {
      altNl: ["beeldende vorming"],
      altEn: ["visual design"],
      esco: [broad("aesthetics")],
    }),
    skill("digitale-basis", "Digitale basisvaardigheden", "Basic digital skills", {
      altNl: ["computervaardigheden"],
      altEn: ["computer literacy"],
    }),
    skill("instructies", "Een schriftelijke instructie volgen", "Following written instructions", {
      esco: [exact("follow written instructions")],
    }),
  ]),
  ...dutch,
  ...english,
  ...digitalBasics,
];
