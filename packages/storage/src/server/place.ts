/**
 * Where the embedded database lies. Owns choosing a folder that the account running PostgreSQL can reach, and the
 * names of what is in it; not what the files say.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, lchown, mkdir, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StorageError } from "../storage-error.ts";
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
  if (existsSync(placeIn(wanted).database)) {
    // Put back from a copy: a new and empty database elsewhere would look as if all were lost.
    await chmod(wanted, 0o711);
    if (canEnter(account, wanted)) return placeIn(wanted);
    throw new StorageError(
      "folder-closed",
      `There is a database in ${wanted}, but the account that runs PostgreSQL cannot come there. Move the folder to where every account may pass, or set LEERLIJN_HOME to another one.`,
    );
  }
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

/**
 * Whose the data is: a database made by one account goes on under it, whoever starts it. What belongs to root, as a
 * copy that root put back does, is for the `otherwise` account.
 */
export async function ownerOf(place: Place, otherwise: Account | null): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const found = await stat(place.data).catch(() => null);
  return found === null || found.uid === 0 ? otherwise : { uid: found.uid, gid: found.gid };
}

/**
 * Gives a database that was copied here the owner and the rights without which PostgreSQL does not start on it; a
 * plain copy keeps neither. O(files) where root owns them, else constant.
 */
export async function settleRights(place: Place, account: Account | null): Promise<void> {
  if (process.platform === "win32") return;
  if (account !== null && existsSync(place.database)) await chmod(place.database, 0o711);
  for (const folder of [place.socket, place.data]) {
    const found = await stat(folder).catch(() => null);
    if (found === null) continue;
    if (account !== null && found.uid !== account.uid) await handOver(folder, account);
    if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
  }
}

/** The folder itself last: until then it says that this is not done. */
async function handOver(folder: string, { uid, gid }: Account): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await lchown(join(folder, name), uid, gid);
  await lchown(folder, uid, gid);
}

/** The longest path a Unix socket can have, in bytes. */
const longestSocketPath = process.platform === "linux" ? 107 : 103;

export function socketFits(place: Place): boolean {
  if (process.platform === "win32") return false;
  return Buffer.byteLength(join(place.socket, ".s.PGSQL.65535.lock")) <= longestSocketPath;
}
