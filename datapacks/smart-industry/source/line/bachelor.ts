/** Bachelor Mechatronica, 240 EC in eight semesters; 120 EC for those who come from a related Ad. */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { start, year1, year2 } from "./bachelor-first-years.ts";
import { bridge, finish, internship, minors } from "./bachelor-last-years.ts";
import { ec, idsOf, places, targets, text } from "./rows.ts";

const minorNode = (id: string) => ({
  id,
  title: text("Minor", "Minor"),
  load: ec(30),
  choose: 1,
  from: places(...idsOf(minors)),
});

const toMaster = text(
  "Toegang tot een hbo-master; een wo-master vraagt een schakelprogramma",
  "Access to a professional master; a university master asks a bridging programme",
);

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
      right: toMaster,
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
      right: toMaster,
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
