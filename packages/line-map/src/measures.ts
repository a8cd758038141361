/** How wide the map is drawn: the distances that differ between seen from afar and seen near. Owns numbers only; px. */
import type { Detail } from "./scene.ts";

export interface Measures {
  /** Room in which the curve of a transfer climbs. */
  readonly strip: number;
  /** Between two things on one track. */
  readonly trackGap: number;
  /** Half the least length of a stretch without stations. */
  readonly halfStretch: number;
  /** Where a finding's card stands beyond the labels; it leaves them their room, and its stem passes between them. */
  readonly beyondLabels: number;
  readonly cardWidth: number;
  /** Of a way in; words that do not fit go on a second line. */
  readonly entryWidth: number;
  readonly nameWidth: number;
  /** Lines for level and institution under the name. */
  readonly quietLines: number;
  /** Free above and below a programme. */
  readonly lanePad: number;
}

const near: Measures = {
  strip: 60,
  trackGap: 20,
  halfStretch: 50,
  beyondLabels: 72,
  cardWidth: 150,
  entryWidth: 170,
  nameWidth: 168,
  quietLines: 3,
  lanePad: 18,
};

/** All programmes of a line fit the width of a laptop's page, at a size that can be read. */
const far: Measures = {
  ...near,
  strip: 40,
  trackGap: 9,
  halfStretch: 30,
  beyondLabels: 58,
  cardWidth: 170,
  entryWidth: 210,
  nameWidth: 160,
  quietLines: 2,
  lanePad: 8,
};

export function measuresOf(detail: Detail): Measures {
  return detail === "far" ? far : near;
}
