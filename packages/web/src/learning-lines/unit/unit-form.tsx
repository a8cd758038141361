/** Changing a unit: the form, looking at what the change does before it is kept, and keeping it. */

import type { Programme, Unit } from "@leerlijn/engine/curriculum/model";
import { sayExpression } from "@leerlijn/engine/learning-line/explain/requisite-sentence";
import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Check, checkDraft, type KeptLine, saveLine } from "../../api/queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { DetailSection } from "../detail-panel.tsx";
import type { LineIndex } from "../line-index.ts";
import { ChangeSummary, type Changes, changesBetween } from "./change-summary.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { applyDraft, draftOf, draftProblem, newOutcome, type UnitDraft } from "./unit-draft.ts";
import styles from "./unit-panel.module.css";

export interface UnitFormProps {
  readonly kept: KeptLine;
  readonly unit: Unit;
  readonly programme: Programme;
  readonly index: LineIndex;
  /** The check of the line as it is kept. */
  readonly before: Check | undefined;
  readonly onCancel: () => void;
  readonly onSaved: (changes: Changes | null) => void;
}

export function UnitForm({ kept, unit, programme, index, before, onCancel, onSaved }: UnitFormProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [start] = useState(() => draftOf(unit, language, loadUnitOf(programme)));
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<UnitDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    check.reset();
  };
  const changedLine = () => applyDraft(kept.line, unit.id, draft, language);
  const check = useMutation({ mutationFn: () => checkDraft(changedLine(), language) });
  const save = useMutation({
    mutationFn: async () => {
      const after = check.data ?? (await checkDraft(changedLine(), language));
      await saveLine(changedLine(), kept.revision);
      return before === undefined ? null : changesBetween(before, after);
    },
    onSuccess: onSaved,
  });
  const problem = draftProblem(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(start);
  const error = save.error ?? check.error;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (problem === null && isChanged) save.mutate();
  };
  const number = (value: string | number) => (typeof value === "number" ? value : null);
  return (
    <form className={styles["stack"]} onSubmit={onSubmit} noValidate>
      <TextInput
        label={t("unit.title")}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={problem === "noTitle" ? t("unit.noTitle") : null}
      />
      <div className={styles["pair"]}>
        <NumberInput
          label={t("unit.load")}
          min={0}
          value={draft.amount ?? ""}
          onChange={(value) => change({ amount: number(value) })}
          hideControls
        />
        <NativeSelect
          label={t("unit.loadUnit")}
          value={draft.loadUnit}
          data={["SBU", "EC", "klokuren"]}
          onChange={(event) =>
            change({
              loadUnit: (["SBU", "EC", "klokuren"] as const).find((one) => one === event.currentTarget.value) ?? "EC",
            })
          }
        />
      </div>
      <div className={styles["pair"]}>
        <NumberInput
          label={t("unit.first")}
          min={1}
          allowDecimal={false}
          value={draft.first ?? ""}
          onChange={(value) => change({ first: number(value) })}
          error={problem === "invalidPeriod" ? t("unit.invalidPeriod") : null}
        />
        <NumberInput
          label={t("unit.last")}
          min={1}
          allowDecimal={false}
          value={draft.last ?? ""}
          onChange={(value) => change({ last: number(value) })}
        />
      </div>
      <p className="quiet small">{t("unit.periodOptional")}</p>

      <DetailSection title={t("unit.outcomes")}>
        {draft.outcomes.map((outcome) => (
          <OutcomeFields
            key={outcome.id}
            outcome={outcome}
            index={index}
            onChange={(next) =>
              change({ outcomes: draft.outcomes.map((one) => (one.id === outcome.id ? { ...one, ...next } : one)) })
            }
            onRemove={() => change({ outcomes: draft.outcomes.filter(({ id }) => id !== outcome.id) })}
          />
        ))}
        <Button
          size="compact-sm"
          variant="default"
          mt={8}
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => {
            const added = newOutcome(kept.line, unit.id, draft);
            if (added !== null) change({ outcomes: [...draft.outcomes, added] });
          }}
        >
          {t("unit.addOutcome")}
        </Button>
      </DetailSection>

      {(unit.requisites ?? []).length === 0 ? null : (
        <DetailSection title={t("unit.requisites")}>
          <ul className={styles["outcomes"]}>
            {(unit.requisites ?? []).map(({ id, on }) => {
              const title = sayExpression(index.names, on);
              const isRemoved = draft.removedRequisites.includes(id);
              const others = draft.removedRequisites.filter((one) => one !== id);
              return (
                <li key={id} className={styles["requisite"]}>
                  <span data-removed={isRemoved ? "" : undefined}>{title}</span>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={isRemoved ? null : <IconTrash size={15} aria-hidden="true" />}
                    aria-label={isRemoved ? t("unit.putBack") : t("unit.removeRequisite", { title })}
                    onClick={() => change({ removedRequisites: isRemoved ? others : [...others, id] })}
                  >
                    {isRemoved ? t("unit.putBack") : null}
                  </Button>
                </li>
              );
            })}
          </ul>
        </DetailSection>
      )}

      {error === null ? null : <ProblemPanel error={error} />}
      {check.data === undefined || before === undefined ? null : (
        <div className={styles["outcome"]} role="status">
          <h3>{t("unit.outcome")}</h3>
          <ChangeSummary changes={changesBetween(before, check.data)} />
        </div>
      )}
      <div className={styles["bar"]}>
        <Button type="submit" size="sm" disabled={!isChanged || problem !== null} loading={save.isPending}>
          {t("common.save")}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!isChanged || problem !== null}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {t("unit.check")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t("common.cancel")}
        </Button>
      </div>
      {isChanged ? null : <p className="quiet small">{t("unit.unchanged")}</p>}
    </form>
  );
}

/** What the other units of the programme are measured in. */
function loadUnitOf(programme: Programme): UnitDraft["loadUnit"] {
  return programme.units.find(({ load }) => load !== undefined)?.load?.unit ?? programme.periodLoad?.unit ?? "EC";
}
