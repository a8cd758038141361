/** Why Leerlijn proposes something: what was compared, how much of it there is, and how heavily it weighs; what weighs most first. */
import { type DecidingFigure, type DecidingFigureName, decidingFigureNames } from "@leerlijn/contract/linking";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import styles from "./linking.module.css";

/** Those that are either so or not. */
const facts: ReadonlySet<string> = new Set<DecidingFigureName>(["whole", "single", "preferred", "otherLanguage"]);
/** Adds up over the words of a name, so that it is no share of anything. */
const sums: ReadonlySet<string> = new Set<DecidingFigureName>(["rarity"]);
const mostShown = 5;
const muchShare = 0.25;
const someShare = 0.08;

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
  const all = telling.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  if (telling.length === 0) return <p className="small">{t("linking.whyNone", { label })}</p>;
  return (
    <>
      <p className="quiet small">{t("linking.whyIntro")}</p>
      <ul className={styles["figures"]}>
        {telling.slice(0, mostShown).map(({ figure, value, weight }) => (
          <li key={figure}>
            <span>{t(`linking.figure.${decidingFigureNames.find((one) => one === figure) ?? "other"}`)}</span>
            <span className="figures">
              {hasShare(figure) ? t("linking.percent", { percent: number(Math.round(value * 100)) }) : ""}
            </span>
            <span className="quiet">{t(`linking.weighs.${weighs(weight, all)}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function hasShare(figure: string): boolean {
  return !facts.has(figure) && !sums.has(figure);
}

/**
 * How much of all weight it has. Not whether it speaks for or against: figures that go together share that out among
 * them, so that the sign of one says little by itself.
 */
function weighs(weight: number, all: number): "much" | "some" | "little" {
  const share = all === 0 ? 0 : Math.abs(weight) / all;
  if (share >= muchShare) return "much";
  return share >= someShare ? "some" : "little";
}
