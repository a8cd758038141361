/** Where a passage stands, in words: page, unit and heading, none said twice. Pure. */
import type { Passage } from "@leerlijn/contract/linking";
import type { Text } from "@leerlijn/contract/text";

export interface PlaceWords {
  readonly say: (text: Text | undefined) => string;
  readonly page: (page: number) => string;
}

export function placeOfPassage({ page, heading = "", outcome }: Passage, words: PlaceWords): readonly string[] {
  const { nl = "", en = "" } = outcome?.unitTitle ?? {};
  // The heading is in the language of the document, the page perhaps in the other one.
  const isInHeading = [nl, en].some((title) => title !== "" && heading.includes(title));
  const unit = outcome === undefined || isInHeading ? "" : words.say(outcome.unitTitle);
  return [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(unit === "" ? [] : [unit]),
    ...(heading === "" ? [] : [heading]),
  ];
}
