/** Why Leerlijn proposes something: what was compared, how much, and whether it speaks for or against; what weighs most first. */
import type { DecidingFigure } from "@leerlijn/contract/linking";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import styles from "./linking.module.css";

const known = [
  "vector",
  "middle",
  "features",
  "textCovered",
  "labelCovered",
  "textKnown",
  "vectorSquared",
  "featuresSquared",
  "bothCovered",
  "covered",
  "coveredSquared",
  "leastCovered",
  "tight",
  "single",
  "rarest",
  "rarity",
  "preferred",
  "whole",
] as const;
/** Those that are either so or not. */
const facts: ReadonlySet<string> = new Set(["single", "preferred", "whole"]);
const leastWeight = 0.005;

export interface DecidingFiguresProps {
  readonly figures: readonly DecidingFigure[];
  /** The label that was found, said when there are no figures. */
  readonly label: string;
}

export function DecidingFigures({ figures, label }: DecidingFiguresProps) {
  const { t } = useTranslation();
  const { number } = useLanguage();
  const telling = figures
    .filter(({ figure, value }) => !facts.has(figure) || value > 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <details className={styles["fold"]}>
      <summary>{t("linking.why")}</summary>
      {telling.length === 0 ? (
        <p className="small">{t("linking.whyNone", { label })}</p>
      ) : (
        <>
          <p className="quiet small">{t("linking.whyIntro")}</p>
          <ul className={styles["figures"]}>
            {telling.map(({ figure, value, weight }) => (
              <li key={figure}>
                <span>{t(`linking.figure.${known.find((one) => one === figure) ?? "other"}`)}</span>
                <span className="figures">{facts.has(figure) ? "" : `${number(Math.round(value * 100))} %`}</span>
                <span className="quiet">{t(`linking.speaks.${speaks(weight)}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function speaks(weight: number): "for" | "against" | "none" {
  if (Math.abs(weight) < leastWeight) return "none";
  return weight > 0 ? "for" : "against";
}
