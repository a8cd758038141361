/** mbo 4 Technicus engineering: 6,400 SBU over four years, school-based (bol) or work-based (bbl). */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { idsOf, passed, places, requisite, sbu, skill, targets, text, unit } from "./rows.ts";

const average = text("Telt mee in een gemiddelde van ten minste 6.", "Counts in an average of at least 6.");

const year1 = [
  unit("mb-cad", ["Tekenen en CAD", "Drawing and CAD"], "course", sbu(200), [1, 1], ["construeren2", "tekening2"]),
  unit(
    "mb-materialen",
    ["Materialen en verspanen", "Materials and machining"],
    "course",
    sbu(200),
    [1, 1],
    [
      "materialen2",
      "materialen2: Draait en freest een onderdeel binnen tolerantie // Turns and mills a part within tolerance",
      "meten2",
    ],
  ),
  unit(
    "mb-elektro",
    ["Elektrotechniek", "Electrical engineering"],
    "course",
    sbu(160),
    [1, 1],
    [
      "elektro2",
      "elektro2: Berekent stroom, spanning en vermogen in een schakelkast // Calculates current, voltage and power in a cabinet",
    ],
  ),
  unit("mb-wiskunde1", ["Wiskunde 1", "Mathematics 1"], "course", sbu(160), [1, 1], ["wiskunde2"]),
  unit(
    "mb-plc1",
    ["PLC 1", "PLC 1"],
    "course",
    sbu(200),
    [1, 1],
    [
      "besturen2",
      "besturen2: Gebruikt tijden, tellers en een noodstop in een programma // Uses timers, counters and an emergency stop in a program",
    ],
  ),
  unit(
    "mb-project1",
    ["Project pick-and-place", "Pick-and-place project"],
    "project",
    sbu(240),
    [1, 1],
    ["samenwerken2", "veiligheid2", "presenteren2", "planning1"],
  ),
  unit("mb-nederlands1", ["Nederlands leerjaar 1", "Dutch year 1"], "generic", sbu(80), [1, 1], ["nederlands2"]),
  unit("mb-engels1", ["Engels leerjaar 1", "English year 1"], "generic", sbu(80), [1, 1], ["engels2"], {
    compensable: average,
  }),
  unit("mb-rekenen1", ["Rekenen leerjaar 1", "Arithmetic year 1"], "generic", sbu(60), [1, 1], ["rekenen2"]),
  unit(
    "mb-burgerschap1",
    ["Loopbaan en burgerschap 1", "Career and citizenship 1"],
    "generic",
    sbu(100),
    [1, 1],
    ["burgerschap1"],
    {
      compensable: average,
    },
  ),
  unit("mb-slb", ["Studieloopbaanbegeleiding", "Study guidance"], "guidance", sbu(120), [1, 1], ["lob2", "reflectie1"]),
];

const year2 = [
  unit(
    "mb-plc2",
    ["PLC 2 en netwerken", "PLC 2 and networks"],
    "course",
    sbu(220),
    [2, 2],
    [
      "besturen3",
      "besturen3: Zoekt met de programmeeromgeving een storing in een lopende machine // Finds a fault in a running machine with the programming tool",
      "netwerken1",
    ],
    { requisites: [requisite("mb-plc2-na1", "pre", "assumed", skill("besturen", 2))] },
  ),
  unit(
    "mb-mechatronica",
    ["Mechatronische constructies", "Mechatronic constructions"],
    "course",
    sbu(180),
    [2, 2],
    ["construeren3", "tekening3"],
  ),
  unit("mb-sensoren", ["Sensoren en meten", "Sensors and measuring"], "course", sbu(140), [2, 2], ["data1", "meten3"]),
  unit("mb-pneumatiek", ["Pneumatiek", "Pneumatics"], "course", sbu(120), [2, 2], ["pneumatiek1~v", "pneumatiek2"]),
  unit(
    "mb-wiskunde2",
    ["Wiskunde 2", "Mathematics 2"],
    "course",
    sbu(120),
    [2, 2],
    [
      "wiskunde2~a: Gebruikt vergelijkingen en driehoeken in technische opgaven // Uses equations and triangles in technical problems",
      "mechanica2",
    ],
  ),
  unit(
    "mb-project2",
    ["Project transportband", "Conveyor project"],
    "project",
    sbu(240),
    [2, 2],
    [
      "samenwerken2~a",
      "presenteren2~a",
      "onderhoud2",
      "construeren2~a: Past het ontwerp van een transportband aan // Adapts the design of a conveyor",
    ],
  ),
  unit(
    "mb-bpv1",
    ["BPV 1", "Workplace period 1"],
    "workplace",
    sbu(480),
    [2, 2],
    ["besturen2~w", "veiligheid2~w", "samenwerken2~w", "materialen2~w"],
    {
      requisites: [
        requisite("mb-bpv1-sbu", "pre", "admission", {
          all: [{ atLeast: sbu(1200), of: idsOf(year1) }, skill("veiligheid", 2)],
        }),
      ],
    },
  ),
  unit("mb-nederlands2", ["Nederlands leerjaar 2", "Dutch year 2"], "generic", sbu(50), [2, 2], ["nederlands2~g"]),
  unit("mb-engels2", ["Engels leerjaar 2", "English year 2"], "generic", sbu(50), [2, 2], ["engels2~g"]),
];

