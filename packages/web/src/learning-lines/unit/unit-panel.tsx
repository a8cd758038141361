/** One unit: what it asks and teaches, what was found there, and changing it. */
import { sayExpression } from "@leerlijn/engine/learning-line/explain/requisite-sentence";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Check, KeptLine } from "../../api/queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { KindSign } from "../../shared/signs.tsx";
import { TitleText } from "../../shared/title-text.tsx";
import { DetailPanel, DetailSection } from "../detail-panel.tsx";
import type { ListedFinding } from "../findings/select-findings.ts";
import { type LineIndex, unitOfFinding } from "../line-index.ts";
import { ChangeSummary, type Changes } from "./change-summary.tsx";
import { UnitForm } from "./unit-form.tsx";
import styles from "./unit-panel.module.css";

export interface UnitPanelProps {
  readonly unit: string;
  readonly kept: KeptLine;
  readonly check: Check | undefined;
  readonly listed: readonly ListedFinding[];
  readonly index: LineIndex;
  readonly onFinding: (key: string) => void;
  readonly onClose: () => void;
}

export function UnitPanel({ unit: id, kept, check, listed, index, onFinding, onClose }: UnitPanelProps) {
  const { t } = useTranslation();
  const [isEditing, setEditing] = useState(false);
  const [saved, setSaved] = useState<Changes | null>(null);
  const found = index.units.get(id);
  if (found === undefined) return null;
  const here = listed.filter(({ finding }) => unitOfFinding(finding, index) === id);
  return (
    <DetailPanel
      label={t("unit.label")}
      of={id}
      title={<TitleText text={found.unit.title} />}
      onClose={onClose}
      tools={
        kept.writable && !isEditing ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              setSaved(null);
              setEditing(true);
            }}
          >
            {t("unit.edit")}
          </Button>
        ) : null
      }
    >
      {saved === null ? null : (
        <div className={styles["saved"]} role="status">
          <strong>{t("unit.saved")}</strong>
          <ChangeSummary changes={saved} />
        </div>
      )}
      {isEditing ? (
        <UnitForm
          kept={kept}
          unit={found.unit}
          programme={found.programme}
          index={index}
          before={check}
          onCancel={() => setEditing(false)}
          onSaved={(changes) => {
            setSaved(changes);
            setEditing(false);
          }}
        />
      ) : (
        <UnitFacts id={id} index={index} />
      )}
      {isEditing ? null : (
        <DetailSection title={t("unit.findings")}>
          {here.length === 0 ? (
            <p className="quiet">{t("unit.noFindings")}</p>
          ) : (
            <ul className={styles["findings"]}>
              {here.map(({ key, finding, explanation }) => (
                <li key={key} data-kind={finding.kind}>
                  <KindSign kind={finding.kind} />
                  <button type="button" onClick={() => onFinding(key)}>
                    {explanation.title}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </DetailSection>
      )}
      {kept.writable ? null : <p className="quiet small">{t("unit.readOnly")}</p>}
    </DetailPanel>
  );
}

function UnitFacts({ id, index }: { readonly id: string; readonly index: LineIndex }) {
  const { t } = useTranslation();
  const { load, period, say } = useLanguage();
  const found = index.units.get(id);
  if (found === undefined) return null;
  const { unit, programme } = found;
  const facts = [
    say(programme.title),
    ...(unit.kind === undefined ? [] : [t(`unitKind.${unit.kind}`)]),
    unit.period === undefined ? t("common.anyTime") : t("common.period", { period: period(unit.period) }),
    ...(unit.load === undefined ? [] : [load(unit.load)]),
  ];
  return (
    <>
      <p className="quiet">{facts.join(" · ")}</p>
      {unit.description === undefined ? null : <p className={styles["description"]}>{say(unit.description)}</p>}
      <DetailSection title={t("unit.outcomes")}>
        {(unit.outcomes ?? []).length === 0 ? (
          <p className="quiet">{t("unit.noOutcomes")}</p>
        ) : (
          <ul className={styles["outcomes"]}>
            {(unit.outcomes ?? []).map((outcome) => {
              const assessments = (outcome.assessedBy ?? []).flatMap(
                (one) => index.assessments.get(one)?.assessment ?? [],
              );
              const signs = [
                ...(outcome.taught ? [t("unit.taught")] : []),
                ...(assessments.length === 0
                  ? []
                  : [
                      `${t("unit.assessed")} (${assessments.some(({ mustPass }) => mustPass) ? t("unit.mustPass") : t("unit.compensable")})`,
                    ]),
                ...(outcome.deliberate === undefined ? [] : [`${t("unit.deliberate")}: ${say(outcome.deliberate)}`]),
              ];
              return (
                <li key={outcome.id}>
                  {say(outcome.title) || index.stepTitle(outcome.skill, outcome.step)}
                  <span className={styles["more"]}>{index.names.level(outcome.skill, outcome.step)}</span>
                  <span className={styles["more"]}>{signs.join(" · ")}</span>
                </li>
              );
            })}
          </ul>
        )}
      </DetailSection>
      <DetailSection title={t("unit.requisites")}>
        {(unit.requisites ?? []).length === 0 ? (
          <p className="quiet">{t("unit.noRequisites")}</p>
        ) : (
          <ul className={styles["outcomes"]}>
            {(unit.requisites ?? []).map(({ id: requisite, kind, mode, on }) => (
              <li key={requisite}>
                {sayExpression(index.names, on)}
                <span className={styles["more"]}>
                  {t(`unit.kind.${kind}`)} · {t(`unit.${mode}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </DetailSection>
    </>
  );
}
