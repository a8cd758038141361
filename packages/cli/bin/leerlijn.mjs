#!/usr/bin/env node
/** `leerlijn`: runs the command under Node 24, from any Node 20 or later. Plain JavaScript for that reason. */
import { join } from "node:path";
import { root, runNode } from "../../../scripts/node24.mjs";

process.exitCode = await runNode([join(root, "packages", "cli", "src", "main.ts"), ...process.argv.slice(2)]);
