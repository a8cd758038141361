/** The database for the time of a command. */
import { openStorage, type Storage } from "@leerlijn/storage/storage";

export async function withStorage<Result>(work: (storage: Storage) => Promise<Result>): Promise<Result> {
  const storage = await openStorage();
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}
