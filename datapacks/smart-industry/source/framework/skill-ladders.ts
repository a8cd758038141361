/** The ladders of the other skills that the line works with: self-reliance and context per step, from step 1 up. */
import type { StepText } from "./concept-row.ts";

export const skillLadders: Readonly<Record<string, readonly StepText[]>> = {
  robotica: [
    [
      "Bedient een geprogrammeerde robot volgens instructie en herstart die na een stop",
      "Operates a programmed robot by instruction and restarts it after a stop",
    ],
    [
      "Programmeert onder begeleiding een robot die onderdelen oppakt en plaatst",
      "Programs a robot that picks and places parts under guidance",
    ],
    [
      "Zet zelfstandig een cobot met grijper en sensoren in naast mensen en beoordeelt de risico's",
      "Uses a cobot with gripper and sensors beside people independently and assesses the risks",
    ],
    [
      "Ontwerpt een robotcel met camera's, simuleert die vooraf en verantwoordt de keuzes",
      "Designs a robot cell with cameras, simulates it first and accounts for the choices",
    ],
  ],
  regelen: [
    [
      "Stelt een regelaar in op basis van een model van het systeem en beoordeelt de stapresponsie",
      "Tunes a controller from a model of the system and judges the step response",
    ],
    [
      "Ontwerpt een regeling voor een systeem met meer in- en uitgangen en toont de stabiliteit aan",
      "Designs control for a system with several inputs and outputs and shows its stability",
    ],
  ],
  netwerken: [
    [
      "Sluit apparaten volgens schema aan op een industrieel netwerk",
      "Connects devices to an industrial network by a diagram",
    ],
    [
      "Laat machines gegevens uitwisselen en zoekt fouten in het netwerk",
      "Lets machines exchange data and finds faults in the network",
    ],
    [
      "Ontsluit zelfstandig een machine voor bedrijfssystemen met een open standaard",
      "Opens a machine to business systems with an open standard, independently",
    ],
  ],
  programmeren: [
    [
      "Schrijft en test onder begeleiding een programma met keuzes, lussen en functies",
      "Writes and tests a program with choices, loops and functions under guidance",
    ],
    [
      "Schrijft zelfstandig software voor een microcontroller die op tijd reageert",
      "Writes software for a microcontroller that reacts in time, independently",
    ],
    [
      "Ontwerpt en test software van meerdere onderdelen en verantwoordt de opbouw",
      "Designs and tests software of several parts and accounts for its structure",
    ],
  ],
  statistiek: [
    [
      "Vat metingen samen, leest een regelkaart en beoordeelt de spreiding",
      "Sums up measurements, reads a control chart and judges the spread",
    ],
    [
      "Toetst een vermoeden met een passende methode en onderbouwt de uitspraak",
      "Tests a hypothesis with a fitting method and supports the conclusion",
    ],
  ],
  otsecurity: [
    [
      "Werkt volgens de beveiligingsregels, herkent zwakke plekken in een machinenetwerk en meldt die",
      "Works by the security rules, recognises weak spots in a machine network and reports them",
    ],
    [
      "Bepaalt de digitale risico's van een cel, neemt maatregelen volgens een norm en controleert die",
      "Identifies the digital risks of a cell, takes measures by a standard and checks them",
    ],
  ],
  tekening: [
    ["Leest een werktekening van één onderdeel", "Reads a drawing of one part"],
    [
      "Leest maten, passingen en toleranties en tekent onder begeleiding een onderdeel",
      "Reads dimensions, fits and tolerances and draws a part under guidance",
    ],
    ["Maakt zelfstandig een tekeningenpakket met stuklijst", "Makes a set of drawings with a parts list independently"],
  ],
  materialen: [
    [
      "Bewerkt metaal en kunststof met eenvoudig gereedschap volgens instructie",
      "Works metal and plastic with simple tools by instruction",
    ],
    [
      "Kiest onder begeleiding bewerking en gereedschap bij een materiaal",
      "Chooses process and tool for a material under guidance",
    ],
    [
      "Vergelijkt zelfstandig maakprocessen op kosten, tijd en kwaliteit",
      "Compares production processes on cost, time and quality independently",
    ],
    [
      "Kiest materiaal en maakproces voor een product en verantwoordt die keuze",
      "Chooses material and process for a product and accounts for the choice",
    ],
  ],
  meten: [
    ["Meet volgens instructie met schuifmaat en micrometer", "Measures with calliper and micrometer by instruction"],
    ["Controleert een product aan de hand van een meetplan", "Checks a product against a measuring plan"],
    [
      "Kiest zelfstandig een sensor en beoordeelt hoe nauwkeurig die meet",
      "Chooses a sensor and judges its accuracy independently",
    ],
  ],
  verspanen: [
    [
      "Stelt onder begeleiding een CNC-machine in en maakt een eerste product",
      "Sets up a CNC machine under guidance and makes a first product",
    ],
    [
      "Programmeert zelfstandig een CNC-machine voor een nieuw werkstuk en bewaakt de maten",
      "Programs a CNC machine for a new workpiece independently and guards the dimensions",
    ],
  ],
  mechanica: [
    [
      "Rekent met krachten, snelheid en energie in een herkenbare situatie",
      "Calculates with forces, speed and energy in a familiar situation",
    ],
    [
      "Bepaalt krachten en momenten in een eenvoudige constructie",
      "Determines forces and moments in a simple construction",
    ],
    [
      "Rekent zelfstandig aan het evenwicht van samengestelde constructies",
      "Calculates the equilibrium of composed constructions independently",
    ],
    [
      "Modelleert een bewegend mechanisme en rekent aan versnelling en trilling",
      "Models a moving mechanism and calculates acceleration and vibration",
    ],
    [
      "Beoordeelt sterkte, stijfheid en vermoeiing van een onderdeel en verbetert het ontwerp",
      "Judges strength, stiffness and fatigue of a part and improves the design",
    ],
  ],
  elektro: [
    [
      "Sluit een eenvoudige installatie aan en meet die door volgens instructie",
      "Connects and tests a simple installation by instruction",
    ],
    [
      "Leest een schema en sluit onder begeleiding een schakelkast aan",
      "Reads a diagram and connects a control cabinet under guidance",
    ],
    [
      "Rekent zelfstandig aan netwerken met wisselstroom en halfgeleiders",
      "Calculates networks with alternating current and semiconductors independently",
    ],
    [
      "Kiest componenten en beveiliging voor een installatie en verantwoordt die keuze",
      "Chooses components and protection for an installation and accounts for the choice",
    ],
  ],
  pneumatiek: [
    ["Bouwt een pneumatische schakeling op volgens schema", "Builds a pneumatic circuit to a diagram"],
    [
      "Ontwerpt een elektropneumatische schakeling voor een machine en zoekt storing",
      "Designs an electropneumatic circuit for a machine and finds faults",
    ],
  ],
  aandrijven: [
    [
      "Sluit een motor met regelaar aan en stelt die in volgens de handleiding",
      "Connects a motor with its drive and sets it up by the manual",
    ],
    [
      "Kiest en berekent een aandrijving voor een bekende beweging",
      "Chooses and calculates a drive for a known motion",
    ],
    [
      "Ontwerpt een meerassige aandrijving en toetst die met een model",
      "Designs a multi-axis drive and tests it with a model",
    ],
  ],
  systemen: [
    [
      "Beschrijft functies en eisen van een systeem en verdeelt het in delen met koppelvlakken",
      "Describes functions and requirements of a system and divides it into parts with interfaces",
    ],
    [
      "Ontwerpt een architectuur, weegt belangen af en bewaakt de samenhang",
      "Designs an architecture, weighs interests and guards its coherence",
    ],
    [
      "Ontwikkelt een nieuwe architectuur over vakgebieden heen en onderbouwt die",
      "Develops a new architecture across disciplines and supports it",
    ],
  ],
  functies: [
    [
      "Werkt zonder rekenmachine met standaardfuncties en hun grafieken",
      "Works with standard functions and their graphs without a calculator",
    ],
    [
      "Lost zelfstandig vergelijkingen op met goniometrie, exponenten en logaritmen",
      "Solves equations with trigonometry, exponents and logarithms independently",
    ],
  ],
  rekenen: [
    [
      "Rekent met maten, procenten en verhoudingen in bekende situaties",
      "Calculates with measures, percentages and ratios in known situations",
    ],
    [
      "Kiest zelf een aanpak voor een rekenprobleem in het werk en controleert de uitkomst",
      "Chooses an approach to an arithmetic problem at work and checks the result",
    ],
  ],
  methodologie: [
    [
      "Kiest een methode voor ontwerpend onderzoek en verantwoordt die",
      "Chooses a method for design research and accounts for it",
    ],
    [
      "Ontwerpt een eigen onderzoeksopzet en verdedigt de geldigheid ervan",
      "Designs an own research set-up and defends its validity",
    ],
  ],
  lean: [
    [
      "Houdt de werkplek op orde en herkent verspilling in het eigen werk",
      "Keeps the workplace in order and recognises waste in own work",
    ],
    [
      "Brengt zelfstandig een proces in beeld en voert een verbetering in",
      "Maps a process and introduces an improvement independently",
    ],
    [
      "Leidt een verbetertraject over afdelingen heen en borgt het resultaat",
      "Leads an improvement project across departments and secures the result",
    ],
  ],
  bedrijf: [
    ["Rekent kosten en opbrengsten van een verbetering door", "Calculates costs and returns of an improvement"],
    [
      "Onderbouwt een investering met kosten, baten en risico's",
      "Supports an investment with costs, benefits and risks",
    ],
  ],
  ondernemen: [
    [
      "Ziet een kans en werkt die uit tot een eenvoudig plan met klanten en kosten",
      "Sees an opportunity and works it out into a simple plan with customers and costs",
    ],
    [
      "Zoekt partners bij een plan, toetst het bij klanten en past het aan",
      "Finds partners for a plan, tests it with customers and adapts it",
    ],
  ],
  presenteren: [
    ["Vertelt de groep wat er is gemaakt", "Tells the group what was made"],
    ["Schrijft een kort verslag en licht het toe", "Writes a short report and explains it"],
    [
      "Rapporteert zelfstandig aan een opdrachtgever en onderbouwt de keuzes",
      "Reports to a client independently and supports the choices",
    ],
    ["Adviseert verschillende lezers, ieder op het eigen niveau", "Advises different readers, each at their own level"],
  ],
  kwaliteit: [
    ["Controleert het eigen werk aan de hand van eisen", "Checks own work against requirements"],
    [
      "Zoekt de oorzaak van een afwijking en voorkomt herhaling",
      "Finds the cause of a deviation and prevents repetition",
    ],
  ],
  nederlands: [
    [
      "Leest en schrijft eenvoudige teksten over het eigen werk (2F)",
      "Reads and writes simple texts about own work (2F)",
    ],
    [
      "Leest, spreekt en schrijft over onderwerpen uit beroep en samenleving (3F)",
      "Reads, speaks and writes on subjects from work and society (3F)",
    ],
    [
      "Schrijft een opgebouwd rapport met bronnen voor een vakpubliek (4F)",
      "Writes a structured report with sources for a professional audience (4F)",
    ],
  ],
  engels: [
    [
      "Begrijpt eenvoudige zinnen en instructies over het werk (A2)",
      "Understands simple sentences and instructions on work (A2)",
    ],
    ["Leest handleidingen en overlegt over techniek (B1)", "Reads manuals and discusses technology (B1)"],
    [
      "Leest vakliteratuur en presenteert en schrijft over het eigen vak (B2)",
      "Reads professional literature and presents and writes about own field (B2)",
    ],
  ],
  burgerschap: [
    [
      "Kent rechten en plichten en vormt een mening over werk, techniek en samenleving",
      "Knows rights and duties and forms an opinion on work, technology and society",
    ],
  ],
  kunst: [["Geeft een product vorm en print het in 3D", "Shapes a product and prints it in 3D"]],
  veiligheid: [
    [
      "Werkt met beschermingsmiddelen volgens instructie en meldt onveilige situaties",
      "Works with protective equipment by instruction and reports unsafe situations",
    ],
    ["Herkent gevaren op de werkplek en handelt ernaar (VCA)", "Recognises hazards at work and acts on them (VCA)"],
    [
      "Beoordeelt zelfstandig de risico's van een machine en neemt maatregelen",
      "Assesses the risks of a machine independently and takes measures",
    ],
  ],
  onderhoud: [
    ["Voert eenvoudig onderhoud uit volgens een lijst", "Does simple maintenance from a list"],
    [
      "Zoekt en verhelpt zelfstandig een storing aan één machine",
      "Finds and mends a fault in one machine independently",
    ],
    [
      "Bewaakt de conditie van machines met metingen en meldt afwijkingen",
      "Monitors the condition of machines by measuring and reports deviations",
    ],
    [
      "Stelt een onderhoudsplan op met gegevens over slijtage en risico's",
      "Makes a maintenance plan with data on wear and risks",
    ],
  ],
  planning: [
    [
      "Maakt een planning voor het eigen werk, met materiaal en gereedschap",
      "Makes a plan for own work, with material and tools",
    ],
    [
      "Bereidt zelfstandig een order voor met tijden, materiaal en kosten",
      "Prepares an order with times, material and costs independently",
    ],
  ],
  duurzaam: [
    ["Legt uit hoe energie wordt opgewekt en bespaard", "Explains how energy is produced and saved"],
    [
      "Vergelijkt manieren om energie en grondstoffen te besparen en kiest onderbouwd",
      "Compares ways to save energy and raw materials and makes a supported choice",
    ],
  ],
  lob: [
    [
      "Verkent met hulp de eigen kwaliteiten en het werk dat erbij past",
      "Explores own qualities and the work that fits them, with help",
    ],
    ["Kiest een richting en legt uit waarom", "Chooses a direction and explains why"],
    [
      "Bereidt zelf de stap naar werk of een vervolgopleiding voor",
      "Prepares the step to work or further study independently",
    ],
  ],
  reflectie: [
    [
      "Kijkt met hulp terug op het eigen leren en noemt wat beter kan",
      "Looks back on own learning with help and names what can be better",
    ],
    [
      "Stuurt de eigen ontwikkeling en onderbouwt die met bewijs",
      "Steers own development and supports it with evidence",
    ],
  ],
  ethiek: [
    ["Weegt af welke gegevens over mensen een bedrijf mag gebruiken", "Weighs which data on people a company may use"],
  ],
};
