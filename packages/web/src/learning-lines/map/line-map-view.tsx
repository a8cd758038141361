/**
 * The line map on the page: drawn from its scene, moved and zoomed by wheel, fingers, keys and buttons, read as a tree
 * of focusable things. Owns view and focus; what lights up and what opens is told by the page.
 */

import type { Detail, FocusTarget, LineMapScene } from "@leerlijn/line-map/scene";
import { ActionIcon } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { IconArrowsMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslation } from "react-i18next";
import styles from "./line-map-view.module.css";
import { MapLegend } from "./map-legend.tsx";
import { bringInto, centreOn, fitView, keepInside, type MapView, panBy, zoomAt } from "./map-view.ts";
import { nextTarget, readTargets } from "./reading-walk.ts";
import { mapStyles, SceneDrawing } from "./scene-drawing.tsx";
import { usePointers } from "./use-pointers.ts";
import { usePrinting } from "./use-printing.ts";

export interface LineMapViewProps {
  readonly scene: LineMapScene;
  readonly lit: ReadonlySet<string> | null;
  /** Id of the thing that is open; it is brought into view when it changes. */
  readonly chosen: string | null;
  readonly onOpen: (target: FocusTarget) => void;
  readonly onEscape: () => void;
  readonly onDetail: (detail: Detail) => void;
}

const step = 1.3;
/** Words of a map can be read well from the one, and still from the other. */
const readable = 0.8;
const leastReadable = 0.6;
/** Zooming past these goes to the next detail. */
const reach: Readonly<Record<Detail, { readonly least: number; readonly most: number }>> = {
  far: { least: 0, most: 1.35 },
  units: { least: 0.3, most: 1.5 },
  outcomes: { least: 0.45, most: 3 },
};
const nearer: Readonly<Record<Detail, Detail>> = { far: "units", units: "outcomes", outcomes: "outcomes" };
const farther: Readonly<Record<Detail, Detail>> = { far: "far", units: "far", outcomes: "units" };

interface Anchor {
  readonly targets: readonly string[];
  readonly zoom: number;
}

export function LineMapView({ scene, lit, chosen, onOpen, onEscape, onDetail }: LineMapViewProps) {
  const { t } = useTranslation();
  const help = useId();
  const { ref: frameRef, width, height } = useElementSize<HTMLDivElement>();
  const frame = useMemo(() => ({ width: Math.max(width, 1), height: Math.max(height, 1) }), [width, height]);
  const [view, setView] = useState<MapView | null>(null);
  const [active, setActive] = useState("line");
  const isPrinting = usePrinting();
  const svg = useRef<SVGSVGElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const targets = useMemo(() => readTargets(scene), [scene]);
  const byId = useMemo(() => new Map(targets.map((one) => [one.target.id, one])), [targets]);
  const settle = (next: MapView) => keepInside(next, scene, frame);

  const drawn = useRef("");
  const whole = useRef(false);
  // A new scene: all in view, or where the reader was when only the detail changed. A new frame: the same place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view itself must not start this again
  useLayoutEffect(() => {
    if (width === 0) return;
    const kept = anchor.current;
    anchor.current = null;
    const key = [scene.line, scene.detail, scene.width, scene.height].join(" ");
    const isNew = key !== drawn.current;
    drawn.current = key;
    const open = chosen === null ? undefined : byId.get(chosen)?.target;
    const begin = beginView(scene, frame);
    const wasWhole = whole.current;
    whole.current = isWhole(begin, scene, frame);
    // What was all in view stays so when the frame changes, as when a panel opens beside it.
    if (!isNew && kept === null && wasWhole && whole.current) return setView(begin);
    const from = kept === null ? undefined : firstKnown(kept.targets, byId);
    if (kept !== null && from !== undefined) {
      setView(settle(centreOn({ ...begin, zoom: kept.zoom }, from.box, frame)));
    } else if (open !== undefined) {
      const zoomed = { ...begin, zoom: isNew || view === null ? Math.max(begin.zoom, readable) : view.zoom };
      setView(settle(centreOn(zoomed, open.box, frame)));
    } else setView(isNew || view === null ? begin : settle(view));
  }, [scene.line, scene.detail, scene.width, scene.height, width, height]);

  // What is opened elsewhere is brought into view here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice moves the map
  useEffect(() => {
    const target = chosen === null ? undefined : byId.get(chosen)?.target;
    if (target === undefined) return;
    setActive(target.id);
    setView((now) => (now === null ? now : settle(bringInto(now, target.box, frame))));
  }, [chosen, scene]);

  const zoom = (factor: number, at = { x: frame.width / 2, y: frame.height / 2 }) => {
    if (view === null) return;
    const next = zoomAt(view, factor, at);
    const { least, most } = reach[scene.detail];
    const detail = factor > 1 && next.zoom > most ? nearer[scene.detail] : farther[scene.detail];
    const isPast = factor > 1 ? next.zoom > most : next.zoom < least;
    if (isPast && detail !== scene.detail) {
      const point = { x: view.x + at.x / view.zoom, y: view.y + at.y / view.zoom };
      anchor.current = { targets: nearest(targets, point, active), zoom: factor > 1 ? 0.75 : 1 };
      onDetail(detail);
      return;
    }
    whole.current = false;
    setView(settle(next));
  };
  const fit = () => {
    whole.current = true;
    setView(fitView(scene, frame));
  };
  const pointers = usePointers(svg, {
    onPan: (dx, dy) => setView((now) => (now === null ? now : settle(panBy(now, dx, dy)))),
    onZoom: zoom,
  });

  const focus = (id: string) => {
    const target = byId.get(id)?.target;
    if (target === undefined) return;
    setActive(id);
    setView((now) => (now === null || target.kind === "line" ? now : settle(bringInto(now, target.box, frame))));
    svg.current?.querySelector<SVGGElement>(`[data-target="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = nextTarget(scene, targets, active, event.key);
    if (to !== undefined) focus(to);
    else if (event.key === "+" || event.key === "=") zoom(step);
    else if (event.key === "-") zoom(1 / step);
    else if (event.key === "0") fit();
    else if (event.key === "Escape") onEscape();
    else if (event.key === "Enter" || event.key === " ") {
      const target = byId.get(active)?.target;
      if (target !== undefined) onOpen(target);
    } else return;
    event.preventDefault();
  };

  const shown = isPrinting || view === null ? { x: 0, y: 0, ...sizeOf(scene) } : shownBox(view, frame);
  return (
    <figure className={styles["figure"]}>
      {/* React puts one sheet in the head for all maps of the page. */}
      <style href="line-map" precedence="medium">
        {mapStyles}
      </style>
      <div
        className={styles["frame"]}
        ref={frameRef}
        style={
          isPrinting
            ? { aspectRatio: `${scene.width} / ${scene.height}`, height: "auto" }
            : ({ "--wanted": `${wantedHeight(scene, width)}px` } as CSSProperties)
        }
      >
        <svg
          ref={svg}
          className={`line-map ${styles["map"]}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a drawing that is read as a tree
          role="tree"
          aria-label={t("line.mapLabel", { title: scene.header.title })}
          aria-describedby={help}
          viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}
          preserveAspectRatio="xMidYMid meet"
          onKeyDown={onKeyDown}
          {...pointers.handlers}
        >
          <SceneDrawing elements={scene.elements} lit={lit} />
          {targets.map(({ target, level, isArea }) => (
            <g
              key={target.id}
              role="treeitem"
              data-target={target.id}
              data-kind={target.kind}
              aria-label={target.sentence}
              aria-level={level}
              aria-selected={target.id === chosen}
              tabIndex={target.id === active ? 0 : -1}
              className={styles["target"]}
              onFocus={() => setActive(target.id)}
              onClick={() => {
                if (isArea || pointers.wasDragged()) return;
                setActive(target.id);
                onOpen(target);
              }}
            >
              <title>{target.sentence}</title>
              <rect
                className={isArea ? styles["area"] : styles["touch"]}
                x={target.box.x - 4}
                y={target.box.y - 4}
                width={target.box.width + 8}
                height={target.box.height + 8}
                rx={6}
              />
            </g>
          ))}
        </svg>
        <p className={`${styles["hint"]} no-print`} aria-hidden="true">
          {t("line.wheelHint")}
        </p>
      </div>
      <p id={help} className="hidden">
        {t("line.mapHelp")}
      </p>
      <figcaption className={styles["below"]}>
        <MapLegend scene={scene} />
        <div className={`${styles["buttons"]} no-print`}>
          <ActionIcon variant="default" size={36} onClick={() => zoom(step)} aria-label={t("line.zoomIn")}>
            <IconPlus size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="default" size={36} onClick={() => zoom(1 / step)} aria-label={t("line.zoomOut")}>
            <IconMinus size={18} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon variant="default" size={36} onClick={fit} aria-label={t("line.fit")}>
            <IconArrowsMaximize size={17} aria-hidden="true" />
          </ActionIcon>
        </div>
      </figcaption>
    </figure>
  );
}

