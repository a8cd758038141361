/** All rows of the framework, in the order of the file. */
import type { ConceptRow } from "./concept-row.ts";
import { controlRows } from "./control.ts";

export const frameworkRows: readonly ConceptRow[] = [...controlRows];
