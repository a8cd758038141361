/**
 * Lines of one paragraph made one text again. Owns what becomes of a hyphen at the end of a line: whether the word was
 * broken there, or is written with it.
 */

/** Whether a word, in lower case, stands so elsewhere in the same document. */
export type IsWritten = (word: string) => boolean;

/** "frees- en draaiwerk": the hyphen stands for the rest of the word. */
const suspending = /^(?:en|of|and|or|und|oder|als|tot|t\/m|noch|dan wel|resp\.?)(?![\p{L}\p{N}])/iu;
/** Written with a hyphen before any word. */
const hyphenated = /(?:^|[^\p{L}\p{N}])(?:niet|non|ex|oud|vice|adjunct|semi|self|well|low|high|\p{L})$/iu;
/** Two vowels that would be read as one: Dutch writes a hyphen between the parts of such a compound. */
const clashing = new Set("aa ae ai au ee ei eu ie ii ij oe oi oo ou ui uu".split(" "));
/** No word is longer, so nothing further away matters. */
const longestWord = 80;

const never: IsWritten = () => false;

/** The lines as one text. Linear in their length. */
export function joinLines(lines: readonly string[], isWritten: IsWritten = never): string {
  const pieces: string[] = [];
  let tail = "";
  for (const line of lines) {
    const text = line.trim();
    if (text === "") continue;
    const { dropped, between } = tail === "" ? nothing : joint(tail, text, isWritten);
    const last = pieces.at(-1);
    if (dropped && last !== undefined) pieces[pieces.length - 1] = last.slice(0, -1);
    pieces.push(between + text);
    tail = text.length >= longestWord ? text.slice(-longestWord) : (tail + between + text).slice(-longestWord);
  }
  return pieces.join("");
}

interface Joint {
  /** The hyphen before it goes. */
  readonly dropped: boolean;
  readonly between: "" | " ";
}

const nothing: Joint = { dropped: false, between: "" };

function joint(tail: string, text: string, isWritten: IsWritten): Joint {
  if (tail.endsWith("\u00AD")) return { dropped: true, between: "" };
  if (!/[\p{L}\p{N}][-\u2010]$/u.test(tail) || !/^[\p{L}\p{N}]/u.test(text)) return { dropped: false, between: " " };
  const after = text.slice(0, longestWord);
  if (suspending.test(after)) return { dropped: false, between: " " };
  return { dropped: !keepsHyphen(tail.slice(0, -1), after, isWritten), between: "" };
}

function keepsHyphen(before: string, after: string, isWritten: IsWritten): boolean {
  const left = /[\p{L}\p{N}\p{M}-]+$/u.exec(before)?.[0] ?? "";
  const right = /^[\p{L}\p{N}\p{M}-]+/u.exec(after)?.[0] ?? "";
  const whole = isWritten((left + right).toLowerCase());
  const parted = isWritten(`${left}-${right}`.toLowerCase());
  if (whole !== parted) return parted;
  // A capital or a figure on either side: "CNC-frezen", "Noord-Holland", "3D-printen", "mbo-4".
  if (/[\p{Lu}\p{N}]$/u.test(left) || /^[\p{Lu}\p{N}]/u.test(right)) return true;
  // "just-in-time": a word of short parts that has hyphens already.
  if (left.includes("-") && !/\p{L}{4,}$/u.test(left)) return true;
  if (hyphenated.test(left)) return true;
  return clashing.has(`${left.slice(-1)}${right.slice(0, 1)}`.toLowerCase());
}

/** Every longer word that stands within a line, to tell how the document itself writes it. Linear. */
export function wordsWithinLines(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu)) {
      if (word.length > 3 && word.length <= longestWord) words.add(word.toLowerCase());
    }
  }
  return words;
}
