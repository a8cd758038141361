/** How far long work is. */
import { Progress } from "@mantine/core";
import styles from "./imports.module.css";

export interface ProgressBarProps {
  readonly label: string;
  /** 0–1; null: not known. */
  readonly value: number | null;
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  const percent = value === null ? 100 : Math.round(value * 100);
  return (
    <div className={styles["progress"]}>
      <div className={styles["progressText"]}>
        <span>{label}</span>
        <span className="figures">{value === null ? "" : `${percent}%`}</span>
      </div>
      <Progress.Root size="lg">
        <Progress.Section value={percent} striped={value === null} animated={value === null} aria-label={label} />
      </Progress.Root>
    </div>
  );
}
