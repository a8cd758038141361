/** Measures and wraps text without a browser. Owns widths and line breaks; where text stands is the layout's. */
import { boldWidths, furtherCharacters, regularWidths } from "./inter-widths.ts";

export interface TextStyle {
  /** px */
  readonly size: number;
  /** 400–700 */
  readonly weight: number;
}

export interface WrappedLabel {
  readonly style: TextStyle;
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  /** Of the widest line and of all lines, px. */
  readonly width: number;
  readonly height: number;
  readonly full: string;
  /** Something was left out and an ellipsis stands for it. */
  readonly isShortened: boolean;
}

const unknownWidth = 1050;
/** Kerning and rounding may add a little; a label's box must never be narrower than its words. */
const safety = 1.015;

const table = readTable();

function readTable(): ReadonlyMap<string, readonly [number, number]> {
  const characters: string[] = [];
  for (let code = 0x20; code <= 0x7e; code++) characters.push(String.fromCharCode(code));
  for (let code = 0xa0; code <= 0x17f; code++) characters.push(String.fromCharCode(code));
  characters.push(...furtherCharacters);
  const regular = regularWidths.trim().split(/\s+/).map(Number);
  const bold = boldWidths.trim().split(/\s+/).map(Number);
  return new Map(characters.map((character, i) => [character, [regular[i] ?? unknownWidth, bold[i] ?? unknownWidth]]));
}

/** Width in Inter in px, on the safe side; a character that the table lacks counts as a full em. O(length). */
export function textWidth(text: string, style: TextStyle): number {
  const share = Math.min(1, Math.max(0, (style.weight - 400) / 300));
  let thousandths = 0;
  for (const character of text) {
    const widths = table.get(character);
    thousandths += widths === undefined ? unknownWidth : widths[0] + (widths[1] - widths[0]) * share;
  }
  return (thousandths / 1000) * style.size * safety;
}

/**
 * Breaks text into at most `maxLines` lines of at most `maxWidth` px, as even as words allow; a word that is too long
 * may reach `hardWidth`, then it is broken after a syllable-like end with a hyphen. What does not fit ends in "…".
 * O(words × lines).
 */
export function wrapLabel(
  text: string,
  style: TextStyle,
  limits: { readonly maxWidth: number; readonly maxLines: number; readonly hardWidth?: number },
): WrappedLabel {
  const hard = limits.hardWidth ?? limits.maxWidth * 1.25;
  // A number stays with the word that it counts.
  const words = text
    .replace(/(?<=\p{L})\s+(?=[\dIVX]{1,2}(?:\s|$))/gu, "\u00a0")
    .split(/[ \t\n]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => breakWord(word, style, hard));
  const fill = (target: number): string[] => {
    const lines: string[] = [];
    let line = "";
    for (const word of words) {
      const joined = line === "" ? word : line.endsWith("\u00ad") ? line.slice(0, -1) + word : `${line} ${word}`;
      if (line !== "" && textWidth(joined.replace("\u00ad", "-"), style) > target) {
        lines.push(line.replace("\u00ad", "-"));
        line = word;
      } else line = joined;
    }
    if (line !== "") lines.push(line.replace("\u00ad", "-"));
    return lines;
  };
  let lines = fill(limits.maxWidth);
  if (lines.length > limits.maxLines) lines = fill(hard);
  const isShortened = lines.length > limits.maxLines;
  if (isShortened) {
    lines = lines.slice(0, limits.maxLines);
    lines[limits.maxLines - 1] = shorten(lines[limits.maxLines - 1] ?? "", style, hard);
  } else {
    // Even lines: the narrowest target that does not need one line more.
    for (let target = limits.maxWidth * 0.94; lines.length > 1 && target > limits.maxWidth * 0.4; target *= 0.94) {
      const tighter = fill(target);
      if (tighter.length > lines.length) break;
      if (widest(tighter, style) <= widest(lines, style)) lines = tighter;
    }
  }
  return {
    style,
    lines: lines.map((line) => ({ text: line, width: textWidth(line, style) })),
    width: widest(lines, style),
    height: lines.length === 0 ? 0 : style.size * (1.04 + (lines.length - 1) * 1.24),
    full: text,
    isShortened,
  };
}

/** Second parts of long Dutch and English words of the field: a good place to break before. */
const wordParts =
  /(?<=\p{L}{3})(?=(?:techniek|management|vaardig|verbetering|innovatie|besturing|ontwerp|project|opdracht|systeem|systemen|constructie|bewaking|kunde|portfolio|automatisering|voorbereiding|ontwikkeling|beheersing|methode|onderzoek|productie|proces|analyse|kwaliteit|organisatie|maatschapp|burgerschap|veiligheid|onderhoud|logistiek|elektr|tronica|semester|studie|werkplek|werk(?!en)|training|learning|engineering)\p{L}*(?:\u00a0|$))/giu;

/** Between two consonants of which the second opens a syllable, never inside a sound that is written with two letters. */
const syllables = /(?<=\p{L}{2}[bcdfghjklmnpqrstvwxz])(?<![aeiouy]c)(?=[bcdfgjklmnpqrstvwxz][aeiouy]\p{L})/giu;

/** A word wider than the limit in parts, each but the last with a soft hyphen. */
function breakWord(word: string, style: TextStyle, limit: number): string[] {
  if (textWidth(word, style) <= limit) return [word];
  const authored = word.search(/(?<=\p{L}{3}[-/])\p{L}{3}/u);
  if (authored > 0) return [word.slice(0, authored), ...breakWord(word.slice(authored), style, limit)];
  const fits = (at: number) => at > 2 && word.length - at > 2 && textWidth(`${word.slice(0, at)}-`, style) <= limit;
  const places = (pattern: RegExp) => [...word.matchAll(pattern)].map((match) => match.index).filter(fits);
  let hardest = word.length - 1;
  while (hardest > 3 && !fits(hardest)) hardest--;
  const at = places(wordParts).at(-1) ?? places(syllables).at(-1) ?? hardest;
  return [`${word.slice(0, at)}\u00ad`, ...breakWord(word.slice(at), style, limit)];
}

function shorten(line: string, style: TextStyle, limit: number): string {
  const characters = [...line];
  while (characters.length > 1 && textWidth(`${characters.join("").trimEnd()}…`, style) > limit) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function widest(lines: readonly string[], style: TextStyle): number {
  return lines.reduce((most, line) => Math.max(most, textWidth(line, style)), 0);
}
