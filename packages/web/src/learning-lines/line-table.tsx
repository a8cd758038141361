/** The whole line as a table: what the map draws, in words. */
import { sayExpression } from "@leerlijn/engine/learning-line/explain/requisite-sentence";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import type { ListedFinding } from "./findings/select-findings.ts";
import { type LineIndex, unitOfFinding } from "./line-index.ts";
import styles from "./line-table.module.css";

export interface LineTableProps {
  readonly index: LineIndex;
  readonly listed: readonly ListedFinding[];
  readonly onUnit: (unit: string) => void;
  readonly onFinding: (key: string) => void;
}

export function LineTable({ index, listed, onUnit, onFinding }: LineTableProps) {
  const { t } = useTranslation();
  const { load, period, say } = useLanguage();
  const { line } = index;
  const entriesOf = (programme: string) =>
    line.entryProfiles
      .filter((profile) => profile.programme === programme)
      .map(({ title, headcount }) => (headcount === undefined ? say(title) : `${say(title)} (${headcount})`));
  const namesOf = (key: "programme.entries" | "programme.exits", names: readonly string[]) =>
    names.length === 0 ? [] : [`${t(key)}: ${names.join(", ")}`];
  const byUnit = Map.groupBy(listed, ({ finding }) => unitOfFinding(finding, index));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={styles["scroll"]} tabIndex={0} aria-label={t("table.caption", { title: say(line.title) })}>
      <table className={styles["table"]}>
        <caption className="hidden">{t("table.caption", { title: say(line.title) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.period")}</th>
            <th scope="col">{t("table.unit")}</th>
            <th scope="col">{t("table.load")}</th>
            <th scope="col">{t("table.teaches")}</th>
            <th scope="col">{t("table.asks")}</th>
            <th scope="col">{t("table.findings")}</th>
          </tr>
        </thead>
        {line.programmes.map((programme) => (
          <tbody key={programme.id}>
            <tr className={styles["programme"]}>
              <th colSpan={5} scope="rowgroup">
                {say(programme.title)}
                <span>
                  {[
                    say(programme.institution),
                    ...namesOf("programme.entries", entriesOf(programme.id)),
                    ...namesOf(
                      "programme.exits",
                      programme.exits.map((exit) => say(exit.title)),
                    ),
                    ...(programme.nlqf === undefined ? [] : [t("programmes.nlqf", { level: programme.nlqf })]),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </th>
              <td>
                <FindingLinks
                  findings={listed.filter(
                    ({ finding, programmes }) =>
                      unitOfFinding(finding, index) === undefined && programmes[0] === programme.id,
                  )}
                  onFinding={onFinding}
                />
              </td>
            </tr>
            {inOrder(programme.units).map((unit) => (
              <tr key={unit.id}>
                <td className="figures">{unit.period === undefined ? "–" : period(unit.period)}</td>
                <th scope="row">
                  <button type="button" onClick={() => onUnit(unit.id)}>
                    {say(unit.title)}
                  </button>
                </th>
                <td className={`figures ${styles["load"]}`}>{unit.load === undefined ? "–" : load(unit.load)}</td>
                <td>
                  {[
                    ...new Set(
                      (unit.outcomes ?? [])
                        .filter(({ taught }) => taught)
                        .map(({ skill, step }) => `${index.titleOf(skill)}\u00a0${step}`),
                    ),
                  ].join(", ") || "–"}
                </td>
                <td>{(unit.requisites ?? []).map(({ on }) => sayExpression(index.names, on)).join("; ") || "–"}</td>
                <td>
                  <FindingLinks findings={byUnit.get(unit.id) ?? []} onFinding={onFinding} />
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface FindingLinksProps {
  readonly findings: readonly ListedFinding[];
  readonly onFinding: (key: string) => void;
}

function FindingLinks({ findings, onFinding }: FindingLinksProps) {
  const { sayFinding } = useLanguage();
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ key, finding }) => (
        <li key={key}>
          <button type="button" data-kind={finding.kind} onClick={() => onFinding(key)}>
            {sayFinding(finding.code)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** By period; units without one last, as the file has them. */
function inOrder<Unit extends { readonly period?: { readonly first: number; readonly last: number } }>(
  units: readonly Unit[],
): readonly Unit[] {
  const of = ({ period }: Unit) => (period === undefined ? 10_000 : period.first * 100 + period.last);
  return [...units].sort((a, b) => of(a) - of(b));
}
