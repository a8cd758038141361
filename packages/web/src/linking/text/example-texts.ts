/** Texts behind the button "Voorbeeldtekst". Written for Leerlijn; no real vacancy. */
import type { LinkedKind } from "@leerlijn/contract/linking";
import type { PageLanguage } from "../../i18n/set-up-texts.ts";

const vacancy = {
  nl: `Vacature: mechatronicus (m/v/x)

Wij zijn een familiebedrijf met tachtig collega's en bouwen al veertig jaar verpakkingsmachines.

Wat ga je doen?
- Je programmeert PLC's en ontwerpt bedieningsschermen voor onze operators.
- Je zoekt storingen en doet het preventieve onderhoud.
- Je leest elektrische schema's en bedraadt besturingskasten.
- Je leest data uit machines uit en maakt er een dashboard van.
- Je legt aan collega's uit hoe een cobot veilig werkt.

Wat breng je mee?
Een mbo-diploma op niveau 4, kennis van pneumatiek en hydrauliek, en je werkt nauwkeurig. Je spreekt Nederlands en leest technische handleidingen in het Engels.

Wij bieden een goed salaris, vijfentwintig vakantiedagen en een gezellige borrel op vrijdag.`,
  en: `Vacancy: mechatronics technician

We are a family business with eighty colleagues and have been building packaging machines for forty years.

What will you do?
- You program PLCs and design operator screens.
- You find and solve faults and carry out preventive maintenance.
- You read electrical diagrams and wire control cabinets.
- You collect data from machines and build a dashboard.
- You explain to colleagues how to work safely with a cobot.

What do you bring?
Knowledge of pneumatics and hydraulics, and you work accurately.

We offer a good salary, twenty-five days of leave and drinks on Friday.`,
} as const;

const names = {
  nl: "Mechatronicus (m/v/x)\nCNC-frezer\nProcesoperator voedingsmiddelen\nTeamleider productie",
  en: "Mechatronics technician\nCNC milling machinist\nFood production operator\nProduction supervisor",
} as const;

export function exampleText(kind: LinkedKind, language: PageLanguage): string {
  return kind === "occupation" ? names[language] : vacancy[language];
}

export function isExample(text: string): boolean {
  return [vacancy.nl, vacancy.en, names.nl, names.en].some((one) => one === text);
}
