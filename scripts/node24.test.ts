import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const wanted = join(import.meta.dirname, "node24.mjs");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "install here "));
  writeFileSync(join(folder, "package-lock.json"), "one");
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 }));

/** Makes sure of the packages in a process of its own; what it installs takes a while and is noted in a log. */
function start(): Promise<{ readonly code: number | null; readonly said: string; readonly pid: number }> {
  const program = `
    import { appendFileSync, mkdirSync, rmSync } from "node:fs";
    import { ensureInstalled } from ${JSON.stringify(wanted)};
    ensureInstalled({
      folder: ${JSON.stringify(folder)},
      install: (folder) => {
        rmSync(folder + "/node_modules", { recursive: true, force: true });
        mkdirSync(folder + "/node_modules");
        appendFileSync(folder + "/log", "begin ");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
        appendFileSync(folder + "/log", "end ");
        return true;
      },
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said += part.toString();
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said, pid: child.pid ?? 0 })));
}

function log(): string {
  return existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8").trim() : "";
}

test("packages are installed once, and again when the lock file changed", async () => {
  await start();
  await start();
  expect(log()).toBe("begin end");
  writeFileSync(join(folder, "package-lock.json"), "two");
  await start();
  expect(log()).toBe("begin end begin end");
});

test("of two starts at once, one installs and the other waits and says so", async () => {
  const both = await Promise.all([start(), start()]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(log()).toBe("begin end");
  expect(both.map(({ said }) => said).join("")).toContain("Another start is installing");
});

test("an installation that was killed half-way is done anew, and its place in the queue is free", async () => {
  mkdirSync(join(folder, "node_modules"));
  const { pid } = await start();
  rmSync(join(folder, "node_modules", ".leerlijn-lock"));
  writeFileSync(join(folder, ".installing"), String(pid));
  await start();
  expect(log()).toBe("begin end begin end");
  expect(existsSync(join(folder, ".installing"))).toBe(false);
});
