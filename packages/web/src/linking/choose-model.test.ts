import type { LinkingModelState } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { canAnswer, chooseModel } from "./choose-model.ts";

const model = (
  taxonomy: string,
  kind: LinkingModelState["kind"],
  concepts: number,
  state: LinkingModelState["state"],
) => ({ taxonomy, kind, concepts, state, model: null }) as LinkingModelState;

const models = [
  model("smart-industry", "skill", 441, "ready"),
  model("esco", "skill", 13_939, "training"),
  model("esco", "occupation", 3_039, "waiting"),
];

test("the taxonomy asked for answers, else the largest that can, else the largest, else none", () => {
  expect(chooseModel(models, "skill", undefined)?.taxonomy).toBe("smart-industry");
  expect(chooseModel([...models, model("own", "skill", 900, "ready")], "skill", undefined)?.taxonomy).toBe("own");
  expect(chooseModel(models, "skill", "smart-industry")?.taxonomy).toBe("smart-industry");
  expect(chooseModel(models, "occupation", "smart-industry")?.taxonomy).toBe("esco");
  expect(chooseModel([], "skill", undefined)).toBeNull();
});

test("one that still learns for the first time cannot answer", () => {
  expect(models.map(canAnswer)).toEqual([true, false, false]);
  expect(canAnswer(model("esco", "skill", 1, "outdated"))).toBe(true);
});
