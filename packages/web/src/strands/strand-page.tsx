/** One strand through all programmes of a line: a picture a skill, and the same as a table. */

import { type Strand, strandsOf } from "@leerlijn/engine/learning-line/strands";
import { layoutStrandView } from "@leerlijn/line-map/strand-view";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Fragment, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { lineQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { PageHeader } from "../shared/page-header.tsx";
import { PageProblem } from "../shared/page-problem.tsx";
import { PageSkeleton } from "../shared/page-skeleton.tsx";
import styles from "./strand-page.module.css";
import { StrandLegend, StrandPicture } from "./strand-picture.tsx";

export function StrandPage() {
  const { t } = useTranslation();
  const { say, language } = useLanguage();
  const { line, strand: id } = useParams({ from: "/learning-lines/$line/strands/$strand" });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(lineQuery(line));
  const strands = useMemo(() => (data === undefined ? [] : strandsOf(data.line)), [data]);
  if (error !== null) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const strand =
    strands.find((one) => one.id === id) ??
    strands.find(({ skills }) => skills.some((skill) => skill.id === id)) ??
    strands[0];
  const programmes = data.line.programmes.map((one) => one.id);
  const where = (
    <>
      <Link to="/learning-lines">{t("lines.title")}</Link>
      <span aria-hidden="true">/</span>
      <Link to="/learning-lines/$line" params={{ line }}>
        {say(data.line.title)}
      </Link>
    </>
  );
  if (strand === undefined) return <PageHeader where={where} title={t("strand.title")} intro={t("strand.none")} />;
  return (
    <>
      <PageHeader
        where={where}
        title={`${t("strand.title")}: ${say(strand.title)}`}
        intro={t("strand.intro")}
        actions={
          <NativeSelect
            aria-label={t("strand.choose")}
            value={strand.id}
            data={strands.map((one) => ({ value: one.id, label: say(one.title) }))}
            onChange={(event) =>
              void navigate({
                to: "/learning-lines/$line/strands/$strand",
                params: { line, strand: event.currentTarget.value },
                replace: true,
              })
            }
          />
        }
      />
      <StrandLegend />
      {strand.skills.map((skill) => {
        const scene = layoutStrandView(strand, { language, skill: skill.id, programmes });
        return (
          <section key={skill.id} className={styles["section"]} aria-label={say(skill.title)}>
            <h2>{say(skill.title)}</h2>
            {scene.isEmpty ? (
              <p className="quiet">{t("strand.nothing")}</p>
            ) : (
              <StrandPicture scene={scene} title={say(skill.title)} />
            )}
          </section>
        );
      })}
      <section className={styles["section"]}>
        <h2>{t("strand.table")}</h2>
        <StrandTable strand={strand} line={line} />
      </section>
    </>
  );
}

function StrandTable({ strand, line }: { readonly strand: Strand; readonly line: string }) {
  const { t } = useTranslation();
  const { say, period } = useLanguage();
  const skills = new Map(strand.skills.map((skill) => [skill.id, say(skill.title)]));
  const skill = (id: string) => skills.get(id) ?? id;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <div className={styles["scroll"]} tabIndex={0}>
      <table className={styles["table"]}>
        <caption className="hidden">{t("strand.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("strand.where")}</th>
            <th scope="col">{t("finding.period")}</th>
            <th scope="col">{t("strand.what")}</th>
            <th scope="col">{t("strand.skill")}</th>
            <th scope="col">{t("strand.level")}</th>
          </tr>
        </thead>
        {strand.stretches.map((stretch) => (
          <tbody key={stretch.programme}>
            <tr className={styles["group"]}>
              <th colSpan={5} scope="rowgroup">
                {say(stretch.title)}
                {stretch.nlqf === undefined ? "" : ` · ${t("programmes.nlqf", { level: stretch.nlqf })}`}
              </th>
            </tr>
            {stretch.entry.map((one) => (
              <tr key={`${one.profile} ${one.skill}`}>
                <th scope="row">{say(one.title)}</th>
                <td>–</td>
                <td>{t("strand.entry")}</td>
                <td>{skill(one.skill)}</td>
                <td className="figures">{one.step}</td>
              </tr>
            ))}
            {stretch.stops.map((stop) => (
              <Fragment key={stop.unit}>
                {[
                  ...stop.asks.map((ask) => ({ ...ask, key: `${ask.requisite} ${ask.skill}`, what: t("strand.asks") })),
                  ...stop.places.map((place) => ({
                    ...place,
                    key: place.outcome,
                    what: [
                      ...(place.taught ? [t("strand.teaches")] : []),
                      ...(place.assessed ? [t("strand.assessed")] : []),
                      ...(place.deliberate ? [t("strand.deliberate")] : []),
                    ].join(", "),
                  })),
                ].map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      <Link to="/learning-lines/$line" params={{ line }} search={{ unit: stop.unit }}>
                        {say(stop.title)}
                      </Link>
                    </th>
                    <td className="figures">{stop.period === undefined ? "–" : period(stop.period)}</td>
                    <td>{row.what}</td>
                    <td>{skill(row.skill)}</td>
                    <td className="figures">{row.step}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
            {stretch.targets.map((one) => (
              <tr key={`${one.exit} ${one.target}`}>
                <th scope="row">{t("strand.target")}</th>
                <td>–</td>
                <td>{t("strand.target")}</td>
                <td>{skill(one.skill)}</td>
                <td className="figures">{one.step}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
