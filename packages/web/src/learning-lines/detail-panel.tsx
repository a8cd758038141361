/** What opens at the right of the map: takes the focus when it opens, gives it back when it closes. */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./detail-panel.module.css";

export interface DetailPanelProps {
  readonly label: string;
  readonly title: ReactNode;
  /** Of what is shown; another one takes the focus anew. */
  readonly of: string;
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function DetailPanel({ label, title, of, tools, onClose, children }: DetailPanelProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    return () => {
      if (before.current instanceof HTMLElement || before.current instanceof SVGElement) before.current.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown decides, though it is not read
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [of]);
  return (
    <aside
      className={`${styles["panel"]} no-print`}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles["top"]}>
        <span className="quiet small">{label}</span>
        <span className={styles["tools"]}>
          {tools}
          <ActionIcon variant="subtle" size={36} onClick={onClose} aria-label={t("common.close")}>
            <IconX size={18} aria-hidden="true" />
          </ActionIcon>
        </span>
      </div>
      <div className={styles["body"]}>
        <h2 ref={heading} tabIndex={-1} className={styles["title"]}>
          {title}
        </h2>
        {children}
      </div>
    </aside>
  );
}

export function DetailSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles["section"]}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
