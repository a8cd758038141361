/** For tests: a new data folder, with a space in its path, that goes away afterwards. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function newHome(): Promise<{ readonly home: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "leerlijn "));
  // As a folder in a user's own project: others may pass through.
  await chmod(folder, 0o711);
  // A server that is being stopped may still write while its folder goes.
  const how = { recursive: true, force: true, maxRetries: 30, retryDelay: 100 };
  return { home: join(folder, "a home"), remove: () => rm(folder, how) };
}
