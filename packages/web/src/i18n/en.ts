/** All words of the pages in English, put together from the texts of each room. */
import type { nl } from "./nl.ts";
import { conceptsEn } from "./texts/concepts.en.ts";
import { findingsEn } from "./texts/findings.en.ts";
import { importsEn } from "./texts/imports.en.ts";
import { lineEn } from "./texts/line.en.ts";
import { linkingEn } from "./texts/linking.en.ts";
import { programmesEn } from "./texts/programmes.en.ts";
import { shellEn } from "./texts/shell.en.ts";
import { strandEn } from "./texts/strand.en.ts";
import { unitEn } from "./texts/unit.en.ts";

export const en: typeof nl = {
  ...shellEn,
  ...lineEn,
  ...findingsEn,
  ...unitEn,
  ...programmesEn,
  ...strandEn,
  ...conceptsEn,
  ...linkingEn,
  ...importsEn,
};
