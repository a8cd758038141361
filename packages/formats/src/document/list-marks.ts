/** The mark before an item of a list. Owns which marks there are. */

/** Word writes bullets of its own fonts as characters for private use, or as the letters that these fonts draw so. */
const bullet = String.raw`[•◦▪▫■□●○◆◇►▶▸‣⁃∙·➢➤➔→✓✔☐☑☒❑❖»\uF000-\uF0FF]`;
const dash = "[-–—*+]";
const number = String.raw`(?:\(?\d{1,2}[.)]|\(?[a-zA-Z]\)|[a-z]\.|[ivx]{2,5}[.)])`;

const mark = new RegExp(String.raw`^\s*(?:${bullet}\s*|${dash}\s+|${number}\s+)(?:\[[ xX]\]\s+)?(?=\S)`, "u");
const loneMark = new RegExp(String.raw`^\s*(?:${bullet}|${dash}|${number}|[o§Øüv])\s*$`, "u");
const onlyDash = new RegExp(String.raw`^\s*${dash}\s`, "u");

/** The text after the mark; null: no mark before it. */
export function afterMark(line: string): string | null {
  const found = mark.exec(line);
  return found === null ? null : line.slice(found[0].length);
}

/** Nothing but a mark, as when it stands apart from its text. */
export function isLoneMark(text: string): boolean {
  return loneMark.test(text);
}

/** Marked by a dash or star only, which may as well be one in a sentence. */
export function hasDashMark(line: string): boolean {
  return onlyDash.test(line);
}
