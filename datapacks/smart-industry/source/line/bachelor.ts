/** Bachelor Mechatronica, 240 EC in eight semesters; 120 EC for those who come from a related Ad. */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { buildsOn, ec, idsOf, passed, places, requisite, skill, targets, text, unit } from "./rows.ts";

/** No period and no credits: guided, before or beside the first semesters. */
const start = [
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
  unit("ba-wis1", ["Wiskunde 1", "Mathematics 1"], "course", ec(5), [1, 1], ["wiskunde4"], {
    requisites: [requisite("ba-wis1-in", "pre", "assumed", skill("functies", 1))],
  }),
  unit("ba-statica", ["Statica", "Statics"], "course", ec(5), [1, 1], ["mechanica3"]),
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
    ["samenwerken2~h", "samenwerken3~h", "presenteren3~h"],
  ),
];

const semester2 = [
  unit("ba-wis2", ["Wiskunde 2", "Mathematics 2"], "course", ec(5), [2, 2], ["wiskunde5"], {
    requisites: [requisite("ba-wis2-in", "pre", "assumed", skill("wiskunde", 4))],
  }),
  unit("ba-dynamica", ["Dynamica", "Dynamics"], "course", ec(5), [2, 2], ["mechanica4"]),
  unit(
    "ba-construeren",
    ["Construeren", "Mechanical design"],
    "course",
    ec(5),
    [2, 2],
    ["construeren4~h", "construeren5", "tekening3~h"],
    { requisites: buildsOn("ba-construeren", "construeren3 tekening2") },
  ),
  unit(
    "ba-po1",
    ["Professionele ontwikkeling 1", "Professional development 1"],
    "guidance",
    ec(5),
    [2, 2],
    ["onderzoek2~h", "onderzoek3", "reflectie1~h"],
  ),
  unit(
    "ba-p2",
    ["Project productontwerp", "Product design project"],
    "project",
    ec(10),
    [2, 2],
    [
      "samenwerken4",
      "presenteren4",
      "kwaliteit1~h: Stelt eisen op voor een product en toetst ze // Sets requirements for a product and tests them",
    ],
  ),
];

