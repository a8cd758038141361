import type { Suggestion } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { applyDecision } from "./apply-decision.ts";

const concept = (uri: string) => ({
  uri,
  kind: "skill",
  taxonomy: "smart-industry",
  status: "released",
  label: { value: uri, language: "nl", fallback: false },
});
const by = { person: "Anna", at: "2026-11-29T12:00:00.000Z" };
const place = (id: string, passage: number, start: number): Suggestion => ({
  id,
  passage,
  start,
  end: start + 3,
  quote: "PLC",
  suggested: { concept: concept("plc"), label: "PLC", language: "nl", chance: 0.9 },
  alternatives: [],
  state: "open",
  concept: null,
  decisions: [],
});

test("accepting counts what was proposed, choosing what was chosen, rejecting and reopening nothing", () => {
  const open = place("1", 0, 0);
  const accepted = applyDecision(open, { decision: "accept", reason: "klopt", keepWording: true }, null, by);
  expect([accepted.state, accepted.concept?.uri]).toEqual(["accepted", "plc"]);
  expect(accepted.decisions).toEqual([
    { decision: "accepted", concept: "plc", keepsWording: true, reason: "klopt", ...by },
  ]);
  const chosen = applyDecision(accepted, { decision: "choose", concept: "hmi" }, concept("hmi"), by);
  expect([chosen.state, chosen.concept?.uri]).toEqual(["chosen", "hmi"]);
  const reopened = applyDecision(chosen, { decision: "reopen" }, null, by);
  expect([reopened.state, reopened.concept]).toEqual(["open", null]);
  const rejected = applyDecision(reopened, { decision: "reject" }, null, by);
  expect([rejected.state, rejected.concept]).toEqual(["rejected", null]);
  expect(rejected.decisions.map(({ decision }) => decision)).toEqual(["accepted", "chosen", "reopened", "rejected"]);
  expect(open.state).toBe("open");
});
