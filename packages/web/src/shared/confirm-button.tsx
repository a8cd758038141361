/** A button for what cannot be taken back: asks first, in place. */
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./panels.module.css";

export interface ConfirmButtonProps {
  readonly label: string;
  /** What a screen reader hears; names the thing. */
  readonly longLabel: string;
  readonly question: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
}

export function ConfirmButton({ label, longLabel, question, isPending, onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) no.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <Button
        ref={first}
        size="compact-sm"
        variant="subtle"
        aria-label={longLabel}
        loading={isPending}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a shortcut for the second button
    <div
      className={styles["confirm"]}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        setAsking(false);
      }}
    >
      <span role="alert" className="small">
        {question}
      </span>
      <span className={styles["actions"]}>
        <Button
          size="compact-sm"
          onClick={() => {
            setAsking(false);
            onConfirm();
          }}
        >
          {label}
        </Button>
        <Button ref={no} size="compact-sm" variant="default" onClick={() => setAsking(false)}>
          {t("common.cancel")}
        </Button>
      </span>
    </div>
  );
}