const semester3 = [
  unit("ba-wis3", ["Wiskunde 3 (Laplace)", "Mathematics 3 (Laplace)"], "course", ec(5), [3, 3], ["wiskunde6"], {
    requisites: [requisite("ba-wis3-in", "pre", "assumed", skill("wiskunde", 5))],
  }),
  unit(
    "ba-aandrijf",
    ["Aandrijftechniek", "Drive technology"],
    "course",
    ec(5),
    [3, 3],
    ["aandrijven1~v", "aandrijven2"],
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
  unit("ba-sterkte", ["Sterkteleer", "Strength of materials"], "course", ec(5), [3, 3], ["mechanica5"]),
  unit(
    "ba-p3",
    ["Project besturing", "Control project"],
    "project",
    ec(10),
    [3, 3],
    ["besturen3~h", "besturen4", "presenteren4~a"],
    { requisites: buildsOn("ba-p3", "besturen2") },
  ),
];

const semester4 = [
  unit(
    "ba-embedded",
    ["Embedded systemen", "Embedded systems"],
    "course",
    ec(5),
    [4, 4],
    ["programmeren2", "programmeren2: Leest sensoren uit en stuurt een motor aan // Reads sensors and drives a motor"],
  ),
  unit("ba-se", ["Systems engineering", "Systems engineering"], "course", ec(5), [4, 4], ["systemen1"]),
  unit(
    "ba-onderzoek",
    ["Onderzoeksvaardigheden", "Research skills"],
    "course",
    ec(5),
    [4, 4],
    ["onderzoek4", "statistiek1"],
  ),
  unit(
    "ba-po2",
    ["Professionele ontwikkeling 2", "Professional development 2"],
    "guidance",
    ec(5),
    [4, 4],
    ["reflectie2"],
  ),
  unit(
    "ba-p4",
    ["Project digital twin", "Digital twin project"],
    "project",
    ec(10),
    [4, 4],
    [
      "besturen5",
      "data3",
      "data3: Vergelijkt een model met metingen aan de machine // Compares a model with measurements of the machine",
    ],
    { requisites: buildsOn("ba-p4", "regelen1 data2") },
  ),
];

const year1 = [...semester1, ...semester2];
const year2 = [...semester3, ...semester4];
const firstYears = idsOf([...year1, ...year2]);

const internship = unit(
  "ba-stage",
  ["Stage", "Internship"],
  "workplace",
  ec(30),
  [5, 5],
  ["samenwerken4~w", "besturen5~w", "onderzoek4~w", "presenteren4~w"],
  {
    requisites: [
      requisite("ba-stage-ec", "pre", "admission", {
        all: [
          { atLeast: ec(60), of: idsOf(year1) },
          { atLeast: ec(45), of: idsOf(year2) },
        ],
      }),
    ],
  },
);

const bridge = [
  unit(
    "bs-wiskunde",
    ["Schakelvak wiskunde 2 en 3", "Bridging course mathematics 2 and 3"],
    "course",
    ec(10),
    [5, 5],
    ["wiskunde4", "wiskunde5", "wiskunde6"],
  ),
  unit(
    "bs-regel",
    ["Schakelvak regeltechniek", "Bridging course control engineering"],
    "course",
    ec(5),
    [5, 5],
    ["regelen1"],
    {
      requisites: [requisite("bs-regel-wis", "co", "assumed", passed("bs-wiskunde"))],
    },
  ),
  unit(
    "bs-sterkte",
    ["Schakelvak sterkteleer", "Bridging course strength of materials"],
    "course",
    ec(5),
    [5, 5],
    ["mechanica1~s", "mechanica2~s", "mechanica3", "mechanica4", "mechanica5"],
  ),
  unit(
    "bs-se",
    ["Schakelvak systems engineering", "Bridging course systems engineering"],
    "course",
    ec(5),
    [5, 5],
    ["systemen1"],
  ),
  unit(
    "bs-onderzoek",
    ["Schakelvak onderzoeksvaardigheden", "Bridging course research skills"],
    "course",
    ec(5),
    [5, 5],
    ["onderzoek4"],
  ),
];

const minorAsks = (id: string) => ({
  requisites: [
    requisite(id, "pre", "assumed", { any: [{ atLeast: ec(110), of: firstYears }, { document: "ad-graad" }] }),
  ],
});
const minors = [
  unit(
    "ba-m-smart",
    ["Minor Smart Industry", "Minor Smart Industry"],
    "minor",
    ec(30),
    [6, 6],
    ["data4~s", "data5", "otsecurity1~s", "otsecurity2", "lean1~s"],
    minorAsks("ba-m-smart-in"),
  ),
  unit(
    "ba-m-robot",
    ["Minor Robotica", "Minor Robotics"],
    "minor",
    ec(30),
    [6, 6],
    ["robotica1~v", "robotica2~v", "robotica3~s", "robotica4"],
    minorAsks("ba-m-robot-in"),
  ),
];

const finish = [
  unit(
    "ba-verdieping",
    ["Verdieping mechatronica", "Specialisation mechatronics"],
    "course",
    ec(30),
    [7, 7],
    [
      "besturen5~s",
      "besturen6",
      "besturen6: Toetst een digital twin aan een werkende machine // Tests a digital twin against a working machine",
      "onderzoek5",
      "regelen1~a",
    ],
    { requisites: [requisite("ba-verd-regel", "pre", "assumed", skill("regelen", 1))] },
  ),
  unit(
    "ba-afstuderen",
    ["Afstuderen", "Graduation"],
    "final-project",
    ec(30),
    [8, 8],
    ["onderzoek6", "presenteren4~e", "samenwerken4~e", "besturen6~e"],
    {
      requisites: [
        requisite("ba-afst-ec", "pre", "admission", {
          any: [
            {
              all: [
                { atLeast: ec(180), of: [...firstYears, "ba-stage", ...idsOf(minors), "ba-verdieping"] },
                passed("ba-stage"),
              ],
            },
            {
              all: [
                { document: "ad-graad" },
                { atLeast: ec(90), of: [...idsOf(bridge), ...idsOf(minors), "ba-verdieping"] },
              ],
            },
          ],
        }),
      ],
    },
  ),
];

const minorNode = (id: string) => ({
  id,
  title: text("Minor", "Minor"),
  load: ec(30),
  choose: 1,
  from: places(...idsOf(minors)),
});

export const bachelor: Programme = {
  id: "bachelor",
  title: text("Bachelor Mechatronica", "Bachelor Mechatronics"),
  institution: text("Hogeschool Voorbeeldrijk (verzonnen)", "Hogeschool Voorbeeldrijk (invented)"),
  nlqf: 6,
  years: 4,
  variants: [
    { id: "regulier", title: text("Vierjarig", "Four years") },
    { id: "ad-doorstroom", title: text("Na een Ad", "After an Ad") },
  ],
  periodLoad: { min: 0, max: 30, unit: "EC" },
  units: [...start, ...year1, ...year2, internship, ...bridge, ...minors, ...finish],
  content: {
    id: "ba-inhoud",
    choose: 1,
    from: [
      {
        id: "ba-regulier",
        title: text("Vierjarige route", "Four-year route"),
        load: ec(240),
        all: [
          { id: "ba-start", title: text("Startmodules", "Starter modules"), all: places(...idsOf(start)) },
          { id: "ba-j1", title: text("Propedeuse", "First year"), load: ec(60), all: places(...idsOf(year1)) },
          { id: "ba-j2", title: text("Jaar 2", "Year 2"), load: ec(60), all: places(...idsOf(year2)) },
          ...places("ba-stage"),
          minorNode("ba-minor"),
          ...places(...idsOf(finish)),
        ],
      },
      {
        id: "ba-na-ad",
        title: text("Route na een Ad", "Route after an Ad"),
        load: ec(120),
        all: [
          {
            id: "ba-schakel",
            title: text("Schakelsemester", "Bridging semester"),
            load: ec(30),
            all: places(...idsOf(bridge)),
          },
          minorNode("ba-minor-ad"),
          ...places(...idsOf(finish)),
        ],
      },
    ],
  },
  exits: [
    {
      id: "ba-diploma",
      title: text("Graad bachelor", "Bachelor's degree"),
      document: "bsc",
      variants: ["regulier"],
      content: "ba-regulier",
      targets: targets("ba-diploma", {
        besturen6: "eq-ba-ontwerp",
        construeren5: "eq-ba-ontwerp",
        mechanica4: "eq-ba-ontwerp",
        wiskunde5: "eq-ba-basis",
        data3: "eq-ba-basis",
        onderzoek6: "eq-ba-onderzoek",
        samenwerken4: "eq-ba-beroep",
        presenteren4: "eq-ba-beroep",
      }),
    },
    {
      id: "ba-diploma-ad",
      title: text("Graad bachelor, na een Ad", "Bachelor's degree, after an Ad"),
      document: "bsc",
      variants: ["ad-doorstroom"],
      content: "ba-na-ad",
      targets: targets("ba-diploma-ad", {
        besturen6: "eq-ba-ontwerp",
        wiskunde5: "eq-ba-basis",
        onderzoek6: "eq-ba-onderzoek",
        samenwerken4: "eq-ba-beroep",
        presenteren4: "eq-ba-beroep",
      }),
    },
  ],
};
