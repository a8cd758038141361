/** For tests: the two databases that the contract of the storage is tried on. */
import { openStorage, type Storage } from "../src/storage.ts";
import { newHome } from "./new-home.ts";
import { startPlainServer } from "./plain-server.ts";

export interface Opened {
  readonly storage: Storage;
  readonly close: () => Promise<void>;
}

export const databases: readonly (readonly [name: string, open: () => Promise<Opened>])[] = [
  ["the database that the project brings", openBrought],
  ["a PostgreSQL of the user's own", openUsersOwn],
];

async function openBrought(): Promise<Opened> {
  const { home, remove } = await newHome();
  const storage = await openStorage({ home, databaseUrl: "" });
  return { storage, close: () => storage.close().then(remove) };
}

async function openUsersOwn(): Promise<Opened> {
  const { home, remove } = await newHome();
  const server = await startPlainServer();
  await server.run("create database school");
  const storage = await openStorage({ home, databaseUrl: server.url("boss", "super", "school") });
  return { storage, close: () => storage.close().then(server.stop).then(remove) };
}
