/** The links of a text as a list: concept, kind, words, certainty, the name that was found, and what else it could be. */
import type { Link as ConceptLink } from "@leerlijn/contract/linking";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { ShownLabel, sayKind, sayLanguage } from "../../concepts/concept-label.tsx";
import { CertaintyText } from "../certainty-text.tsx";
import { DecidingFigures } from "../deciding-figures.tsx";
import styles from "../linking.module.css";

export interface LinkListProps {
  readonly links: readonly ConceptLink[];
  /** Position of the link that is lit. */
  readonly lit: number | null;
  readonly onLight: (at: number | null) => void;
}

export function LinkList({ links, lit, onLight }: LinkListProps) {
  const { t } = useTranslation();
  return (
    <ol className={styles["links"]} aria-label={t("linking.list")}>
      {links.map((link, at) => (
        <LinkRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a link is its place in the text, and the list comes as a whole
          key={at}
          link={link}
          at={at}
          isLit={lit === at}
          onLight={onLight}
        />
      ))}
    </ol>
  );
}

interface LinkRowProps {
  readonly link: ConceptLink;
  readonly at: number;
  readonly isLit: boolean;
  readonly onLight: (at: number | null) => void;
}

const LinkRow = memo(function LinkRow({ link, at, isLit, onLight }: LinkRowProps) {
  const { t } = useTranslation();
  const { concept, label, language, quote, alternatives } = link;
  const found = label.toLowerCase() === concept.label.value.toLowerCase() ? null : label;
  return (
    <li
      data-lit={isLit ? "" : undefined}
      onMouseEnter={() => onLight(at)}
      onMouseLeave={() => onLight(null)}
      onFocus={() => onLight(at)}
      onBlur={() => onLight(null)}
    >
      <span className={styles["linkNumber"]} aria-hidden="true">
        {at + 1}
      </span>
      <div className={styles["linkBody"]}>
        <p className={styles["linkTitle"]}>
          <Link id={`link-${at}`} to="/concepts" search={{ concept: concept.uri }}>
            <ShownLabel label={concept.label} />
          </Link>{" "}
          <span className={styles["kind"]} data-kind={concept.kind}>
            {sayKind(concept.kind, t)}
          </span>
        </p>
        <p className={styles["facts"]}>
          <q className={styles["quote"]}>{quote}</q>
          <CertaintyText chance={link.chance} />
        </p>
        {found === null ? null : (
          <p className="quiet small">
            {language === concept.label.language
              ? t("linking.foundBy", { label: found })
              : t("linking.foundByIn", { label: found, language: sayLanguage(language, t) })}
          </p>
        )}
        <div className={styles["folds"]}>
          {alternatives.length === 0 ? null : (
            <details className={styles["fold"]}>
              <summary>{t("linking.others", { count: alternatives.length })}</summary>
              <ul className={styles["others"]}>
                {alternatives.map((other) => (
                  <li key={other.concept.uri}>
                    <Link to="/concepts" search={{ concept: other.concept.uri }}>
                      <ShownLabel label={other.concept.label} />
                    </Link>{" "}
                    <span className="quiet small">{sayKind(other.concept.kind, t)}</span>{" "}
                    <CertaintyText chance={other.chance} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          <details className={styles["fold"]}>
            <summary>{t("linking.why")}</summary>
            <DecidingFigures figures={link.figures ?? []} label={label} />
          </details>
        </div>
      </div>
    </li>
  );
});
