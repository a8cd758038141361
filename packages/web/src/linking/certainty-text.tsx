/** How sure a proposal is: in a word and a figure, with a small bar of the same length. */
import { useTranslation } from "react-i18next";
import { certaintyWordOf, percentOf } from "./certainty.ts";
import styles from "./linking.module.css";

export function CertaintyText({ chance }: { readonly chance: number }) {
  const { t } = useTranslation();
  const percent = percentOf(chance);
  const word = t(`linking.certainty.${certaintyWordOf(chance)}`);
  return (
    <span className={styles["certainty"]}>
      <span className={styles["certaintyBar"]} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="figures">{t("linking.certaintyWith", { word, percent })}</span>
    </span>
  );
}
