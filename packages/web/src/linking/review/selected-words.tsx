/** Words that were selected in the document, with the step to choose a concept for them. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { WordsPlace } from "./find-words.ts";
import styles from "./selected-words.module.css";

export interface SelectedWordsProps {
  readonly selected: WordsPlace | "across" | null;
  readonly onPoint: (place: WordsPlace) => void;
  readonly onForget: () => void;
}

export function SelectedWords({ selected, onPoint, onForget }: SelectedWordsProps) {
  const { t } = useTranslation();
  if (selected === null) return null;
  if (selected === "across") {
    return (
      <p className={styles["selected"]} role="status">
        {t("linking.review.pointAcross")}
      </p>
    );
  }
  return (
    <div className={styles["selected"]} role="status">
      <q>{selected.quote}</q>
      <Button size="compact-sm" onClick={() => onPoint(selected)}>
        {t("linking.review.pointSelected")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onForget}>
        {t("linking.review.forget")}
      </Button>
    </div>
  );
}
