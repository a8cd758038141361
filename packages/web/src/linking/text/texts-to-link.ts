/** How a pasted text is asked: as a whole, or line by line when each line names an occupation. Owns the way there and back; pure. */
import { type Link, type LinkedKind, type LinkMode, type Links, mostTexts } from "@leerlijn/contract/linking";

export interface TextsToLink {
  readonly mode: LinkMode;
  readonly texts: readonly { readonly id: string; readonly text: string }[];
}

const mostWordsOfName = 12;

/** The id of each text is the place where it begins. No texts: there is nothing to ask. */
export function textsToLink(text: string, kind: LinkedKind): TextsToLink {
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== "");
  if (kind === "occupation" && lines.length <= mostTexts && lines.every(([line]) => isName(line))) {
    return { mode: "name", texts: lines.map((line) => ({ id: String(line.index), text: line[0] })) };
  }
  return { mode: "text", texts: lines.length === 0 ? [] : [{ id: "0", text }] };
}

function isName(line: string): boolean {
  return line.trim().split(/\s+/u).length <= mostWordsOfName;
}

/** All links with their places in the whole text, in its order. */
export function linksInText(results: Links["results"]): readonly Link[] {
  return results
    .flatMap(({ id, links }) => {
      const from = Number(id);
      return links.map((link) => ({ ...link, start: link.start + from, end: link.end + from }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
