/** The focusable things of a scene in reading order, and where a key leads from one of them. */
import type { Direction, FocusTarget, LineMapScene, ReadingNode } from "@leerlijn/line-map/scene";

export interface ReadTarget {
  readonly target: FocusTarget;
  /** From 1. */
  readonly level: number;
  /** Holds others rather than being a thing itself; it has focus, but is not touched. */
  readonly isArea: boolean;
}

/** O(things). */
export function readTargets(scene: LineMapScene): readonly ReadTarget[] {
  const byId = new Map(scene.focus.map((target) => [target.id, target]));
  const read: ReadTarget[] = [];
  const seen = new Set<string>();
  const visit = (node: ReadingNode, level: number): void => {
    const target = byId.get(node.id);
    const isNew = target !== undefined && !seen.has(target.id);
    if (isNew) {
      seen.add(target.id);
      const isOpenPeriod = target.kind === "period" && node.children.length > 0;
      read.push({
        target,
        level,
        isArea: target.kind === "line" || target.kind === "transfer" || isOpenPeriod || isWideProgramme(target),
      });
    }
    for (const child of node.children) visit(child, isNew ? level + 1 : level);
  };
  visit(scene.reading, 1);
  return read;
}

/** The name of a programme at the left can be touched; a stretch that holds stations cannot. */
function isWideProgramme({ kind, box }: FocusTarget): boolean {
  return kind === "programme" && box.width > 260;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Arrows follow the track; Page Up, Page Down, Home and End go along the reading order. */
export function nextTarget(
  scene: LineMapScene,
  targets: readonly ReadTarget[],
  from: string,
  key: string,
): string | undefined {
  const at = Math.max(
    0,
    targets.findIndex(({ target }) => target.id === from),
  );
  const inOrder = (index: number) => targets[Math.min(Math.max(index, 0), targets.length - 1)]?.target.id;
  switch (key) {
    case "Home":
      return inOrder(0);
    case "End":
      return inOrder(targets.length - 1);
    case "PageDown":
      return inOrder(at + 1);
    case "PageUp":
      return inOrder(at - 1);
  }
  const direction = arrows[key];
  if (direction === undefined) return undefined;
  const known = new Set(targets.map(({ target }) => target.id));
  const beside = scene.neighbours[from]?.[direction];
  if (beside !== undefined && known.has(beside)) return beside;
  return inOrder(direction === "right" || direction === "down" ? at + 1 : at - 1);
}
