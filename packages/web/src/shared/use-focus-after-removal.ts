/** Where the focus goes when what had it is removed: to what takes its place in the list, to the last, or to the heading. */
import { useEffect, useRef } from "react";

/** `ids`: of what can be removed, each the `data-remove` of what holds its button. Tell it what is going to be removed. */
export function useFocusAfterRemoval(ids: readonly string[]): (id: string) => void {
  const going = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useEffect(() => {
    if (going.current === null || ids.includes(going.current.id)) return;
    const next = ids[Math.min(going.current.at, ids.length - 1)];
    going.current = null;
    // Somebody may have gone elsewhere meanwhile.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const button = next === undefined ? null : document.querySelector(`[data-remove="${CSS.escape(next)}"] button`);
    const target = button ?? document.querySelector("h1");
    if (target instanceof HTMLElement) target.focus();
  }, [ids]);
  return (id) => {
    going.current = { id, at: ids.indexOf(id) };
  };
}
