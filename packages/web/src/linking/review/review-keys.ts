/** Which key means what on the review list. Owns the keys; what they do is the page's. Pure. */

export type ReviewAction =
  | { readonly do: "next" }
  | { readonly do: "previous" }
  | { readonly do: "next-open" }
  | { readonly do: "accept" }
  | { readonly do: "accept-equal" }
  | { readonly do: "reject" }
  | { readonly do: "alternative"; readonly at: number }
  | { readonly do: "search" }
  | { readonly do: "undo" }
  | { readonly do: "point" }
  | { readonly do: "help" };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * What has the focus. "typing": a field for words. "control": a button, link or box, which Enter and arrows belong to.
 * "current": the row of the current proposal. "scrolling": a part that arrows scroll.
 */
export type FocusedOn = "page" | "typing" | "control" | "current" | "row" | "scrolling";

const letters: Readonly<Record<string, ReviewAction>> = {
  j: { do: "next" },
  k: { do: "previous" },
  n: { do: "next-open" },
  a: { do: "accept" },
  r: { do: "reject" },
  z: { do: "search" },
  c: { do: "search" },
  u: { do: "undo" },
  w: { do: "point" },
  "?": { do: "help" },
};

/** Null: the key is not ours. */
export function actionOf(pressed: PressedKey, focused: FocusedOn): ReviewAction | null {
  if (focused === "typing" || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const { key, shiftKey } = pressed;
  const takesArrows = focused === "page" || focused === "row" || focused === "current";
  if (key === "ArrowDown") return takesArrows ? { do: "next" } : null;
  if (key === "ArrowUp") return takesArrows ? { do: "previous" } : null;
  if (key === "Enter") return focused === "page" || focused === "current" ? { do: "accept" } : null;
  if (/^[1-5]$/.test(key)) return { do: "alternative", at: Number(key) - 1 };
  const letter = key.toLowerCase();
  if (letter === "a" && shiftKey) return { do: "accept-equal" };
  return letters[letter] ?? null;
}

export function focusedOn(target: EventTarget | null, current: string | null): FocusedOn {
  if (!(target instanceof Element)) return "page";
  const isBox = target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type);
  if (!isBox && target.matches("input, textarea, select, [contenteditable]")) return "typing";
  const row = target.closest("[data-row]");
  if (row !== null) return row.getAttribute("data-row") === current ? "current" : "row";
  if (isBox || target.closest("a, button, summary, [role=radio], [role=menuitem]") !== null) return "control";
  return target.closest("[data-scrolling]") === null ? "page" : "scrolling";
}
