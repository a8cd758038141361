/** Units of the last two years of the bachelor, and the bridging semester for those who come from an Ad. */
import { firstYears, year1, year2 } from "./bachelor-first-years.ts";
import { ec, idsOf, passed, requisite, skill, unit } from "./rows.ts";

export const internship = unit(
  "ba-stage",
  ["Stage", "Internship"],
  "workplace",
  ec(30),
  [5, 5],
  [
    "samenwerken4~w: Betrekt medewerkers van het stagebedrijf bij een verandering // Involves workers of the company in a change",
    "besturen5~w: Verbetert een besturing in het bedrijf en weegt techniek, mens en kosten af // Improves a controller in the company, weighing technology, people and costs",
    "onderzoek4~w: Formuleert met het bedrijf een vraag en verantwoordt de methode // Formulates a question with the company and accounts for the method",
    "presenteren4~w: Adviseert lezers in het bedrijf, ieder op het eigen niveau // Advises readers in the company, each at their own level",
  ],
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

export const bridge = [
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
    ["Schakelvak systeemontwerp", "Bridging course systems engineering"],
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
export const minors = [
  unit(
    "ba-m-smart",
    ["Minor Smart Industry", "Minor Smart Industry"],
    "minor",
    ec(30),
    [6, 6],
    [
      "data4~s: Beoordeelt de gegevens van een fabriek en adviseert over één verbetering // Judges the data of a factory and advises on one improvement",
      "data5",
      "otsecurity1~s",
      "otsecurity2",
      "lean1~s: Herkent verspilling in een fabriek en meet die // Recognises waste in a factory and measures it",
    ],
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

export const finish = [
  unit(
    "ba-verdieping",
    ["Verdieping mechatronica", "Specialisation mechatronics"],
    "course",
    ec(30),
    [7, 7],
    [
      "besturen5~s: Verbetert een lijn met meetgegevens en weegt techniek, mens en kosten af // Improves a line with measurements, weighing technology, people and costs",
      "besturen6",
      "besturen6: Toetst een digitale tweeling aan een werkende machine // Tests a digital twin against a working machine",
      "onderzoek5: Zet voor een bedrijf toegepast onderzoek op en weegt de uitkomsten af // Sets up applied research for a company and weighs the results",
      "regelen1~a: Stelt een regelaar in voor een snelle servo-as // Tunes a controller for a fast servo axis",
    ],
    { requisites: [requisite("ba-verd-regel", "pre", "assumed", skill("regelen", 1))] },
  ),
  unit(
    "ba-afstuderen",
    ["Afstuderen", "Graduation"],
    "final-project",
    ec(30),
    [8, 8],
    [
      "onderzoek6",
      "presenteren4~e: Verdedigt het ontwerp voor vakgenoten en opdrachtgever // Defends the design before peers and client",
      "samenwerken4~e: Betrekt medewerkers van het bedrijf bij de oplossing // Involves workers of the company in the solution",
      "besturen6~e: Ontwerpt en valideert de besturing voor het afstudeerbedrijf // Designs and validates the control system for the company",
    ],
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