/** All of it where that can be read; otherwise where the line begins: at the left, on its lowest level. */
function beginView(scene: LineMapScene, frame: { readonly width: number; readonly height: number }): MapView {
  const fitted = fitView(scene, frame);
  if (fitted.zoom >= leastReadable) return fitted;
  const view = { x: 0, y: scene.height, zoom: readable };
  return keepInside(view, scene, frame);
}

function isWhole(
  view: MapView,
  scene: LineMapScene,
  frame: { readonly width: number; readonly height: number },
): boolean {
  return scene.width * view.zoom <= frame.width && scene.height * view.zoom <= frame.height;
}

function firstKnown(
  ids: readonly string[],
  byId: ReadonlyMap<string, { readonly target: FocusTarget }>,
): FocusTarget | undefined {
  return ids.map((id) => byId.get(id)?.target).find((target) => target !== undefined);
}

/** As high as all of a small scene needs; the style sheet bounds it. */
function wantedHeight(scene: LineMapScene, width: number): number {
  const fitted = Math.min(1, Math.max(width - 24, 1) / scene.width);
  const zoom = fitted >= leastReadable ? fitted : readable;
  return Math.round(scene.height * zoom) + 40;
}

function sizeOf({ width, height }: LineMapScene) {
  return { width, height };
}

function shownBox(view: MapView, frame: { readonly width: number; readonly height: number }) {
  return { x: view.x, y: view.y, width: frame.width / view.zoom, height: frame.height / view.zoom };
}

/** What to look for in a scene of another detail: the thing in hand, then those nearest to the point. */
function nearest(
  targets: ReturnType<typeof readTargets>,
  point: { readonly x: number; readonly y: number },
  active: string,
): readonly string[] {
  const near = targets
    .filter(({ target }) => target.kind === "unit" || target.kind === "programme" || target.kind === "exit")
    .map(({ target }) => ({
      target,
      distance: Math.hypot(target.at.x - point.x, target.at.y - point.y),
    }))
    .sort((a, b) => a.distance - b.distance);
  const programme = near[0]?.target.programme;
  const chosen = active === "line" || active.startsWith("programme:") ? [] : [active];
  return [
    ...chosen,
    ...near.slice(0, 5).map(({ target }) => target.id),
    ...(programme == null ? [] : [`programme:${programme}`]),
  ];
}
