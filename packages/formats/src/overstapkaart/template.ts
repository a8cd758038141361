/** The overstapkaart as an XLSX file to fill in, and an example of one filled in. Owns its look only. */
import ExcelJS from "exceljs";
import { cardColumns, cardRows, cardSheetName, exampleRows } from "./columns.ts";

/** An empty card with room for fifteen outcomes on either side. */
export async function overstapkaartTemplate(): Promise<Uint8Array> {
  return writeCard([]);
}

/** A card filled in, to see what comes of it. */
export async function overstapkaartExample(): Promise<Uint8Array> {
  return writeCard(exampleRows);
}

async function writeCard(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Leerlijn";
  const sheet = workbook.addWorksheet(cardSheetName, { views: [{ state: "frozen", ySplit: 1 }] });
  for (const [at, column] of cardColumns.entries()) {
    const cell = sheet.getRow(1).getCell(at + 1);
    cell.value = column.heading;
    cell.note = `${column.note}\nBijvoorbeeld: ${column.example}`;
    cell.font = { bold: true, color: { argb: "FFFFFFFF" } };
    const argb = column.heading.startsWith("Vertrek") ? "FF0B7A6B" : "FF2553B8";
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
    cell.alignment = { wrapText: true, vertical: "middle" };
    sheet.getColumn(at + 1).width = column.width;
    for (let row = 2; row <= cardRows + 1; row += 1) {
      const target = sheet.getRow(row).getCell(at + 1);
      target.border = { bottom: { style: "hair" } };
      if (column.choice === "yesNo") {
        target.dataValidation = { type: "list", allowBlank: true, formulae: ['"ja,nee"'] };
      }
    }
  }
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of row.entries()) sheet.getRow(at + 2).getCell(column + 1).value = value;
  }
  const explanation = workbook.addWorksheet("Uitleg");
  explanation.getColumn(1).width = 110;
  const lines = [
    "Overstapkaart: in twintig minuten een eerste blik op de overstap tussen twee opleidingen.",
    "1. Een docent van de eerste opleiding vult links in wat studenten bij hun diploma kunnen, met de stap.",
    "2. Een docent van de tweede opleiding vult rechts in waar het eerste jaar op rekent, met de stap.",
    "3. Gebruik voor dezelfde vaardigheid links en rechts dezelfde naam. Vijftien regels zijn genoeg.",
    "4. Lees het bestand in bij Leerlijn. Je ziet waar meer gevraagd wordt dan geleerd is.",
    "Dit is een eerste blik: keuzes, perioden en eisen van onderdelen komen pas in de leerlijn zelf.",
  ];
  for (const [at, line] of lines.entries()) explanation.getRow(at + 1).getCell(1).value = line;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
