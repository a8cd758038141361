import type { Decision, Suggestion } from "@leerlijn/contract/linking";
import { expect, test } from "vitest";
import { standingBefore, standingOf, wayBackTo } from "./way-back.ts";

const concept = (uri: string) => ({
  uri,
  kind: "skill",
  taxonomy: "smart-industry",
  status: "released",
  label: { value: uri, language: "nl", fallback: false },
});
const choice = (uri: string) => ({ concept: concept(uri), label: uri, language: "nl", chance: 0.9 });
const decided = (decision: Decision["decision"], uri: string | null = null): Decision => ({
  decision,
  concept: uri,
  keepsWording: uri !== null,
  person: "Anna",
  at: "2026-11-29T12:00:00.000Z",
  reason: null,
});
const after = (...decisions: readonly Decision[]): Suggestion => ({
  id: "1",
  passage: 0,
  start: 0,
  end: 3,
  quote: "PLC",
  suggested: choice("plc"),
  alternatives: [choice("hmi")],
  state: "open",
  concept: null,
  decisions,
});
const [accepted, rejected, chosen, reopened] = [
  decided("accepted", "plc"),
  decided("rejected"),
  decided("chosen", "hmi"),
  decided("reopened"),
];

test("what was chosen and then rejected goes back to what was chosen, with its words remembered or not", () => {
  const before = standingBefore(after(chosen, rejected));
  expect(before).toEqual({ decision: chosen, concept: concept("hmi") });
  expect(wayBackTo(before)).toEqual({ decision: "choose", concept: "hmi", keepWording: true });
  const quietly = { ...accepted, keepsWording: false };
  expect(wayBackTo({ decision: quietly, concept: null })).toEqual({ decision: "accept", keepWording: false });
  expect(wayBackTo(standingBefore(after(rejected, accepted)))).toEqual({ decision: "reject" });
});

test("going back again and again ends at an open suggestion", () => {
  const back = (...decisions: readonly Decision[]) => wayBackTo(standingBefore(after(...decisions))).decision;
  expect(back(chosen, rejected, chosen)).toBe("reopen");
  expect(back(chosen, rejected, chosen, reopened)).toBe("reopen");
  expect(back(chosen, reopened, rejected)).toBe("reopen");
  expect(back(accepted)).toBe("reopen");
  expect(back()).toBe("reopen");
  expect(back(accepted, chosen, rejected)).toBe("choose");
  expect(back(accepted, chosen, rejected, chosen)).toBe("accept");
});

test("a concept that was searched for may be unknown here; the server knows it", () => {
  const other = decided("chosen", "elsewhere");
  const before = standingBefore(after(other, rejected));
  expect([before.concept, wayBackTo(before)]).toEqual([
    null,
    { decision: "choose", concept: "elsewhere", keepWording: true },
  ]);
  expect(standingOf({ ...after(other), concept: concept("elsewhere") }).concept?.uri).toBe("elsewhere");
});
