/** The letters of a whole PDF: which size is that of running text, and which are those of headings. Owns these figures. */
import { quantile } from "./extent.ts";
import type { Column } from "./page-lines.ts";
import type { PageText } from "./page-text.ts";

/** In points; to tell sizes apart that are meant to differ. */
const grain = 0.5;
const headingLevels = 6;
/** A bold line in the letters of the text: below every larger heading. */
export const boldLevel = 7;

export interface LetterSizes {
  readonly body: number;
  /** Most of the text is bold, so that bold tells nothing. */
  readonly isBodyBold: boolean;
}

/** O(pieces). */
export function letterSizes(pages: readonly PageText[]): LetterSizes {
  const letters = new Map<number, number>();
  let [bold, all] = [0, 0];
  for (const { pieces } of pages) {
    for (const { size, text, isBold } of pieces) {
      const rounded = Math.round(size / grain) * grain;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
      all += text.length;
      if (isBold) bold += text.length;
    }
  }
  let [body, most] = [0, 0];
  for (const [size, count] of letters) if (count > most) [body, most] = [size, count];
  return { body, isBodyBold: bold * 2 > all };
}

export function isHeadingSize(size: number, body: number): boolean {
  return size >= body * 1.13;
}

/** 1 for the largest size of headings, and so on; by rounded size. */
export function headingLevelsOf(columns: Iterable<Column>, body: number): (size: number) => number {
  const sizes = new Set<number>();
  for (const column of columns) {
    for (const { size } of column) if (isHeadingSize(size, body)) sizes.add(Math.round(size));
  }
  const ranked = [...sizes].sort((a, b) => b - a);
  return (size) => Math.min(headingLevels, Math.max(1, ranked.indexOf(Math.round(size)) + 1));
}

/** From line to line within a paragraph, in sizes of its letters. Paragraphs of one line widen it, so the lower part tells. */
export function leadingOf(columns: Iterable<Column>): number {
  const ratios: number[] = [];
  for (const column of columns) {
    for (let index = 1; index < column.length; index += 1) {
      const [above, below] = [column[index - 1], column[index]];
      if (above === undefined || below === undefined || Math.abs(above.size - below.size) > grain) continue;
      const ratio = (below.y - above.y) / below.size;
      if (ratio > 0.8 && ratio < 3) ratios.push(ratio);
    }
  }
  return Math.min(1.8, Math.max(1, quantile(ratios, 0.3) || 1.3));
}
