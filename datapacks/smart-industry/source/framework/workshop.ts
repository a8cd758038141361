/** Work and craft: safety, maintenance, welding and sheet, assembly, installation, quality and preparing the work. */
import { broad, type ConceptRow, close, exact, group, knowledge, narrow, skill, within } from "./concept-row.ts";

const safety = within("veiligheid", [
  knowledge("arbo", "Regels voor veilig en gezond werken", "Health and safety rules at work", {
    altNl: ["Arbowet", "VCA"],
    altEn: ["occupational health and safety"],
    esco: [exact("health and safety in the workplace")],
  }),
  skill("pbm", "Persoonlijke beschermingsmiddelen gebruiken", "Using personal protective equipment", {
    altNl: ["PBM"],
    altEn: ["PPE"],
    esco: [exact("use personal protection equipment")],
  }),
  skill("machines-veilig", "Veilig werken met machines", "Working safely with machines", {
    esco: [exact("work safely with machines")],
  }),
  skill("gevaren-herkennen", "Gevaren op de werkplek herkennen", "Identifying hazards in the workplace", {
    esco: [close("identify hazards in the workplace")],
  }),
  skill("risicobeoordeling", "Een risicobeoordeling maken", "Drawing up a risk assessment", {
    altNl: ["RI&E", "taakrisicoanalyse"],
    altEn: ["task risk analysis"],
    esco: [close("draw up risk assessment")],
  }),
  skill("vergrendelen", "Een machine veiligstellen voor werk", "Lock-out and tag-out", {
    altNl: ["vergrendelen en labelen"],
    altEn: ["LOTO"],
  }),
  skill("ergonomisch-werken", "Lichamelijk gezond werken", "Working ergonomically", {
    altNl: ["tillen en werkhouding"],
    altEn: ["lifting and posture"],
    esco: [exact("work ergonomically")],
  }),
  knowledge("eerste-hulp", "Eerste hulp", "First aid", { altNl: ["EHBO", "BHV"], esco: [exact("first aid")] }),
  knowledge("brandpreventie", "Brandpreventie", "Fire prevention", { esco: [exact("fire prevention procedures")] }),
  skill("gevaarlijke-stoffen", "Omgaan met gevaarlijke stoffen", "Handling hazardous substances", {
    altNl: ["chemicaliën"],
    esco: [close("handle chemicals")],
  }),
  skill("hijsen", "Hijsen en heffen", "Lifting and hoisting", {
    altNl: ["heftruck", "bovenloopkraan"],
    altEn: ["forklift", "overhead crane"],
    esco: [close("operate lifting equipment")],
  }),
]);

const maintenance = within("onderhoud", [
  skill("preventief", "Preventief onderhoud uitvoeren", "Carrying out preventive maintenance", {
    altNl: ["smeren", "inspecteren"],
    altEn: ["lubrication", "inspection"],
    esco: [close("perform machine maintenance")],
  }),
  skill("storing-zoeken", "Storingen zoeken en verhelpen", "Finding and clearing faults", {
    altNl: ["correctief onderhoud"],
    altEn: ["corrective maintenance", "troubleshooting"],
    esco: [close("resolve equipment malfunctions"), close("troubleshoot")],
  }),
  skill("conditiebewaking", "De conditie van een machine bewaken", "Condition monitoring", {
    altNl: ["trillingsmeting", "thermografie"],
    altEn: ["vibration measurement", "thermography"],
  }),
  knowledge("voorspellend-onderhoud", "Voorspellend onderhoud", "Predictive maintenance", {
    esco: [exact("predictive maintenance")],
  }),
  skill("onderhoud-plannen", "Onderhoud plannen", "Planning maintenance", {
    altNl: ["onderhoudsplan"],
    altEn: ["maintenance plan"],
    esco: [exact("plan maintenance activities")],
  }),
  skill("onderhoud-registreren", "Onderhoud vastleggen", "Recording maintenance", {
    altNl: ["onderhoudsbeheersysteem"],
    altEn: ["CMMS"],
    esco: [exact("maintain records of maintenance interventions")],
  }),
  skill("onderdelen-vervangen", "Defecte onderdelen vervangen", "Replacing defective parts", {
    esco: [exact("replace defect components")],
  }),
  skill("mechatronisch-onderhoud", "Mechatronische installaties onderhouden", "Maintaining mechatronic equipment", {
    esco: [exact("maintain mechatronic equipment")],
  }),
  knowledge("bedrijfszekerheid", "Bedrijfszekerheid", "Reliability", {
    altNl: ["storingstijd", "MTBF"],
    altEn: ["MTBF", "RAMS"],
  }),
  skill("tpm", "Onderhoud door operators", "Autonomous maintenance", {
    altNl: ["TPM"],
    altEn: ["TPM", "total productive maintenance"],
  }),
]);

