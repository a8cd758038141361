/** What was decided of one suggestion: what, who, when and why, newest last. */
import type { Suggestion } from "@leerlijn/contract/linking";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import lists from "../linking.module.css";
import styles from "./decision-history.module.css";

export function DecisionHistory({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { moment } = useLanguage();
  const { decisions, suggested, alternatives, concept } = suggestion;
  if (decisions.length === 0) return null;
  const titleOf = (uri: string) =>
    [concept, suggested?.concept, ...alternatives.map((other) => other.concept)].find((one) => one?.uri === uri)?.label
      .value ?? uri;
  return (
    <details className={lists["fold"]} open>
      <summary>{t("linking.review.history")}</summary>
      <ol className={styles["history"]}>
        {decisions.map(({ decision, concept: uri, person, at, reason }) => {
          const what = t(`linking.review.decision.${decision}`);
          const told =
            uri !== null && decision === "chosen"
              ? t("linking.review.decisionOf", { what, title: titleOf(uri) })
              : what;
          return (
            <li key={`${at} ${decision}`}>
              {t("linking.review.historyLine", { what: told, person, moment: moment(at) })}
              {reason === null || reason === "" ? null : <q className={styles["reason"]}>{reason}</q>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
