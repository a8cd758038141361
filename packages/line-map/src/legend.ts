/** Which signs a map uses, in the order of its legend. */
import type { Language } from "@leerlijn/engine/base/text";
import type { LegendKey, SceneElement, SceneFault } from "./scene.ts";
import { wordsIn } from "./words.ts";

const signs: readonly LegendKey[] = ["unit", "entry", "fold", "choice", "transfer", "exit"];

export function legendOf(
  elements: readonly SceneElement[],
  faults: readonly SceneFault[],
  language: Language,
): { readonly key: LegendKey; readonly label: string }[] {
  const used = new Set<LegendKey>(faults.map((fault) => fault.shape));
  for (const { kind, paint, shape } of elements) {
    if (paint === "station-fold") used.add("fold");
    else if (kind === "station") used.add(shape.type === "circle" && shape.r > 9 ? "entry" : "unit");
    else if (kind === "fork") used.add("choice");
    else if (kind === "transfer") used.add("transfer");
    else if (kind === "exit") used.add("exit");
  }
  const order: readonly LegendKey[] = [...signs, ...new Set(faults.map((fault) => fault.shape))];
  return order.filter((key) => used.has(key)).map((key) => ({ key, label: wordsIn[language].legend[key] }));
}