const specialisations = [
  unit(
    "mb-vision",
    ["Robotica en vision", "Robotics and vision"],
    "course",
    sbu(200),
    [3, 3],
    [
      "robotica1~v",
      "robotica2",
      "robotica2: Leert een camera onderdelen te herkennen // Teaches a camera to recognise parts",
    ],
  ),
  unit(
    "mb-cam",
    ["CNC en CAM", "CNC and CAM"],
    "course",
    sbu(200),
    [3, 3],
    ["verspanen1", "verspanen1: Maakt een programma uit een CAD-model // Makes a program from a CAD model"],
  ),
  unit("mb-conditie", ["Conditiebewaking", "Condition monitoring"], "course", sbu(200), [3, 3], ["onderhoud3"]),
  unit("mb-aandrijven", ["Aandrijvingen", "Drives"], "course", sbu(200), [3, 3], ["aandrijven1"]),
];

const year3 = [
  unit(
    "mb-ontwerpen",
    ["Ontwerpen", "Design"],
    "course",
    sbu(240),
    [3, 3],
    ["construeren4", "kwaliteit1", "tekening3~a"],
  ),
  unit(
    "mb-data",
    ["Data uit machines", "Data from machines"],
    "course",
    sbu(160),
    [3, 3],
    [
      "data2",
      "data2: Bewaart meetgegevens zo dat een ander ze terugvindt // Keeps measurements so that somebody else finds them",
      "netwerken2",
    ],
  ),
  unit(
    "mb-bedrijfsproject",
    ["Bedrijfsproject", "Company project"],
    "project",
    sbu(240),
    [3, 3],
    ["samenwerken3", "onderzoek1", "presenteren3", "planning1~a"],
    {
      requisites: [
        requisite("mb-bedrijf-praktijk", "pre", "assumed", {
          any: [{ all: [passed("mb-project1"), passed("mb-materialen"), passed("mb-plc1")] }, { work: "werkplaats" }],
        }),
      ],
    },
  ),
  unit("mb-rekenen3", ["Rekenen leerjaar 3", "Arithmetic year 3"], "generic", sbu(40), [3, 3], ["rekenen2~g"]),
  unit(
    "mb-burgerschap3",
    ["Loopbaan en burgerschap 3", "Career and citizenship 3"],
    "generic",
    sbu(40),
    [3, 3],
    ["burgerschap1~g"],
    {
      compensable: average,
    },
  ),
];

const elective = "keuzedeel";
const electives = [
  unit(
    "mb-k-wiskunde",
    [
      "Keuzedeel voorbereiding hbo wiskunde voor de techniek, breed",
      "Elective: mathematics for higher technical education, broad",
    ],
    elective,
    sbu(240),
    [3, 4],
    ["wiskunde3", "functies1"],
  ),
  unit(
    "mb-k-wiskunde-s",
    [
      "Keuzedeel voorbereiding hbo wiskunde voor de techniek, specifiek",
      "Elective: mathematics for higher technical education, specific",
    ],
    elective,
    sbu(240),
    [3, 4],
    ["wiskunde3", "functies1"],
  ),
  unit(
    "mb-k-hbo",
    ["Keuzedeel voorbereiding hbo", "Elective: preparing for higher education"],
    elective,
    sbu(240),
    [3, 4],
    [
      "onderzoek1",
      "onderzoek2: Zoekt en beoordeelt bronnen en schrijft er een tekst over // Finds and judges sources and writes a text on them",
    ],
  ),
  unit(
    "mb-k-robotica",
    ["Keuzedeel robotica", "Elective: robotics"],
    elective,
    sbu(240),
    [3, 4],
    ["robotica1~v", "robotica2"],
  ),
  unit(
    "mb-k-iot",
    ["Keuzedeel Internet of Things", "Elective: Internet of Things"],
    elective,
    sbu(240),
    [3, 4],
    ["data2", "netwerken2"],
  ),
  unit("mb-k-lean", ["Keuzedeel lean", "Elective: lean"], elective, sbu(240), [3, 4], ["lean1"]),
  unit(
    "mb-k-ondernemen",
    ["Keuzedeel ondernemend gedrag", "Elective: entrepreneurship"],
    elective,
    sbu(240),
    [3, 4],
    ["ondernemen1"],
  ),
];

