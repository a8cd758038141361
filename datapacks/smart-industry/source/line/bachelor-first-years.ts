/** Units of the first two years of the bachelor, with the modules before them. */
import { buildsOn, ec, idsOf, passed, requisite, skill, unit } from "./rows.ts";

export const start = [
  unit("ba-zomer", ["Zomermodule wiskunde", "Summer module mathematics"], "course", null, null, [
    "wiskunde3~v",
    "functies1~v",
  ]),
  unit("ba-start-techniek", ["Startmodule techniek", "Starter module technology"], "course", null, null, [
    "elektro1",
    "elektro2",
    "construeren1",
    "construeren2",
    "construeren3",
    "tekening1",
    "tekening2",
    "besturen1",
    "besturen2",
    "data1",
    "data2",
  ]),
];

const semester1 = [
  unit(
    "ba-wis1",
    ["Wiskunde 1", "Mathematics 1"],
    "course",
    ec(5),
    [1, 1],
    [
      "wiskunde4: Differentieert en integreert functies uit mechanica en elektrotechniek // Differentiates and integrates functions from mechanics and electrical engineering",
    ],
    {
      requisites: [requisite("ba-wis1-in", "pre", "assumed", skill("functies", 1))],
    },
  ),
  unit(
    "ba-statica",
    ["Statica", "Statics"],
    "course",
    ec(5),
    [1, 1],
    [
      "mechanica3: Tekent een vrijlichaamsschema en berekent het evenwicht van een vakwerk // Draws a free-body diagram and calculates the equilibrium of a truss",
    ],
  ),
  unit("ba-elektro", ["Elektrotechniek", "Electrical engineering"], "course", ec(5), [1, 1], ["elektro3"], {
    requisites: buildsOn("ba-elektro", "elektro2"),
  }),
  unit(
    "ba-prog",
    ["Programmeren", "Programming"],
    "course",
    ec(5),
    [1, 1],
    [
      "programmeren1",
      "programmeren1: Test eigen code en leest die van een ander // Tests own code and reads that of others",
    ],
  ),
  unit(
    "ba-p1",
    ["Project oriëntatie", "Orientation project"],
    "project",
    ec(10),
    [1, 1],
    [
      "samenwerken2~h: Verdeelt taken in een projectgroep en legt afspraken vast // Divides tasks in a project group and records agreements",
      "samenwerken3~h: Werkt met studenten van andere opleidingen aan één product // Works with students of other programmes on one product",
      "presenteren3~h: Rapporteert over het product aan een opdrachtgever // Reports on the product to a client",
    ],
  ),
];

const semester2 = [
  unit(
    "ba-wis2",
    ["Wiskunde 2", "Mathematics 2"],
    "course",
    ec(5),
    [2, 2],
    [
      "wiskunde5: Beschrijft trillingen en wisselstroom met complexe getallen en matrices // Describes vibrations and alternating current with complex numbers and matrices",
    ],
    {
      requisites: [requisite("ba-wis2-in", "pre", "assumed", skill("wiskunde", 4))],
    },
  ),
  unit(
    "ba-dynamica",
    ["Dynamica", "Dynamics"],
    "course",
    ec(5),
    [2, 2],
    [
      "mechanica4: Stelt bewegingsvergelijkingen op en berekent de trilling van een as // Sets up equations of motion and calculates the vibration of a shaft",
    ],
  ),
  unit(
    "ba-construeren",
    ["Construeren", "Mechanical design"],
    "course",
    ec(5),
    [2, 2],
    [
      "construeren4~h: Kiest lagers, assen en bouten voor een constructie en verantwoordt die // Chooses bearings, shafts and bolts for a construction and accounts for them",
      "construeren5: Berekent een constructie en weegt varianten af op kosten en maakbaarheid // Calculates a construction and weighs variants on cost and manufacture",
      "tekening3~h: Maakt een tekeningenpakket van de gekozen variant // Makes a set of drawings of the chosen variant",
    ],
    { requisites: buildsOn("ba-construeren", "construeren3 tekening2") },
  ),
  unit(
    "ba-po1",
    ["Professionele ontwikkeling 1", "Professional development 1"],
    "guidance",
    ec(5),
    [2, 2],
    [
      "onderzoek2~h: Onderzoekt onder begeleiding een klein vraagstuk en beschrijft de uitkomst // Looks into a small question under guidance and describes the outcome",
      "onderzoek3",
      "reflectie1~h: Kijkt met een studiecoach terug op het eigen leren // Looks back on own learning with a study coach",
    ],
  ),
  unit(
    "ba-p2",
    ["Project productontwerp", "Product design project"],
    "project",
    ec(10),
    [2, 2],
    [
      "samenwerken4: Betrekt gebruikers bij een product dat hun werk verandert // Involves users in a product that changes their work",
      "presenteren4: Licht het ontwerp toe aan techniek, verkoop en directie // Explains the design to engineers, sales and management",
      "kwaliteit1~h: Stelt eisen op voor een product en toetst ze // Sets requirements for a product and tests them",
    ],
  ),
];

