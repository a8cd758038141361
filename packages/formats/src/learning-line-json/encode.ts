/** A learning line as JSON bytes, the same for the same line whatever the order of its fields. Owns that order. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

const fieldOrder = (
  "$schema format id title nl en example description institution code source origin strand kind mode programme " +
  "exit profile transfer cohorts start from until skill step nlqf taught assessedBy original scheme value deliberate " +
  "matches uri ladder skills strands nationalItems broader documents work entryProfiles headcount document right " +
  "years versions version periodLoad min max amount unit load variants period first last outcomes assessments " +
  "mustPass rule requisites on passed atLeast of all any choose units content exclusions exits item targets " +
  "admission entryLevels programmes transfers destinations agreements names exemptions waivers subject reason person"
).split(" ");
const rank = new Map(fieldOrder.map((field, at) => [field, at]));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  fields.sort(([a], [b]) => (rank.get(a) ?? fieldOrder.length) - (rank.get(b) ?? fieldOrder.length));
  return Object.fromEntries(fields.map(([field, inner]) => [field, inOrder(inner)]));
}

/** UTF-8, two spaces deep, a line end at the end. O(size of the line). */
export function encodeLearningLine(line: LearningLine): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(inOrder(line), null, 2)}\n`);
}
