/** Strand “construeren”, third part: mechanics, electrical engineering, fluid power and drives. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const mechanics = within("mechanica", [
  knowledge("statica", "Statica", "Statics", {
    altNl: ["evenwicht van krachten en momenten"],
    altEn: ["equilibrium of forces and moments"],
  }),
  knowledge("dynamica", "Dynamica", "Dynamics", {
    altNl: ["bewegingsleer", "traagheid"],
    altEn: ["kinetics", "inertia"],
  }),
  knowledge("kinematica", "Kinematica", "Kinematics", {
    altNl: ["snelheid en versnelling"],
    altEn: ["velocity and acceleration"],
  }),
  knowledge("sterkteleer", "Sterkteleer", "Strength of materials", {
    altNl: ["spanning en rek", "buiging en wringing"],
    altEn: ["stress and strain", "bending and torsion"],
    esco: [exact("material mechanics")],
  }),
  knowledge("vermoeiing", "Vermoeiing van materialen", "Material fatigue"),
  knowledge("trillingen", "Trillingen", "Vibrations", { altNl: ["eigenfrequentie"], altEn: ["natural frequency"] }),
  knowledge("stromingsleer", "Stromingsleer", "Fluid mechanics", { esco: [exact("fluid mechanics")] }),
]);

const physics = within("natuurkunde", [
  knowledge("thermodynamica", "Warmteleer", "Thermodynamics", {
    altNl: ["thermodynamica"],
    esco: [exact("thermodynamics")],
  }),
]);

const electrics = within("elektro", [
  knowledge(
    "elektrische-grootheden",
    "Spanning, stroom, weerstand en vermogen",
    "Voltage, current, resistance and power",
    {
      altNl: ["wet van Ohm"],
      altEn: ["Ohm's law"],
      esco: [close("electricity principles")],
    },
  ),
  knowledge("wisselstroom", "Wisselstroom en draaistroom", "Alternating and three-phase current"),
  skill("elektrisch-schema", "Een elektrisch schema lezen", "Reading electrical diagrams", {
    altNl: ["stroomkringschema"],
    esco: [exact("interpret electrical diagrams")],
  }),
  skill("elektrisch-meten", "Elektrische grootheden meten", "Measuring electrical quantities", {
    altNl: ["multimeter", "oscilloscoop"],
    altEn: ["multimeter", "oscilloscope"],
    esco: [exact("measure electrical characteristics")],
  }),
  skill(
    "elektrisch-aansluiten",
    "Elektrische apparatuur installeren en aansluiten",
    "Installing and connecting electrical equipment",
    {
      esco: [close("install electrical and electronic equipment")],
    },
  ),
  skill("elektrische-veiligheid", "Veilig werken aan elektrische installaties", "Electrical safety", {
    altNl: ["NEN 3140", "spanningsloos maken"],
    altEn: ["isolation of supply"],
    esco: [close("comply with electrical safety regulations")],
  }),
  knowledge("elektronica", "Elektronica", "Electronics", {
    altNl: ["halfgeleiders"],
    altEn: ["semiconductors"],
    esco: [close("electronics")],
  }),
  skill("solderen", "Elektronica solderen", "Soldering electronics", { esco: [exact("solder electronics")] }),
  knowledge("printplaten", "Printplaten", "Printed circuit boards", {
    altEn: ["PCB"],
    esco: [exact("printed circuit boards")],
  }),
  knowledge("vermogenselektronica", "Vermogenselektronica", "Power electronics", {
    esco: [exact("power electronics")],
  }),
  knowledge("netwerkanalyse", "Analyse van elektrische netwerken", "Electrical network analysis", {
    altNl: ["wetten van Kirchhoff"],
    altEn: ["Kirchhoff's laws"],
  }),
]);

const fluidPower = within("pneumatiek", [
  skill("pneumatisch-schema", "Een pneumatisch schema lezen en tekenen", "Reading and drawing pneumatic diagrams"),
  skill("pneumatiek-installeren", "Pneumatische systemen installeren", "Installing pneumatic systems", {
    esco: [exact("install pneumatic systems")],
  }),
  knowledge("elektropneumatiek", "Elektropneumatiek", "Electropneumatics", {
    altNl: ["ventieleiland"],
    altEn: ["valve terminal"],
  }),
  knowledge("perslucht", "Persluchtvoorziening", "Compressed air supply", {
    altNl: ["compressor", "luchtverzorging"],
    altEn: ["compressor", "air preparation"],
  }),
  knowledge("vacuumtechniek", "Vacuümtechniek", "Vacuum technology"),
]);

const drives = within("aandrijven", [
  knowledge("elektromotoren", "Elektromotoren", "Electric motors", { esco: [exact("electric motors")] }),
  skill("frequentieregelaar", "Een frequentieregelaar instellen", "Setting up a frequency inverter", {
    altEn: ["variable-frequency drive", "VFD"],
  }),
  knowledge("servoaandrijvingen", "Servoaandrijvingen", "Servo drives", { esco: [broad("electric drives")] }),
  knowledge("stappenmotoren", "Stappenmotoren", "Stepper motors", { esco: [broad("electric motors")] }),
  skill("aandrijving-dimensioneren", "Een aandrijving dimensioneren", "Sizing a drive", {
    altNl: ["motorkeuze"],
    altEn: ["motor selection"],
  }),
  knowledge("overbrengingen", "Mechanische overbrengingen", "Mechanical transmissions", {
    altNl: ["tandwielkast", "riem- en kettingoverbrenging", "kogelomloopspindel"],
    altEn: ["gearbox", "belt and chain drives", "ball screw"],
    esco: [narrow("calculate gear ratio")],
  }),
  knowledge("geleidingen", "Lagers en lineaire geleidingen", "Bearings and linear guides"),
]);

export const mechanicsElectricsRows: readonly ConceptRow[] = [
  ...within("construeren", [
    skill("mechanica", "Mechanica", "Mechanics", {
      altNl: ["toegepaste mechanica"],
      altEn: ["applied mechanics"],
      esco: [close("mechanics")],
    }),
    skill("elektro", "Elektrotechniek", "Electrical engineering", {
      altNl: ["elektro"],
      esco: [close("electrical engineering")],
    }),
    skill("pneumatiek", "Pneumatiek", "Pneumatics", {
      altNl: ["persluchttechniek"],
      altEn: ["compressed-air technology"],
      esco: [close("pneumatics")],
    }),
    knowledge("hydrauliek", "Hydrauliek", "Hydraulics", { esco: [exact("hydraulics")] }),
    knowledge("natuurkunde", "Natuurkunde", "Physics", { altNl: ["nask 1"], esco: [exact("physics")] }),
    skill("aandrijven", "Aandrijven", "Drive technology", {
      altNl: ["aandrijftechniek"],
      altEn: ["drives"],
      def: [
        "Een beweging laten maken met de passende motor, regelaar en overbrenging.",
        "Making a motion with the right motor, drive and transmission.",
      ],
      esco: [close("electric drives")],
    }),
  ]),
  ...physics,
  ...mechanics,
  ...electrics,
  ...fluidPower,
  ...drives,
];
