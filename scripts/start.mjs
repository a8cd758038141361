/** `npm start`: installs what is not there yet, then starts Leerlijn under Node 24. Plain JavaScript for Node 20. */
import { join } from "node:path";
import { ensureInstalled, root, runNode } from "./node24.mjs";

ensureInstalled();
process.exitCode = await runNode([join(root, "packages", "cli", "src", "main.ts"), "start"]);
