import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStorage } from "@leerlijn/storage/storage";
import { expect, test } from "vitest";
import { newHome } from "../../storage/test/new-home.ts";
import { faultyLine } from "../test/small-line.ts";
import { asking } from "./learning-line/kept-lines.ts";
import { loadStarterPack } from "./starter-pack.ts";

test("the pack is brought once, and what was thrown away does not come back", async () => {
  const { home, remove } = await newHome();
  const folder = mkdtempSync(join(tmpdir(), "pack-"));
  const storage = await openStorage({ home, databaseUrl: "" });
  try {
    const nothing = { line: null, taxonomy: null, issues: [] };
    expect(await loadStarterPack(storage, folder, "test")).toEqual(nothing);
    const concept = { uri: "https://example.org/skill/plc", kind: "skill", preferredLabel: { nl: "Besturen" } };
    writeFileSync(join(folder, "learning-line.json"), JSON.stringify(faultyLine));
    writeFileSync(join(folder, "framework.json"), JSON.stringify({ taxonomy: "pack", concepts: [concept] }));
    const brought = await loadStarterPack(storage, folder, "test");
    expect(brought).toEqual({ line: faultyLine.id, taxonomy: "pack", issues: [] });
    const removal = { expectedRevision: "any", person: "test" } as const;
    await storage.as(asking, ({ learningLines }) => learningLines.remove(faultyLine.id, removal));
    expect(await loadStarterPack(storage, folder, "test")).toEqual(nothing);
    const kept = await storage.as(asking, async ({ learningLines, taxonomies }) => ({
      lines: await learningLines.list(),
      concepts: (await taxonomies.current()).map(({ concepts }) => concepts),
    }));
    expect(kept).toEqual({ lines: [], concepts: [1] });
    writeFileSync(join(folder, "framework.json"), "{");
    expect((await loadStarterPack(storage, folder, "test")).issues).toHaveLength(1);
  } finally {
    await storage.close();
    await remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  }
});
