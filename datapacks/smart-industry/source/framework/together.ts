/** Strand “samenwerken en sociale innovatie”: people, improvement of work, and the business around it. */
import { type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const people = within("samenwerken", [
  skill("teamwerk", "Werken in een team", "Working in a team", { esco: [exact("work in teams")] }),
  skill("collegas", "Samenwerken met collega's", "Cooperating with colleagues", {
    esco: [exact("cooperate with colleagues")],
  }),
  skill("feedback-geven", "Feedback geven", "Giving feedback", { esco: [close("give constructive feedback")] }),
  skill("luisteren", "Actief luisteren", "Active listening", { esco: [exact("listen actively")] }),
  skill("vergaderen", "Een vergadering leiden", "Chairing a meeting", {
    altNl: ["voorzitten"],
    esco: [exact("chair a meeting")],
  }),
  skill("overdragen", "Werk overdragen aan een andere ploeg", "Handing over to the next shift", {
    altNl: ["ploegoverdracht"],
    altEn: ["shift handover"],
    esco: [close("conduct inter-shift communication")],
  }),
  skill("techniek-uitleggen", "Techniek uitleggen aan anderen", "Explaining technology to others", {
    esco: [exact("apply technical communication skills")],
  }),
  skill("conflicten", "Omgaan met meningsverschillen", "Dealing with disagreement", {
    altNl: ["conflicthantering"],
    altEn: ["conflict handling"],
    esco: [close("conflict management")],
  }),
  skill("onderhandelen", "Onderhandelen over een compromis", "Negotiating compromises", {
    esco: [exact("negotiate compromises")],
  }),
  skill("leiding-geven", "Leiding geven aan een team", "Leading a team", { esco: [exact("lead a team")] }),
  skill("begeleiden", "Collega's begeleiden en opleiden", "Coaching and training colleagues", {
    altNl: ["werkbegeleiding", "praktijkopleider"],
    altEn: ["workplace training"],
    esco: [close("coach employees"), close("train employees")],
  }),
  skill("interdisciplinair", "Samenwerken over vakgebieden heen", "Working across disciplines", {
    altNl: ["interdisciplinair werken"],
    altEn: ["interdisciplinary work"],
  }),
  skill("intercultureel", "Samenwerken met andere culturen", "Working with other cultures", {
    esco: [close("show intercultural awareness")],
  }),
]);

const socialInnovation = within("sociale-innovatie", [
  skill("verandering-begeleiden", "Een verandering begeleiden", "Managing change", {
    altNl: ["verandermanagement"],
    altEn: ["change management"],
    esco: [close("apply change management")],
  }),
  skill(
    "technologie-invoeren",
    "Nieuwe technologie invoeren met de mensen die ermee werken",
    "Introducing technology with the people who use it",
    {
      altNl: ["technologie-invoering"],
      altEn: ["technology adoption"],
    },
  ),
  skill("werk-ontwerpen", "Werk en taken ontwerpen", "Job design", {
    altNl: ["taakverdeling tussen mens en machine"],
    altEn: ["human–machine task allocation"],
  }),
  skill("belanghebbenden", "Belanghebbenden betrekken", "Involving stakeholders", {
    altNl: ["stakeholders"],
    esco: [exact("engage with stakeholders")],
  }),
  knowledge("innovatieprocessen", "Innovatieprocessen", "Innovation processes", {
    esco: [exact("innovation processes")],
  }),
  knowledge("mens-en-techniek", "Ergonomie", "Ergonomics", {
    altNl: ["mens en techniek"],
    altEn: ["human factors"],
    esco: [exact("ergonomics")],
  }),
]);

const improving = within("lean", [
  knowledge("vijf-s", "5S", "5S", {
    altNl: ["werkplekorganisatie"],
    altEn: ["workplace organisation"],
    esco: [exact("5S methodology")],
  }),
  knowledge("continu-verbeteren", "Continu verbeteren", "Continuous improvement", {
    altNl: ["kaizen", "PDCA"],
    altEn: ["kaizen", "PDCA"],
    esco: [close("continuous improvement philosophies")],
  }),
  skill("waardestroom", "Een waardestroom in kaart brengen", "Value stream mapping", {
    altNl: ["value stream map"],
    altEn: ["VSM"],
  }),
  skill("verspillingen", "Verspillingen herkennen", "Recognising waste", {
    altNl: ["muda"],
    altEn: ["muda", "seven wastes"],
  }),
  skill("smed", "Omsteltijd verkorten", "Reducing changeover time", { altNl: ["SMED"], altEn: ["SMED"] }),
  knowledge("six-sigma", "Six Sigma", "Six Sigma", {
    altNl: ["DMAIC"],
    altEn: ["DMAIC"],
    esco: [exact("six sigma methods")],
  }),
  skill("proces-verbeteren", "Een productieproces verbeteren", "Improving a production process", {
    esco: [close("analyse production processes for improvement")],
  }),
  skill("verbeteractie", "Verbeteracties benoemen", "Identifying improvement actions", {
    esco: [exact("identify improvement actions")],
  }),
]);

const speaking = within("presenteren", [
  skill("presentatie-geven", "Een presentatie geven", "Giving a presentation", {
    esco: [close("conduct public presentations")],
  }),
]);

const business = within("bedrijf", [
  knowledge("bedrijfsprocessen", "Bedrijfsprocessen", "Business processes", { esco: [exact("business processes")] }),
  skill("kostprijs", "Een kostprijs berekenen", "Calculating production costs", {
    altNl: ["calculeren"],
    altEn: ["costing"],
    esco: [close("calculate production costs")],
  }),
  skill("businesscase", "Een investering onderbouwen", "Building a business case", {
    altNl: ["businesscase", "terugverdientijd"],
    altEn: ["payback period"],
    esco: [close("develop business case")],
  }),
  skill("kosten-baten", "Kosten en baten afwegen", "Cost–benefit analysis", {
    esco: [close("provide cost benefit analysis reports")],
  }),
  knowledge("logistiek", "Logistiek", "Logistics", { esco: [exact("logistics")] }),
  knowledge("ketenbeheer", "Ketenbeheer", "Supply chain management", {
    altNl: ["supply chain"],
    esco: [exact("supply chain management")],
  }),
  skill("projectmatig-werken", "Projectmatig werken", "Working in projects", {
    altNl: ["projectmanagement"],
    altEn: ["project management"],
    esco: [close("perform project management")],
  }),
  knowledge("verdienmodel", "Verdienmodellen", "Business models", {
    altNl: ["servitization"],
    altEn: ["servitisation"],
    esco: [close("business model")],
  }),
  skill("klantvraag", "De vraag van een klant achterhalen", "Finding out what a customer needs", {
    esco: [exact("identify customer's needs")],
  }),
]);

export const togetherRows: readonly ConceptRow[] = [
  skill("samenwerken", "Samenwerken en sociale innovatie", "Working together and social innovation", {
    altNl: ["teamwerk", "sociale innovatie"],
    altEn: ["collaboration", "workplace innovation"],
    def: [
      "Met anderen resultaat bereiken en werk, mensen en techniek samen beter laten worden.",
      "Reaching results with others and letting work, people and technology improve together.",
    ],
    esco: [narrow("work in teams")],
  }),
  ...within("samenwerken", [
    skill("presenteren", "Presenteren en rapporteren", "Presenting and reporting", {
      def: [
        "Wat gemaakt, onderzocht of voorgesteld is helder vertellen en opschrijven voor wie het lezen of horen moet.",
        "Telling and writing clearly what was made, investigated or proposed, for those who have to read or hear it.",
      ],
    }),
    skill("sociale-innovatie", "Werk, mensen en techniek samen vernieuwen", "Workplace innovation", {
      altNl: ["sociale innovatie op het werk"],
      def: [
        "Vernieuwen van hoe het werk is georganiseerd, zodat mensen nieuwe techniek goed kunnen gebruiken.",
        "Renewing how work is organised, so that people can use new technology well.",
      ],
    }),
    skill("lean", "Lean werken", "Lean", {
      altNl: ["lean manufacturing", "procesverbetering"],
      altEn: ["lean working", "process improvement"],
      esco: [close("lean manufacturing")],
    }),
    skill("bedrijf", "Bedrijfskunde", "Business", {
      altNl: ["bedrijfsprocessen en kosten"],
      altEn: ["business administration"],
      esco: [close("business knowledge")],
    }),
    skill("ondernemen", "Ondernemend gedrag", "Entrepreneurship", {
      altNl: ["ondernemendheid"],
      altEn: ["entrepreneurial behaviour"],
      esco: [close("show entrepreneurial spirit"), narrow("identify new business opportunities")],
    }),
  ]),
  ...people,
  ...socialInnovation,
  ...improving,
  ...speaking,
  ...business,
];
