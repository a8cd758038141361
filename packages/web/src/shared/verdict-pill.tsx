/** The state of a learning line in one pill: the verdict in words. */
import type { Verdict } from "@leerlijn/engine/learning-line/finding";
import { useTranslation } from "react-i18next";
import styles from "./panels.module.css";
import { FaultSign, GoodSign, SignalSign, UnknownSign } from "./signs.tsx";

export interface VerdictPillProps {
  /** Null: not checked yet. */
  readonly verdict: Verdict | null;
  readonly cover?: { readonly described: number; readonly units: number };
}

export function VerdictPill({ verdict, cover }: VerdictPillProps) {
  const { t } = useTranslation();
  const isComplete = verdict === "sound-as-far-as-described" && cover?.described === cover?.units;
  const words = verdict === null ? t("verdict.unknown") : isComplete ? t("verdict.complete") : t(`verdict.${verdict}`);
  return (
    <span className={`${styles["pill"]} ${styles[toneOf(verdict)]}`}>
      <Sign verdict={verdict} />
      {words}
    </span>
  );
}

function toneOf(verdict: Verdict | null): "fault" | "gap" | "signal" | "good" | "none" {
  switch (verdict) {
    case "faults":
      return "fault";
    case "undecided":
      return "gap";
    case "signals-only":
      return "signal";
    case "sound-as-far-as-described":
      return "good";
    case null:
      return "none";
  }
}

function Sign({ verdict }: { readonly verdict: Verdict | null }) {
  const tone = toneOf(verdict);
  if (tone === "fault") return <FaultSign />;
  if (tone === "signal") return <SignalSign />;
  return tone === "good" ? <GoodSign /> : <UnknownSign />;
}
