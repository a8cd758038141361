/** The strands that a reader can choose: those that the line names, then single skills that none of them holds. */
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { PageLanguage } from "../i18n/set-up-texts.ts";
import { sayIn } from "../i18n/use-language.ts";

export function strandChoices(
  line: LearningLine,
  language: PageLanguage,
): readonly { readonly id: string; readonly title: string }[] {
  const named = (line.strands ?? []).map(({ id, title }) => ({ id, title: sayIn(title, language).value }));
  const taken = new Set((line.strands ?? []).flatMap(({ skills }) => skills));
  const single = line.skills
    .filter(({ id }) => !taken.has(id))
    .map(({ id, title }) => ({ id, title: sayIn(title, language).value }))
    .sort((a, b) => a.title.localeCompare(b.title));
  return [...named, ...single];
}
