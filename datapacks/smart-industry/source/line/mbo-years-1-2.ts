/** Units of the first two years of mbo 4: the trade, general subjects and the first workplace period. */
import { idsOf, requisite, sbu, skill, text, unit } from "./rows.ts";

export const average = text("Telt mee in een gemiddelde van ten minste 6.", "Counts in an average of at least 6.");

export const year1 = [
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

export const year2 = [
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
