/** Puts the focus on the row of a suggestion. Owns waiting until that row is drawn. */

const mostFrames = 10;
let asked = 0;

/** A row that was just added takes some frames to be there. What is asked later counts. */
export function focusRow(id: string): void {
  asked += 1;
  const own = asked;
  const look = (frames: number) =>
    requestAnimationFrame(() => {
      if (own !== asked) return;
      const row = document.querySelector(`[data-row="${CSS.escape(id)}"]`);
      if (row instanceof HTMLElement) row.focus({ preventScroll: true });
      else if (frames > 0) look(frames - 1);
    });
  look(mostFrames);
}
