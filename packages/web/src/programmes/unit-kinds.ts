/** The kinds of units in the order in which pages list them. */
import type { UnitKind } from "@leerlijn/engine/curriculum/model";

export const unitKinds: readonly UnitKind[] = [
  "course",
  "project",
  "workplace",
  "keuzedeel",
  "keuzevak",
  "minor",
  "final-project",
  "guidance",
  "generic",
  "other",
];
