/** A requisite's expression in words of the page. */
import type { Expression } from "@leerlijn/engine/curriculum/model";
import type { TFunction } from "i18next";
import type { useLanguage } from "../../i18n/use-language.ts";
import type { LineIndex } from "../line-index.ts";

export interface RequisiteWords {
  readonly t: TFunction;
  readonly load: ReturnType<typeof useLanguage>["load"];
  readonly index: LineIndex;
}

const mostNamed = 4;

export function sayExpression(on: Expression, words: RequisiteWords, isInner = false): string {
  const { t, load, index } = words;
  if ("skill" in on) return t("unit.asks.skill", { title: index.titleOf(on.skill), step: on.step });
  if ("passed" in on) return t("unit.asks.passed", { title: index.titleOf(on.passed) });
  if ("document" in on) return t("unit.asks.document", { title: index.titleOf(on.document) });
  if ("work" in on) return t("unit.asks.work", { title: index.titleOf(on.work) });
  if ("atLeast" in on) {
    const named = on.of.slice(0, mostNamed).map(index.titleOf).join(", ");
    const titles = on.of.length > mostNamed ? `${named}, …` : named;
    return t("unit.asks.credits", { load: load(on.atLeast), titles });
  }
  const parts = "all" in on ? on.all : on.any;
  const joined = parts
    .map((part) => sayExpression(part, words, parts.length > 1))
    .join("all" in on ? t("unit.asks.and") : t("unit.asks.or"));
  return isInner && parts.length > 1 ? `(${joined})` : joined;
}
