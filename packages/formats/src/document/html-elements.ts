/** What the elements of a page are to a reader of its text. Owns these lists; the reading is `read-html.ts`. */
import type { Token } from "parse5";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Never with content, so that no end is waited for. */
export const voidElements = set("area base br col embed frame hr img input keygen link meta param source track wbr");

/** Their content is read as characters until their own end. */
export const rawElements = set("script style xmp iframe noembed noframes noscript");

/** Nothing in them is text of the page. */
export const unreadElements = set(
  "script style xmp iframe noembed noframes noscript template svg math object canvas audio video map select datalist button textarea nav aside footer menu progress meter label",
);

/**
 * Text left out with these is no loss to weigh: it is made for programs, chosen from, or leads elsewhere. Menus are
 * nothing but links, so that a large one does not outweigh a short page.
 */
export const unweighedElements = set(
  "script style xmp iframe noembed noframes noscript template svg math object canvas audio video map select datalist button option textarea progress meter label a",
);

export const boldElements = set("b strong");

/** Hold the text of a page. */
export const mainElements = set("main article section");

/** Part paragraphs. */
export const blockElements = set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup html legend li listing main menu nav p pre search section summary table tbody td tfoot th thead tr ul ol caption",
);

export const headingLevels: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]),
);

/** HTML Standard, 13.1.2.4: a paragraph ends where one of these starts. */
export function endsParagraph(name: string): boolean {
  return blockElements.has(name) || headingLevels.has(name) || name === "hr";
}

const otherSpecial = set("button object select template");

/** Whose end tag ends what is open within it, and is not passed by one of a word in running text. */
export function isSpecial(name: string): boolean {
  return blockElements.has(name) || headingLevels.has(name) || otherSpecial.has(name);
}

const unreadRoles = set(
  "navigation banner contentinfo complementary search menu menubar toolbar dialog alertdialog button tablist",
);
/** As a class, or its first part: within one they tell about the page, as in "no-cookie-consent". */
const consent = /(?:^|\s)(?:cookies?|consent|skip-link|breadcrumbs?)(?:$|[\s_-])/i;

/** Hidden from a reader, or around the text of the page rather than of it. */
export function isUnread({ tagName, attrs }: Token.TagToken): boolean {
  if (unreadElements.has(tagName)) return true;
  if (tagName === "html" || tagName === "body" || tagName === "main" || tagName === "article") return false;
  for (const { name, value } of attrs) {
    if (name === "hidden" && value.toLowerCase() !== "until-found") return true;
    if (name === "aria-hidden" && value.toLowerCase() === "true") return true;
    if (name === "role" && unreadRoles.has(value.trim().toLowerCase())) return true;
    if (name === "style" && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) return true;
    if ((name === "class" || name === "id") && consent.test(value)) return true;
  }
  return tagName === "dialog" && !attrs.some(({ name }) => name === "open");
}
