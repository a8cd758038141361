/** The findings below the map, each in one row that opens its detail. */
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { AcceptedSign, KindSign } from "../../shared/signs.tsx";
import styles from "./findings.module.css";
import type { ListedFinding } from "./select-findings.ts";

export interface FindingListProps {
  readonly findings: readonly ListedFinding[];
  readonly chosen: string | undefined;
  readonly onOpen: (key: string) => void;
}

export function FindingList({ findings, chosen, onOpen }: FindingListProps) {
  const { t } = useTranslation();
  const { sayFinding } = useLanguage();
  return (
    <ol className={styles["list"]}>
      {findings.map(({ key, finding, explanation }) => (
        <li key={key} data-kind={finding.kind} data-waived={finding.waived === true ? "" : undefined}>
          <button
            type="button"
            className={styles["row"]}
            data-finding={key}
            aria-current={key === chosen ? "true" : undefined}
            onClick={() => onOpen(key)}
          >
            <span className={styles["sign"]}>
              {finding.waived === true ? <AcceptedSign /> : <KindSign kind={finding.kind} />}
            </span>
            <span className={styles["text"]}>
              <span className={styles["name"]}>
                <strong>{sayFinding(finding.code)}</strong>
                {finding.reading === "strict" ? (
                  <span className={styles["tag"]} title={t("findings.strictOnlyWhy")}>
                    {t("findings.strictOnly")}
                  </span>
                ) : null}
                {finding.waived === true ? <span className={styles["tag"]}>{t("findings.waived")}</span> : null}
              </span>
              <span className={styles["sentence"]}>{explanation.sentence}</span>
            </span>
            <span className={styles["affects"]}>{explanation.people}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
