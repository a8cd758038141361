/** Strand “construeren”, second part: materials, machining and other ways of making. Welding and sheet: `workshop.ts`. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const materials = within("materialen", [
  knowledge("metalen", "Metaalsoorten", "Types of metal", {
    altNl: ["staal, aluminium, koper en messing"],
    altEn: ["steel, aluminium, copper and brass"],
    esco: [exact("types of metal")],
  }),
  knowledge("kunststoffen", "Kunststofsoorten", "Types of plastic", {
    altNl: ["thermoplasten en thermoharders"],
    altEn: ["thermoplastics and thermosets"],
    esco: [exact("types of plastic")],
  }),
  knowledge("composieten", "Composieten", "Composite materials", {
    altNl: ["vezelversterkte kunststoffen"],
    altEn: ["fibre-reinforced plastics"],
    esco: [exact("composite materials")],
  }),
  knowledge("metaalkunde", "Metaalkunde", "Metallurgy", {
    altNl: ["structuur van metalen"],
    altEn: ["structure of metals"],
    esco: [exact("metallurgy")],
  }),
  knowledge("warmtebehandeling", "Warmtebehandeling", "Heat treatment", {
    altNl: ["harden", "ontlaten", "gloeien"],
    altEn: ["hardening", "tempering", "annealing"],
  }),
  knowledge("oppervlaktebehandeling", "Oppervlaktebehandeling", "Surface treatment", {
    altNl: ["verzinken", "anodiseren", "poedercoaten"],
    altEn: ["galvanising", "anodising", "powder coating"],
    esco: [close("metal coating technologies")],
  }),
  skill("materiaal-kiezen", "Een materiaal kiezen", "Selecting a material", {
    altNl: ["materiaalkeuze"],
    altEn: ["material selection"],
    esco: [narrow("assess suitability of metal types for specific application")],
  }),
  skill("materiaal-beproeven", "Materialen beproeven", "Testing materials", {
    altNl: ["trekproef", "hardheidsmeting"],
    altEn: ["tensile test", "hardness test"],
    esco: [close("test materials")],
  }),
  knowledge("maakprocessen", "Maakprocessen", "Manufacturing processes", {
    altNl: ["productietechnieken"],
    altEn: ["production techniques"],
    def: [
      "De manieren om van materiaal een product te maken: gieten, omvormen, verspanen, verbinden en opbouwen.",
      "The ways of making a product of material: casting, forming, machining, joining and building up.",
    ],
    esco: [exact("manufacturing processes")],
  }),
  knowledge("gieten", "Gietprocessen", "Casting processes", { esco: [exact("casting processes")] }),
  knowledge("omvormen", "Omvormen van metaal", "Metal forming", {
    altNl: ["dieptrekken", "smeden", "walsen"],
    altEn: ["deep drawing", "forging", "rolling"],
    esco: [exact("metal forming technologies")],
  }),
  knowledge("spuitgieten", "Spuitgieten", "Injection moulding"),
  skill("3d-printen", "3D-printen", "3D printing", {
    altNl: ["additief vervaardigen"],
    altEn: ["additive manufacturing"],
    esco: [close("3D printing process")],
  }),
  skill("3d-printen-metaal", "Metalen onderdelen 3D-printen", "Metal additive manufacturing", {
    esco: [exact("manufacture metal additive manufacturing parts")],
  }),
  knowledge("nieuwe-materialen", "Nieuwe materialen", "Advanced materials", { esco: [exact("advanced materials")] }),
  skill("handvaardig", "Handgereedschap gebruiken", "Using hand tools", {
    altNl: ["vijlen", "zagen", "tappen", "aftekenen"],
    altEn: ["filing", "sawing", "tapping", "marking out"],
  }),
]);

const machining = within("verspanen", [
  skill("draaien", "Conventioneel draaien", "Conventional turning", { altNl: ["draaibank"], altEn: ["lathe work"] }),
  skill("frezen", "Conventioneel frezen", "Conventional milling", { altNl: ["freesbank"] }),
  skill("boren", "Boren op de kolomboormachine", "Drilling on a drill press", { esco: [close("operate drill press")] }),
  skill("slijpen", "Slijpen", "Grinding", {
    altNl: ["vlakslijpen", "rondslijpen"],
    altEn: ["surface grinding", "cylindrical grinding"],
  }),
  skill("cnc-draaien", "CNC-draaien", "CNC turning", {
    esco: [close("tend computer numerical control lathe machine")],
  }),
  skill("cnc-frezen", "CNC-frezen", "CNC milling", {
    altNl: ["drie- en vijfassig frezen"],
    altEn: ["three- and five-axis milling"],
    esco: [close("tend CNC milling machine")],
  }),
  skill("cnc-programmeren", "Een CNC-programma schrijven", "CNC programming", {
    altNl: ["G-code"],
    altEn: ["G-code"],
    esco: [close("program a CNC controller")],
  }),
  skill("cam", "Werken met CAM", "Using CAM software", {
    altNl: ["computerondersteund vervaardigen"],
    altEn: ["computer-aided manufacturing"],
    esco: [exact("use CAM software")],
  }),
  skill("opspannen", "Een werkstuk opspannen en uitrichten", "Clamping and aligning a workpiece"),
  skill("omstellen", "Een machine instellen en omstellen", "Setting up and changing over a machine", {
    altNl: ["insteller"],
    altEn: ["machine setting"],
  }),
  knowledge("snijcondities", "Snijgereedschap en snijcondities", "Cutting tools and cutting data", {
    altNl: ["snijsnelheid", "aanzet"],
    altEn: ["cutting speed", "feed"],
  }),
  knowledge("vonkverspanen", "Vonkverspanen", "Electrical discharge machining", {
    altNl: ["draadvonken", "zinkvonken"],
    altEn: ["EDM", "wire EDM"],
  }),
  skill(
    "maten-controleren",
    "Maten controleren met precisiemeetgereedschap",
    "Checking dimensions with precision instruments",
    {
      altNl: ["schuifmaat", "micrometer", "meetklok"],
      altEn: ["calliper", "micrometer", "dial gauge"],
      esco: [close("operate precision measuring equipment")],
    },
  ),
  skill("coordinatenmeetmachine", "Meten met een coördinatenmeetmachine", "Using a coordinate measuring machine", {
    altNl: ["3D-meetbank"],
    altEn: ["CMM"],
  }),
]);

export const makingRows: readonly ConceptRow[] = [
  ...within("construeren", [
    skill("materialen", "Materialen en bewerken", "Materials and machining", {
      altNl: ["materiaalkunde", "bewerkingstechnieken"],
      altEn: ["materials and processes"],
      def: [
        "Materialen kennen en kiezen, en er met de passende bewerking een onderdeel van maken.",
        "Knowing and choosing materials and making a part of them with the right process.",
      ],
      esco: [narrow("perform metal work")],
    }),
    skill("verspanen", "Computergestuurd verspanen", "CNC machining", {
      altNl: ["CNC-techniek", "verspaningstechniek"],
      altEn: ["computer numerical control machining"],
      esco: [close("operate machine tools"), broad("cutting technologies")],
    }),
  ]),
  ...materials,
  ...machining,
];
