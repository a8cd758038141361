import { expect, test } from "vitest";
import { groupIssues } from "./group-issues.ts";

const say = (text: string) => ({ nl: text, en: text });
const issue = (code: string, row: number, count?: number) => ({
  file: "a.csv",
  row,
  code,
  severity: "warning" as const,
  message: say(code),
  remedy: say("kijk"),
  ...(count === undefined ? {} : { count }),
});

test("what says the same stands once, with its first places and the number of the others", () => {
  const many = Array.from({ length: 10 }, (_, at) => issue("weg", at + 2, at === 9 ? 2_819 : undefined));
  const groups = groupIssues([issue("dubbel", 1), ...many, issue("dubbel", 9)]);
  expect(groups.map(({ issue: { code }, shown, more }) => [code, shown.map(({ row }) => row), more])).toEqual([
    ["dubbel", [1, 9], 0],
    ["weg", [2, 3, 4, 5, 6], 2_823],
  ]);
});

test("another file or another word is another group", () => {
  const other = { ...issue("weg", 1), file: "b.csv" };
  const worded = { ...issue("weg", 1), message: say("anders") };
  expect(groupIssues([issue("weg", 1), other, worded])).toHaveLength(3);
  expect(groupIssues([])).toEqual([]);
});
