/** Strand “besturen”: control and automation, from a wired relay to a cell that is designed from a model. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const plc = within("plc", [
  knowledge("plc-talen", "Programmeertalen volgens IEC 61131-3", "IEC 61131-3 programming languages", {
    def: [
      "De gestandaardiseerde talen voor PLC's: ladderdiagram, functieblokdiagram, gestructureerde tekst en SFC.",
      "The standardised languages for PLCs: ladder diagram, function block diagram, structured text and SFC.",
    ],
    esco: [broad("programmable logic controller")],
  }),
  skill("ladder", "Ladderdiagrammen programmeren", "Programming ladder diagrams", { altNl: ["ladderlogica", "LAD"] }),
  skill("functieblokken", "Functieblokken programmeren", "Programming function blocks", {
    altNl: ["FBD", "functieblokdiagram"],
    altEn: ["function block diagram"],
  }),
  skill("gestructureerde-tekst", "Gestructureerde tekst programmeren", "Programming structured text", {
    altNl: ["ST", "SCL"],
    altEn: ["ST", "SCL"],
  }),
  skill("stappenbesturing", "Een stappenbesturing ontwerpen", "Designing a sequential control", {
    altNl: ["volgordebesturing", "SFC", "Grafcet"],
    altEn: ["sequential function chart", "SFC", "Grafcet"],
    def: [
      "Een machinecyclus in stappen, overgangen en acties beschrijven en die omzetten in een programma.",
      "Describing a machine cycle in steps, transitions and actions and turning it into a program.",
    ],
  }),
  skill("plc-hardware", "PLC-hardware kiezen en configureren", "Selecting and configuring PLC hardware", {
    esco: [broad("programmable logic controller")],
  }),
  skill("in-uitgangen", "In- en uitgangen aansluiten en testen", "Connecting and testing inputs and outputs", {
    altNl: ["I/O-test"],
    altEn: ["I/O check"],
  }),
  skill("plc-netwerk", "Besturingen via een netwerk koppelen", "Networking controllers"),
  skill("in-bedrijf-stellen", "Een besturing in bedrijf stellen", "Commissioning a control system", {
    altNl: ["inbedrijfstelling", "FAT en SAT"],
    altEn: ["FAT and SAT"],
    def: [
      "De besturing op de echte machine stap voor stap testen, instellen en overdragen.",
      "Testing the control system step by step on the real machine, tuning it and handing it over.",
    ],
  }),
]);

const hardware = within("besturingstechniek", [
  knowledge("relaisschakelingen", "Relaisschakelingen", "Relay circuits", {
    altNl: ["stuurstroomschakelingen", "houdschakeling"],
    altEn: ["latching circuit"],
  }),
  skill("besturingskast", "Een besturingskast opbouwen en bedraden", "Building and wiring a control cabinet", {
    altNl: ["schakelkast bedraden", "paneelbouw"],
    altEn: ["panel building"],
    esco: [close("wire control panel"), narrow("collect control panel components")],
  }),
  knowledge("kastcomponenten", "Componenten in een besturingskast", "Control cabinet components", {
    esco: [exact("control panel components")],
  }),
  knowledge("digitale-logica", "Digitale logica", "Digital logic", {
    altNl: ["booleaanse algebra", "logische poorten"],
    altEn: ["Boolean algebra", "logic gates"],
  }),
  skill("automatiseringscomponenten", "Automatiseringscomponenten installeren", "Installing automation components", {
    esco: [exact("install automation components")],
  }),
  skill("veiligheidsbesturing", "Een veiligheidsbesturing ontwerpen", "Designing safety-related control", {
    altNl: ["safety-PLC", "noodstopcircuit"],
    altEn: ["safety PLC", "emergency stop circuit"],
    def: [
      "Noodstop, deurbewaking en lichtscherm zo uitvoeren dat een enkele fout de beveiliging niet uitschakelt.",
      "Building emergency stop, guard monitoring and light curtain so that a single fault does not disable them.",
    ],
  }),
  skill("storing-besturing", "Storing zoeken in een besturing", "Fault finding in control systems", {
    altNl: ["storingsanalyse", "online meekijken"],
    altEn: ["control system troubleshooting"],
    esco: [broad("troubleshoot")],
  }),
]);

const operating = within("besturen", [
  skill("hmi", "Een bedieningsscherm ontwerpen", "Designing an operator panel", {
    altNl: ["HMI", "bedieningspaneel"],
    altEn: ["HMI design", "human–machine interface"],
    esco: [broad("design user interface")],
  }),
  knowledge("scada", "Bedienings- en bewakingssystemen (SCADA)", "Supervisory control and data acquisition (SCADA)", {
    altNl: ["procesvisualisatie"],
    altEn: ["process visualisation"],
  }),
  skill("procesbediening", "Een geautomatiseerd proces bedienen", "Operating an automated process", {
    altNl: ["procesoperator"],
    esco: [close("operate automated process control"), narrow("monitor automated machines")],
  }),
  skill("celintegratie", "Machines in een cel of lijn koppelen", "Integrating machines into a cell or line", {
    altNl: ["lijnintegratie", "systeemintegratie"],
    altEn: ["line integration", "system integration"],
    def: [
      "Machines, robots en transport mechanisch, elektrisch en in de besturing op elkaar afstemmen.",
      "Matching machines, robots and handling to each other mechanically, electrically and in control.",
    ],
  }),
  skill("netwerken", "Industriële netwerken", "Industrial networks", {
    altNl: ["veldbussen", "PROFINET", "EtherCAT", "IO-Link", "Modbus"],
    altEn: ["fieldbuses", "PROFINET", "EtherCAT", "IO-Link", "Modbus"],
    esco: [broad("ICT communications protocols")],
  }),
  skill("virtueel-in-bedrijf", "Virtueel in bedrijf stellen", "Virtual commissioning", {
    altNl: ["virtual commissioning", "emulatie van de machine"],
    def: [
      "De besturing testen op een simulatiemodel van de machine, voordat de machine er staat.",
      "Testing the control system on a simulation model of the machine before the machine exists.",
    ],
  }),
  knowledge("mechatronica", "Mechatronica", "Mechatronics", { esco: [exact("mechatronics")] }),
]);

export const controlRows: readonly ConceptRow[] = [
  skill("besturen", "Besturen en automatiseren", "Control and automation", {
    altNl: ["industriële automatisering", "besturingstechniek"],
    altEn: ["industrial automation"],
    def: [
      "Machines en processen zo inrichten en programmeren dat ze veilig en vanzelf doen wat nodig is.",
      "Setting up and programming machines and processes so that they safely do by themselves what is needed.",
    ],
    esco: [close("automation technology")],
  }),
  ...within("besturen", [
    knowledge("besturingstechniek", "Elektrische besturingstechniek", "Electrical control technology", {
      def: [
        "De opbouw van besturingen: van relais en stuurstroom tot PLC-kast.",
        "How controllers are built: from relays and control circuits to the PLC cabinet.",
      ],
      esco: [close("control systems")],
    }),
    skill("plc", "PLC programmeren", "PLC programming", {
      altNl: ["PLC-techniek", "besturingen programmeren"],
      altEn: ["programming PLCs"],
      def: [
        "Een programma voor een programmeerbare besturing (PLC) ontwerpen, schrijven, testen en vastleggen.",
        "Designing, writing, testing and documenting a program for a programmable logic controller (PLC).",
      ],
      esco: [close("programmable logic controller")],
    }),
  ]),
  ...hardware,
  ...plc,
  ...operating,
];
