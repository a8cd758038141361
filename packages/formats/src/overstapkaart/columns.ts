/** The columns of an overstapkaart: what one programme's exit gives beside what the next one counts on. */
import type { Column } from "../learning-line-xlsx/sheets/columns.ts";

export const cardSheetName = "Overstapkaart";
/** What a teacher of either side can fill in within twenty minutes. */
export const cardRows = 15;

type More = Partial<Omit<Column, "key" | "heading" | "note" | "example">>;
const column = (key: string, heading: string, note: string, example: string | number, more: More = {}): Column => ({
  key,
  heading,
  note,
  example,
  width: 20,
  isRequired: false,
  ...more,
});

export const cardColumns: readonly Column[] = [
  column(
    "from",
    "Vertrek: opleiding",
    "De opleiding waar studenten vandaan komen. Alleen op de eerste regel.",
    "Mbo 4",
    {
      isRequired: true,
      width: 26,
    },
  ),
  column("given", "Vertrek: vaardigheid", "Wat studenten bij hun diploma kunnen, één per regel.", "Wiskunde", {
    isRequired: true,
    width: 32,
  }),
  column("givenStep", "Vertrek: stap", "Tot welke stap, van 1 (begin) tot en met 7 (meester).", 2, {
    isNumber: true,
    isRequired: true,
    width: 12,
  }),
  column("assessed", "Vertrek: getoetst", "ja: een toets die voldoende moet zijn, bewijst dit. Anders nee.", "ja", {
    choice: "yesNo",
    width: 14,
  }),
  column("to", "Start: opleiding", "De opleiding waar zij naartoe gaan. Alleen op de eerste regel.", "Ad Techniek", {
    isRequired: true,
    width: 26,
  }),
  column(
    "asked",
    "Start: vaardigheid",
    "Waar deze opleiding vanaf de eerste dag op rekent, één per regel.",
    "Wiskunde",
    {
      isRequired: true,
      width: 32,
    },
  ),
  column("askedStep", "Start: stap", "Op welke stap.", 3, { isNumber: true, isRequired: true, width: 12 }),
  column("headcount", "Aantal studenten", "Hoeveel studenten per jaar overstappen. Alleen op de eerste regel.", 48, {
    isNumber: true,
    width: 14,
  }),
];

export type CardValue = string | number | null;

/** An example that breaks on mathematics and on data. */
export const exampleRows: readonly (readonly CardValue[])[] = [
  ["Mbo 4 Technicus", "Wiskunde", 2, "ja", "Ad Smart Industry", "Wiskunde", 3, 48],
  [null, "Besturen en automatiseren", 3, "ja", null, "Besturen en automatiseren", 2, null],
  [null, "Elektrotechniek", 2, "ja", null, "Elektrotechniek", 2, null],
  [null, "Mechanische constructies", 2, "ja", null, "Data uit machines", 1, null],
  [null, "Tekenen en CAD", 3, "ja", null, "Tekenen en CAD", 2, null],
  [null, "Veilig werken", 3, "ja", null, "Veilig werken", 2, null],
  [null, "Samenwerken", 2, "nee", null, "Samenwerken", 2, null],
  [null, "Nederlands schrijven", 2, "ja", null, "Nederlands schrijven", 2, null],
  [null, "Engels lezen", 2, "ja", null, "Engels lezen", 2, null],
];
