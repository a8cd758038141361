/** The scene of a line's map, laid out in a worker. Owns the worker and dropping answers that came too late. */
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { LineMapOptions } from "@leerlijn/line-map/layout";
import type { LineMapScene } from "@leerlijn/line-map/scene";
import { useEffect, useState } from "react";
import type { LayoutAnswer, LayoutTask } from "./line-map.worker.ts";

let worker: Worker | null = null;
let lastTask = 0;
const waiting = new Map<number, (answer: LayoutAnswer) => void>();

function layOut(task: Omit<LayoutTask, "id">, done: (answer: LayoutAnswer) => void): () => void {
  if (worker === null) {
    worker = new Worker(new URL("./line-map.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
  }
  lastTask += 1;
  const id = lastTask;
  waiting.set(id, done);
  worker.postMessage({ id, ...task } satisfies LayoutTask);
  return () => waiting.delete(id);
}

export interface DrawnMap {
  /** The last that was laid out; null before the first. */
  readonly scene: LineMapScene | null;
  readonly failed: boolean;
}

/** `options` must keep its identity while nothing changes. */
export function useLineMap(
  line: LearningLine | undefined,
  report: CheckReport | null,
  options: LineMapOptions,
): DrawnMap {
  const [drawn, setDrawn] = useState<DrawnMap>({ scene: null, failed: false });
  useEffect(() => {
    if (line === undefined) return;
    return layOut({ line, report, options }, (answer) => {
      if ("scene" in answer) setDrawn({ scene: answer.scene, failed: false });
      else setDrawn(({ scene }) => ({ scene, failed: true }));
    });
  }, [line, report, options]);
  return drawn;
}
