/** Which signs a map uses, in the order of its legend. */
import type { Language } from "@leerlijn/engine/base/text";
import { findingWord } from "@leerlijn/engine/learning-line/explain/words";
import type { LegendKey, LegendSign, SceneElement, SceneFault } from "./scene.ts";
import { wordsIn } from "./words.ts";

const signs: readonly LegendSign[] = ["unit", "entry", "fold", "choice", "transfer", "exit"];

export function legendOf(
  elements: readonly SceneElement[],
  faults: readonly SceneFault[],
  language: Language,
): { readonly key: LegendKey; readonly label: string }[] {
  const used = new Set<LegendSign>();
  for (const { kind, paint, shape } of elements) {
    if (paint === "station-fold") used.add("fold");
    else if (kind === "station") used.add(shape.type === "circle" && shape.r > 9 ? "entry" : "unit");
    else if (kind === "fork") used.add("choice");
    else if (kind === "transfer") used.add("transfer");
    else if (kind === "exit") used.add("exit");
  }
  const shapes = new Map(faults.map(({ shape, code }) => [shape, code]));
  return [
    ...signs.filter((sign) => used.has(sign)).map((sign) => ({ key: sign, label: wordsIn[language].legend[sign] })),
    ...[...shapes].map(([shape, code]) => ({ key: shape, label: findingWord(code, language) })),
  ];
}
