/** Strand “construeren”: mechanical design, drawing and systems engineering. Materials and drives: the next modules. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const drawing = within("tekening", [
  skill("tekening-lezen", "Een technische tekening lezen", "Reading technical drawings", {
    altEn: ["reading engineering drawings"],
    esco: [exact("read engineering drawings")],
  }),
  skill("samenstelling-lezen", "Een samenstellingstekening lezen", "Reading assembly drawings", {
    esco: [exact("read assembly drawings")],
  }),
  knowledge("aanzichten", "Projecties, aanzichten en doorsneden", "Projections, views and sections", {
    altNl: ["Amerikaanse en Europese projectie"],
    altEn: ["first-angle and third-angle projection"],
    esco: [broad("technical drawings")],
  }),
  skill("cad", "Werken met CAD", "Using CAD software", {
    altNl: ["computerondersteund ontwerpen"],
    altEn: ["computer-aided design"],
    esco: [exact("use CAD software")],
  }),
  skill("3d-modelleren", "3D-modellen maken", "3D modelling", {
    altNl: ["parametrisch modelleren"],
    altEn: ["parametric modelling"],
    esco: [close("3D modelling")],
  }),
  skill("samenstelling-tekenen", "Een samenstellingstekening maken", "Making assembly drawings", {
    esco: [exact("prepare assembly drawings")],
  }),
  skill("werktekening", "Een werktekening maken", "Making a production drawing", {
    altNl: ["monotekening", "maatvoering"],
    altEn: ["detail drawing", "dimensioning"],
    esco: [broad("use technical drawing software")],
  }),
  skill("stuklijst", "Een stuklijst opstellen", "Drawing up a bill of materials", {
    altEn: ["BOM"],
    esco: [exact("draft bill of materials")],
  }),
  knowledge("passingen", "Passingen en maattoleranties", "Fits and dimensional tolerances", {
    altNl: ["ISO-passingen"],
    altEn: ["ISO fits"],
  }),
  knowledge("vormtoleranties", "Vorm- en plaatstoleranties", "Geometrical tolerancing", {
    altNl: ["GPS", "geometrische toleranties"],
    altEn: ["GD&T", "GPS"],
    esco: [close("interpret geometric dimensions and tolerances")],
  }),
  knowledge("ruwheid", "Oppervlakteruwheid", "Surface roughness"),
  skill("schetsen", "Een ontwerp schetsen", "Sketching a design", {
    altNl: ["isometrisch schetsen"],
    esco: [exact("draw design sketches")],
  }),
  skill("productdata", "Tekeningen en versies beheren", "Managing drawings and revisions", {
    altNl: ["PDM"],
    altEn: ["PDM"],
    esco: [close("product data management")],
  }),
]);

const designing = within("construeren", [
  skill("programma-van-eisen", "Een programma van eisen opstellen", "Drawing up a list of requirements", {
    altNl: ["pakket van eisen", "specificeren"],
    altEn: ["requirements specification"],
    esco: [close("define technical requirements")],
  }),
  skill("methodisch-ontwerpen", "Methodisch ontwerpen", "Methodical design", {
    altNl: ["morfologisch overzicht", "ontwerpmethodiek"],
    altEn: ["morphological chart", "design methodology"],
    def: [
      "In vaste stappen van functies en eisen naar varianten, keuze en uitgewerkt ontwerp komen.",
      "Going in fixed steps from functions and requirements to variants, choice and detailed design.",
    ],
  }),
  skill("onderdeel-ontwerpen", "Machineonderdelen ontwerpen", "Designing machine components", {
    esco: [close("design engineering components")],
  }),
  knowledge("machineonderdelen", "Machineonderdelen", "Machine elements", {
    altNl: ["assen", "lagers", "tandwielen", "bouten en veren"],
    altEn: ["shafts", "bearings", "gears", "bolts and springs"],
  }),
  skill("maakbaar-ontwerpen", "Maakbaar ontwerpen", "Design for manufacturing", {
    altNl: ["DFMA", "montagegericht ontwerpen"],
    altEn: ["DFMA", "design for assembly"],
    def: [
      "Zo ontwerpen dat het product met de gekozen processen eenvoudig te maken en te monteren is.",
      "Designing so that the product is simple to make and assemble with the chosen processes.",
    ],
  }),
  skill("prototype", "Een prototype ontwerpen en maken", "Designing and making a prototype", {
    esco: [close("design prototypes"), close("prepare production prototypes")],
  }),
  skill("eindige-elementen", "Een sterkteberekening met eindige elementen", "Finite element analysis", {
    altNl: ["FEM", "eindige-elementenmethode"],
    altEn: ["FEA", "FEM"],
    esco: [broad("use CAE software")],
  }),
  skill("ontwerp-aanpassen", "Een bestaand ontwerp aanpassen", "Modifying an existing design", {
    esco: [exact("adjust engineering designs")],
  }),
  skill("hulpgereedschap", "Mallen en opspanningen ontwerpen", "Designing jigs and fixtures", {
    altNl: ["hulpgereedschap"],
  }),
  knowledge("precisie-constructies", "Constructieprincipes voor precisie", "Design principles for precision", {
    altNl: ["statisch bepaald construeren", "vrijheidsgraden"],
    altEn: ["exact constraint design", "degrees of freedom"],
    esco: [broad("precision mechanics")],
  }),
  skill("ontwerp-onderbouwen", "Een ontwerp verantwoorden", "Justifying a design", {
    altNl: ["ontwerprapport", "technisch dossier"],
    altEn: ["design report", "technical file"],
  }),
  knowledge("machinerichtlijn", "Regels voor veilige machines", "Machinery safety legislation", {
    altNl: ["CE-markering", "machineverordening"],
    altEn: ["CE marking", "Machinery Regulation"],
    esco: [broad("follow standards for machinery safety")],
  }),
  skill("ontwerpen-vanuit-gebruiker", "Ontwerpen vanuit de gebruiker", "Design thinking", {
    altNl: ["design thinking"],
    esco: [close("design thinking")],
  }),
]);

const systems = within("systemen", [
  skill("eisenanalyse", "Wensen van de klant omzetten in eisen", "Turning customer needs into requirements", {
    esco: [close("identify customer requirements")],
  }),
  skill("systeemarchitectuur", "Een systeemarchitectuur ontwerpen", "Designing a system architecture", {
    altNl: ["functionele decompositie", "modulair ontwerpen"],
    altEn: ["functional decomposition", "modular design"],
  }),
  knowledge("v-model", "V-model", "V-model", {
    def: [
      "Een werkwijze waarin bij elke stap van het ontwerp een stap van het toetsen hoort.",
      "A way of working in which every step of design has its step of testing.",
    ],
  }),
  skill("interfaces", "Koppelvlakken vastleggen", "Defining interfaces", {
    altNl: ["interfacebeheer"],
    altEn: ["interface control"],
  }),
  skill("verificatie-validatie", "Verifiëren en valideren", "Verification and validation", {
    altNl: ["testplan"],
    altEn: ["test plan"],
    esco: [narrow("develop test procedures")],
  }),
  skill("modelgebaseerd", "Modelgebaseerd ontwerpen", "Model-based design", {
    altNl: ["MBSE", "SysML"],
    altEn: ["MBSE", "SysML"],
    esco: [narrow("simulate mechatronic design concepts")],
  }),
  skill("risicoanalyse-ontwerp", "Faalwijzen van een ontwerp analyseren", "Failure mode and effects analysis", {
    altNl: ["FMEA"],
    altEn: ["FMEA"],
  }),
  skill("mechatronisch-systeem", "Een mechatronisch systeem ontwerpen", "Designing a mechatronic system", {
    esco: [close("design electromechanical systems")],
  }),
]);

export const designRows: readonly ConceptRow[] = [
  skill("construeren", "Construeren", "Mechanical design", {
    altNl: ["werktuigbouwkundig ontwerpen"],
    altEn: ["mechanical engineering design"],
    def: [
      "Een product of machine ontwerpen en uitwerken zodat het doet wat het moet, sterk genoeg is en te maken valt.",
      "Designing and detailing a product or machine so that it does its work, is strong enough and can be made.",
    ],
    esco: [broad("mechanical engineering")],
  }),
  ...within("construeren", [
    skill("tekening", "Technisch tekenen", "Technical drawing", {
      altNl: ["werktuigbouwkundig tekenen"],
      altEn: ["engineering drawing"],
      esco: [close("technical drawings")],
    }),
    skill("systemen", "Systemen ontwerpen", "Systems engineering", {
      altNl: ["systems engineering", "systeemontwerp"],
      def: [
        "Een samengesteld technisch systeem van wens tot werkende uitvoering in samenhang ontwerpen en toetsen.",
        "Designing and testing a composite technical system as a whole, from need to working realisation.",
      ],
    }),
  ]),
  ...drawing,
  ...designing,
  ...systems,
];
