/**
 * Which elements of a page are open at a place, with the ends that HTML lets a writer leave out (HTML Standard, 13.1.2.4
 * and 13.2.4.2). Owns what ends what; what is read of an element is `read-html.ts`. Constant time for each tag, spread
 * over all.
 */
import { endsParagraph, isSpecial } from "./html-elements.ts";

const names = (list: string): readonly string[] => list.split(" ");

/** An end within these does not reach what is open around them. */
const scopes = names("table caption td th template object button");
const tableScopes = names("table template");

interface Rule {
  readonly ends: readonly string[];
  /** One of these that opened later keeps what stands around it. */
  readonly within: readonly string[];
}

const cells = names("td th caption");
const item = { ends: ["li"], within: [...names("ul ol menu dir"), ...scopes] };
const term = { ends: ["dt", "dd"], within: ["dl", ...scopes] };
const cell = { ends: cells, within: tableScopes };
const row = { ends: [...cells, "tr"], within: tableScopes };
const rows = { ends: [...cells, ...names("tr tbody thead tfoot")], within: tableScopes };
const option = { ends: ["option"], within: names("select datalist") };
const options = { ends: ["option", "optgroup"], within: names("select datalist") };

/** What the start of an element ends, beside a paragraph. */
const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["li", item],
  ...["dt", "dd"].map((name) => [name, term] as const),
  ...["td", "th"].map((name) => [name, cell] as const),
  ["tr", row],
  ...["tbody", "thead", "tfoot"].map((name) => [name, rows] as const),
  ["option", option],
  ["optgroup", options],
]);
const paragraph: Rule = { ends: ["p"], within: scopes };
const tableParts = new Set(names("td th caption tr tbody thead tfoot"));

/** No page is nested so deep; beyond it an element takes the place of the one before, as in browsers. */
const deepest = 10_000;

export class OpenElements {
  readonly #names: string[] = [];
  /** Of each name, where in `#names` it stands. */
  readonly #places = new Map<string, number[]>();
  readonly #specials: number[] = [];

  get depth(): number {
    return this.#names.length;
  }

  has(name: string): boolean {
    return this.#last(name) >= 0;
  }

  /** Ends what cannot go on when an element of this name starts. */
  endBefore(name: string): void {
    const rule = rules.get(name);
    if (rule !== undefined) this.#endBy(rule);
    if (endsParagraph(name)) this.#endBy(paragraph);
  }

  begin(name: string): void {
    if (this.depth >= deepest) this.#endFrom(deepest - 1);
    const places = this.#places.get(name);
    if (places === undefined) this.#places.set(name, [this.depth]);
    else places.push(this.depth);
    if (isSpecial(name)) this.#specials.push(this.depth);
    this.#names.push(name);
  }

  /** Ends the last of this name and all within it; an end tag that belongs to nothing ends nothing. */
  end(name: string): void {
    const place = this.#last(name);
    if (place >= 0 && place >= this.#lastOf(outermost(name))) this.#endFrom(place);
  }

  #endBy({ ends, within }: Rule): void {
    const open = ends.map((name) => this.#last(name)).filter((place) => place >= 0);
    if (open.length === 0) return;
    const bound = this.#lastOf(within);
    this.#endFrom(Math.min(...open.filter((place) => place > bound)));
  }

  #endFrom(place: number): void {
    while (this.depth > place) {
      const name = this.#names.pop() ?? "";
      this.#places.get(name)?.pop();
      if (this.#specials.at(-1) === this.depth) this.#specials.pop();
    }
  }

  #last(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  /** Null: any that is special. */
  #lastOf(within: readonly string[] | null): number {
    if (within === null) return this.#specials.at(-1) ?? -1;
    return within.reduce((last, name) => Math.max(last, this.#last(name)), -1);
  }
}

/** What an end tag of this name does not reach beyond; null: any special element, as for words in running text. */
function outermost(name: string): readonly string[] | null {
  if (name === "table" || name === "template") return [];
  if (tableParts.has(name)) return tableScopes;
  return isSpecial(name) ? scopes : null;
}
