/** The codes of findings in the order in which pages list them. The engine owns what they mean. */
import type { FindingCode, FindingKind } from "@leerlijn/engine/learning-line/finding";

export type { FindingCode, FindingKind };

export const findingKinds: Readonly<Record<FindingCode, FindingKind>> = {
  "required-before-taught": "fault",
  "target-not-covered": "fault",
  "target-not-assessed": "fault",
  "assessed-not-taught": "fault",
  cycle: "fault",
  load: "fault",
  "choice-impossible": "fault",
  "not-admitted": "fault",
  "no-way-on": "fault",
  "versions-do-not-meet": "fault",
  repetition: "signal",
  "step-skipped": "signal",
  "not-described": "gap",
  "not-decided": "gap",
};

export const findingCodes = Object.keys(findingKinds) as readonly FindingCode[];
