/** The units of study load as a list, for cells and texts. */
import type { LoadUnit } from "@leerlijn/engine/base/study-load";

export type { LoadUnit };
export const loadUnits: readonly LoadUnit[] = ["SBU", "EC", "klokuren"];
