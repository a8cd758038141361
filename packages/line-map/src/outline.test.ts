import { describe, expect, it } from "vitest";
import { smallLine } from "../test/small-line.ts";
import { outlineLine } from "./outline.ts";

const [vmbo, mbo] = outlineLine(smallLine);

describe("outlineLine", () => {
  it("orders units by period, not by the file", () => {
    expect(vmbo?.leaves.flatMap((leaf) => leaf.units)).toEqual(["v1", "v2"]);
  });

  it("stands a unit without period as early as it can", () => {
    expect(mbo?.leaves.map((leaf) => leaf.units)).toEqual([["m5"], ["m1"], ["m2", "m3"], ["m4"]]);
  });

  it("lets a profile in before the first thing that its variant has", () => {
    expect([...(mbo?.entries ?? [])].map(([at, all]) => [at, all.map((one) => one.id)])).toEqual([
      [0, ["van-vmbo", "havo"]],
    ]);
    const only = {
      ...smallLine,
      programmes: smallLine.programmes.map((one) => ({ ...one, units: one.units.filter((u) => u.id !== "m5") })),
    };
    const entries = outlineLine(only)[1]?.entries;
    expect([...(entries ?? [])].map(([at, all]) => [at, all.map((one) => one.id)])).toEqual([
      [0, ["van-vmbo"]],
      [1, ["havo"]],
    ]);
  });

  it("lets an exit leave behind the last of its content", () => {
    expect([...(mbo?.exits ?? [])].map(([at, all]) => [at, all.map((one) => one.id)])).toEqual([
      [1, ["m-certificaat"]],
      [3, ["m-uit"]],
    ]);
  });

  it("says which units no content names", () => {
    expect(mbo?.leftOut).toEqual(["nergens"]);
  });
});
