/** Dates as spreadsheets keep them (days since an epoch) and as people type them. Owns no other cell type. */

/** Whether a number format shows a date. Ids below 164 are built in. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) {
    const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    return /[dmy]/i.test(bare) && /[dy]/i.test(bare);
  }
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

const dayMs = 86_400_000;

/** The ISO date of a day number; null outside the years 1900–9999. */
export function readDate(days: number, is1904: boolean): string | null {
  // Excel counts a 29 February 1900 that never was; from March on its epoch is 30 December 1899.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(days) * dayMs);
  const isInRange = days >= 0 && days < 2_958_466;
  return isInRange ? date.toISOString().slice(0, 10) : null;
}

/** "2026-09-01", "1-9-2026" and "1/9/2026" as ISO; null for anything else or a day that does not exist. */
export function parseDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : dutch !== null ? [dutch[3], dutch[2], dutch[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === written ? written : null;
}
