/** mbo 4 Technicus engineering: 6,400 SBU over four years, school-based (bol) or work-based (bbl). */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { idsOf, passed, places, requisite, sbu, skill, targets, text, unit } from "./rows.ts";

const average = text("Telt mee in een gemiddelde van ten minste 6.", "Counts in an average of at least 6.");

const year1 = [
  unit(
    "mb-cad",
    ["Tekenen en CAD", "Drawing and CAD"],
    "course",
    sbu(200),
    [1, 1],
    [
      "construeren2: Tekent onder begeleiding onderdelen en een kleine samenstelling in CAD // Draws parts and a small assembly in CAD under guidance",
      "tekening2",
    ],
  ),
  unit(
    "mb-materialen",
    ["Materialen en verspanen", "Materials and machining"],
    "course",
    sbu(200),
    [1, 1],
    [
      "materialen2",
      "materialen2: Draait en freest een onderdeel binnen tolerantie // Turns and mills a part within tolerance",
      "meten2: Controleert een gedraaid onderdeel aan de hand van een meetplan // Checks a turned part against a measuring plan",
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
      "elektro2: Berekent en meet stroom, spanning en vermogen in een schakelkast // Calculates and measures current, voltage and power in a cabinet",
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
    ["Project oppakken en plaatsen", "Pick-and-place project"],
    "project",
    sbu(240),
    [1, 1],
    [
      "samenwerken2: Verdeelt de taken in een projectgroep en spreekt anderen aan op afspraken // Divides the tasks in a project group and holds others to agreements",
      "veiligheid2: Haalt het certificaat basisveiligheid (VCA) en handelt ernaar in de werkplaats // Obtains the basic safety certificate (VCA) and acts on it in the workshop",
      "presenteren2: Schrijft een kort projectverslag en licht het toe // Writes a short project report and explains it",
      "planning1: Maakt een weekplanning voor de bouw van de opstelling // Makes a weekly plan for building the set-up",
    ],
  ),
  unit(
    "mb-nederlands1",
    ["Nederlands leerjaar 1", "Dutch year 1"],
    "generic",
    sbu(80),
    [1, 1],
    [
      "nederlands2: Leest handleidingen en schrijft een zakelijke e-mail (3F) // Reads manuals and writes a business email (3F)",
    ],
  ),
  unit(
    "mb-engels1",
    ["Engels leerjaar 1", "English year 1"],
    "generic",
    sbu(80),
    [1, 1],
    [
      "engels2: Leest een Engelse handleiding en stelt er vragen over (B1) // Reads a manual in English and asks questions on it (B1)",
    ],
    {
      compensable: average,
    },
  ),
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
  unit(
    "mb-slb",
    ["Studieloopbaanbegeleiding", "Study guidance"],
    "guidance",
    sbu(120),
    [1, 1],
    [
      "lob2: Kiest een vakrichting voor BPV 1 en legt uit waarom // Chooses a field for workplace period 1 and explains why",
      "reflectie1: Kijkt met de begeleider terug op het eerste jaar en noemt wat beter kan // Looks back on the first year with the counsellor and names what can be better",
    ],
  ),
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
      "netwerken1: Sluit sensoren en een bedieningspaneel aan op een veldbus // Connects sensors and an operator panel to a fieldbus",
    ],
    { requisites: [requisite("mb-plc2-na1", "pre", "assumed", skill("besturen", 2))] },
  ),
  unit(
    "mb-mechatronica",
    ["Mechatronische constructies", "Mechatronic constructions"],
    "course",
    sbu(180),
    [2, 2],
    [
      "construeren3: Werkt zelfstandig een aandrijving met lagers en tandwielen uit tot een samenstelling // Works out a drive with bearings and gears into an assembly independently",
      "tekening3: Maakt van die samenstelling een tekeningenpakket met stuklijst // Makes a set of drawings with a parts list of that assembly",
    ],
  ),
  unit(
    "mb-sensoren",
    ["Sensoren en meten", "Sensors and measuring"],
    "course",
    sbu(140),
    [2, 2],
    [
      "data1: Leest een sensor uit en zet de meetwaarden in een tabel // Reads a sensor and puts the values in a table",
      "meten3: Kiest een sensor bij een toepassing en beoordeelt hoe nauwkeurig die meet // Chooses a sensor for an application and judges its accuracy",
    ],
  ),
  unit(
    "mb-pneumatiek",
    ["Pneumatiek", "Pneumatics"],
    "course",
    sbu(120),
    [2, 2],
    [
      "pneumatiek1",
      "pneumatiek2: Ontwerpt een schakeling met elektrische ventielen en zoekt er een storing in // Designs a circuit with electric valves and finds a fault in it",
    ],
  ),
  unit(
    "mb-wiskunde2",
    ["Wiskunde 2", "Mathematics 2"],
    "course",
    sbu(120),
    [2, 2],
    [
      "wiskunde2~a: Gebruikt vergelijkingen en driehoeken in technische opgaven // Uses equations and triangles in technical problems",
      "mechanica2: Bepaalt krachten en momenten op een hefboom en een as // Determines forces and moments on a lever and a shaft",
    ],
  ),
  unit(
    "mb-project2",
    ["Project transportband", "Conveyor project"],
    "project",
    sbu(240),
    [2, 2],
    [
      "samenwerken2~a: Stemt mechanisch en elektrisch werk aan een transportband op elkaar af // Coordinates mechanical and electrical work on a conveyor",
      "presenteren2~a: Schrijft een handleiding voor de gebruiker en licht die toe // Writes a manual for the user and explains it",
      "onderhoud2: Zoekt en verhelpt een storing aan de transportband // Finds and mends a fault in the conveyor",
      "construeren2~a: Past het ontwerp van een transportband aan // Adapts the design of a conveyor",
    ],
  ),
  unit(
    "mb-bpv1",
    ["BPV 1", "Workplace period 1"],
    "workplace",
    sbu(480),
    [2, 2],
    [
      "besturen2~w: Past onder begeleiding het programma van een machine in het leerbedrijf aan // Adapts the program of a machine at the training company under guidance",
      "veiligheid2~w: Werkt volgens de veiligheidsregels van het leerbedrijf // Works by the safety rules of the training company",
      "samenwerken2~w: Werkt mee in een ploeg en houdt zich aan afspraken // Works in a shift and keeps agreements",
      "materialen2~w: Maakt onderdelen die het leerbedrijf nodig heeft // Makes parts that the training company needs",
    ],
    {
      requisites: [
        requisite("mb-bpv1-sbu", "pre", "admission", {
          all: [{ atLeast: sbu(1200), of: idsOf(year1) }, skill("veiligheid", 2)],
        }),
      ],
    },
  ),
  unit(
    "mb-nederlands2",
    ["Nederlands leerjaar 2", "Dutch year 2"],
    "generic",
    sbu(50),
    [2, 2],
    [
      "nederlands2~g: Houdt een presentatie en voert een sollicitatiegesprek (3F) // Gives a presentation and holds a job interview (3F)",
    ],
  ),
  unit(
    "mb-engels2",
    ["Engels leerjaar 2", "English year 2"],
    "generic",
    sbu(50),
    [2, 2],
    [
      "engels2~g: Overlegt in het Engels over een technisch probleem (B1) // Discusses a technical problem in English (B1)",
    ],
  ),
];

