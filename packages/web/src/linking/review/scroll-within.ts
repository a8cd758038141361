/** Scrolls a part of the page, and only that, until an element in it can be seen. */
import { type RefObject, useEffect, useLayoutEffect } from "react";

/** When another element becomes the one to see, and when the room for it changes. */
export function useScrolledTo(pane: RefObject<HTMLElement | null>, selector: string, of: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: which element it is decides, though it is not read
  useLayoutEffect(() => {
    scrollWithin(pane.current, selector);
    // Parts far away have a guessed height until they are near.
    const frame = requestAnimationFrame(() => scrollWithin(pane.current, selector));
    return () => cancelAnimationFrame(frame);
  }, [pane, selector, of]);
  useEffect(() => {
    if (pane.current === null) return;
    const watch = new ResizeObserver(() => scrollWithin(pane.current, selector));
    watch.observe(pane.current);
    return () => watch.disconnect();
  }, [pane, selector]);
}

const roomPx = 64;

/** With some lines around it where there is room. Does nothing when it is in view already. */
function scrollWithin(pane: HTMLElement | null, selector: string): void {
  const element = pane?.querySelector(selector);
  if (pane === null || element == null) return;
  const view = pane.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  const room = Math.min(roomPx, view.height / 4);
  const above = place.top - (view.top + room);
  const below = place.bottom - (view.bottom - room);
  if (above >= 0 && below <= 0) return;
  const isFar = Math.abs(above) > view.height;
  if (isFar) pane.scrollTop += place.top - view.top - view.height / 3;
  else pane.scrollTop += above < 0 ? above : below;
}
