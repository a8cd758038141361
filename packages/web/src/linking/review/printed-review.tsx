/** The review list as it prints: one table with all suggestions and what was decided. */
import type { Passage, Suggestion } from "@leerlijn/contract/linking";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { placeOfPassage } from "./place-of-passage.ts";
import styles from "./printed-review.module.css";
import { conceptOf } from "./review-order.ts";

export interface PrintedReviewProps {
  readonly list: readonly Suggestion[];
  readonly passages: readonly Passage[];
}

const columns = ["words", "where", "concept", "state", "who", "reason"] as const;

export function PrintedReview({ list, passages }: PrintedReviewProps) {
  const { t } = useTranslation();
  const { say, moment } = useLanguage();
  const words = { say, page: (page: number) => t("linking.review.page", { page }) };
  const whereOf = (passage: Passage | undefined) =>
    passage === undefined ? "" : placeOfPassage(passage, words).join(", ");
  return (
    <table className={styles["printed"]}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`linking.review.printed.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((suggestion) => {
          const last = suggestion.state === "open" ? undefined : suggestion.decisions.at(-1);
          return (
            <tr key={suggestion.id}>
              <td>{suggestion.quote}</td>
              <td>{whereOf(passages[suggestion.passage])}</td>
              <td>{conceptOf(suggestion)?.label.value ?? ""}</td>
              <td>{t(`linking.review.state.${suggestion.state}`)}</td>
              <td>
                {last === undefined ? "" : t("linking.documents.by", { person: last.person, moment: moment(last.at) })}
              </td>
              <td>{last?.reason ?? ""}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
