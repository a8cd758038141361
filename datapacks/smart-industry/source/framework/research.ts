/** Strand “onderzoekend vermogen”: from following a question to research that brings new knowledge. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const inquiring = within("onderzoek", [
  skill("probleem-verkennen", "Een praktijkprobleem verkennen", "Exploring a practical problem", {
    altNl: ["probleemanalyse"],
    altEn: ["problem analysis"],
    esco: [close("identify problems")],
  }),
  skill("onderzoeksvraag", "Een onderzoeksvraag formuleren", "Formulating a research question", {
    altNl: ["hoofd- en deelvragen"],
    altEn: ["sub-questions"],
  }),
  skill("bronnen-zoeken", "Bronnen zoeken en beoordelen", "Finding and judging sources", {
    altNl: ["informatievaardigheid"],
    altEn: ["information literacy"],
    esco: [close("critically evaluate information and its sources"), narrow("consult information sources")],
  }),
  skill("literatuuronderzoek", "Literatuuronderzoek doen", "Literature research", {
    esco: [exact("conduct literature research")],
  }),
  skill("interviewen", "Een onderzoeksinterview houden", "Conducting a research interview", {
    esco: [exact("conduct research interview")],
  }),
  skill("enquete", "Een vragenlijst ontwerpen", "Designing a questionnaire", {
    altNl: ["enquête"],
    altEn: ["survey"],
    esco: [exact("design questionnaires")],
  }),
  skill("experimenteren", "Een experiment uitvoeren", "Carrying out an experiment", {
    altNl: ["meetplan"],
    altEn: ["measurement plan"],
    esco: [narrow("gather experimental data")],
  }),
  skill("testgegevens", "Testgegevens vastleggen en analyseren", "Recording and analysing test data", {
    esco: [narrow("record test data"), narrow("analyse test data")],
  }),
  skill("rapporteren", "Een onderzoek rapporteren", "Reporting research", {
    altNl: ["onderzoeksverslag"],
    altEn: ["research report"],
    esco: [close("report analysis results")],
  }),
  skill("adviseren", "Een onderbouwd advies geven", "Giving substantiated advice", {
    altNl: ["adviesrapport"],
    altEn: ["advisory report"],
    esco: [broad("advise others")],
  }),
  skill("oorzaken-zoeken", "Oorzaken achterhalen", "Root cause analysis", {
    altNl: ["visgraatdiagram", "vijf keer waarom"],
    altEn: ["fishbone diagram", "five whys"],
    esco: [broad("provide improvement strategies")],
  }),
  skill("kritisch-denken", "Kritisch denken", "Critical thinking", { esco: [exact("think critically")] }),
  skill("analytisch-denken", "Analytisch denken", "Analytical thinking", { esco: [exact("think analytically")] }),
  skill("creatief-denken", "Creatief denken", "Creative thinking", {
    altNl: ["ideeën bedenken"],
    altEn: ["idea generation"],
    esco: [exact("think creatively")],
  }),
  skill("problemen-oplossen", "Problemen oplossen", "Problem solving", { esco: [exact("solve problems")] }),
  skill("haalbaarheid", "Haalbaarheid onderzoeken", "Carrying out a feasibility study", {
    esco: [exact("execute feasibility study")],
  }),
]);

const methods = within("methodologie", [
  skill("onderzoeksopzet", "Een onderzoeksopzet maken", "Planning a research design", {
    altNl: ["plan van aanpak"],
    altEn: ["research plan"],
    esco: [close("plan research process")],
  }),
  skill("kwantitatief", "Kwantitatief onderzoek doen", "Quantitative research", {
    esco: [exact("conduct quantitative research")],
  }),
  skill("kwalitatief", "Kwalitatief onderzoek doen", "Qualitative research", {
    esco: [exact("conduct qualitative research")],
  }),
  skill("ontwerpgericht-onderzoek", "Ontwerpgericht onderzoek doen", "Design science research", {
    def: [
      "Onderzoek waarin een ontwerp voor een praktijkprobleem wordt gemaakt, beproefd en verbeterd.",
      "Research in which a design for a practical problem is made, tried and improved.",
    ],
  }),
  knowledge("betrouwbaarheid-validiteit", "Betrouwbaarheid en validiteit", "Reliability and validity"),
  skill("onderzoeksethiek", "Integer onderzoek doen", "Research integrity", {
    altNl: ["onderzoeksethiek", "bronvermelding"],
    altEn: ["research ethics", "citing sources"],
    esco: [exact("apply research ethics and scientific integrity principles in research activities")],
  }),
  skill("onderzoeksdata", "Onderzoeksdata beheren", "Managing research data", {
    esco: [exact("manage research data")],
  }),
  skill("wetenschappelijk-schrijven", "Een wetenschappelijk artikel schrijven", "Writing a scientific paper", {
    esco: [close("write scientific publications")],
  }),
  skill("publicaties-samenbrengen", "Onderzoek van anderen samenbrengen", "Synthesising research", {
    esco: [exact("synthesise research publications")],
  }),
  skill("onderzoeksvoorstel", "Een onderzoeksvoorstel schrijven", "Writing a research proposal", {
    esco: [exact("write research proposals")],
  }),
]);

export const researchRows: readonly ConceptRow[] = [
  skill("onderzoek", "Onderzoekend vermogen", "Research skills", {
    altNl: ["onderzoeksvaardigheden", "praktijkgericht onderzoek"],
    altEn: ["inquiry skills", "practice-based research"],
    def: [
      "Met een vragende houding en een passende methode tot kennis komen waarmee de praktijk verder kan.",
      "Coming, with a questioning attitude and a fitting method, to knowledge that helps practice forward.",
    ],
    esco: [close("apply scientific methods")],
  }),
  ...within("onderzoek", [
    skill("methodologie", "Methodologie", "Methodology", {
      altNl: ["onderzoeksmethoden"],
      altEn: ["research methods"],
      esco: [close("scientific research methodology")],
    }),
  ]),
  ...inquiring,
  ...methods,
];
