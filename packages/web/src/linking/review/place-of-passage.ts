/** Where a passage stands, in words: page, unit and heading, none said twice. Pure. */
import type { Passage } from "@leerlijn/contract/linking";
import type { Text } from "@leerlijn/contract/text";

export interface PlaceWords {
  readonly say: (text: Text | undefined) => string;
  readonly page: (page: number) => string;
}

export function placeOfPassage({ page, heading = "", outcome }: Passage, words: PlaceWords): readonly string[] {
  const unit = outcome === undefined ? "" : words.say(outcome.unitTitle);
  return [
    ...(page === undefined ? [] : [words.page(page)]),
    ...(unit === "" || heading.includes(unit) ? [] : [unit]),
    ...(heading === "" ? [] : [heading]),
  ];
}
