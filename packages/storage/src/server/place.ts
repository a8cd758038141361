/**
 * Where the embedded database lies. Owns choosing a folder that the account running PostgreSQL can reach, and the
 * names of what is in it; not what the files say.
 */
import { createHash } from "node:crypto";
import { chmod, mkdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Account, canEnter } from "./account.ts";

/** Where root puts what an account without rights must reach. */
export const defaultSharedFolder = "/var/lib/leerlijn";

export interface Place {
  readonly home: string;
  /** Holds all below; made whole elsewhere and renamed into place, so it is there complete or not at all. */
  readonly database: string;
  readonly data: string;
  readonly socket: string;
  readonly passwords: string;
  readonly log: string;
}

export function placeIn(home: string, name = "database"): Place {
  const database = join(home, name);
  return {
    home,
    database,
    data: join(database, "data"),
    socket: join(database, "socket"),
    passwords: join(database, "passwords.json"),
    log: join(database, "postgres.log"),
  };
}

/**
 * The place for a data folder: the folder itself, or, where the account cannot enter it (a project under a closed
 * home), one of its own under `sharedFolder`, found again by a fingerprint of the data folder's path.
 */
export async function choosePlace(home: string, account: Account | null, sharedFolder: string): Promise<Place> {
  const wanted = await makeFolder(resolve(home));
  if (canEnter(account, wanted)) return placeIn(wanted);
  await makeFolder(sharedFolder, 0o755);
  const fingerprint = createHash("sha256").update(wanted).digest("hex").slice(0, 16);
  return placeIn(await makeFolder(join(sharedFolder, fingerprint)));
}

/** Makes the folder when it is not there; others may pass through it, but not see what is in it. */
async function makeFolder(folder: string, mode = 0o711): Promise<string> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined && process.platform !== "win32") await chmod(folder, mode);
  return realpath(folder);
}

/** Whose the data is: a database made by one account goes on under it, whoever starts it. */
export async function ownerOf(place: Place, otherwise: Account | null): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await stat(place.data).catch(() => null);
  return found === null ? otherwise : { uid: found.uid, gid: found.gid };
}

/** The longest path a Unix socket can have, in bytes. */
const longestSocketPath = process.platform === "linux" ? 107 : 103;

export function socketFits(place: Place): boolean {
  if (process.platform === "win32") return false;
  return Buffer.byteLength(join(place.socket, ".s.PGSQL.65535.lock")) <= longestSocketPath;
}
