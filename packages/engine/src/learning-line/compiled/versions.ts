/** Dates of versions and cohorts. */

/** The date some years after another; half years count as six months. ISO dates. */
export function yearsAfter(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const months = month - 1 + Math.round(years * 12);
  return new Date(Date.UTC(year, months, day)).toISOString().slice(0, 10);
}
