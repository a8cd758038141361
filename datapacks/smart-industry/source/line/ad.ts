/** Ad Smart Industry, 120 EC in four semesters; modules without period and credits for those who come from elsewhere. */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { buildsOn, ec, idsOf, passed, places, requisite, skill, targets, text, unit } from "./rows.ts";

const average = text("Telt mee in een gemiddelde van ten minste 5,5.", "Counts in an average of at least 5.5.");

/** No period and no credits: guided, at a time of one's own; who knows it already is exempted. */
const start = [
  unit("ad-start-data", ["Startmodule data en netwerken", "Starter module data and networks"], "course", null, null, [
    "data1",
    "data2",
    "netwerken1",
    "netwerken2",
  ]),
  unit("ad-start-werkplaats", ["Startmodule werkplaats", "Starter module workshop"], "course", null, null, [
    "materialen1",
    "materialen2",
    "onderhoud1",
    "onderhoud2",
    "veiligheid1",
    "veiligheid2",
    "kwaliteit1",
  ]),
  unit("ad-start-wiskunde", ["Startmodule wiskunde", "Starter module mathematics"], "course", null, null, [
    "wiskunde2",
  ]),
];

const semester1 = [
  unit(
    "ad-maak",
    ["Maakprocessen", "Production processes"],
    "course",
    ec(5),
    [1, 1],
    [
      "materialen3",
      "kwaliteit2: Vindt met een meetplan de oorzaak van uitval // Finds the cause of rejects with a measuring plan",
    ],
    { requisites: buildsOn("ad-maak", "materialen2 kwaliteit1") },
  ),
  unit(
    "ad-wiskunde",
    ["Wiskunde en statistiek", "Mathematics and statistics"],
    "course",
    ec(5),
    [1, 1],
    ["wiskunde3~m", "statistiek1"],
    { requisites: buildsOn("ad-wiskunde", "wiskunde2") },
  ),
  unit(
    "ad-plc",
    ["PLC en besturing", "PLC and control"],
    "course",
    ec(5),
    [1, 1],
    ["besturen1", "besturen2", "besturen3"],
  ),
  unit(
    "ad-digitaal",
    ["Project Digitalisering mkb", "Digitalisation project in a small company"],
    "project",
    ec(10),
    [1, 1],
    [
      "samenwerken2~h",
      "samenwerken3~h",
      "otsecurity1",
      "presenteren2~h",
      "duurzaam1~v: Meet het energieverbruik van een machine // Measures the energy use of a machine",
    ],
  ),
  unit(
    "ad-po",
    ["Professionele ontwikkeling", "Professional development"],
    "guidance",
    ec(5),
    [1, 1],
    [
      "onderzoek1~h: Zoekt vakliteratuur en beoordeelt die // Finds and judges professional literature",
      "onderzoek2~h",
      "reflectie1~h",
    ],
  ),
];

const semester2 = [
  unit(
    "ad-data",
    ["Data uit machines (SQL, OPC UA)", "Data from machines (SQL, OPC UA)"],
    "course",
    ec(5),
    [2, 2],
    [
      "data3",
      "data3: Vraagt met SQL gegevens op en controleert of ze kloppen // Queries data with SQL and checks that it is right",
      "netwerken3",
    ],
    { requisites: buildsOn("ad-data", "data2 netwerken2") },
  ),
  unit(
    "ad-lean",
    ["Lean en procesverbetering", "Lean and process improvement"],
    "course",
    ec(5),
    [2, 2],
    ["lean1~v", "lean2"],
  ),
  unit(
    "ad-robotica",
    ["Robotica en cobots", "Robotics and cobots"],
    "course",
    ec(5),
    [2, 2],
    ["robotica1~v", "robotica2~v", "robotica3"],
  ),
  unit(
    "ad-cel",
    ["Project Slimme cel", "Smart cell project"],
    "project",
    ec(10),
    [2, 2],
    [
      "besturen4",
      "besturen4: Sluit een robot, een transportband en een PLC op elkaar aan // Connects a robot, a conveyor and a PLC",
      "presenteren3~h",
      "samenwerken3~a",
    ],
    { requisites: [requisite("ad-cel-besturen", "pre", "assumed", skill("besturen", 3))] },
  ),
  unit("ad-bedrijf", ["Bedrijfskunde", "Business"], "course", ec(5), [2, 2], ["bedrijf1"], { compensable: average }),
];

