/** vmbo-kb PIE, years 3 and 4: four profile modules of about 100 hours, four of six options of about 100 hours, general subjects. */
import type { Programme } from "@leerlijn/engine/curriculum/model";
import { hours, idsOf, places, targets, text, unit } from "./rows.ts";

const option = "keuzevak";
const made = text("Mag een 5 zijn bij een gemiddelde van 6.", "May be a 5 where the average is a 6.");

const profile = [
  unit(
    "vm-ontwerpen",
    ["Ontwerpen en maken", "Design and make"],
    "course",
    hours(100),
    [1, 1],
    [
      "construeren1: Schetst een eenvoudig product en maakt het volgens een werktekening // Sketches a simple product and makes it from a drawing",
      "tekening1",
      "samenwerken1: Maakt in een tweetal een product en houdt zich aan de taakverdeling // Makes a product in a pair and keeps to the division of tasks",
      "presenteren1: Laat het product zien en vertelt hoe het is gemaakt // Shows the product and tells how it was made",
    ],
  ),
  unit(
    "vm-bewerken",
    ["Bewerken en verbinden van materialen", "Working and joining materials"],
    "course",
    hours(100),
    [1, 1],
    [
      "materialen1: Zaagt, boort, buigt en last volgens werkinstructie // Saws, drills, bends and welds by instruction",
      "meten1",
      "veiligheid1",
    ],
  ),
  unit(
    "vm-besturen",
    ["Besturen en automatiseren", "Control and automation"],
    "course",
    hours(100),
    [2, 2],
    [
      "besturen1",
      "besturen1: Bouwt een schakeling met schakelaars, lampen en een motor // Builds a circuit with switches, lamps and a motor",
    ],
  ),
  unit(
    "vm-installeren",
    ["Installeren en monteren", "Install and assemble"],
    "course",
    hours(100),
    [2, 2],
    [
      "elektro1: Legt een lichtpunt met schakelaar aan en meet het door // Installs a light with a switch and tests it",
      "onderhoud1: Demonteert, smeert en monteert een onderdeel volgens een lijst // Takes apart, greases and assembles a part from a list",
    ],
  ),
];

const options = [
  unit(
    "vm-duurzaam",
    ["Duurzame energie", "Sustainable energy"],
    option,
    hours(100),
    [1, 2],
    [
      "duurzaam1: Sluit een zonnepaneel aan en legt uit hoe energie wordt opgewekt en bespaard // Connects a solar panel and explains how energy is produced and saved",
    ],
  ),
  unit(
    "vm-domotica",
    ["Domotica en automatisering", "Home automation"],
    option,
    hours(100),
    [1, 2],
    ["besturen1: Laat verlichting en zonwering op een sensor reageren // Lets lighting and blinds react to a sensor"],
  ),
  unit(
    "vm-plaat",
    ["Plaat- en constructiewerk", "Sheet metal work"],
    option,
    hours(100),
    [1, 2],
    [
      "materialen1: Knipt, buigt en verbindt plaat tot een product volgens tekening // Cuts, bends and joins sheet metal into a product from a drawing",
    ],
    {
      compensable: made,
    },
  ),
  unit("vm-robotica", ["Robotica", "Robotics"], option, hours(100), [1, 2], ["robotica1"]),
  unit(
    "vm-3d",
    ["3D-vormgeving", "3D design"],
    option,
    hours(100),
    [1, 2],
    ["kunst1: Tekent een eigen product in 3D en print het // Draws an own product in 3D and prints it"],
    { compensable: made },
  ),
  unit(
    "vm-proces",
    ["Procestechniek", "Process technology"],
    option,
    hours(100),
    [1, 2],
    [
      "besturen1: Houdt met een pomp en een klep het niveau in een vat op peil // Keeps the level in a tank with a pump and a valve",
    ],
  ),
];

const general = [
  unit("vm-wiskunde", ["Wiskunde", "Mathematics"], "generic", hours(200), [1, 2], ["wiskunde1", "rekenen1"]),
  unit("vm-nask", ["Nask 1", "Physics"], "generic", hours(180), [1, 2], ["mechanica1"]),
  unit("vm-nederlands", ["Nederlands", "Dutch"], "generic", hours(200), [1, 2], ["nederlands1"]),
  unit("vm-engels", ["Engels", "English"], "generic", hours(160), [1, 2], ["engels1"]),
  unit("vm-lob", ["Loopbaanoriëntatie", "Career guidance"], "guidance", hours(40), null, ["lob1"]),
];

export const vmbo: Programme = {
  id: "vmbo",
  title: text("vmbo-kb PIE (leerjaar 3 en 4)", "vmbo-kb PIE (years 3 and 4)"),
  institution: text("Vakcollege De Voorbeeldmeent (verzonnen)", "Vakcollege De Voorbeeldmeent (invented)"),
  source: text(
    "Uren naar de handreiking van SLO voor de beroepsgerichte programma's (2019): ongeveer 800 klokuren, de helft voor het profielvak; de rest is een schatting",
    "Hours after the SLO guide to the vocational programmes (2019): about 800 hours, half of them for the profile; the rest is an estimate",
  ),
  nlqf: 2,
  years: 2,
  units: [...profile, ...options, ...general],
  content: {
    id: "vmbo-inhoud",
    all: [
      {
        id: "vmbo-profiel",
        title: text("Profielmodules", "Profile modules"),
        load: hours(400),
        all: places(...idsOf(profile)),
      },
      {
        id: "vmbo-keuze",
        title: text("Beroepsgerichte keuzevakken", "Vocational options"),
        load: hours(400),
        choose: 4,
        from: places(...idsOf(options)),
      },
      ...places(...idsOf(general)),
    ],
  },
  exits: [
    {
      id: "vmbo-diploma",
      title: text("Diploma vmbo-kb", "Diploma vmbo-kb"),
      document: "vmbo-kb",
      right: text("Toegang tot mbo 3 en 4", "Access to mbo 3 and 4"),
      targets: targets("vmbo-diploma", {
        construeren1: "vi-ontwerpen",
        tekening1: "vi-ontwerpen",
        materialen1: "vi-bewerken",
        besturen1: "vi-besturen",
        elektro1: "vi-installeren",
        wiskunde1: "vi-wiskunde",
        nederlands1: "vi-nederlands",
      }),
    },
  ],
};