const specialisations = [
  unit(
    "mb-vision",
    ["Robotica en beeldverwerking", "Robotics and vision"],
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
    [
      "verspanen1: Stelt onder begeleiding een CNC-freesmachine in en maakt een eerste product // Sets up a CNC milling machine under guidance and makes a first product",
      "verspanen1: Maakt met CAM-software een programma uit een CAD-model // Makes a program from a CAD model with CAM software",
    ],
  ),
  unit(
    "mb-conditie",
    ["Conditiebewaking", "Condition monitoring"],
    "course",
    sbu(200),
    [3, 3],
    [
      "onderhoud3: Meet trilling en temperatuur van een machine en meldt afwijkingen // Measures vibration and temperature of a machine and reports deviations",
      "onderhoud3: Bepaalt met metingen wanneer een lager vervangen moet worden // Determines from measurements when a bearing has to be replaced",
    ],
  ),
  unit(
    "mb-aandrijven",
    ["Aandrijvingen", "Drives"],
    "course",
    sbu(200),
    [3, 3],
    [
      "aandrijven1",
      "aandrijven1: Zoekt en verhelpt een storing aan een motor met regelaar // Finds and mends a fault in a motor with its drive",
    ],
  ),
];

const year3 = [
  unit(
    "mb-ontwerpen",
    ["Ontwerpen", "Design"],
    "course",
    sbu(240),
    [3, 3],
    [
      "construeren4: Ontwerpt een hulpgereedschap, kiest standaardonderdelen en verantwoordt die // Designs a fixture, chooses standard parts and accounts for them",
      "kwaliteit1: Toetst het eigen ontwerp aan de eisen van de opdracht // Tests own design against the requirements of the assignment",
      "tekening3~a: Maakt een tekeningenpakket van het eigen ontwerp // Makes a set of drawings of own design",
    ],
  ),
  unit(
    "mb-data",
    ["Data uit machines", "Data from machines"],
    "course",
    sbu(160),
    [3, 3],
    [
      "data2: Leest een machine uit en maakt een grafiek van de productie // Reads out a machine and draws a chart of its production",
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
    [
      "samenwerken3: Werkt met vakmensen van een bedrijf aan één opdracht en draagt het werk over // Works with people of a company on one assignment and hands the work over",
      "onderzoek1: Stelt de opdrachtgever gerichte vragen en zoekt betrouwbare informatie // Asks the client focused questions and finds reliable information",
      "presenteren3: Rapporteert aan het bedrijf en onderbouwt de keuzes // Reports to the company and supports the choices",
      "planning1~a: Maakt een projectplanning met mijlpalen // Makes a project plan with milestones",
    ],
    {
      requisites: [
        requisite("mb-bedrijf-praktijk", "pre", "assumed", {
          any: [{ all: [passed("mb-project1"), passed("mb-materialen"), passed("mb-plc1")] }, { work: "werkplaats" }],
        }),
      ],
    },
  ),
  unit(
    "mb-rekenen3",
    ["Rekenen leerjaar 3", "Arithmetic year 3"],
    "generic",
    sbu(40),
    [3, 3],
    [
      "rekenen2~g: Begroot materiaal en kosten van een opdracht en controleert de uitkomst // Estimates material and costs of an assignment and checks the result",
    ],
  ),
  unit(
    "mb-burgerschap3",
    ["Loopbaan en burgerschap 3", "Career and citizenship 3"],
    "generic",
    sbu(40),
    [3, 3],
    [
      "burgerschap1~g: Voert een debat over de gevolgen van techniek voor werk en samenleving // Holds a debate on what technology does to work and society",
    ],
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
    [
      "wiskunde3: Rekent met functies, goniometrie en logaritmen in opgaven uit de hele techniek // Works with functions, trigonometry and logarithms in problems from all of technology",
      "functies1",
    ],
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
    [
      "wiskunde3: Rekent met functies, goniometrie en logaritmen in opgaven uit de machinebouw // Works with functions, trigonometry and logarithms in problems from mechanical engineering",
      "functies1",
    ],
  ),
  unit(
    "mb-k-hbo",
    ["Keuzedeel voorbereiding hbo", "Elective: preparing for higher education"],
    elective,
    sbu(240),
    [3, 4],
    [
      "onderzoek1: Stelt een vraag bij een onderwerp uit het vak en zoekt er informatie bij // Asks a question on a subject of the trade and finds information on it",
      "onderzoek2: Zoekt en beoordeelt bronnen en schrijft er een tekst over // Finds and judges sources and writes a text on them",
    ],
  ),
  unit(
    "mb-k-robotica",
    ["Keuzedeel robotica", "Elective: robotics"],
    elective,
    sbu(240),
    [3, 4],
    [
      "robotica1~v",
      "robotica2: Programmeert onder begeleiding een robot die een machine belaadt // Programs a robot that loads a machine under guidance",
    ],
  ),
  unit(
    "mb-k-iot",
    ["Keuzedeel Internet of Things", "Elective: Internet of Things"],
    elective,
    sbu(240),
    [3, 4],
    [
      "data2: Stuurt metingen van een sensor naar een server en maakt er een grafiek van // Sends measurements of a sensor to a server and draws a chart of them",
      "netwerken2: Verbindt sensoren draadloos en zoekt fouten in de verbinding // Connects sensors wirelessly and finds faults in the connection",
    ],
  ),
  unit(
    "mb-k-lean",
    ["Keuzedeel lean", "Elective: lean"],
    elective,
    sbu(240),
    [3, 4],
    [
      "lean1: Herkent verspilling in een proces en telt wat die kost // Recognises waste in a process and counts what it costs",
      "lean1: Richt een werkplek in volgens 5S // Sets up a workplace by 5S",
    ],
  ),
  unit(
    "mb-k-ondernemen",
    ["Keuzedeel ondernemend gedrag", "Elective: entrepreneurship"],
    elective,
    sbu(240),
    [3, 4],
    ["ondernemen1", "ondernemen1: Legt een idee voor aan mogelijke klanten // Puts an idea to possible customers"],
  ),
];

const year4 = [
  unit(
    "mb-bpv2",
    ["BPV 2", "Workplace period 2"],
    "workplace",
    sbu(880),
    [4, 4],
    [
      "besturen3~w: Programmeert zelfstandig een uitbreiding van een machine en zoekt storing // Programs an extension of a machine independently and finds faults",
      "samenwerken3~w: Werkt samen met tekenkamer, productie en onderhoud en draagt werk over // Works together with drawing office, production and maintenance and hands work over",
      "construeren4~w: Ontwerpt een verbetering aan een machine en verantwoordt die // Designs an improvement to a machine and accounts for it",
      "kwaliteit1~w: Controleert het eigen werk volgens de regels van het leerbedrijf // Checks own work by the rules of the training company",
      "onderhoud2~w: Zoekt en verhelpt storingen in de productie // Finds and mends faults in production",
    ],
  ),
  unit(
    "mb-examen",
    ["Examenproject", "Exam project"],
    "final-project",
    sbu(280),
    [4, 4],
    [
      "onderzoek2: Onderzoekt met begeleiding een probleem in een bedrijf en beschrijft de oorzaak // Looks into a problem in a company with guidance and describes the cause",
      "construeren4~e: Ontwerpt de oplossing en verantwoordt de keuzes // Designs the solution and accounts for the choices",
      "besturen3~e: Programmeert en test de besturing van de oplossing // Programs and tests the control of the solution",
      "presenteren3~e: Rapporteert aan het bedrijf en licht het werk toe voor examinatoren // Reports to the company and explains the work to examiners",
    ],
  ),
  unit(
    "mb-planning",
    ["Werkvoorbereiding", "Work preparation"],
    "course",
    sbu(120),
    [4, 4],
    [
      "planning2",
      "planning2: Maakt een bewerkingsplan en een werkinstructie // Makes a process plan and a work instruction",
    ],
  ),
  unit(
    "mb-nederlands4",
    ["Nederlands leerjaar 4", "Dutch year 4"],
    "generic",
    sbu(40),
    [4, 4],
    [
      "nederlands2~g: Schrijft een adviesrapport met een heldere opbouw (3F) // Writes a clearly structured advisory report (3F)",
    ],
  ),
  unit(
    "mb-lob",
    ["LOB doorstroom", "Career guidance for moving on"],
    "guidance",
    sbu(40),
    [4, 4],
    [
      "lob3: Kiest tussen werk, Ad en bachelor en bereidt die stap voor // Chooses between work, Ad and bachelor and prepares that step",
    ],
  ),
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
    { id: "mbo-k0205", from: "2016-03-01", until: "2023-01-01" },
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
