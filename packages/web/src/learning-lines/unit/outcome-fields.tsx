/** The fields of one outcome: skill, step, taught, assessed, repeated on purpose. */
import { ActionIcon, Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LineIndex } from "../line-index.ts";
import type { OutcomeDraft } from "./unit-draft.ts";
import styles from "./unit-panel.module.css";

export interface OutcomeFieldsProps {
  readonly outcome: OutcomeDraft;
  readonly index: LineIndex;
  readonly onChange: (change: Partial<OutcomeDraft>) => void;
  readonly onRemove: () => void;
}

export function OutcomeFields({ outcome, index, onChange, onRemove }: OutcomeFieldsProps) {
  const { t } = useTranslation();
  const [hasReason, setHasReason] = useState(outcome.deliberate !== "");
  const skill = index.skills.get(outcome.skill);
  const title = index.titleOf(outcome.skill);
  const skills = [...index.skills.keys()]
    .map((id) => ({ value: id, label: index.titleOf(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <fieldset className={styles["outcomeFields"]} aria-label={title}>
      <div className={styles["outcomeTop"]}>
        <NativeSelect
          size="sm"
          label={t("unit.skill")}
          value={outcome.skill}
          data={skills}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const ladder = index.skills.get(chosen)?.ladder ?? [];
            const hasStep = ladder.some(({ step }) => step === outcome.step);
            onChange({ skill: chosen, step: hasStep ? outcome.step : (ladder[0]?.step ?? 1) });
          }}
        />
        <ActionIcon variant="subtle" size={36} onClick={onRemove} aria-label={t("unit.removeOutcome", { title })}>
          <IconTrash size={17} aria-hidden="true" />
        </ActionIcon>
      </div>
      <NativeSelect
        size="sm"
        label={t("unit.step")}
        value={String(outcome.step)}
        data={(skill?.ladder ?? []).map(({ step }) => ({
          value: String(step),
          label: index.stepTitle(outcome.skill, step),
        }))}
        onChange={(event) => onChange({ step: Number(event.currentTarget.value) })}
      />
      <div className={styles["checks"]}>
        <Checkbox
          size="sm"
          label={t("unit.taught")}
          checked={outcome.taught}
          onChange={(event) => onChange({ taught: event.currentTarget.checked })}
        />
        <Checkbox
          size="sm"
          label={t("unit.assessed")}
          checked={outcome.assessed}
          onChange={(event) => onChange({ assessed: event.currentTarget.checked })}
        />
        <Checkbox
          size="sm"
          label={t("unit.deliberate")}
          checked={hasReason}
          onChange={(event) => {
            setHasReason(event.currentTarget.checked);
            if (!event.currentTarget.checked) onChange({ deliberate: "" });
          }}
        />
      </div>
      {hasReason ? (
        <TextInput
          size="sm"
          label={t("unit.deliberateReason")}
          value={outcome.deliberate}
          onChange={(event) => onChange({ deliberate: event.currentTarget.value })}
        />
      ) : null}
    </fieldset>
  );
}
