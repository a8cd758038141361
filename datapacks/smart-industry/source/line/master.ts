/** Professional master Smart Industry, 60 EC in two semesters. */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { ec, idsOf, passed, places, requisite, skill, targets, text, unit } from "./rows.ts";

const units = [
  unit(
    "ma-architectuur",
    ["Systeemarchitectuur", "System architecture"],
    "course",
    ec(10),
    [1, 1],
    [
      "systemen2",
      "systemen2: Legt keuzes vast zodat anderen erop kunnen voortbouwen // Records choices so that others can build on them",
    ],
  ),
  unit(
    "ma-data",
    ["Data en AI in productie", "Data and AI in production"],
    "course",
    ec(10),
    [1, 1],
    [
      "data4~v",
      "data5~v",
      "data6: Ontwerpt een lerend model voor een productielijn en toetst het aan de praktijk // Designs a learning model for a production line and tests it in practice",
      "statistiek2: Toetst of een verbetering meer is dan toeval // Tests whether an improvement is more than chance",
    ],
  ),
  unit(
    "ma-regelen",
    ["Geavanceerd regelen", "Advanced control"],
    "course",
    ec(5),
    [1, 1],
    [
      "regelen2",
      "regelen2: Vergelijkt regelingen in een simulatie en onderbouwt de keuze // Compares control designs in a simulation and supports the choice",
    ],
    {
      requisites: [requisite("ma-regelen-in", "pre", "assumed", { all: [skill("regelen", 1), skill("wiskunde", 5)] })],
    },
  ),
  unit(
    "ma-invoering",
    ["Technologie-invoering en sociale innovatie", "Introducing technology and social innovation"],
    "course",
    ec(5),
    [1, 1],
    [
      "samenwerken5",
      "samenwerken6: Ontwerpt met medewerkers werk waarin techniek en vakmanschap elkaar versterken // Designs with workers work in which technology and craft strengthen each other",
    ],
  ),
  unit(
    "ma-methodologie",
    ["Methodologie", "Methodology"],
    "course",
    ec(5),
    [2, 2],
    [
      "methodologie1",
      "methodologie1: Beoordeelt de methode van gepubliceerd onderzoek // Judges the method of published research",
    ],
  ),
  unit(
    "ma-thesis",
    ["Afstudeeronderzoek", "Master's thesis"],
    "final-project",
    ec(25),
    [2, 2],
    [
      "onderzoek7: Brengt met eigen onderzoek nieuwe kennis over slimme productie voort // Brings forth new knowledge on smart production by own research",
      "besturen7",
      "presenteren4~e: Verdedigt het onderzoek voor vakgenoten en praktijk // Defends the research before peers and practice",
    ],
    {
      requisites: [
        requisite("ma-thesis-meth", "co", "assumed", passed("ma-methodologie")),
        requisite("ma-thesis-in", "pre", "assumed", skill("onderzoek", 6)),
      ],
    },
  ),
];

export const master: Programme = {
  id: "master",
  title: text("Master Smart Industry", "Master Smart Industry"),
  institution: text("Hogeschool Voorbeeldrijk (verzonnen)", "Hogeschool Voorbeeldrijk (invented)"),
  nlqf: 7,
  years: 1,
  periodLoad: { min: 30, max: 30, unit: "EC" },
  units,
  content: { id: "ma-inhoud", load: ec(60), all: places(...idsOf(units)) },
  exits: [
    {
      id: "ma-diploma",
      title: text("Graad master", "Master's degree"),
      document: "msc",
      targets: targets("ma-diploma", {
        onderzoek7: "eq-ma-onderzoek",
        systemen2: "eq-ma-ontwerp",
        data6: "eq-ma-ontwerp",
        samenwerken5: "eq-ma-invoering",
      }),
    },
  ],
};
