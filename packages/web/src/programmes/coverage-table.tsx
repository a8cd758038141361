/** The coverage matrix: what must be attained × unit where it is taught × assessment that proves it. */
import type { MatrixCell, MatrixRow, ProgrammeDetail } from "@leerlijn/contract/programme";
import type { EntryProfile, Programme } from "@leerlijn/engine/curriculum/model";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import styles from "./coverage-table.module.css";

export interface CoverageTableProps {
  readonly detail: ProgrammeDetail;
  readonly programme: Programme;
  readonly profiles: readonly EntryProfile[];
}

export function CoverageTable({ detail, programme, profiles }: CoverageTableProps) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const { rows } = detail.matrix;
  if (rows.length === 0) return <p className="quiet">{t("programme.matrixEmpty")}</p>;
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ unit }) => unit)));
  const units = detail.matrix.units
    .filter(({ id }) => used.has(id))
    .sort((a, b) => (a.period?.first ?? 999) - (b.period?.first ?? 999));
  const exits = new Map(programme.exits.map((exit) => [exit.id, say(exit.title)]));
  const profileTitles = new Map(profiles.map((profile) => [profile.id, say(profile.title)]));
  const byExit = Map.groupBy(rows, ({ exit }) => exit);
  return (
    <>
      <p className={styles["intro"]}>{t("programme.matrixIntro")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <div className={styles["scroll"]} tabIndex={0}>
        <table className={styles["matrix"]}>
          <caption className="hidden">{t("programme.matrix")}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles["target"]}>
                {t("programme.target")}
              </th>
              <th scope="col" className={styles["asked"]}>
                {t("programme.asked")}
              </th>
              {units.map((unit) => (
                <th key={unit.id} scope="col" className={styles["unit"]}>
                  <Link to="/learning-lines/$line" params={{ line: detail.line }} search={{ unit: unit.id }}>
                    {say(unit.title)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          {[...byExit].map(([exit, members]) => (
            <tbody key={exit}>
              {byExit.size < 2 ? null : (
                <tr className={styles["exit"]}>
                  <th scope="rowgroup" colSpan={2 + units.length}>
                    <span>{exits.get(exit) ?? exit}</span>
                  </th>
                </tr>
              )}
              {members.map((row) => (
                <tr key={row.target}>
                  <th scope="row" className={styles["target"]}>
                    <TargetName row={row} profileTitles={profileTitles} />
                  </th>
                  <td className={`${styles["asked"]} figures`} title={say(row.stepTitle)}>
                    {row.step}
                  </td>
                  {units.map((unit) => {
                    const cell = row.cells.find((one) => one.unit === unit.id);
                    return (
                      <td key={unit.id} className={styles["cell"]}>
                        {cell === undefined ? null : <Cell cell={cell} unit={say(unit.title)} />}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

interface TargetNameProps {
  readonly row: MatrixRow;
  readonly profileTitles: ReadonlyMap<string, string>;
}

function TargetName({ row, profileTitles }: TargetNameProps) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const isReached = row.cells.some(({ reaches }) => reaches);
  const notes = [
    ...(row.heldBy.length === 0
      ? []
      : [t("programme.heldAtEntry", { titles: row.heldBy.map((id) => profileTitles.get(id) ?? id).join(", ") })]),
    ...(row.elsewhere.length === 0 ? [] : [t("programme.elsewhere", { count: row.elsewhere.length })]),
  ];
  const item = row.item?.at(-1);
  return (
    <>
      {row.title === undefined ? say(row.skillTitle) : say(row.title)}
      {item === undefined ? null : (
        <span className={styles["note"]}>
          {[item.code ?? "", say(item.title)].filter((part) => part !== "").join(" ")}
        </span>
      )}
      {isReached ? null : <span className={styles["open"]}>{t("programme.uncovered")}</span>}
      {notes.map((note) => (
        <span key={note} className={styles["note"]}>
          {note}
        </span>
      ))}
    </>
  );
}

function Cell({ cell, unit }: { readonly cell: MatrixCell; readonly unit: string }) {
  const { t } = useTranslation();
  const isAssessed = cell.assessments.length > 0;
  const mustPass = cell.assessments.some((one) => one.mustPass);
  const words = [
    ...(cell.step === 0
      ? [unit]
      : [t(cell.reaches ? "programme.cellReaches" : "programme.cellWorks", { unit, step: cell.step })]),
    ...(isAssessed ? [t(mustPass ? "programme.cellMustPass" : "programme.cellAssessed")] : []),
  ].join(", ");
  return (
    <span className={styles["mark"]} title={words}>
      <span className="hidden">{words}</span>
      {cell.step === 0 ? null : (
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle
            cx="8"
            cy="8"
            r="5.5"
            fill={cell.reaches ? "currentColor" : "none"}
            stroke="currentColor"
            strokeWidth="2"
          />
        </svg>
      )}
      {isAssessed ? (
        <span aria-hidden="true" className={mustPass ? styles["mustPass"] : ""}>
          T
        </span>
      ) : null}
    </span>
  );
}
