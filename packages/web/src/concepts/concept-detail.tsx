/** One concept: its names in all languages, what it is, what stands around it, and where lines use it. */
import type { ConceptDetail, ConceptSummary } from "@leerlijn/contract/concept";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { conceptQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { ListSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { TitleText } from "../shared/title-text.tsx";
import { ConceptLabel, ShownLabel, sayKind, sayLanguage } from "./concept-label.tsx";
import styles from "./concepts-page.module.css";

const mostShown = 40;
const matchKinds = ["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"] as const;

export interface ConceptDetailViewProps {
  readonly uri: string;
  readonly onOpen: (uri: string) => void;
}

export function ConceptDetailView({ uri, onOpen }: ConceptDetailViewProps) {
  const { t } = useTranslation();
  const { language, say } = useLanguage();
  const { data, error, refetch } = useQuery(conceptQuery(uri, language));
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={6} />;
  const links = (concepts: readonly ConceptSummary[]) =>
    concepts.length === 0 ? null : <Concepts concepts={concepts} onOpen={onOpen} />;
  return (
    <article>
      <h2 className={styles["title"]}>
        <ShownLabel label={data.label} />
      </h2>
      <p className="quiet small">
        {[
          sayKind(data.kind, t),
          t("concepts.version", { taxonomy: say(data.taxonomyTitle), version: data.version }),
        ].join(" · ")}
      </p>
      <p className={`${styles["uri"]} quiet small`}>{data.uri}</p>
      <Part title={t("concepts.replacedBy")}>{links(data.replacedBy)}</Part>
      <Part title={t("concepts.description")}>{shown(data.description)}</Part>
      <Part title={t("concepts.definition")}>{shown(data.definition)}</Part>
      <Part title={t("concepts.scopeNote")}>{shown(data.scopeNote)}</Part>
      <Part title={t("concepts.ladder")}>
        {data.ladder.length === 0 ? null : (
          <ol className={styles["ladder"]}>
            {data.ladder.toReversed().map(({ step, title, nlqf }) => (
              <li key={step} value={step}>
                <TitleText text={title} />
                {nlqf === undefined ? null : (
                  <span className="quiet small"> {t("programmes.nlqf", { level: nlqf })}</span>
                )}
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={t("concepts.labels")}>
        <dl className={styles["names"]}>
          {ownFirst(data.labels, language).map(({ language: code, preferred, alternative }) => (
            <div key={code}>
              <dt>{sayLanguage(code, t)}</dt>
              <dd lang={code}>
                {preferred ?? "–"}
                {alternative.length === 0 ? null : (
                  <span className="quiet small">
                    {" "}
                    ({t("concepts.alternative")} {alternative.join(", ")})
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t("concepts.broader")}>{links(data.broader)}</Part>
      <Part title={t("concepts.narrower")}>{links(data.narrower)}</Part>
      <Part title={t("concepts.relations")}>
        {data.relations.length === 0 ? null : <Relations relations={data.relations} onOpen={onOpen} />}
      </Part>
      <Part title={t("concepts.matches")}>
        {data.matches.length === 0 ? null : (
          <ul className={styles["plain"]}>
            {data.matches.map(({ kind, uri: other, concept }) => (
              <li key={`${kind} ${other}`}>
                <span className="quiet small">
                  {t(`concepts.match.${matchKinds.find((one) => one === kind) ?? "relatedMatch"}`)}{" "}
                </span>
                {concept === null ? <span className={styles["uri"]}>{other}</span> : links([concept])}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t("concepts.lineSkills")}>
        {data.lineSkills.length === 0 ? null : (
          <ul className={styles["plain"]}>
            {data.lineSkills.map((one) => (
              <li key={`${one.line} ${one.skill}`}>
                <Link to="/learning-lines/$line" params={{ line: one.line }} search={{ strand: one.skill }}>
                  <TitleText text={one.skillTitle} />
                </Link>{" "}
                <span className="quiet small">
                  <TitleText text={one.lineTitle} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </article>
  );
}

function shown(text: ConceptDetail["description"]): ReactNode {
  return text === null ? null : (
    <p>
      <ShownLabel label={text} />
    </p>
  );
}

/** Left out when there is nothing in it. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <section className={styles["part"]}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface ConceptsProps {
  readonly concepts: readonly ConceptSummary[];
  readonly onOpen: (uri: string) => void;
}

function Concepts({ concepts, onOpen }: ConceptsProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles["plain"]}>
      {concepts.slice(0, mostShown).map((concept) => (
        <li key={concept.uri}>
          <button type="button" className={styles["link"]} onClick={() => onOpen(concept.uri)}>
            <ConceptLabel concept={concept} />
          </button>
        </li>
      ))}
      {concepts.length > mostShown ? (
        <li className="quiet small">
          + {concepts.length - mostShown} ({t("common.more").toLowerCase()})
        </li>
      ) : null}
    </ul>
  );
}

interface RelationsProps {
  readonly relations: ConceptDetail["relations"];
  readonly onOpen: (uri: string) => void;
}

function Relations({ relations, onOpen }: RelationsProps) {
  const { t } = useTranslation();
  const groups = Map.groupBy(relations, ({ kind, incoming }) => {
    const known = kind.includes("essential") ? "essential" : kind.includes("optional") ? "optional" : null;
    if (known === null) return kind.includes("related") ? ("related" as const) : ("other" as const);
    // An occupation asks a skill: seen from the skill the relation comes in.
    return incoming ? (known as "essential" | "optional") : (`${known}Of` as const);
  });
  return [...groups].map(([group, members]) => (
    <div key={group}>
      <p className="quiet small">{t(`concepts.relation.${group}`)}</p>
      <Concepts concepts={members.map(({ concept }) => concept)} onOpen={onOpen} />
    </div>
  ));
}

/** The page's own language first; the others as they come. */
function ownFirst<Label extends { readonly language: string }>(
  labels: readonly Label[],
  own: string,
): readonly Label[] {
  return [...labels.filter(({ language }) => language === own), ...labels.filter(({ language }) => language !== own)];
}
