/** The calendar where the program runs. Owns telling a date from a moment. */

/** ISO date, by the clock's own time zone. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
