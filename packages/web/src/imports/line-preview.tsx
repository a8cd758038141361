/** What taking over a learning line would change: parts, verdict, and which findings go and come. */
import type { ExplainedFinding, LearningLinePreview } from "@leerlijn/contract/import-run";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import { KindSign } from "../shared/signs.tsx";
import { TitleText } from "../shared/title-text.tsx";
import { VerdictPill } from "../shared/verdict-pill.tsx";
import styles from "./imports.module.css";

const parts = [
  "line",
  "programme",
  "unit",
  "skill",
  "entryProfile",
  "transfer",
  "agreement",
  "exit",
  "content",
  "strand",
  "nationalItem",
  "waiver",
] as const;
const mostShown = 60;

export function LinePreview({ preview }: { readonly preview: LearningLinePreview }) {
  const { t } = useTranslation();
  const { verdict, cover, counts, changes, findings } = preview;
  return (
    <>
      <section>
        <h2>
          <TitleText text={preview.title} />
        </h2>
        <p className="quiet">
          {preview.replaces === null ? t("imports.newLine") : t("imports.newVersion", { revision: preview.replaces })}
        </p>
        <div className={styles["verdicts"]}>
          {verdict.before === null || cover.before === null ? null : (
            <div>
              <span className="quiet small">{t("imports.before")}</span>
              <VerdictPill of={{ verdict: verdict.before.strict, cover: cover.before }} />
            </div>
          )}
          <div>
            {verdict.before === null ? null : <span className="quiet small">{t("imports.after")}</span>}
            <VerdictPill of={{ verdict: verdict.after.strict, cover: cover.after }} />
            <span className="quiet small">{t("verdict.cover", cover.after)}</span>
          </div>
        </div>
      </section>
      <section>
        <h2>{t("imports.findings")}</h2>
        <div className={styles["pair"]}>
          {preview.replaces === null ? null : (
            <FindingList title={t("imports.gone")} findings={findings.gone} tone="gone" />
          )}
          <FindingList title={t("imports.come")} findings={findings.come} tone="come" />
        </div>
        <p className="quiet small">{t("imports.stay", { count: findings.stay })}</p>
      </section>
      <section>
        <h2>{t("imports.changes")}</h2>
        <p className="figures">{t("imports.countsLine", counts)}</p>
        {preview.replaces === null || changes.length === 0 ? null : (
          <ul className={styles["changes"]}>
            {changes.slice(0, mostShown).map((change) => (
              <li key={`${change.part} ${change.id}`}>
                <span className={styles["change"]} data-change={change.change}>
                  {t(`imports.change.${change.change}`)}
                </span>{" "}
                <span className="quiet">
                  {t(`imports.part.${parts.find((one) => one === change.part) ?? "other"}`)}
                </span>{" "}
                {change.title === undefined ? change.id : <TitleText text={change.title} />}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

interface FindingListProps {
  readonly title: string;
  readonly findings: readonly ExplainedFinding[];
  readonly tone: "gone" | "come";
}

function FindingList({ title, findings, tone }: FindingListProps) {
  const { language } = useLanguage();
  return (
    <div data-findings={tone}>
      <h3>
        {title} <span className="figures quiet">{findings.length}</span>
      </h3>
      <ul className={styles["findings"]}>
        {findings.slice(0, mostShown).map(({ finding, explanation }) => (
          <li key={`${finding.code} ${finding.subject.join(" ")}`} data-tone={tone} data-kind={finding.kind}>
            <KindSign kind={finding.kind} />
            <span>{explanation[language].title}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
