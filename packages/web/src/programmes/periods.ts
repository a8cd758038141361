/** A programme's units by the period in which they begin; pure. */
import type { Programme, Unit } from "@leerlijn/engine/curriculum/model";

export interface PeriodUnits {
  /** "3" or "3–4"; null: may be taken at any time. */
  readonly period: string | null;
  readonly units: readonly Unit[];
}

/** In order of time; those without a period last. */
export function periodsOf({ units }: Programme): readonly PeriodUnits[] {
  const timed = units
    .filter(({ period }) => period !== undefined)
    .sort((a, b) => (a.period?.first ?? 0) - (b.period?.first ?? 0) || (a.period?.last ?? 0) - (b.period?.last ?? 0));
  const groups = Map.groupBy(timed, ({ period }) =>
    period?.first === period?.last ? `${period?.first}` : `${period?.first}–${period?.last}`,
  );
  const free = units.filter(({ period }) => period === undefined);
  return [
    ...[...groups].map(([period, members]) => ({ period, units: members })),
    ...(free.length === 0 ? [] : [{ period: null, units: free }]),
  ];
}
