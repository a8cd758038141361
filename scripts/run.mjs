/** Runs a TypeScript file of this project under Node 24: `node scripts/run.mjs FILE [ARG …]`. */
import { ensureInstalled, runNode } from "./node24.mjs";

ensureInstalled();
process.exitCode = await runNode(process.argv.slice(2));
