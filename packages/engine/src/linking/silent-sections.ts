/**
 * Parts of a text under a heading that asks nothing of who reads: "Wat bieden wij?", "Over ons", "Literatuur". Owns
 * which headings those are, for Dutch and English, and where such a part ends: at the next line that looks like a
 * heading.
 */

export interface Section {
  /** Place in the text, in UTF-16 units; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
}

const silent = [
  /^(?:wat |dit |en )?(?:bieden (?:wij|we)|(?:wij|we) bieden|krijg je|is ons aanbod|mag je (?:van ons )?verwachten|kun je (?:van ons )?verwachten)\b/u,
  /^(?:ons aanbod|wat wij? (?:jou |je |u )?(?:te )?bieden|arbeidsvoorwaarden|salaris|over (?:ons|de organisatie|het bedrijf)|wie (?:zijn (?:wij|we)|(?:wij|we) zijn)|het bedrijf|bedrijfsprofiel)\b/u,
  /^(?:interesse|solliciteren|sollicitatie(?:procedure)?|contact(?:gegevens)?|meer (?:informatie|weten))\b/u,
  /^(?:(?:verplichte |aanbevolen )?literatuur(?:lijst)?|bronnen(?:lijst)?|studiemateriaal|boekenlijst)\b/u,
  /^(?:what we offer|our offer|we offer|benefits|about (?:us|the company)|who we are|how to apply|contact|interested|(?:required |recommended )?(?:reading|literature)|references|bibliography)\b/u,
];
const longestHeading = 60;
const mostWords = 7;

/** In the order of the text. Linear in its length. */
export function silentSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  let start = -1;
  let isAfterBlank = true;
  for (const line of linesOf(text)) {
    const shown = withoutMarks(line.text);
    if (looksLikeHeading(shown, line.text, isAfterBlank)) {
      if (start >= 0) sections.push({ start, end: line.start });
      start = isSilentHeading(shown) ? line.start : -1;
    }
    isAfterBlank = shown === "";
  }
  if (start >= 0) sections.push({ start, end: text.length });
  return sections;
}

/** What stands under it asks nothing, whatever its number: "5. Literatuur". */
export function isSilentHeading(heading: string): boolean {
  const shown = withoutMarks(heading).toLowerCase();
  return silent.some((pattern) => pattern.test(shown));
}

function withoutMarks(line: string): string {
  return line.replace(/^[\s#*_=-]+|[\s#*_=]+$/gu, "").replace(/^\d+(?:\.\d+)*\.?\s+/u, "");
}

/** A short line that ends as no sentence does, by itself after an empty line, in capitals, or with a colon or question mark. */
function looksLikeHeading(shown: string, line: string, isAfterBlank: boolean): boolean {
  if (shown === "" || shown.length > longestHeading || shown.split(/\s+/u).length > mostWords) return false;
  if (/[.,;]$/u.test(shown) || /^\s*[-•·▪*]\s/u.test(line)) return false;
  return (
    isAfterBlank || /[:?]$/u.test(shown) || (/\p{Lu}/u.test(shown) && !/\p{Ll}/u.test(shown)) || /^\s*#/u.test(line)
  );
}

function* linesOf(text: string): Generator<{ readonly text: string; readonly start: number }> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf("\n", start);
    yield { text: text.slice(start, end < 0 ? text.length : end), start };
    if (end < 0) return;
    start = end + 1;
  }
}
