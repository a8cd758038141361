import { expect, test } from "vitest";
import { stateFromBytes, stateToBytes } from "./training-state.ts";

const state = {
  step: 12,
  random: 4_000_000_000,
  vectors: Float32Array.of(1.5, -2, 0.25, 7, 8, 9),
  squares: Float32Array.of(0.5, 0.125),
};

test("what was put away comes back as it was, wherever its bytes lie", () => {
  const bytes = stateToBytes(state);
  expect(stateFromBytes(bytes)).toEqual(state);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(stateFromBytes(shifted.subarray(3))).toEqual(state);
});

test("bytes of anything else, or half of them, are no training", () => {
  expect(stateFromBytes(new Uint8Array())).toBeNull();
  expect(stateFromBytes(new Uint8Array(100).fill(255))).toBeNull();
  expect(stateFromBytes(stateToBytes(state).slice(0, -1))).toBeNull();
});
