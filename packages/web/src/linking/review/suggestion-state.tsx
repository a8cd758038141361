/** The state of a suggestion: a sign and a word, never colour alone. */
import type { Suggestion } from "@leerlijn/contract/linking";
import { useTranslation } from "react-i18next";
import styles from "./suggestion-state.module.css";

export function StateSign({ state }: { readonly state: Suggestion["state"] }) {
  return (
    <svg
      className={styles["tone"]}
      data-state={state}
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {state === "open" ? <circle cx="9" cy="9" r="6.5" strokeDasharray="2.4 3" /> : null}
      {state === "accepted" ? <path d="m3.5 9.5 3.6 4L14.5 5" strokeWidth="2.3" /> : null}
      {state === "chosen" ? <path d="M2.5 12.5h4c3 0 3-7 6-7h2.5m0 0-3-2.5m3 2.5-3 2.5" /> : null}
      {state === "rejected" ? <path d="m4.5 4.5 9 9m0-9-9 9" /> : null}
    </svg>
  );
}

export function StateText({ state }: { readonly state: Suggestion["state"] }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles["state"]} ${styles["tone"]}`} data-state={state}>
      <StateSign state={state} />
      {t(`linking.review.state.${state}`)}
    </span>
  );
}