const semester3 = [
  unit(
    "ad-automatisering",
    ["Differentiatie automatisering", "Specialisation: automation"],
    "course",
    ec(15),
    [3, 3],
    [
      "besturen5",
      "besturen5: Rekent voor een lijn uit wat automatiseren kost en oplevert // Calculates what automating a line costs and returns",
      "netwerken3~a",
    ],
  ),
  unit(
    "ad-onderhoud",
    ["Differentiatie onderhoud en data", "Specialisation: maintenance and data"],
    "course",
    ec(15),
    [3, 3],
    ["onderhoud3~v", "onderhoud4", "data4"],
    { requisites: buildsOn("ad-onderhoud", "onderhoud2") },
  ),
  unit(
    "ad-project3",
    ["Project Verbeteren in bedrijf", "Improvement project"],
    "project",
    ec(10),
    [3, 3],
    [
      "onderzoek3",
      "data4: Adviseert de teamleider over één verbetering, met rapport en demonstratie // Advises the team leader on one improvement, with report and demonstration",
      "lean2~a",
      "kwaliteit2~a",
    ],
    { requisites: [requisite("ad-project3-data", "pre", "assumed", skill("data", 3))] },
  ),
  unit(
    "ad-sociaal",
    ["Sociale innovatie", "Social innovation"],
    "course",
    ec(5),
    [3, 3],
    [
      "samenwerken4",
      "samenwerken4: Bespreekt met een ploeg wat nieuwe techniek van hun werk vraagt // Discusses with a shift what new technology asks of their work",
    ],
  ),
];

const year1 = [...semester1, ...semester2];

const semester4 = [
  unit(
    "ad-afstuderen",
    ["Afstudeeropdracht", "Graduation assignment"],
    "final-project",
    ec(20),
    [4, 4],
    ["onderzoek3~e", "presenteren4", "samenwerken4~e", "bedrijf1~e"],
    {
      requisites: [
        requisite("ad-afst-ec", "pre", "admission", {
          all: [
            { atLeast: ec(60), of: idsOf(year1) },
            { atLeast: ec(20), of: idsOf(semester3) },
          ],
        }),
        requisite("ad-afst-portfolio", "co", "assumed", passed("ad-portfolio")),
      ],
    },
  ),
  unit("ad-portfolio", ["Werkplekportfolio", "Workplace portfolio"], "other", ec(5), [4, 4], ["reflectie2"], {
    requisites: [requisite("ad-portfolio-afst", "co", "assumed", passed("ad-afstuderen"))],
  }),
];

const electives = [
  unit(
    "ad-k-cobot",
    ["Veilig werken met cobots", "Working safely with cobots"],
    "course",
    ec(5),
    [4, 4],
    [
      "veiligheid3",
      "robotica3~a: Beoordeelt of een cobot naast een medewerker veilig is // Judges whether a cobot is safe beside a worker",
    ],
    { requisites: buildsOn("ad-k-cobot", "veiligheid2") },
  ),
  unit("ad-k-ethiek", ["Ethiek van data", "Ethics of data"], "course", ec(5), [4, 4], ["ethiek1"]),
  unit("ad-k-ondernemen", ["Ondernemen", "Entrepreneurship"], "course", ec(5), [4, 4], ["ondernemen1~v"]),
];

export const ad: Programme = {
  id: "ad",
  title: text("Associate degree Smart Industry", "Associate degree Smart Industry"),
  institution: text("Hogeschool Voorbeeldrijk (verzonnen)", "Hogeschool Voorbeeldrijk (invented)"),
  nlqf: 5,
  years: 2,
  periodLoad: { min: 30, max: 30, unit: "EC" },
  units: [...start, ...year1, ...semester3, ...semester4, ...electives],
  content: {
    id: "ad-inhoud",
    load: ec(120),
    all: [
      { id: "ad-start", title: text("Startmodules", "Starter modules"), all: places(...idsOf(start)) },
      { id: "ad-s12", title: text("Eerste jaar", "First year"), load: ec(60), all: places(...idsOf(year1)) },
      {
        id: "ad-differentiatie",
        title: text("Differentiatie", "Specialisation"),
        load: ec(15),
        choose: 1,
        from: places("ad-automatisering", "ad-onderhoud"),
      },
      ...places("ad-project3", "ad-sociaal", ...idsOf(semester4)),
      {
        id: "ad-keuze",
        title: text("Keuzevak", "Elective"),
        load: ec(5),
        choose: 1,
        from: places(...idsOf(electives)),
      },
    ],
  },
  exits: [
    {
      id: "ad-diploma",
      title: text("Graad Associate degree", "Associate degree"),
      document: "ad-graad",
      right: text("Toegang tot een verwante bachelor", "Access to a related bachelor"),
      targets: targets("ad-diploma", {
        besturen4: "eq-ad-cel",
        robotica3: "eq-ad-cel",
        data4: "eq-ad-data",
        otsecurity1: "eq-ad-data",
        wiskunde3: "eq-ad-data",
        samenwerken4: "eq-ad-mens",
        lean2: "eq-ad-mens",
        onderzoek3: "eq-ad-onderzoek",
        presenteren4: "eq-ad-onderzoek",
      }),
    },
  ],
};