const metal = within("metaal", [
  skill("lassen", "Lassen", "Welding", { esco: [close("welding techniques"), narrow("operate welding equipment")] }),
  skill("mig-mag", "MIG/MAG-lassen", "MIG/MAG welding", {
    altNl: ["halfautomaat lassen"],
    altEn: ["gas metal arc welding"],
    esco: [narrow("perform metal active gas welding"), narrow("perform metal inert gas welding")],
  }),
  skill("tig", "TIG-lassen", "TIG welding", { esco: [exact("perform tungsten inert gas welding")] }),
  skill("bmbe", "Lassen met beklede elektrode", "Manual metal arc welding", {
    altNl: ["BMBE", "elektrodelassen"],
    altEn: ["stick welding"],
    esco: [broad("apply arc welding techniques")],
  }),
  skill("puntlassen", "Puntlassen", "Spot welding", { esco: [exact("apply spot welding techniques")] }),
  skill("las-beoordelen", "Een las beoordelen", "Inspecting a weld", { esco: [close("perform welding inspection")] }),
  skill("plaatwerken", "Plaatwerken", "Sheet metal work", {
    altNl: ["knippen", "zetten", "walsen van plaat"],
    altEn: ["shearing", "bending", "rolling"],
    esco: [close("shape sheet metal objects")],
  }),
  knowledge("buigtechniek", "Technieken voor het buigen van plaat", "Sheet bending techniques", {
    altNl: ["zetten", "kantbank"],
    altEn: ["press brake"],
    esco: [exact("metal bending techniques")],
  }),
  skill("lasersnijden", "Lasersnijden", "Laser cutting", { esco: [exact("operate laser cutting equipment")] }),
  knowledge("verbindingstechnieken", "Verbindingstechnieken voor metaal", "Metal joining", {
    esco: [exact("metal joining technologies")],
  }),
  skill("lijmen", "Lijmen", "Adhesive bonding"),
]);

const assembly = within("montage", [
  skill("samenbouwen", "Machines samenbouwen", "Assembling machines", { esco: [close("assemble machines")] }),
  skill("metaal-monteren", "Metalen delen monteren", "Assembling metal parts", {
    esco: [exact("assemble metal parts")],
  }),
  skill("mechatronica-monteren", "Mechatronische eenheden monteren", "Assembling mechatronic units", {
    esco: [exact("assemble mechatronic units")],
  }),
  skill("mechatronica-testen", "Mechatronische eenheden testen", "Testing mechatronic units", {
    esco: [exact("test mechatronic units")],
  }),
  skill("machine-plaatsen", "Een machine plaatsen en uitlijnen", "Installing and aligning a machine", {
    esco: [close("install machinery")],
  }),
  skill("proefdraaien", "Proefdraaien", "Test running", { esco: [exact("perform test run")] }),
  skill("zonnepanelen", "Zonnepanelen installeren", "Installing photovoltaic systems", {
    esco: [exact("install photovoltaic systems")],
  }),
  knowledge("domotica", "Domotica", "Home automation", {
    altNl: ["slimme woning"],
    altEn: ["smart home"],
    esco: [exact("domotic systems")],
  }),
  skill("leidingwerk", "Leidingen aanleggen", "Pipework"),
]);

const quality = within("kwaliteit", [
  skill("product-keuren", "Producten keuren", "Inspecting products", {
    altNl: ["ingangscontrole", "eindcontrole"],
    altEn: ["incoming inspection", "final inspection"],
    esco: [close("inspect quality of products")],
  }),
  skill("product-meten", "Onderdelen meten", "Measuring manufactured parts", {
    esco: [exact("measure parts of manufactured products")],
  }),
  knowledge("kwaliteitsnormen", "Kwaliteitsnormen", "Quality standards", {
    altNl: ["ISO 9001"],
    altEn: ["ISO 9001"],
    esco: [exact("quality standards")],
  }),
  skill("kwaliteitssysteem", "Werken met een kwaliteitssysteem", "Working with a quality management system", {
    esco: [close("implement quality management systems")],
  }),
  skill("audit", "Een kwaliteitsaudit uitvoeren", "Performing a quality audit", {
    esco: [exact("perform quality audits")],
  }),
]);

