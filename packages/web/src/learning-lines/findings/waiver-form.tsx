/** Accepting a finding with a reason, a person and a date, and taking that back. */

import type { Waiver } from "@leerlijn/engine/learning-line/model";
import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { acceptFinding, takeBackAcceptance } from "../../api/queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import styles from "../unit/unit-panel.module.css";
import type { ListedFinding } from "./select-findings.ts";

export interface WaiverFormProps {
  readonly line: string;
  readonly listed: ListedFinding;
  /** The acceptance that stands, if there is one. */
  readonly waiver: Waiver | undefined;
}

const personKeptAs = "leerlijn-person";

export function WaiverForm({ line, listed, waiver }: WaiverFormProps) {
  const { t } = useTranslation();
  const { language, say, date } = useLanguage();
  const { code, subject } = listed.finding;
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [person, setPerson] = useState(() => localStorage.getItem(personKeptAs) ?? "");
  const [until, setUntil] = useState(nextYear);
  const [wasSent, setSent] = useState(false);
  const accept = useMutation({
    mutationFn: () =>
      acceptFinding(line, {
        code,
        subject: [...subject],
        reason: { [language]: reason.trim() },
        person: person.trim(),
        until,
      }),
  });
  const takeBack = useMutation({ mutationFn: () => takeBackAcceptance(line, { code, subject: [...subject] }) });
  const error = accept.error ?? takeBack.error;

  if (waiver !== undefined && listed.finding.waived === true) {
    return (
      <div className={styles["stack"]}>
        <p>{t("waiver.accepted", { person: waiver.person, date: date(waiver.until) })}</p>
        <p className="quiet">{say(waiver.reason)}</p>
        {error === null ? null : <ProblemPanel error={error} />}
        <div>
          <Button variant="default" size="sm" loading={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {t("waiver.takeBack")}
          </Button>
        </div>
      </div>
    );
  }
  if (!isOpen) {
    return (
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t("waiver.accept")}
      </Button>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (reason.trim() === "" || person.trim() === "" || until === "") return;
    localStorage.setItem(personKeptAs, person.trim());
    accept.mutate();
  };
  return (
    <form className={styles["stack"]} onSubmit={onSubmit} noValidate>
      <p className="quiet small">{t("waiver.intro")}</p>
      <Textarea
        label={t("waiver.reason")}
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wasSent && reason.trim() === "" ? t("waiver.reasonMissing") : null}
      />
      <TextInput
        label={t("waiver.person")}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
        error={wasSent && person.trim() === "" ? t("waiver.personMissing") : null}
      />
      <TextInput
        type="date"
        label={t("waiver.until")}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        error={wasSent && until === "" ? t("waiver.untilMissing") : null}
      />
      {error === null ? null : <ProblemPanel error={error} />}
      <div className={styles["actions"]}>
        <Button type="submit" size="sm" loading={accept.isPending}>
          {t("waiver.accept")}
        </Button>
        <Button variant="default" size="sm" onClick={() => setOpen(false)}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  );
}

function nextYear(): string {
  const now = new Date();
  return `${now.getFullYear() + 1}-07-31`;
}