const year4 = [
  unit(
    "mb-bpv2",
    ["BPV 2", "Workplace period 2"],
    "workplace",
    sbu(880),
    [4, 4],
    ["besturen3~w", "samenwerken3~w", "construeren4~w", "kwaliteit1~w", "onderhoud2~w"],
  ),
  unit(
    "mb-examen",
    ["Examenproject", "Exam project"],
    "final-project",
    sbu(280),
    [4, 4],
    ["onderzoek2", "construeren4~e", "besturen3~e", "presenteren3~e"],
  ),
  unit("mb-planning", ["Werkvoorbereiding", "Work preparation"], "course", sbu(120), [4, 4], ["planning2"]),
  unit("mb-nederlands4", ["Nederlands leerjaar 4", "Dutch year 4"], "generic", sbu(40), [4, 4], ["nederlands2~g"]),
  unit("mb-lob", ["LOB doorstroom", "Career guidance for moving on"], "guidance", sbu(40), [4, 4], ["lob3"]),
];

export const mbo: Programme = {
  id: "mbo",
  title: text("Technicus engineering (mbo 4)", "Engineering technician (mbo 4)"),
  institution: text("ROC Voorbeeldstroom (verzonnen)", "ROC Voorbeeldstroom (invented)"),
  code: "25919",
  source: text(
    "Opzet naar een openbare onderwijs- en examenregeling; te controleren",
    "After a public regulation; to be checked",
  ),
  nlqf: 4,
  years: 4,
  versions: [
    { id: "mbo-k0205", from: "2019-08-01", until: "2023-01-01" },
    { id: "mbo-k1348", from: "2023-01-01" },
  ],
  variants: [
    { id: "bol", title: text("Beroepsopleidend (bol)", "School-based (bol)") },
    { id: "bbl", title: text("Beroepsbegeleidend (bbl)", "Work-based (bbl)") },
  ],
  periodLoad: { min: 1400, max: 1800, unit: "SBU" },
  units: [...year1, ...year2, ...specialisations, ...year3, ...electives, ...year4],
  exclusions: [
    {
      id: "mbo-een-wiskunde",
      units: ["mb-k-wiskunde", "mb-k-wiskunde-s"],
      reason: text("De brede en de specifieke vorm overlappen elkaar.", "The broad and the specific form overlap."),
    },
  ],
  content: {
    id: "mbo-inhoud",
    load: sbu(6400),
    all: [
      { id: "mbo-lj1", title: text("Leerjaar 1", "Year 1"), load: sbu(1600), all: places(...idsOf(year1)) },
      { id: "mbo-lj2", title: text("Leerjaar 2", "Year 2"), load: sbu(1600), all: places(...idsOf(year2)) },
      {
        id: "mbo-lj34",
        title: text("Leerjaar 3 en 4", "Years 3 and 4"),
        all: [
          {
            id: "mbo-verdieping",
            title: text("Verdieping", "Specialisation"),
            load: sbu(400),
            choose: 2,
            from: places(...idsOf(specialisations)),
          },
          ...places(...idsOf(year3)),
          {
            id: "mbo-keuzedelen",
            title: text("Keuzedelen", "Electives"),
            load: sbu(720),
            atLeast: sbu(720),
            from: places(...idsOf(electives)),
          },
          ...places(...idsOf(year4)),
        ],
      },
    ],
  },
  exits: [
    {
      id: "mbo-diploma",
      title: text("Diploma mbo 4", "Diploma mbo 4"),
      document: "mbo4",
      right: text("Toegang tot Ad en bachelor", "Access to Ad and bachelor"),
      targets: targets("mbo-diploma", {
        construeren4: "ni-wp1",
        tekening3: "ni-wp1",
        besturen3: "ni-wp2",
        elektro2: "ni-wp2",
        data2: "ni-wp3",
        onderhoud2: "ni-wp3",
        samenwerken3: "ni-wp4",
        planning2: "ni-wp4",
        materialen2: "ni-wp5",
        nederlands2: "ni-ned",
        rekenen2: "ni-rek",
      }),
    },
  ],
};
