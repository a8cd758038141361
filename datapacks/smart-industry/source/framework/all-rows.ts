/** All rows of the framework, in the order of the file: the six strands, then basics, craft and profession. */
import { basicsRows } from "./basics.ts";
import type { ConceptRow, LadderedRow } from "./concept-row.ts";
import { controlRows } from "./control.ts";
import { dataRows } from "./data.ts";
import { designRows } from "./design.ts";
import { digitalRows } from "./digital.ts";
import { makingRows } from "./making.ts";
import { mathematicsRows } from "./mathematics.ts";
import { mechanicsElectricsRows } from "./mechanics-electrics.ts";
import { professionRows } from "./profession.ts";
import { researchRows } from "./research.ts";
import { roboticsRows } from "./robotics.ts";
import { skillLadders } from "./skill-ladders.ts";
import { strandLadders } from "./strand-ladders.ts";
import { togetherRows } from "./together.ts";
import { workshopRows } from "./workshop.ts";

const rows: readonly ConceptRow[] = [
  ...controlRows,
  ...roboticsRows,
  ...dataRows,
  ...digitalRows,
  ...designRows,
  ...makingRows,
  ...mechanicsElectricsRows,
  ...mathematicsRows,
  ...researchRows,
  ...togetherRows,
  ...basicsRows,
  ...workshopRows,
  ...professionRows,
];

export const ladders = { ...strandLadders, ...skillLadders };

export const frameworkRows: readonly LadderedRow[] = rows.map((row) => {
  const ladder = ladders[row.id];
  return ladder === undefined ? row : { ...row, ladder };
});
