/**
 * The ladders of the six strands that run from vmbo to master: self-reliance and context per step, with the NLQF level
 * where one fits. The line's skills have these same steps.
 */
import type { StepText } from "./concept-row.ts";

export const strandLadders: Readonly<Record<string, readonly StepText[]>> = {
  besturen: [
    [
      "Sluit een eenvoudige besturing aan en test die volgens instructie",
      "Connects and tests a simple controller by instruction",
      2,
    ],
    [
      "Schrijft onder begeleiding een PLC-programma voor één machine",
      "Writes a PLC program for one machine under guidance",
    ],
    ["Programmeert zelfstandig één machine en zoekt storing", "Programs one machine independently and finds faults", 3],
    [
      "Koppelt machines in een cel, kiest een standaardoplossing en verantwoordt die",
      "Connects machines in a cell, chooses a standard solution and accounts for it",
      4,
    ],
    [
      "Verbetert een lijn met data en weegt techniek, mens en kosten af",
      "Improves a line with data, weighing technology, people and costs",
      5,
    ],
    [
      "Ontwerpt een besturing op basis van een model en valideert die",
      "Designs a control system from a model and validates it",
      6,
    ],
    [
      "Ontwikkelt een nieuwe methode van besturen en onderbouwt die met onderzoek",
      "Develops a new method of control and supports it with research",
      7,
    ],
  ],
  data: [
    [
      "Leest meetwaarden af en zet die volgens instructie in een tabel",
      "Reads measured values and puts them in a table by instruction",
      2,
    ],
    [
      "Verzamelt onder begeleiding gegevens van één machine en maakt er een grafiek van",
      "Collects data from one machine under guidance and draws a chart of it",
    ],
    [
      "Ontsluit zelfstandig de gegevens van een cel en bewaart die in een relationele databank",
      "Makes the data of a cell available independently and keeps them in a relational database",
      4,
    ],
    [
      "Beoordeelt de kwaliteit van gegevens en adviseert onderbouwd over één verbetering",
      "Judges the quality of data and gives supported advice on one improvement",
    ],
    [
      "Verbetert een lijn met een eenvoudig voorspellend model en weegt nut, privacy en kosten af",
      "Improves a line with a simple predictive model, weighing use, privacy and costs",
      5,
    ],
    [
      "Ontwerpt een voorspellend model voor een productiesysteem en toetst het aan de praktijk",
      "Designs a predictive model for a production system and tests it in practice",
      6,
    ],
    [
      "Ontwikkelt een nieuwe methode van data-analyse en onderbouwt die met onderzoek",
      "Develops a new method of data analysis and supports it with research",
      7,
    ],
  ],
  construeren: [
    [
      "Leest een eenvoudige tekening en maakt het product volgens instructie",
      "Reads a simple drawing and makes the product by instruction",
      2,
    ],
    ["Tekent onder begeleiding onderdelen in CAD", "Draws parts in CAD under guidance"],
    [
      "Werkt zelfstandig een samenstelling met bewegende delen uit, met passingen en standaardonderdelen",
      "Works out an assembly with moving parts independently, with fits and standard parts",
      3,
    ],
    [
      "Ontwerpt een deel van een machine, kiest een standaardoplossing en verantwoordt die",
      "Designs part of a machine, chooses a standard solution and accounts for it",
      4,
    ],
    [
      "Ontwerpt en berekent een constructie en weegt maakbaarheid, kosten en gebruik af",
      "Designs and calculates a construction, weighing manufacture, costs and use",
      5,
    ],
    [
      "Ontwerpt met berekening en simulatie een nieuw product en valideert het met metingen",
      "Designs a new product with calculation and simulation and validates it with measurements",
      6,
    ],
    [
      "Ontwikkelt een nieuw ontwerpprincipe en onderbouwt dat met onderzoek",
      "Develops a new design principle and supports it with research",
      7,
    ],
  ],
  wiskunde: [
    [
      "Rekent met gegeven formules, verhoudingen en grafieken volgens voorbeeld",
      "Calculates with given formulas, ratios and graphs by example",
      2,
    ],
    [
      "Herleidt onder begeleiding formules en rekent met vergelijkingen, machten en driehoeken",
      "Rearranges formulas under guidance and calculates with equations, powers and triangles",
    ],
    [
      "Rekent zelfstandig met functies, goniometrie en logaritmen en controleert de uitkomst",
      "Works independently with functions, trigonometry and logarithms and checks the result",
      4,
    ],
    [
      "Differentieert en integreert, kiest de methode en verantwoordt de stappen",
      "Differentiates and integrates, chooses the method and accounts for the steps",
    ],
    [
      "Stelt een model op met vectoren, matrices of complexe getallen en weegt de aannamen af",
      "Sets up a model with vectors, matrices or complex numbers and weighs its assumptions",
      5,
    ],
    [
      "Modelleert een dynamisch systeem en lost de differentiaalvergelijking op, ook met Laplace",
      "Models a dynamic system and solves the differential equation, with Laplace too",
      6,
    ],
    [
      "Kiest of ontwikkelt een wiskundige methode voor onderzoek en onderbouwt die",
      "Chooses or develops a mathematical method for research and supports it",
      7,
    ],
  ],
  onderzoek: [
    [
      "Stelt volgens instructie gerichte vragen en zoekt betrouwbare informatie",
      "Asks focused questions and finds reliable information by instruction",
      2,
    ],
    [
      "Onderzoekt onder begeleiding een klein probleem op de werkvloer en beschrijft wat dat oplevert",
      "Looks into a small problem on the shop floor under guidance and describes the outcome",
    ],
    [
      "Lost zelfstandig een afgebakend praktijkprobleem op met een onderbouwde aanpak",
      "Solves a well-defined practical problem independently with a supported approach",
      4,
    ],
    [
      "Formuleert zelf een vraag, kiest een gangbare methode en verantwoordt die",
      "Formulates a question, chooses a common method and accounts for it",
    ],
    [
      "Zet toegepast onderzoek op met meerdere bronnen en weegt de uitkomsten af in een advies",
      "Sets up applied research from several sources and weighs the results in advice",
      5,
    ],
    [
      "Voert zelfstandig toegepast onderzoek uit en beoordeelt hoe betrouwbaar en geldig het is",
      "Carries out applied research independently and judges its reliability and validity",
      6,
    ],
    [
      "Brengt met eigen onderzoek nieuwe kennis voort en onderbouwt die voor vakgenoten",
      "Brings forth new knowledge by own research and supports it before peers",
      7,
    ],
  ],
  samenwerken: [
    [
      "Voert in een groepje een gegeven taak uit en komt afspraken na",
      "Does a given task in a small group and keeps agreements",
      2,
    ],
    [
      "Verdeelt onder begeleiding taken in een project en spreekt anderen aan op afspraken",
      "Divides tasks in a project under guidance and holds others to agreements",
    ],
    [
      "Werkt zelfstandig in een team met vakmensen van andere afdelingen en draagt werk goed over",
      "Works independently in a team with people from other departments and hands work over well",
      3,
    ],
    [
      "Betrekt medewerkers bij een verandering van hun werk en verantwoordt de aanpak",
      "Involves workers in a change of their work and accounts for the approach",
      4,
    ],
    [
      "Leidt de invoering van techniek samen met operators en leiding en weegt belangen af",
      "Leads the introduction of technology together with operators and management, weighing interests",
      5,
    ],
    [
      "Ontwerpt werk waarin techniek en vakmanschap elkaar versterken en evalueert dat",
      "Designs work in which technology and craft strengthen each other and evaluates it",
      6,
    ],
    [
      "Ontwikkelt een nieuwe vorm van organiseren en onderbouwt die met onderzoek",
      "Develops a new form of organising and supports it with research",
      7,
    ],
  ],
};
