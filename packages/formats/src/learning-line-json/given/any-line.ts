/** Generated lines for round-trip tests: every reference resolves; nothing more is promised about their sense. */
import type { Text } from "@leerlijn/engine/base/text";
import type { ContentNode, Expression, Requisite, Unit } from "@leerlijn/engine/curriculum/model";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import fc from "fast-check";

const word = fc
  .string({ unit: fc.constantFrom(..."aeinrst éëAB12 ()';\"<>&=_-+@x/"), minLength: 1, maxLength: 18 })
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");
const text: fc.Arbitrary<Text> = fc.oneof(
  word.map((nl) => ({ nl })),
  word.map((en) => ({ en })),
  fc.tuple(word, word).map(([nl, en]) => ({ nl, en })),
);
const load = fc.record({
  amount: fc.integer({ min: 1, max: 4000 }).map((value) => value / 4),
  unit: fc.constantFrom("SBU" as const, "EC" as const, "klokuren" as const),
});
const step = fc.integer({ min: 1, max: 5 });
const skills = ["s1", "EN", "vaardigheid"] as const;
const skill = fc.constantFrom(...skills);
const documentId = fc.constantFrom("d1", "d2");
const unitIds = ["u1", "u2", "u3", "OF", "alle"] as const;
const unitId = fc.constantFrom(...unitIds);

const { expression } = fc.letrec<{ expression: Expression; leaf: Expression; group: Expression }>((tie) => ({
  leaf: fc.oneof(
    fc.record({ skill, step }),
    fc.record({ passed: unitId }),
    fc.record({ atLeast: load, of: fc.uniqueArray(unitId, { minLength: 1 }) }),
    documentId.map((document) => ({ document })),
    fc.constant({ work: "w1" }),
  ),
  group: fc.oneof(
    fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("expression"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  ),
  expression: fc.oneof({ maxDepth: 3 }, tie("leaf"), tie("group")),
}));

const requisite = (id: string): fc.Arbitrary<Requisite> =>
  fc.oneof(
    fc.record(
      {
        id: fc.constant(id),
        title: text,
        kind: fc.constantFrom("pre" as const, "co" as const),
        mode: fc.constantFrom("admission" as const, "assumed" as const),
        on: expression,
      },
      { requiredKeys: ["id", "kind", "mode", "on"] },
    ),
    fc.record({
      id: fc.constant(id),
      kind: fc.constant("strict-co" as const),
      mode: fc.constant("assumed" as const),
      on: fc.uniqueArray(unitId, { minLength: 1, maxLength: 3 }).map((ids) => ({ all: ids.map((passed) => ({ passed })) })),
    }),
  );

const unit = (id: string): fc.Arbitrary<Unit> =>
  fc.record(
    {
      id: fc.constant(id),
      title: text,
      kind: fc.constantFrom("course" as const, "workplace" as const, "final-project" as const),
      description: text,
      load,
      period: fc.tuple(step, step).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
      outcomes: fc
        .array(fc.record({ skill, step, taught: fc.boolean(), title: text, deliberate: text }, { requiredKeys: ["skill", "step", "taught"] }), {
          minLength: 1,
          maxLength: 3,
        })
        .map((list) => list.map((one, at) => ({ id: `${id}-o${at}`, ...one, assessedBy: [`${id}-t`] }))),
      assessments: fc.boolean().map((mustPass) => [{ id: `${id}-t`, mustPass }]),
      requisites: fc.tuple(requisite(`${id}-r1`), requisite(`${id}-r2`)).map((list) => list),
    },
    { requiredKeys: ["id", "title", "outcomes", "assessments"] },
  );

/** Numbers the groups of a tree in the order of reading. */
function numbered(node: ContentNode, next: { at: number }): ContentNode {
  if ("unit" in node) return node;
  next.at += 1;
  const id = `n${next.at}`;
  if ("all" in node) return { ...node, id, all: node.all.map((child) => numbered(child, next)) };
  return { ...node, id, from: node.from.map((child) => numbered(child, next)) };
}

const { node } = fc.letrec<{ node: ContentNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    unitId.map((unit) => ({ unit })),
    fc.record({ id: fc.constant(""), title: text, all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ id: fc.constant(""), load, choose: step, from: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ id: fc.constant(""), atLeast: load, from: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
  ),
}));

export const anyLine: fc.Arbitrary<LearningLine> = fc
  .record({
    title: text,
    skillTitles: fc.tuple(text, text, text),
    units: fc.tuple(...unitIds.map(unit)),
    content: node,
    admission: fc.option(expression, { nil: undefined }),
    entryLevels: fc.oneof(
      fc.constant("not-described" as const),
      fc.uniqueArray(skill).map((list) => list.map((id) => ({ skill: id, step: 2 }))),
    ),
    headcount: fc.option(fc.nat(90), { nil: undefined }),
    profile: text,
    exit: text,
    years: fc.option(fc.constantFrom(0.5, 2, 4), { nil: undefined }),
  })
  .map(
    (parts): LearningLine => ({
      format: "leerlijn/1",
      id: "gemaakt",
      title: parts.title,
      cohorts: [{ id: "c1", start: "2026-09-01" }],
      skills: skills.map((id, at) => ({
        id,
        title: parts.skillTitles[at] ?? { nl: id },
        ladder: [1, 2, 3, 4, 5].map((rung) => ({ step: rung })),
      })),
      documents: [
        { id: "d1", title: { nl: "Diploma een" } },
        { id: "d2", title: { nl: "Diploma twee" }, kind: "diploma" },
      ],
      work: [{ id: "w1", title: { nl: "Werk" } }],
      entryProfiles: [
        {
          id: "in",
          title: parts.profile,
          programme: "p1",
          entryLevels: parts.entryLevels,
          ...(parts.headcount === undefined ? {} : { headcount: parts.headcount }),
          ...(parts.admission === undefined ? {} : { admission: parts.admission }),
        },
      ],
      programmes: [
        {
          id: "p1",
          title: { nl: "Opleiding" },
          ...(parts.years === undefined ? {} : { years: parts.years }),
          units: parts.units,
          content: numbered(parts.content, { at: 0 }),
          exits: [{ id: "uit", title: parts.exit }],
        },
      ],
    }),
  );
