/** The top of a page: where I am, what I look at, its state, and at most two actions. Sets the window's title. */
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import styles from "./panels.module.css";

export interface PageHeaderProps {
  readonly title: string;
  readonly where?: ReactNode;
  /** The data are invented. */
  readonly example?: boolean | undefined;
  readonly state?: ReactNode;
  readonly intro?: string;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, where, example = false, state, intro, actions }: PageHeaderProps) {
  const { t } = useTranslation();
  const name = t("app.name");
  useEffect(() => {
    document.title = title === "" ? name : `${title} – ${name}`;
  }, [title, name]);
  return (
    <header className={styles["header"]}>
      <div className={styles["headerText"]}>
        {where === undefined ? null : <div className={styles["where"]}>{where}</div>}
        <div className={styles["title"]}>
          <h1 tabIndex={-1}>{title}</h1>
          {example ? <ExampleBadge /> : null}
        </div>
        {state === undefined ? null : <div className={styles["state"]}>{state}</div>}
        {intro === undefined ? null : <p className={styles["intro"]}>{intro}</p>}
      </div>
      {actions === undefined ? null : <div className={`${styles["actions"]} no-print`}>{actions}</div>}
    </header>
  );
}

/** Marks invented data as such. */
export function ExampleBadge() {
  const { t } = useTranslation();
  return (
    <span className={styles["badge"]} title={t("common.exampleWhy")}>
      {t("common.example")}
    </span>
  );
}
