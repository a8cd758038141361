/** The state of a learning line in one pill: the verdict in words. */
import type { CheckReport, Verdict } from "@leerlijn/engine/learning-line/finding";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/use-language.ts";
import styles from "./panels.module.css";
import { FaultSign, GoodSign, SignalSign, UnknownSign } from "./signs.tsx";

export interface VerdictPillProps {
  /** Null: not checked yet. */
  readonly of: { readonly verdict: Verdict; readonly cover: CheckReport["cover"] } | null;
}

export function VerdictPill({ of }: VerdictPillProps) {
  const { t } = useTranslation();
  const { sayVerdict } = useLanguage();
  const words = of === null ? t("verdict.unknown") : sayVerdict(of.verdict, of.cover);
  const verdict = of?.verdict ?? null;
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
