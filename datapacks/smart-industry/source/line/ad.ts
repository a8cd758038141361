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
      "materialen3: Vergelijkt maakprocessen voor een serie op kosten, tijd en kwaliteit // Compares production processes for a series on cost, time and quality",
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
    [
      "wiskunde3~m: Rekent met functies en logaritmen aan slijtage en levensduur // Calculates wear and service life with functions and logarithms",
      "statistiek1: Vat metingen van een proces samen en leest een regelkaart // Sums up measurements of a process and reads a control chart",
    ],
    { requisites: buildsOn("ad-wiskunde", "wiskunde2") },
  ),
  unit(
    "ad-plc",
    ["PLC en besturing", "PLC and control"],
    "course",
    ec(5),
    [1, 1],
    [
      "besturen1: Sluit een PLC met sensoren aan en test de in- en uitgangen // Connects a PLC with sensors and tests the inputs and outputs",
      "besturen2: Schrijft onder begeleiding een stappenbesturing voor één machine // Writes a sequential control for one machine under guidance",
      "besturen3",
    ],
  ),
  unit(
    "ad-digitaal",
    ["Project Digitalisering mkb", "Digitalisation project in a small company"],
    "project",
    ec(10),
    [1, 1],
    [
      "samenwerken2~h: Verdeelt taken in een projectgroep en maakt afspraken met het bedrijf // Divides tasks in a project group and makes agreements with the company",
      "samenwerken3~h: Werkt met medewerkers van een klein bedrijf aan één doel // Works with employees of a small company towards one goal",
      "otsecurity1: Herkent zwakke plekken in het machinenetwerk van een klein bedrijf en meldt die // Recognises weak spots in the machine network of a small company and reports them",
      "presenteren2~h: Schrijft een kort verslag en licht het toe aan het bedrijf // Writes a short report and explains it to the company",
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
      "onderzoek2~h: Onderzoekt een klein probleem op de eigen werkplek of school // Looks into a small problem at own workplace or school",
      "reflectie1~h: Kijkt met een studiecoach terug op het eigen leren // Looks back on own learning with a study coach",
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
      "data3: Ontsluit de gegevens van een cel met OPC UA en bewaart die in een databank // Makes the data of a cell available with OPC UA and keeps them in a database",
      "data3: Vraagt met SQL gegevens op en controleert of ze kloppen // Queries data with SQL and checks that they are right",
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
    [
      "lean1~v: Herkent verspilling in een proces en meet die // Recognises waste in a process and measures it",
      "lean2: Brengt een waardestroom in beeld en voert een verbetering in // Maps a value stream and introduces an improvement",
    ],
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
      "presenteren3~h: Rapporteert over de cel aan de opdrachtgever en onderbouwt de keuzes // Reports on the cell to the client and supports the choices",
      "samenwerken3~a: Bouwt de cel samen met een leverancier en draagt die over // Builds the cell together with a supplier and hands it over",
    ],
    { requisites: [requisite("ad-cel-besturen", "pre", "assumed", skill("besturen", 3))] },
  ),
  unit(
    "ad-bedrijf",
    ["Bedrijfskunde", "Business"],
    "course",
    ec(5),
    [2, 2],
    [
      "bedrijf1: Rekent kosten, opbrengsten en terugverdientijd van een verbetering uit // Calculates costs, returns and payback time of an improvement",
    ],
    { compensable: average },
  ),
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
      "netwerken3~a: Koppelt een lijn aan de planning en voorraad van het bedrijf // Connects a line to the planning and stock of the company",
    ],
  ),
  unit(
    "ad-onderhoud",
    ["Differentiatie onderhoud en data", "Specialisation: maintenance and data"],
    "course",
    ec(15),
    [3, 3],
    [
      "onderhoud3~v: Meet trilling en slijtage en meldt afwijkingen // Measures vibration and wear and reports deviations",
      "onderhoud4",
      "data4: Beoordeelt onderhoudsgegevens en adviseert over één verbetering // Judges maintenance data and advises on one improvement",
    ],
    { requisites: buildsOn("ad-onderhoud", "onderhoud2") },
  ),
  unit(
    "ad-project3",
    ["Project Verbeteren in bedrijf", "Improvement project"],
    "project",
    ec(10),
    [3, 3],
    [
      "onderzoek3: Lost een afgebakend probleem in een bedrijf op met een onderbouwde aanpak // Solves a well-defined problem in a company with a supported approach",
      "data4: Adviseert de teamleider over één verbetering, met rapport en demonstratie // Advises the team leader on one improvement, with report and demonstration",
      "lean2~a: Voert met een ploeg een verbetering in en meet het effect // Introduces an improvement with a shift and measures the effect",
      "kwaliteit2~a: Zoekt de oorzaak van uitval en voorkomt herhaling // Finds the cause of rejects and prevents repetition",
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
      "samenwerken4: Betrekt medewerkers bij de komst van een cobot en verantwoordt de aanpak // Involves workers in the coming of a cobot and accounts for the approach",
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
    [
      "onderzoek3~e: Lost zelfstandig een praktijkprobleem van een bedrijf op // Solves a practical problem of a company independently",
      "presenteren4: Adviseert directie en werkvloer, ieder in passende taal // Advises management and shop floor, each in fitting language",
      "samenwerken4~e: Betrekt de werkvloer bij de invoering van het advies // Involves the shop floor in carrying out the advice",
      "bedrijf1~e: Rekent kosten en opbrengsten van het advies door // Calculates costs and returns of the advice",
    ],
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
  unit(
    "ad-portfolio",
    ["Werkplekportfolio", "Workplace portfolio"],
    "other",
    ec(5),
    [4, 4],
    [
      "reflectie2: Onderbouwt de eigen ontwikkeling met bewijs van de werkplek // Supports own development with evidence from the workplace",
    ],
    {
      requisites: [requisite("ad-portfolio-afst", "co", "assumed", passed("ad-afstuderen"))],
    },
  ),
];

const electives = [
  unit(
    "ad-k-cobot",
    ["Veilig werken met cobots", "Working safely with cobots"],
    "course",
    ec(5),
    [4, 4],
    [
      "veiligheid3: Beoordeelt de risico's van een cel met cobot en neemt maatregelen // Assesses the risks of a cell with a cobot and takes measures",
      "robotica3~a: Beoordeelt of een cobot naast een medewerker veilig is // Judges whether a cobot is safe beside a worker",
    ],
    { requisites: buildsOn("ad-k-cobot", "veiligheid2") },
  ),
  unit(
    "ad-k-ethiek",
    ["Ethiek van data", "Ethics of data"],
    "course",
    ec(5),
    [4, 4],
    [
      "ethiek1",
      "ethiek1: Maakt met medewerkers afspraken over metingen aan hun werk // Makes agreements with workers on measuring their work",
    ],
  ),
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
