/** All words of the pages in Dutch, put together from the texts of each room. */
import { conceptsNl } from "./texts/concepts.nl.ts";
import { findingsNl } from "./texts/findings.nl.ts";
import { importsNl } from "./texts/imports.nl.ts";
import { lineNl } from "./texts/line.nl.ts";
import { linkingNl } from "./texts/linking.nl.ts";
import { programmesNl } from "./texts/programmes.nl.ts";
import { shellNl } from "./texts/shell.nl.ts";
import { strandNl } from "./texts/strand.nl.ts";
import { unitNl } from "./texts/unit.nl.ts";

export const nl = {
  ...shellNl,
  ...lineNl,
  ...findingsNl,
  ...unitNl,
  ...programmesNl,
  ...strandNl,
  ...conceptsNl,
  ...linkingNl,
  ...importsNl,
};
