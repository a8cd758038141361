/**
 * `npm test`: sets up what tests need and runs everything: types, lint, rules, then all tests.
 * The last line reads `N passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureInstalled, node24, root } from "./node24.mjs";

ensureInstalled();
const node = node24();
const env = { ...process.env, PATH: `${dirname(node)}:${process.env.PATH ?? ""}` };

function findChromium() {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", process.env.CHROMIUM ?? ""].find((p) => p && existsSync(p));
}

function ensureChromium() {
  if (findChromium()) return;
  const isDebian = existsSync("/etc/debian_version");
  if (isDebian && process.getuid?.() === 0) {
    console.log("Installing Debian's package chromium (once) …");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  if (!findChromium()) {
    console.error("The browser tests need Chromium. Install the package `chromium` and run `npm test` again.");
    process.exit(3);
  }
}

/** Runs one check; a check that fails counts as one failed test. */
function runCheck(name, args) {
  const started = Date.now();
  const done = spawnSync(node, args, { cwd: root, stdio: "inherit", env });
  console.log(`${done.status === 0 ? "ok" : "FAILED"}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return done.status === 0;
}

ensureChromium();
const bin = (path) => join(root, "node_modules", path);
const checks = [
  ["types", [bin("typescript/bin/tsc"), "-p", "tsconfig.json"]],
  ["types of the pages", [bin("typescript/bin/tsc"), "-p", "packages/web/tsconfig.json"]],
  ["lint and format", [bin("@biomejs/biome/bin/biome"), "check", "."]],
  ["dead files and packages", [bin("knip/bin/knip.js"), "--no-progress"]],
].filter(([name]) => name !== "types of the pages" || existsSync(join(root, "packages/web/src/main.tsx")));
let passed = 0;
let failed = 0;
for (const [name, args] of checks) {
  if (runCheck(name, args)) passed += 1;
  else failed += 1;
}

const report = join(root, "node_modules", ".leerlijn-tests.json");
rmSync(report, { force: true });
const run = spawnSync(
  node,
  [bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
  { cwd: root, stdio: "inherit", env },
);
if (existsSync(report)) {
  const counts = JSON.parse(readFileSync(report, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  if (run.status !== 0 && counts.numFailedTests === 0) failed += 1;
} else {
  failed += 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
