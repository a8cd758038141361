/** `npm start`: installs what is not there yet, then starts Leerlijn under Node 24. Plain JavaScript for Node 20. */
import { join } from "node:path";
import { ensureInstalled, root, runNode } from "./node24.mjs";

ensureInstalled();
if (process.env.npm_lifecycle_event === "start") {
  // npm runs this in a shell that hands no signal on: when npm is ended, nobody else would tell.
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, "SIGTERM");
  }, 500).unref();
}
process.exitCode = await runNode([join(root, "packages", "cli", "src", "main.ts"), "start"]);
