/** `leerlijn link` and `leerlijn search` as a shell meets them, on a database with the starter pack. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newHome } from "../../storage/test/new-home.ts";
import { modeOf } from "./link-bulk.ts";

const folder = mkdtempSync(join(tmpdir(), "leerlijn link "));
const main = join(import.meta.dirname, "main.ts");
let home: Awaited<ReturnType<typeof newHome>>;
beforeAll(async () => {
  home = await newHome();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
  await home.remove();
});

function run(...args: readonly string[]) {
  const env = { ...process.env, LEERLIJN_HOME: home.home, DATABASE_URL: "" };
  const done = spawnSync(process.execPath, [main, ...args], { encoding: "utf8", cwd: folder, env });
  return { exit: done.status, out: done.stdout, told: done.stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("one text", () => {
  test("links with their words, as JSON; the first use learns the words of the pack", () => {
    const { exit, out } = run("link", "Kennis van hydrauliek is een pré.", "--json", "--figures");
    expect(exit).toBe(0);
    const { taxonomy, links } = JSON.parse(out);
    expect(taxonomy.taxonomy).toBe("smart-industry");
    expect(links).toMatchObject([
      { quote: "hydrauliek", concept: { uri: "https://leerlijn.example/skill/hydrauliek" }, start: 11, end: 21 },
    ]);
  }, 60_000);

  test("of a file, in words; nothing found is an answer", () => {
    const found = run("link", "--file", file("gids.html", "<h1>Gids</h1><p>De student kan hydrauliek toepassen.</p>"));
    expect(found).toMatchObject({ exit: 0, out: expect.stringMatching(/hydrauliek/i) });
    expect(run("link", "Een goed salaris.")).toMatchObject({ exit: 0, out: expect.stringContaining("niets") });
  });

  test("wrong use: exit 2 with what to do", () => {
    expect(run("link")).toMatchObject({ exit: 2, told: expect.stringContaining("--file") });
    expect(run("link", "a", "--threshold", "7").exit).toBe(2);
    expect(run("link", "--queries", "q.tsv").exit).toBe(2);
    expect(run("link", "--file", join(folder, "niet-daar.pdf")).exit).toBe(2);
    expect(run("link", "--file", file("raar.bin", Uint8Array.of(0, 1, 2, 255)))).toMatchObject({ exit: 2 });
    expect(run("link", "lasser", "--kind", "occupation")).toMatchObject({
      exit: 2,
      told: expect.stringContaining("import"),
    });
  });
});

describe("many", () => {
  const queries = () => file("q.tsv", "q1\tPLC's programmeren\nq2\tkennis van hydrauliek\n\nq3\t\n");
  const read = (name: string) =>
    readFileSync(join(folder, name), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" "));

  test("ranks the concepts of the taxonomy in TREC form, scores falling", () => {
    const { exit } = run("link", "--queries", queries(), "--kind", "skill", "--top", "5", "--out", "run.tsv");
    expect(exit).toBe(0);
    const rows = read("run.tsv");
    expect(rows[0]).toEqual(["q1", "Q0", "https://leerlijn.example/skill/plc", "1", expect.any(String), "leerlijn"]);
    const second = rows.filter(([query]) => query === "q2");
    expect(second[0]?.[2]).toBe("https://leerlijn.example/skill/hydrauliek");
    for (const [at, row] of second.entries()) {
      expect(row[3]).toBe(String(at + 1));
      if (at > 0) expect(Number(row[4])).toBeLessThan(Number(second[at - 1]?.[4]));
    }
    expect(second.length).toBeLessThanOrEqual(5);
    expect(rows.some(([query]) => query === "q3")).toBe(false);
  });

  test("ranks the documents of a corpus, by URI or by what they are called, in another language", () => {
    const uri = "https://leerlijn.example/skill/hydrauliek";
    const corpus = file("c.tsv", `d1\tProgramming PLCs\nd2\toil under pressure\t${uri}\nd3\tastronaut\r\n`);
    const args = ["--corpus", corpus, "--target-lang", "en", "--kind", "skill", "--mode", "name", "--out", "run2.tsv"];
    expect(run("link", "--queries", queries(), ...args).exit).toBe(0);
    const first = new Map(
      read("run2.tsv")
        .toReversed()
        .map(([query, , document]) => [query, document]),
    );
    expect([first.get("q1"), first.get("q2")]).toEqual(["d1", "d2"]);
  });

  test("a phrase is taken as a name, a sentence as running text", () => {
    expect(
      ["kennis van PLC's", "Je kunt lassen.", "je hebt ervaring met het programmeren van PLC's"].map((text) =>
        modeOf(text, "skill"),
      ),
    ).toEqual(["name", "text", "text"]);
    expect(modeOf("Hoofd onderhoud, met veel ervaring in de metaal en de bouw.", "occupation")).toBe("name");
  });

  test("a table that is not as it must be: the row, and what to do", () => {
    const bad = (content: string) => run("link", "--queries", file("bad.tsv", content), "--out", "no.tsv");
    expect(bad("q1 geen tab\n")).toMatchObject({ exit: 2, told: expect.stringContaining("rij 1 heeft geen tab") });
    expect(bad("q1\ta\nq1\tb\n")).toMatchObject({ exit: 2, told: expect.stringContaining("rij 2") });
    expect(bad("q 1\ta\n")).toMatchObject({ exit: 2, told: expect.stringContaining("spatie") });
    expect(bad("")).toMatchObject({ exit: 2, told: expect.stringContaining("geen rijen") });
  });

  test("a place that cannot be written is said before the work; what stood there stays", () => {
    const nowhere = run("link", "--queries", queries(), "--out", join(folder, "geen", "map.tsv"));
    expect(nowhere).toMatchObject({ exit: 2, told: expect.stringContaining("kan niet worden geschreven") });
    expect(nowhere.told).not.toMatch(/Rangorde|leren/);
    expect(run("link", "--queries", queries(), "--out", folder)).toMatchObject({ exit: 2 });
    const kept = file("kept.tsv", "oud");
    expect(run("link", "--queries", queries(), "--taxonomy", "none", "--out", kept).exit).toBe(2);
    expect(readFileSync(kept, "utf8")).toBe("oud");
  });

  test.each([
    [["--json"], "--json"],
    [["--figures"], "--figures"],
    [["--threshold", "0.5"], "--threshold"],
    [["--file", "a.pdf"], "--file"],
    [["een tekst"], "Een tekst"],
    [["--target-lang", "en"], "--corpus"],
  ])("%j would do nothing, and is refused", (more, named) => {
    const { exit, told } = run("link", "--queries", queries(), "--out", "no.tsv", ...more);
    expect([exit, told]).toEqual([2, expect.stringContaining(named)]);
  });

  test("one text has no use for --top, --out and --corpus; all is told in one language", () => {
    for (const more of [
      ["--top", "100"],
      ["--out", "x"],
      ["--corpus", "c.tsv"],
    ]) {
      expect(run("link", "lassen", ...more)).toMatchObject({ exit: 2, told: expect.stringContaining("--queries") });
    }
    const english = run("link", "Een goed salaris.", "--language", "en");
    expect(english.out).toContain("Nothing here");
    const { told } = run("link", "--queries", queries(), "--language", "en", "--top", "1", "--out", "run3.tsv");
    expect(told).toMatch(/^Ranking the concepts of smart-industry for 3 texts …\nrun3.tsv: 3 texts in /);
  });
});

test("a text that is the name of a file is linked as it stands, with a word about --file", () => {
  file("lassen.txt", "Je kunt hydrauliek toepassen.");
  const { exit, told } = run("link", "lassen.txt");
  expect([exit, told]).toEqual([0, expect.stringContaining("--file")]);
  const { told: none, out } = run("link", "hydrauliek", "--json");
  expect(none).not.toContain("--file");
  expect(JSON.parse(out).links).toHaveLength(1);
});

test("a search that finds nothing says so; as JSON it is an empty list", () => {
  expect(run("search", "qqxzzv")).toMatchObject({ exit: 0, out: "Niets gevonden voor ‘qqxzzv’.\n" });
  expect(run("search", "qqxzzv", "--language", "en").out).toBe("Nothing found for ‘qqxzzv’.\n");
  expect(run("search", " ")).toMatchObject({ exit: 0, out: expect.stringContaining("leeg") });
  expect(run("search", "", "--json")).toMatchObject({ exit: 0, out: "[]\n" });
});

test("search finds through a slip of the pen", () => {
  const { exit, out } = run("search", "hydraulik", "--json");
  expect(exit).toBe(0);
  expect(JSON.parse(out)[0]).toMatchObject({ uri: "https://leerlijn.example/skill/hydrauliek" });
});
