/**
 * A learning line as passages of a document under review: its units with what they say of themselves, and their
 * outcomes. Owns which, and where each stands.
 */
import type { Passage } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { type Text, textIn } from "@leerlijn/engine/base/text";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

/** In the order of the line: a unit's title, its description, and those outcomes that say in words what they are. */
export function passagesOfLine(line: LearningLine, language: Language): readonly Passage[] {
  const said = (text: Text | undefined) => (text === undefined ? "" : textIn(text, language).value.trim());
  return line.programmes.flatMap((programme) =>
    programme.units.flatMap((unit): readonly Passage[] => {
      const heading = `${said(programme.title)} · ${said(unit.title)}`;
      const outcomes = (unit.outcomes ?? []).map(
        ({ id, title }): Passage => ({
          text: said(title),
          kind: "list-item",
          heading,
          outcome: { line: line.id, unit: unit.id, unitTitle: unit.title, outcome: id },
        }),
      );
      const own: readonly Passage[] = [
        { text: said(unit.title), kind: "heading", heading: said(programme.title) },
        { text: said(unit.description), kind: "paragraph", heading },
      ];
      return [...own, ...outcomes].filter(({ text }) => text !== "");
    }),
  );
}