const semester3 = [
  unit(
    "ba-wis3",
    ["Wiskunde 3 (Laplace)", "Mathematics 3 (Laplace)"],
    "course",
    ec(5),
    [3, 3],
    [
      "wiskunde6: Modelleert een dynamisch systeem en rekent het door met Laplace // Models a dynamic system and calculates it with Laplace",
    ],
    {
      requisites: [requisite("ba-wis3-in", "pre", "assumed", skill("wiskunde", 5))],
    },
  ),
  unit(
    "ba-aandrijf",
    ["Aandrijftechniek", "Drive technology"],
    "course",
    ec(5),
    [3, 3],
    [
      "aandrijven1~v",
      "aandrijven2: Kiest en berekent motor en overbrenging voor een bewegende as // Chooses and calculates motor and transmission for a moving axis",
    ],
  ),
  unit(
    "ba-regel",
    ["Regeltechniek", "Control engineering"],
    "course",
    ec(5),
    [3, 3],
    [
      "regelen1",
      "regelen1: Meet een systeem door en maakt er een model van // Measures a system and makes a model of it",
    ],
    {
      requisites: [
        requisite("ba-regel-wis2", "pre", "assumed", passed("ba-wis2")),
        requisite("ba-regel-wis3", "co", "assumed", passed("ba-wis3")),
      ],
    },
  ),
  unit(
    "ba-sterkte",
    ["Sterkteleer", "Strength of materials"],
    "course",
    ec(5),
    [3, 3],
    [
      "mechanica5: Toetst een as en een lasverbinding op sterkte en vermoeiing en verbetert het ontwerp // Checks a shaft and a weld for strength and fatigue and improves the design",
    ],
  ),
  unit(
    "ba-p3",
    ["Project besturing", "Control project"],
    "project",
    ec(10),
    [3, 3],
    [
      "besturen3~h: Programmeert zelfstandig de besturing van een proefopstelling // Programs the control of a test set-up independently",
      "besturen4: Koppelt een robot en een transportband en verantwoordt de gekozen oplossing // Connects a robot and a conveyor and accounts for the chosen solution",
      "presenteren4~a: Verdedigt het ontwerp voor een technische en een zakelijke opdrachtgever // Defends the design before a technical and a business client",
    ],
    { requisites: buildsOn("ba-p3", "besturen2") },
  ),
];

const semester4 = [
  unit(
    "ba-embedded",
    ["Ingebedde systemen", "Embedded systems"],
    "course",
    ec(5),
    [4, 4],
    ["programmeren2", "programmeren2: Leest sensoren uit en stuurt een motor aan // Reads sensors and drives a motor"],
  ),
  unit("ba-se", ["Systeemontwerp", "Systems engineering"], "course", ec(5), [4, 4], ["systemen1"]),
  unit(
    "ba-onderzoek",
    ["Onderzoeksvaardigheden", "Research skills"],
    "course",
    ec(5),
    [4, 4],
    [
      "onderzoek4",
      "statistiek1: Vat meetreeksen samen en beoordeelt de spreiding // Sums up series of measurements and judges the spread",
    ],
  ),
  unit(
    "ba-po2",
    ["Professionele ontwikkeling 2", "Professional development 2"],
    "guidance",
    ec(5),
    [4, 4],
    [
      "reflectie2: Stelt een ontwikkelplan op en onderbouwt het met bewijs // Makes a development plan and supports it with evidence",
    ],
  ),
  unit(
    "ba-p4",
    ["Project digitale tweeling", "Digital twin project"],
    "project",
    ec(10),
    [4, 4],
    [
      "besturen5: Verbetert een lijn met een digitale tweeling en weegt kosten en gevolgen voor mensen af // Improves a line with a digital twin, weighing costs and what it means for people",
      "data3: Slaat de gegevens van een proefopstelling op in een databank // Stores the data of a test set-up in a database",
      "data3: Vergelijkt een model met metingen aan de machine // Compares a model with measurements of the machine",
    ],
    { requisites: buildsOn("ba-p4", "regelen1 data2") },
  ),
];

export const year1 = [...semester1, ...semester2];
export const year2 = [...semester3, ...semester4];
export const firstYears = idsOf([...year1, ...year2]);
