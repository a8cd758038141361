/** What a change does to the findings: which go, which come, how many stay. */
import { useTranslation } from "react-i18next";
import type { Check } from "../../api/queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { GoodSign, KindSign } from "../../shared/signs.tsx";
import { compareFindings, type FindingChanges, findingKey } from "../finding-key.ts";
import styles from "./unit-panel.module.css";

interface Explained {
  readonly finding: Check["report"]["findings"][number];
  readonly sentence: string;
}

export type Changes = FindingChanges<Explained>;

/** Explanations stand at the index of their findings. */
export function changesBetween(before: Check, after: Check): Changes {
  return compareFindings(explained(before), explained(after));
}

function explained({ report, explanations }: Check): readonly Explained[] {
  return report.findings.map((finding, index) => ({ finding, sentence: explanations[index]?.title ?? "" }));
}

export function ChangeSummary({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation();
  const { gone, come, stay } = changes;
  if (gone.length === 0 && come.length === 0) return <p>{t("unit.noDifference")}</p>;
  return (
    <div className={styles["stack"]}>
      {gone.length === 0 ? null : (
        <div data-changes="gone">
          <p className={styles["gone"]}>
            <GoodSign /> {t("unit.gone", { count: gone.length })}
          </p>
          <ChangeList items={gone} />
        </div>
      )}
      {come.length === 0 ? null : (
        <div data-changes="come">
          <p className={styles["come"]}>
            <KindSign kind="fault" /> {t("unit.come", { count: come.length })}
          </p>
          <ChangeList items={come} />
        </div>
      )}
      <p className="quiet small">{t("unit.stay", { count: stay })}</p>
    </div>
  );
}

function ChangeList({ items }: { readonly items: readonly Explained[] }) {
  const { sayFinding } = useLanguage();
  return (
    <ul className={styles["changes"]}>
      {items.map(({ finding, sentence }) => (
        <li key={findingKey(finding)}>
          {sayFinding(finding.code)}: {sentence}
        </li>
      ))}
    </ul>
  );
}
