/** A page without records: what will be here, and the first step. */
import type { ReactNode } from "react";
import styles from "./panels.module.css";

export interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section className={styles["empty"]}>
      <svg className={styles["emptySign"]} viewBox="0 0 220 72" fill="none" aria-hidden="true">
        <path
          d="M10 58h54c24 0 20-40 44-40h54"
          stroke="currentColor"
          strokeWidth="6"
          strokeLinecap="round"
          strokeDasharray="0.1 12"
        />
        <circle cx="40" cy="58" r="8" fill="var(--paper)" stroke="currentColor" strokeWidth="3" />
        <circle cx="132" cy="18" r="8" fill="var(--paper)" stroke="currentColor" strokeWidth="3" />
        <path d="M186 6v24" stroke="currentColor" strokeWidth="6" strokeLinecap="round" />
      </svg>
      <h2>{title}</h2>
      <p className="quiet">{text}</p>
      {children === undefined ? null : <div className={styles["actions"]}>{children}</div>}
    </section>
  );
}
