import type { Strand } from "@leerlijn/contract/programme";
import { expect, test } from "vitest";
import { layOutStrand } from "./lay-out-strand.ts";

const strand: Strand = {
  id: "maths",
  title: { nl: "Wiskunde" },
  skills: [{ id: "m", title: { nl: "Wiskunde" }, ladder: [{ step: 1 }, { step: 2 }, { step: 3 }] }],
  stretches: [
    {
      programme: "mbo",
      title: { nl: "mbo" },
      entry: [{ profile: "vmbo", title: { nl: "vmbo" }, skill: "m", step: 1 }],
      stops: [
        {
          unit: "a",
          title: { nl: "Rekenen" },
          asks: [{ skill: "m", step: 1, requisite: "r" }],
          places: [{ skill: "m", outcome: "o", step: 2, taught: true, assessed: true, deliberate: false }],
        },
      ],
      targets: [{ exit: "d", target: "t", skill: "m", step: 2 }],
    },
    { programme: "other", title: { nl: "Ander" }, entry: [], stops: [], targets: [] },
  ],
};

test("a higher step stands higher, time runs to the right, programmes without the skill are left out", () => {
  const { marks, stretches, rows, width } = layOutStrand(strand, "m", (text) => text?.nl ?? "");
  expect(rows.map(({ step }) => step)).toEqual([3, 2, 1]);
  expect(stretches.map(({ id }) => id)).toEqual(["mbo"]);
  const [entry, asked, taught, target] = marks;
  expect(marks.map(({ kind }) => kind)).toEqual(["entry", "asked", "taught", "target"]);
  expect(entry?.y).toBe(asked?.y);
  expect(taught?.y ?? 0).toBeLessThan(asked?.y ?? 0);
  expect(target?.x ?? 0).toBeGreaterThan(taught?.x ?? 0);
  for (const { x } of marks) expect(x).toBeLessThan(width);
});