const preparing = within("planning", [
  skill("bewerkingsvolgorde", "Een bewerkingsplan maken", "Process planning", {
    altNl: ["bewerkingsvolgorde", "routing"],
    altEn: ["routing"],
    esco: [close("plan manufacturing processes")],
  }),
  skill("werkinstructie", "Een werkinstructie schrijven", "Writing work instructions", {
    esco: [close("prepare work instructions")],
  }),
  skill("productie-plannen", "Productie plannen", "Scheduling production", { esco: [exact("schedule production")] }),
  skill("planningssoftware", "Planningssoftware gebruiken", "Using production planning software", {
    esco: [exact("use production planning software")],
  }),
  skill("tijd-begroten", "Bewerkingstijd begroten", "Estimating work time", {
    altNl: ["voorcalculatie"],
    altEn: ["time estimate"],
    esco: [close("estimate duration of work")],
  }),
]);

const sustainable = within("duurzaam", [
  knowledge("circulair", "Circulaire economie", "Circular economy", { esco: [exact("circular economy")] }),
  knowledge("energiezuinig", "Energiebesparing", "Energy efficiency", { esco: [exact("energy efficiency")] }),
  skill("energieverbruik", "Energieverbruik analyseren", "Analysing energy consumption", {
    esco: [exact("analyse energy consumption")],
  }),
  skill("levenscyclus", "Een levenscyclusanalyse maken", "Life-cycle assessment", {
    altNl: ["LCA"],
    altEn: ["LCA"],
    esco: [close("assess the life cycle of resources")],
  }),
  skill("grondstof-besparen", "Verspilling van grondstoffen verminderen", "Reducing waste of resources", {
    esco: [exact("mitigate waste of resources")],
  }),
]);

export const workshopRows: readonly ConceptRow[] = [
  group("werkplaats", "Werk en ambacht", "Work and craft", {
    altNl: ["werkplaatsvaardigheden"],
    altEn: ["workshop skills"],
    def: [
      "Wat er op de werkvloer gedaan wordt: veilig maken, monteren, onderhouden en keuren.",
      "What is done on the shop floor: making, assembling, maintaining and inspecting, safely.",
    ],
  }),
  ...within("werkplaats", [
    skill("veiligheid", "Veilig werken", "Safety", {
      altNl: ["arbeidsveiligheid"],
      altEn: ["safe working"],
      esco: [close("follow safety precautions in work practices")],
    }),
    skill("onderhoud", "Onderhoud", "Maintenance", {
      altNl: ["instandhouding"],
      altEn: ["upkeep of machinery"],
      esco: [close("maintenance operations"), narrow("maintain machinery")],
    }),
    group("metaal", "Metaalbewerken en verbinden", "Metalworking and joining", { esco: [close("metalworking")] }),
    group("montage", "Monteren en installeren", "Assembly and installation"),
    skill("kwaliteit", "Kwaliteit bewaken", "Quality control", {
      altNl: ["kwaliteitszorg"],
      altEn: ["quality assurance"],
      esco: [close("oversee quality control")],
    }),
    skill("planning", "Werkvoorbereiding", "Work preparation", {
      altNl: ["werkvoorbereider"],
      altEn: ["job planning"],
      def: [
        "Zorgen dat tekening, materiaal, gereedschap, programma en tijd klaar zijn voordat het werk begint.",
        "Seeing that drawing, material, tools, program and time are ready before the work begins.",
      ],
      esco: [narrow("plan manufacturing processes")],
    }),
    skill("duurzaam", "Duurzaam produceren", "Sustainable production", {
      altNl: ["groen produceren"],
      altEn: ["green manufacturing"],
    }),
    skill("orde", "De werkplek op orde houden", "Keeping the workplace in order", {
      esco: [exact("maintain work area cleanliness")],
    }),
    skill("gereedschap-beheren", "Gereedschap beheren", "Managing tools", {
      esco: [close("maintain inventory of tools")],
    }),
  ]),
  ...safety,
  ...maintenance,
  ...metal,
  ...assembly,
  ...quality,
  ...preparing,
  ...sustainable,
];
