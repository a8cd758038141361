/** The pages, built when their source changed. Owns knowing whether it did, and running the build. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { CommandError, exitCodes } from "./terminal.ts";

/** All that goes into the pages. */
const sources = ["packages/web", "packages/contract/src", "packages/engine/src", "packages/line-map/src"];

/**
 * The folder of the pages; builds them first when they are not those of the source that is there. Null: there is no
 * source of pages at all.
 */
export async function buildPages(root: string): Promise<string | null> {
  const web = join(root, "packages", "web");
  if (!existsSync(join(web, "index.html"))) return null;
  const folder = join(web, "dist");
  const stamp = join(folder, ".source");
  const source = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === source) return folder;
  const fresh = join(web, "node_modules", `.pages-${process.pid}`);
  try {
    await build(root, web, fresh);
    writeFileSync(join(fresh, ".source"), source);
    replaceFolder(folder, fresh, () => existsSync(stamp) && readFileSync(stamp, "utf8") === source);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Two may build at once, as a start and a test: whoever is last finds the same pages there and leaves them. */
function replaceFolder(folder: string, fresh: string, isSame: () => boolean): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    renameSync(fresh, folder);
  } catch (error) {
    if (!isSame()) throw error;
  }
}

/** Over the content of every source file, and the lock file for what they import. */
function fingerprint(root: string): string {
  const hash = createHash("sha256");
  const files = sources
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](node_modules|dist)[\\/]|\.test\.tsx?$/.test(file));
  for (const file of [join(root, "package-lock.json"), ...files.sort()]) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function build(root: string, web: string, outDir: string): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn", "--outDir", outDir, "--emptyOutDir"], {
    cwd: web,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => {
      output += part;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new CommandError(exitCodes.failure, `The pages could not be built:\n${stripVTControlCharacters(output)}`),
        );
    });
  });
}
