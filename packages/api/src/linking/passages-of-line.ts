/** The learning outcomes of a line as passages of a document under review. Owns which, and where each stands. */
import type { Passage } from "@leerlijn/contract/linking";
import type { Language } from "@leerlijn/engine/base/text";
import { textIn } from "@leerlijn/engine/base/text";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";

/** Outcomes that say in words what they are, in the order of the line; heading: the unit they belong to. */
export function passagesOfLine(line: LearningLine, language: Language): readonly Passage[] {
  return line.programmes.flatMap((programme) =>
    programme.units.flatMap((unit) =>
      (unit.outcomes ?? []).flatMap((outcome): readonly Passage[] => {
        if (outcome.title === undefined) return [];
        const { value } = textIn(outcome.title, language);
        if (value === "") return [];
        const heading = `${textIn(programme.title, language).value} · ${textIn(unit.title, language).value}`;
        const place = { line: line.id, unit: unit.id, unitTitle: unit.title, outcome: outcome.id };
        return [{ text: value, kind: "list-item", heading, outcome: place }];
      }),
    ),
  );
}
