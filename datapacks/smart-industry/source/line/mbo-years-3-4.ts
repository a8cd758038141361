/** Units of the last two years of mbo 4: specialisations, electives, the second workplace period and the exam. */
import { average } from "./mbo-years-1-2.ts";
import { passed, requisite, sbu, unit } from "./rows.ts";

export const specialisations = [
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

export const year3 = [
  unit(
    "mb-ontwerpen",
    ["Ontwerpen", "Design"],
    "course",
    sbu(240),
    [3, 3],
    [
      "construeren4: Ontwerpt hulpgereedschap, kiest standaardonderdelen en verantwoordt die // Designs a fixture, chooses standard parts and accounts for them",
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
export const electives = [
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

export const year4 = [
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
