/** One programme: its units by period, ways in and out, and the coverage matrix. */

import type { ProgrammeDetail } from "@leerlijn/contract/programme";
import type { EntryProfile, Programme } from "@leerlijn/engine/curriculum/model";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { programmeQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { PageHeader } from "../shared/page-header.tsx";
import { PageProblem } from "../shared/page-problem.tsx";
import { PageSkeleton } from "../shared/page-skeleton.tsx";
import { CoverageTable } from "./coverage-table.tsx";
import { periodsOf } from "./periods.ts";
import styles from "./programme-page.module.css";

export function ProgrammePage() {
  const { line, programme } = useParams({ from: "/programmes/$line/$programme" });
  const { data, error, refetch } = useQuery(programmeQuery(line, programme));
  if (error !== null) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <ProgrammeView detail={data} />;
}

function ProgrammeView({ detail }: { readonly detail: ProgrammeDetail }) {
  const { t } = useTranslation();
  const { say, load, date } = useLanguage();
  // The contract leaves these parts of the document to the engine's types.
  const programme = detail.programme as unknown as Programme;
  const profiles = detail.entryProfiles as unknown as readonly EntryProfile[];
  const admissions = new Map(detail.admissions.map(({ profile, text }) => [profile, say(text)]));
  const skills = new Map(detail.skills.map((skill) => [skill.id, say(skill.title)]));
  const { content } = programme;
  const total = "unit" in content ? undefined : content.load;
  const facts = [
    say(programme.institution),
    programme.code ?? "",
    programme.nlqf === undefined ? "" : t("programmes.nlqf", { level: programme.nlqf }),
    programme.years === undefined ? "" : t("programmes.years", { count: programme.years }),
    total === undefined ? "" : load(total),
    t("common.units", { count: programme.units.length }),
  ].filter((fact) => fact !== "");
  return (
    <>
      <PageHeader
        where={
          <>
            <Link to="/programmes">{t("programmes.title")}</Link>
            <span aria-hidden="true">/</span>
            <Link to="/learning-lines/$line" params={{ line: detail.line }}>
              {say(detail.lineTitle)}
            </Link>
          </>
        }
        title={say(programme.title)}
        example={detail.example}
        state={<span>{facts.join(" · ")}</span>}
      />
      <section aria-labelledby="units">
        <h2 id="units" className={styles["heading"]}>
          {t("programme.units")}
        </h2>
        <div className={styles["periods"]}>
          {periodsOf(programme).map(({ period, units }) => (
            <div key={period ?? "any"} className={styles["period"]}>
              <h3>{period === null ? t("programme.anyTime") : t("programme.period", { period })}</h3>
              <ul>
                {units.map((unit) => (
                  <li key={unit.id}>
                    <Link to="/learning-lines/$line" params={{ line: detail.line }} search={{ unit: unit.id }}>
                      {say(unit.title)}
                    </Link>
                    <span>
                      {[
                        ...(unit.kind === undefined ? [] : [t(`unitKind.${unit.kind}`)]),
                        ...(unit.load === undefined ? [] : [load(unit.load)]),
                      ].join(" · ")}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <div className={styles["pair"]}>
        <section aria-labelledby="entries">
          <h2 id="entries" className={styles["heading"]}>
            {t("programme.entries")}
          </h2>
          {profiles.length === 0 ? <p className="quiet">{t("programme.noEntries")}</p> : null}
          <ul className={styles["plain"]}>
            {profiles.map((profile) => (
              <li key={profile.id}>
                <strong>{say(profile.title)}</strong>
                <span className="quiet small">
                  {[
                    ...(profile.headcount === undefined ? [] : [t("common.people", { count: profile.headcount })]),
                    ...(profile.origin === undefined ? [] : [say(profile.origin)]),
                  ].join(" · ")}
                </span>
                <span className="small">
                  <b>{t("programme.admission")}:</b> {admissions.get(profile.id) ?? t("programme.openToAll")}
                </span>
                <span className="small">
                  <b>{t("programme.entryLevels")}:</b>{" "}
                  {profile.entryLevels === "not-described"
                    ? t("programme.notDescribed")
                    : profile.entryLevels.length === 0
                      ? t("programme.nothing")
                      : profile.entryLevels
                          .map(({ skill, step }) => `${skills.get(skill) ?? skill} ${step}`)
                          .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="exits">
          <h2 id="exits" className={styles["heading"]}>
            {t("programme.exits")}
          </h2>
          {programme.exits.length === 0 ? <p className="quiet">{t("programme.noExits")}</p> : null}
          <ul className={styles["plain"]}>
            {programme.exits.map((exit) => (
              <li key={exit.id}>
                <strong>{say(exit.title)}</strong>
                {exit.right === undefined ? null : (
                  <span className="small">
                    {t("programme.right")}: {say(exit.right)}
                  </span>
                )}
              </li>
            ))}
          </ul>
          {(programme.versions ?? []).length === 0 ? null : (
            <>
              <h3>{t("programme.versions")}</h3>
              <ul className={styles["plain"]}>
                {(programme.versions ?? []).map(({ id, from, until }) => (
                  <li key={id} className="small">
                    {id}: {t("programme.from", { date: date(from) })}
                    {until === undefined ? "" : ` ${t("programme.until", { date: date(until) })}`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <section aria-labelledby="matrix">
        <h2 id="matrix" className={styles["heading"]}>
          {t("programme.matrix")}
        </h2>
        <CoverageTable detail={detail} programme={programme} profiles={profiles} />
      </section>
    </>
  );
}
