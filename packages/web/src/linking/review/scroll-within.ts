/** Scrolls a part of the page, and only that, until an element in it can be seen. */

const roomPx = 64;

/** With some lines around it where there is room. Does nothing when it is in view already. */
export function scrollWithin(pane: HTMLElement | null, selector: string): void {
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
