/** Wheel, mouse and fingers on the map. Owns telling a drag from a touch, and two fingers from one. */
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";

export interface PointerMoves {
  readonly onPan: (dx: number, dy: number) => void;
  /** `at`: px within the frame. */
  readonly onZoom: (factor: number, at: { readonly x: number; readonly y: number }) => void;
}

const dragFrom = 4;

export function usePointers(svg: RefObject<SVGSVGElement | null>, moves: PointerMoves) {
  const down = useRef(new Map<number, { x: number; y: number }>());
  const moved = useRef(0);
  const latest = useRef(moves);
  latest.current = moves;

  // React listens to the wheel passively; zooming has to keep the page from scrolling.
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      const hasFocus = element.contains(document.activeElement);
      if (!event.ctrlKey && !event.metaKey && !hasFocus) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 220);
      latest.current.onZoom(factor, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [svg]);

  const lift = (event: PointerEvent) => {
    down.current.delete(event.pointerId);
  };
  return {
    /** True right after a drag, so that its end is not taken for a click. */
    wasDragged: () => moved.current > dragFrom,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0) return;
        if (down.current.size === 0) moved.current = 0;
        down.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        const last = down.current.get(event.pointerId);
        if (last === undefined) return;
        const now = { x: event.clientX, y: event.clientY };
        moved.current += Math.hypot(now.x - last.x, now.y - last.y);
        if (moved.current > dragFrom && !event.currentTarget.hasPointerCapture(event.pointerId)) {
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
        if (other === undefined) latest.current.onPan(now.x - last.x, now.y - last.y);
        else {
          const box = event.currentTarget.getBoundingClientRect();
          const factor =
            Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(last.x - other.x, last.y - other.y));
          latest.current.onZoom(factor, { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top });
        }
        down.current.set(event.pointerId, now);
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
}
