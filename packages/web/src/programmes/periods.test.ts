import type { Programme } from "@leerlijn/engine/curriculum/model";
import { expect, test } from "vitest";
import { periodsOf } from "./periods.ts";

test("units stand by period, in order of time, those without one last", () => {
  const unit = (id: string, period?: { first: number; last: number }) => ({
    id,
    title: { nl: id },
    ...(period === undefined ? {} : { period }),
  });
  const programme: Programme = {
    id: "p",
    title: { nl: "P" },
    units: [
      unit("late", { first: 2, last: 2 }),
      unit("free"),
      unit("long", { first: 1, last: 2 }),
      unit("soon", { first: 1, last: 1 }),
    ],
    content: { unit: "late" },
    exits: [],
  };
  expect(periodsOf(programme).map(({ period, units }) => [period, units.map(({ id }) => id)])).toEqual([
    ["1", ["soon"]],
    ["1–2", ["long"]],
    ["2", ["late"]],
    [null, ["free"]],
  ]);
});
