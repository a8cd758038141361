/** The skills of the example line, each with its ladder in words of its own: self-reliance and context per step. */

export interface SkillRow {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
  readonly strand?: string;
  /** From step 1 up: Dutch, English. */
  readonly ladder: readonly (readonly [nl: string, en: string])[];
}

const row = (id: string, nl: string, en: string, strand: string, ...ladder: (readonly [string, string])[]): SkillRow =>
  strand === "" ? { id, nl, en, ladder } : { id, nl, en, strand, ladder };

export const skillRows: readonly SkillRow[] = [
  row(
    "besturen",
    "Besturen en automatiseren",
    "Control and automation",
    "besturen",
    [
      "Sluit een eenvoudige besturing aan en test die volgens instructie",
      "Connects and tests a simple controller by instruction",
    ],
    [
      "Schrijft onder begeleiding een PLC-programma voor één machine",
      "Writes a PLC program for one machine under guidance",
    ],
    ["Programmeert zelfstandig één machine en zoekt storing", "Programs one machine independently and finds faults"],
    [
      "Koppelt machines in een cel, kiest een standaardoplossing en verantwoordt die",
      "Connects machines in a cell, chooses a standard solution and accounts for it",
    ],
    [
      "Verbetert een lijn met data en weegt techniek, mens en kosten af",
      "Improves a line with data and weighs technology, people and costs",
    ],
    ["Ontwerpt een besturing op basis van een model en valideert die", "Designs control from a model and validates it"],
    [
      "Ontwikkelt een nieuwe methode van besturen en onderbouwt die met onderzoek",
      "Develops a new method of control and supports it with research",
    ],
  ),
  row(
    "robotica",
    "Robotica",
    "Robotics",
    "besturen",
    ["Laat een robot een voorgedaan programma draaien", "Runs a given program on a robot"],
    ["Programmeert een robot voor oppakken en plaatsen", "Programs a robot to pick and place"],
    [
      "Zet een cobot veilig in naast mensen en beoordeelt de risico's",
      "Uses a cobot safely beside people and assesses the risks",
    ],
    [
      "Ontwerpt een robotcel met camera's en simuleert die vooraf",
      "Designs a robot cell with cameras and simulates it first",
    ],
  ),
  row(
    "regelen",
    "Regeltechniek",
    "Control engineering",
    "besturen",
    ["Stelt een regelaar in op basis van een model van het systeem", "Tunes a controller from a model of the system"],
    [
      "Ontwerpt een regeling voor een systeem met meer in- en uitgangen",
      "Designs control for a system with several inputs and outputs",
    ],
  ),
  row(
    "netwerken",
    "Industriële netwerken",
    "Industrial networks",
    "besturen",
    ["Sluit apparaten aan op een industrieel netwerk", "Connects devices to an industrial network"],
    [
      "Laat machines gegevens uitwisselen en zoekt fouten in het netwerk",
      "Lets machines exchange data and finds faults in the network",
    ],
    [
      "Ontsluit een machine voor bedrijfssystemen met een open standaard",
      "Opens a machine to business systems with an open standard",
    ],
  ),
  row(
    "data",
    "Data uit productie",
    "Production data",
    "data",
    ["Leest meetwaarden af en zet die in een tabel", "Reads measured values and puts them in a table"],
    [
      "Verzamelt gegevens van een machine en maakt er een grafiek van",
      "Collects data from a machine and draws a chart of it",
    ],
    [
      "Ontsluit gegevens van een cel en legt die vast in een relationele databank",
      "Opens the data of a cell and keeps it in a relational database",
    ],
    [
      "Adviseert met gegevens over één verbetering en onderbouwt dat",
      "Advises with data on one improvement and supports it",
    ],
    ["Voorspelt gedrag van een lijn met een eenvoudig model", "Predicts how a line behaves with a simple model"],
    [
      "Ontwerpt een voorspellend model en toetst het aan de praktijk",
      "Designs a predictive model and tests it in practice",
    ],
    ["Ontwikkelt nieuwe kennis over data in productie", "Develops new knowledge on data in production"],
  ),
  row(
    "programmeren",
    "Programmeren",
    "Programming",
    "data",
    ["Schrijft een programma met keuzes, lussen en functies", "Writes a program with choices, loops and functions"],
    [
      "Schrijft software voor een microcontroller die op tijd reageert",
      "Writes software for a microcontroller that reacts in time",
    ],
  ),
  row(
    "statistiek",
    "Statistiek",
    "Statistics",
    "data",
    ["Vat metingen samen en beoordeelt de spreiding", "Sums up measurements and judges their spread"],
    ["Toetst een vermoeden met een passende methode", "Tests a hypothesis with a fitting method"],
  ),
  row(
    "otsecurity",
    "Beveiliging van machines en netwerken",
    "OT security",
    "data",
    [
      "Herkent zwakke plekken in een machinenetwerk en meldt die",
      "Recognises weak spots in a machine network and reports them",
    ],
    ["Neemt maatregelen volgens een norm en controleert die", "Takes measures by a standard and checks them"],
  ),
  row(
    "construeren",
    "Construeren",
    "Mechanical design",
    "construeren",
    ["Maakt een eenvoudig product naar een tekening", "Makes a simple product from a drawing"],
    ["Tekent onderdelen in CAD volgens voorbeeld", "Draws parts in CAD by example"],
    ["Werkt een samenstelling met bewegende delen uit", "Works out an assembly with moving parts"],
    [
      "Kiest onderdelen voor een constructie en verantwoordt de keuze",
      "Chooses parts for a construction and accounts for the choice",
    ],
    [
      "Ontwerpt en berekent een constructie en weegt varianten af",
      "Designs and calculates a construction and weighs variants",
    ],
    ["Ontwerpt met simulatie en valideert met metingen", "Designs with simulation and validates with measurements"],
  ),
  row(
    "tekening",
    "Technische tekening",
    "Technical drawing",
    "construeren",
    ["Leest een werktekening van één onderdeel", "Reads a drawing of one part"],
    ["Leest maten, passingen en toleranties", "Reads dimensions, fits and tolerances"],
    ["Maakt een tekeningenpakket met stuklijst", "Makes a set of drawings with a parts list"],
  ),
  row(
    "materialen",
    "Materialen en bewerken",
    "Materials and machining",
    "construeren",
    ["Bewerkt metaal en kunststof met eenvoudig gereedschap", "Works metal and plastic with simple tools"],
    ["Kiest bewerking en gereedschap bij een materiaal", "Chooses process and tool for a material"],
    [
      "Vergelijkt maakprocessen op kosten, tijd en kwaliteit",
      "Compares production processes on cost, time and quality",
    ],
  ),
  row(
    "meten",
    "Meten",
    "Measuring",
    "construeren",
    ["Meet met schuifmaat en micrometer", "Measures with calliper and micrometer"],
    ["Controleert een product aan de hand van een meetplan", "Checks a product against a measuring plan"],
    ["Kiest een sensor en beoordeelt hoe nauwkeurig die meet", "Chooses a sensor and judges its accuracy"],
  ),
  row("verspanen", "Computergestuurd verspanen", "CNC machining", "construeren", [
    "Stelt een CNC-machine in en maakt een eerste product",
    "Sets up a CNC machine and makes a first product",
  ]),
  row(
    "mechanica",
    "Mechanica",
    "Mechanics",
    "construeren",
    ["Rekent met krachten, snelheid en energie", "Calculates with forces, speed and energy"],
    [
      "Bepaalt krachten en momenten in een eenvoudige constructie",
      "Determines forces and moments in a simple construction",
    ],
    ["Rekent aan evenwicht van samengestelde constructies", "Calculates the balance of composed constructions"],
    ["Rekent aan versnelling en trilling van bewegende delen", "Calculates acceleration and vibration of moving parts"],
    ["Toetst een onderdeel op sterkte en vervorming", "Checks a part for strength and deformation"],
  ),
  row(
    "elektro",
    "Elektrotechniek",
    "Electrical engineering",
    "construeren",
    ["Sluit een eenvoudige installatie aan en meet die door", "Connects and tests a simple installation"],
    ["Leest een schema en sluit een schakelkast aan", "Reads a diagram and connects a control cabinet"],
    [
      "Rekent aan netwerken met wisselstroom en halfgeleiders",
      "Calculates networks with alternating current and semiconductors",
    ],
  ),
  row(
    "pneumatiek",
    "Pneumatiek",
    "Pneumatics",
    "construeren",
    ["Bouwt een schakeling met lucht volgens schema", "Builds a pneumatic circuit from a diagram"],
    ["Ontwerpt een schakeling met elektrische aansturing", "Designs an electrically controlled circuit"],
  ),
  row(
    "aandrijven",
    "Aandrijven",
    "Drive technology",
    "construeren",
    ["Sluit een motor met regelaar aan en stelt die in", "Connects and sets a motor with its drive"],
    ["Kiest en berekent een aandrijving bij een beweging", "Chooses and calculates a drive for a movement"],
  ),
  row(
    "systemen",
    "Systemen ontwerpen",
    "Systems engineering",
    "construeren",
    ["Stelt eisen op en verdeelt een systeem in delen", "Sets requirements and divides a system into parts"],
    ["Ontwerpt een architectuur en weegt belangen af", "Designs an architecture and weighs interests"],
  ),
  row(
    "wiskunde",
    "Wiskunde",
    "Mathematics",
    "wiskunde",
    ["Rekent met formules, verhoudingen en grafieken", "Calculates with formulas, ratios and charts"],
    [
      "Rekent met machten, vergelijkingen en rechthoekige driehoeken",
      "Calculates with powers, equations and right triangles",
    ],
    ["Rekent met functies, goniometrie en logaritmen", "Calculates with functions, trigonometry and logarithms"],
    ["Differentieert en integreert", "Differentiates and integrates"],
    ["Rekent met vectoren, matrices en complexe getallen", "Calculates with vectors, matrices and complex numbers"],
    ["Lost differentiaalvergelijkingen op met Laplace", "Solves differential equations with Laplace"],
    ["Kiest en onderbouwt wiskundige methoden in onderzoek", "Chooses and supports mathematical methods in research"],
  ),
  row("functies", "Functies en goniometrie", "Functions and trigonometry", "wiskunde", [
    "Werkt zonder rekenmachine met functies en hun grafieken",
    "Works with functions and their graphs without a calculator",
  ]),
  row(
    "rekenen",
    "Rekenen",
    "Arithmetic",
    "wiskunde",
    ["Rekent met maten, procenten en verhoudingen", "Calculates with measures, percentages and ratios"],
    ["Gebruikt rekenen om een beslissing in het werk te nemen", "Uses arithmetic to take a decision at work"],
  ),
  row(
    "onderzoek",
    "Onderzoekend vermogen",
    "Research skills",
    "onderzoek",
    ["Stelt gerichte vragen en zoekt betrouwbare informatie", "Asks focused questions and finds reliable information"],
    [
      "Voert een klein onderzoek uit naar een probleem op de werkvloer",
      "Carries out a small inquiry into a problem on the shop floor",
    ],
    [
      "Lost een praktisch probleem op met een onderbouwde aanpak",
      "Solves a practical problem with a supported approach",
    ],
    [
      "Kiest een methode, verzamelt gegevens en trekt conclusies",
      "Chooses a method, collects data and draws conclusions",
    ],
    ["Zet een toegepast onderzoek op en bewaakt de kwaliteit", "Sets up applied research and guards its quality"],
    [
      "Voert zelfstandig toegepast onderzoek uit en valideert het resultaat",
      "Carries out applied research independently and validates the result",
    ],
    ["Levert met onderzoek een bijdrage aan de kennis van het vak", "Adds to the knowledge of the field by research"],
  ),
  row("methodologie", "Methodologie", "Methodology", "onderzoek", [
    "Verantwoordt de keuze van methoden in ontwerpend onderzoek",
    "Accounts for the choice of methods in design research",
  ]),
  row(
    "samenwerken",
    "Samenwerken en sociale innovatie",
    "Working together and social innovation",
    "samenwerken",
    ["Voert in een groepje een afgesproken taak uit", "Does an agreed task in a small group"],
    ["Verdeelt taken en spreekt anderen aan op afspraken", "Divides tasks and holds others to agreements"],
    [
      "Werkt met vakmensen van andere afdelingen aan één doel",
      "Works with people from other departments towards one goal",
    ],
    ["Betrekt medewerkers bij een verandering van hun werk", "Involves workers in a change of their work"],
    ["Leidt de invoering van techniek met alle betrokkenen", "Leads the introduction of technology with all concerned"],
    [
      "Ontwerpt werk waarin techniek en vakmanschap elkaar versterken",
      "Designs work in which technology and craft strengthen each other",
    ],
  ),
  row(
    "lean",
    "Lean werken",
    "Lean",
    "samenwerken",
    ["Herkent verspilling en houdt de werkplek op orde", "Recognises waste and keeps the workplace in order"],
    ["Brengt een proces in beeld en voert een verbetering in", "Maps a process and introduces an improvement"],
  ),
  row("bedrijf", "Bedrijfskunde", "Business", "samenwerken", [
    "Rekent kosten en opbrengsten van een verbetering door",
    "Calculates costs and returns of an improvement",
  ]),
  row("ondernemen", "Ondernemend gedrag", "Entrepreneurship", "samenwerken", [
    "Werkt een idee uit tot een plan met klanten en kosten",
    "Works out an idea into a plan with customers and costs",
  ]),
  row(
    "presenteren",
    "Presenteren en rapporteren",
    "Presenting and reporting",
    "samenwerken",
    ["Vertelt de groep wat er is gemaakt", "Tells the group what was made"],
    ["Schrijft een kort verslag en licht het toe", "Writes a short report and explains it"],
    ["Rapporteert aan een opdrachtgever met onderbouwing", "Reports to a client with support"],
    ["Adviseert verschillende lezers op hun eigen niveau", "Advises different readers at their own level"],
  ),
  row(
    "kwaliteit",
    "Kwaliteit",
    "Quality",
    "samenwerken",
    ["Controleert het eigen werk aan de hand van eisen", "Checks own work against requirements"],
    [
      "Zoekt de oorzaak van een afwijking en voorkomt herhaling",
      "Finds the cause of a deviation and prevents repetition",
    ],
  ),
  row(
    "nederlands",
    "Nederlands",
    "Dutch",
    "",
    ["Leest en schrijft op niveau 2F", "Reads and writes at level 2F"],
    ["Leest en schrijft op niveau 3F", "Reads and writes at level 3F"],
  ),
  row(
    "engels",
    "Engels",
    "English",
    "",
    ["Begrijpt een eenvoudige handleiding (A2)", "Understands a simple manual (A2)"],
    ["Overlegt over techniek in het Engels (B1)", "Discusses technology in English (B1)"],
  ),
  row("burgerschap", "Burgerschap", "Citizenship", "", [
    "Vormt een mening over werk, techniek en samenleving",
    "Forms an opinion on work, technology and society",
  ]),
  row(
    "lob",
    "Loopbaan",
    "Career guidance",
    "",
    ["Onderzoekt welk werk past", "Explores which work fits"],
    ["Kiest een richting en legt uit waarom", "Chooses a direction and explains why"],
    ["Bereidt de stap naar werk of een vervolgopleiding voor", "Prepares the step to work or further study"],
  ),
  row(
    "veiligheid",
    "Veilig werken",
    "Safety",
    "",
    ["Werkt met beschermingsmiddelen volgens instructie", "Works with protective equipment by instruction"],
    ["Herkent gevaren op de werkplek en handelt ernaar (VCA)", "Recognises hazards at work and acts on them (VCA)"],
    ["Beoordeelt de risico's van een machine", "Assesses the risks of a machine"],
  ),
  row(
    "onderhoud",
    "Onderhoud",
    "Maintenance",
    "",
    ["Voert eenvoudig onderhoud uit volgens een lijst", "Does simple maintenance from a list"],
    ["Zoekt en verhelpt een storing aan één machine", "Finds and mends a fault in one machine"],
    ["Bewaakt de conditie van machines met metingen", "Monitors the condition of machines by measuring"],
    ["Stelt een onderhoudsplan op met gegevens over slijtage", "Makes a maintenance plan with data on wear"],
  ),
  row(
    "planning",
    "Werkvoorbereiding",
    "Work preparation",
    "",
    ["Maakt een planning voor het eigen werk", "Makes a plan for own work"],
    ["Bereidt een order voor met tijden, materiaal en kosten", "Prepares an order with times, material and costs"],
  ),
  row(
    "reflectie",
    "Reflecteren",
    "Reflection",
    "",
    ["Kijkt terug op het eigen leren met hulp van anderen", "Looks back on own learning with the help of others"],
    [
      "Stuurt de eigen ontwikkeling en onderbouwt die met bewijs",
      "Steers own development and supports it with evidence",
    ],
  ),
  row("ethiek", "Ethiek van data", "Ethics of data", "", [
    "Weegt af welke gegevens over mensen een bedrijf mag gebruiken",
    "Weighs which data on people a company may use",
  ]),
  row(
    "duurzaam",
    "Duurzaam produceren",
    "Sustainable production",
    "",
    ["Legt uit hoe energie wordt opgewekt en bespaard", "Explains how energy is produced and saved"],
    ["Verlaagt energie en afval van een productieproces", "Lowers energy and waste of a production process"],
  ),
  row("kunst", "Vormgeving", "Design and visual arts", "", [
    "Geeft een product vorm en print het in 3D",
    "Shapes a product and prints it in 3D",
  ]),
];

const strandNames: readonly (readonly [id: string, nl: string, en: string])[] = [
  ["besturen", "Besturen en automatiseren", "Control and automation"],
  ["data", "Data", "Data"],
  ["construeren", "Construeren", "Mechanical design"],
  ["wiskunde", "Wiskunde", "Mathematics"],
  ["onderzoek", "Onderzoekend vermogen", "Research skills"],
  ["samenwerken", "Samenwerken en sociale innovatie", "Working together and social innovation"],
];

export const strands = strandNames.map(([id, nl, en]) => ({
  id: `streng-${id}`,
  title: { nl, en },
  skills: skillRows.filter(({ strand }) => strand === id).map((one) => one.id),
}));

export const skills = skillRows.map(({ id, nl, en, ladder }) => ({
  id,
  title: { nl, en },
  ladder: ladder.map(([dutch, english], at) => ({ step: at + 1, title: { nl: dutch, en: english } })),
}));
