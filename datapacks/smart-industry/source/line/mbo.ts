/** mbo 4 Technicus engineering: 6,400 SBU over four years, school-based (bol) or work-based (bbl). */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { year1, year2 } from "./mbo-years-1-2.ts";
import { electives, specialisations, year3, year4 } from "./mbo-years-3-4.ts";
import { idsOf, places, sbu, targets, text } from "./rows.ts";

export const mbo: Programme = {
  id: "mbo",
  title: text("Technicus engineering (mbo 4)", "Engineering technician (mbo 4)"),
  institution: text("ROC Voorbeeldstroom (verzonnen)", "ROC Voorbeeldstroom (invented)"),
  code: "25919",
  source: text(
    "Opzet ontleend aan een openbare onderwijs- en examenregeling; nog te controleren",
    "Taken from a public teaching and examination regulation; still to be checked",
  ),
  nlqf: 4,
  years: 4,
  versions: [
    { id: "mbo-k0205", from: "2016-03-01", until: "2023-01-01" },
    { id: "mbo-k1348", from: "2023-01-01" },
  ],
  variants: [
    { id: "bol", title: text("Beroepsopleidend (bol)", "School-based (bol)") },
    { id: "bbl", title: text("Beroepsbegeleidend (bbl)", "Work-based (bbl)") },
  ],
  periodLoad: { min: 1400, max: 1800, unit: "SBU" },
  units: [...year1, ...year2, ...specialisations, ...year3, ...electives, ...year4],
  exclusions: [
    {
      id: "mbo-een-wiskunde",
      units: ["mb-k-wiskunde", "mb-k-wiskunde-s"],
      reason: text("De brede en de specifieke vorm overlappen elkaar.", "The broad and the specific form overlap."),
    },
  ],
  content: {
    id: "mbo-inhoud",
    load: sbu(6400),
    all: [
      { id: "mbo-lj1", title: text("Leerjaar 1", "Year 1"), load: sbu(1600), all: places(...idsOf(year1)) },
      { id: "mbo-lj2", title: text("Leerjaar 2", "Year 2"), load: sbu(1600), all: places(...idsOf(year2)) },
      {
        id: "mbo-lj34",
        title: text("Leerjaar 3 en 4", "Years 3 and 4"),
        all: [
          {
            id: "mbo-verdieping",
            title: text("Verdieping", "Specialisation"),
            load: sbu(400),
            choose: 2,
            from: places(...idsOf(specialisations)),
          },
          ...places(...idsOf(year3)),
          {
            id: "mbo-keuzedelen",
            title: text("Keuzedelen", "Electives"),
            load: sbu(720),
            atLeast: sbu(720),
            from: places(...idsOf(electives)),
          },
          ...places(...idsOf(year4)),
        ],
      },
    ],
  },
  exits: [
    {
      id: "mbo-diploma",
      title: text("Diploma mbo 4", "Diploma mbo 4"),
      document: "mbo4",
      right: text("Toegang tot Ad en bachelor", "Access to Ad and bachelor"),
      targets: targets("mbo-diploma", {
        construeren4: "ni-wp1",
        tekening3: "ni-wp1",
        besturen3: "ni-wp2",
        elektro2: "ni-wp2",
        data2: "ni-wp3",
        onderhoud2: "ni-wp3",
        samenwerken3: "ni-wp4",
        planning2: "ni-wp4",
        materialen2: "ni-wp5",
        nederlands2: "ni-ned",
        rekenen2: "ni-rek",
      }),
    },
  ],
};
