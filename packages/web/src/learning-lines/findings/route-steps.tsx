/** An example route as a table: one row a period of each programme, with the units done then. */
import type { Finding, Leg, Route } from "@leerlijn/engine/learning-line/finding";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { type LineIndex, unitOfFinding } from "../line-index.ts";
import styles from "./route-steps.module.css";

export interface RouteStepsProps {
  readonly route: Route;
  readonly finding: Finding;
  readonly index: LineIndex;
  readonly onUnit: (unit: string) => void;
}

export function RouteSteps({ route, finding, index, onUnit }: RouteStepsProps) {
  const { t } = useTranslation();
  const { period } = useLanguage();
  const here = unitOfFinding(finding, index);
  return (
    <table className={styles["route"]}>
      <caption className="hidden">{t("finding.route")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("finding.period")}</th>
          <th scope="col">{t("finding.units")}</th>
        </tr>
      </thead>
      <tbody>
        {route.legs.map((leg) => (
          <Fragment key={`${leg.programme} ${leg.profile}`}>
            <tr className={styles["leg"]}>
              <th colSpan={2} scope="colgroup">
                {index.titleOf(leg.programme)}
                <span>
                  {[
                    t("finding.enters", { profile: index.titleOf(leg.profile) }),
                    ...(leg.variant === undefined
                      ? []
                      : [t("finding.variant", { variant: index.titleOf(leg.variant) })]),
                  ].join(" · ")}
                </span>
              </th>
            </tr>
            {stepsOf(leg, index).map((step) => (
              <tr key={step.key}>
                <td className="figures">{step.period === null ? "–" : period(step.period)}</td>
                <td>
                  <ul>
                    {step.units.map((unit) => (
                      <li key={unit} data-here={unit === here ? "" : undefined}>
                        <button type="button" onClick={() => onUnit(unit)}>
                          {index.titleOf(unit)}
                        </button>
                        {unit === here ? <em> {t("finding.here")}</em> : null}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
            <tr className={styles["exit"]}>
              <td aria-hidden="true">▎</td>
              <td>{t("finding.exit", { exit: index.titleOf(leg.exit) })}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface Step {
  readonly key: string;
  readonly period: { readonly first: number; readonly last: number } | null;
  readonly units: readonly string[];
}

/** By period; units without one last. */
function stepsOf(leg: Leg, index: LineIndex): readonly Step[] {
  const steps = new Map<string, { key: string; period: Step["period"]; units: string[] }>();
  for (const id of leg.units) {
    const period = index.units.get(id)?.unit.period ?? null;
    const key = period === null ? "any" : `${period.first}-${period.last}`;
    const step = steps.get(key) ?? { key, period, units: [] };
    step.units.push(id);
    steps.set(key, step);
  }
  const first = ({ period }: Step) => period?.first ?? Number.POSITIVE_INFINITY;
  const last = ({ period }: Step) => period?.last ?? Number.POSITIVE_INFINITY;
  return [...steps.values()].sort((a, b) =>
    first(a) === first(b) ? compare(last(a), last(b)) : compare(first(a), first(b)),
  );
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
