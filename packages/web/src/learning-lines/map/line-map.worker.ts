/** Lays line maps out away from the page's own thread. */
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { type LineMapOptions, layoutLineMap } from "@leerlijn/line-map/layout";
import type { LineMapScene } from "@leerlijn/line-map/scene";

export interface LayoutTask {
  readonly id: number;
  readonly line: LearningLine;
  readonly report: CheckReport | null;
  readonly options: LineMapOptions;
}

export type LayoutAnswer =
  | { readonly id: number; readonly scene: LineMapScene }
  | { readonly id: number; readonly failed: string };

self.addEventListener("message", ({ data }: MessageEvent<LayoutTask>) => {
  const { id, line, report, options } = data;
  try {
    const answer: LayoutAnswer = { id, scene: layoutLineMap(line, report, options) };
    self.postMessage(answer);
  } catch (error) {
    const answer: LayoutAnswer = { id, failed: error instanceof Error ? error.message : "failed" };
    self.postMessage(answer);
  }
});
