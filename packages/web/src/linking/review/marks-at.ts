/** Which suggestions the words under a click belong to, and whose turn it is. */

/** Innermost first. */
export function marksAt(target: EventTarget | null): readonly string[] {
  const ids: string[] = [];
  let mark = target instanceof Element ? target.closest("[data-of]") : null;
  for (; mark !== null; mark = mark.parentElement?.closest("[data-of]") ?? null) {
    ids.push(mark.getAttribute("data-of") ?? "");
  }
  return ids;
}

/** The one after the current, around; the first when the current is elsewhere. Null: there is none. */
export function turnOf(ids: readonly string[], current: string | null): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  return ids[(at + 1) % Math.max(1, ids.length)] ?? null;
}
