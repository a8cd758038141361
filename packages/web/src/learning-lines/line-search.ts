/** What may stand in the address of a learning line's page, so that every view of it can be shared. */
import { type FindingCode, type FindingKind, findingKinds } from "./finding-kinds.ts";

export interface LineSearch {
  readonly view?: "table";
  /** Left out: strict. */
  readonly reading?: "lenient";
  readonly way?: string;
  readonly strand?: string;
  readonly kind?: FindingKind;
  readonly code?: FindingCode;
  readonly programme?: string;
  readonly profile?: string;
  /** Left out: accepted findings are hidden. */
  readonly waived?: "with" | "only";
  /** Key of the finding that is open. */
  readonly finding?: string;
  /** Id of the unit that is open. */
  readonly unit?: string;
}

const words = ["way", "strand", "programme", "profile", "finding", "unit"] as const;

export function readLineSearch(given: Record<string, unknown>): LineSearch {
  const texts = words.flatMap((key) => {
    const value = given[key];
    if (typeof value === "number") return [[key, String(value)] as const];
    return typeof value === "string" && value !== "" ? [[key, value] as const] : [];
  });
  const { view, reading, kind, code, waived } = given;
  return {
    ...Object.fromEntries(texts),
    ...(view === "table" ? { view } : {}),
    ...(reading === "lenient" ? { reading } : {}),
    ...(kind === "fault" || kind === "signal" || kind === "gap" ? { kind } : {}),
    ...(typeof code === "string" && code in findingKinds ? { code: code as FindingCode } : {}),
    ...(waived === "with" || waived === "only" ? { waived } : {}),
  };
}
