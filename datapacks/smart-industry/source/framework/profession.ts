/** The professional: learning, career, reflection, ethics and the attitude that work asks. */
import { attitude, broad, type ConceptRow, close, exact, group, narrow, skill, within } from "./concept-row.ts";

export const professionRows: readonly ConceptRow[] = [
  group("beroep", "Beroep en loopbaan", "Profession and career", {
    altNl: ["professionele ontwikkeling"],
    altEn: ["professional development"],
    def: [
      "Hoe iemand leert, werkt en zich in het beroep ontwikkelt.",
      "How somebody learns, works and develops in the profession.",
    ],
  }),
  ...within("beroep", [
    skill("lob", "Loopbaan", "Career guidance", {
      altNl: ["loopbaanoriëntatie", "loopbaancompetenties"],
      altEn: ["career orientation", "career management skills"],
      esco: [close("manage personal progression")],
    }),
    skill("reflectie", "Reflecteren", "Reflection", {
      altNl: ["terugkijken op eigen handelen"],
      altEn: ["self-reflection"],
      esco: [exact("exercise self-reflection")],
    }),
    skill("ethiek", "Ethiek van data", "Ethics of data", {
      altNl: ["verantwoord omgaan met data en AI"],
      altEn: ["responsible use of data and AI"],
      esco: [broad("ethics"), narrow("respect data protection principles")],
    }),
    skill("leren-leren", "Leren leren", "Learning to learn", {
      altNl: ["studievaardigheden"],
      altEn: ["study skills"],
      esco: [close("use learning strategies")],
    }),
    skill("ontwikkeling-sturen", "De eigen ontwikkeling sturen", "Managing one's own development", {
      altNl: ["persoonlijk ontwikkelingsplan", "leven lang ontwikkelen"],
      altEn: ["personal development plan", "lifelong learning"],
      esco: [exact("manage personal professional development")],
    }),
    skill("portfolio", "Een portfolio samenstellen", "Compiling a portfolio", {
      altNl: ["bewijs van leren op de werkplek"],
      altEn: ["evidence of workplace learning"],
    }),
    skill("plannen", "Eigen werk plannen", "Planning one's own work", { esco: [exact("plan")] }),
    skill("zelfstandig", "Zelfstandig werken", "Working independently", { esco: [exact("work independently")] }),
    skill("netwerk", "Een vaknetwerk opbouwen", "Building a professional network", {
      esco: [exact("develop professional network")],
    }),
    skill("deadlines", "Op tijd opleveren", "Meeting deadlines", { esco: [exact("meet deadlines")] }),
    attitude("leergierig", "Willen leren", "Willingness to learn", {
      altNl: ["leergierigheid"],
      altEn: ["eagerness to learn"],
      esco: [exact("demonstrate willingness to learn")],
    }),
    attitude("verantwoordelijk", "Verantwoordelijkheid nemen", "Taking responsibility", {
      esco: [exact("assume responsibility")],
    }),
    attitude("initiatief", "Initiatief tonen", "Showing initiative", { esco: [exact("show initiative")] }),
    attitude("nauwkeurig", "Nauwkeurig werken", "Attention to detail", { esco: [exact("attend to detail")] }),
    attitude("afspraken", "Afspraken nakomen", "Meeting commitments", {
      altNl: ["betrouwbaarheid"],
      altEn: ["dependability"],
      esco: [exact("meet commitments")],
    }),
    attitude("flexibel", "Omgaan met verandering", "Adapting to change", {
      altNl: ["flexibiliteit"],
      altEn: ["flexibility"],
      esco: [exact("adapt to change")],
    }),
    attitude("druk", "Omgaan met werkdruk", "Dealing with pressure at work", { esco: [close("tolerate stress")] }),
    attitude("veiligheidsbewust", "Veiligheidsbewust zijn", "Safety awareness", {
      esco: [close("have a high level of safety awareness")],
    }),
    attitude("vertrouwelijk", "Vertrouwelijk omgaan met informatie", "Respecting confidentiality", {
      esco: [exact("respect confidentiality obligations")],
    }),
    attitude("beroepsethiek", "Handelen naar een beroepscode", "Acting by a code of ethics", {
      altNl: ["beroepsethiek"],
      altEn: ["professional ethics"],
      esco: [close("adhere to organisational code of ethics")],
    }),
    attitude("klantgericht", "Klantgericht werken", "Customer orientation", {
      esco: [close("ensure customer orientation")],
    }),
  ]),
];
