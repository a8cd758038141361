/**
 * The sheets of the template, in the order in which they stand there. Owns what a curriculum developer sees; how the
 * cells become a line is elsewhere.
 */
import type { SheetKey, SheetSpec } from "./columns.ts";
import { lineSheets } from "./line-sheets.ts";
import { programmeSheets } from "./programme-sheets.ts";
import { transferSheets } from "./transfer-sheets.ts";

export const sheetSpecs: Readonly<Record<SheetKey, SheetSpec>> = {
  ...lineSheets,
  ...programmeSheets,
  ...transferSheets,
};

export const sheetKeys = Object.keys(sheetSpecs) as SheetKey[];
/** Sheets that explain and are not read. */
export const silentSheets: readonly string[] = ["Uitleg", "Voorbeelden"];
