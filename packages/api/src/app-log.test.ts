/** What the log says of a request that could not be answered. */
import { paths } from "@leerlijn/contract/paths";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type OpenedApi, openApi, sendJson } from "../test/open-api.ts";
import { ProblemError } from "./problem/problem-error.ts";

let api: OpenedApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(async () => {
  await api.close();
});

test.each([
  ["linking-not-ready", "info"],
  ["too-busy", "warning"],
] as const)("%s is no failure of the program: logged as %s, without a place in it", async (code, level) => {
  const refused = vi.spyOn(api.server.context.linking, "links").mockRejectedValue(new ProblemError(code, "Wait."));
  const response = await api.ask(paths.links(), sendJson("POST", { texts: [{ text: "Lassen" }] }));
  refused.mockRestore();
  expect(response.status).toBe(503);
  expect(api.log.at(-1)).toMatchObject({ status: 503, level, told: code });
});

test("what nobody expected is logged as an error, with its place", async () => {
  const failed = vi.spyOn(api.server.context.linking, "links").mockRejectedValue(new TypeError("jan.jansen"));
  const response = await api.ask(paths.links(), sendJson("POST", { texts: [{ text: "Lassen" }] }));
  failed.mockRestore();
  expect(response.status).toBe(500);
  expect(api.log.at(-1)).toMatchObject({ level: "error", told: expect.stringMatching(/^TypeError at /) });
});
