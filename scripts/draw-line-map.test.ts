import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { drawLineMap, lineMapFile } from "./draw-line-map.ts";

test("the map in the README is the map that the program draws", () => {
  const isTheSame = readFileSync(lineMapFile, "utf8") === drawLineMap();
  expect(isTheSame, "docs/line-map.svg is out of date: run `npm run draw:line-map` and commit the file").toBe(true);
});
