import { expect, test } from "vitest";
import { hasError, IssueCollector, makeIssue } from "./import-issue.ts";

const text = { nl: "a", en: "b" };

test("issues of one kind are named up to a bound and all counted", () => {
  const collector = new IssueCollector(2);
  for (let row = 1; row <= 5; row += 1) collector.add(makeIssue("warning", "odd", { file: "f", row }, text, text));
  collector.add(makeIssue("error", "broken", { file: "f" }, text, text));
  const issues = collector.list();
  expect(issues.map(({ code, row, count }) => [code, row, count])).toEqual([
    ["broken", undefined, undefined],
    ["odd", 1, undefined],
    ["odd", 2, 4],
  ]);
  expect(hasError(issues)).toBe(true);
  expect(collector.hasError).toBe(true);
});
