/** The database that the project brings, on machines and at moments as they are. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, expect, it } from "vitest";
import { killServer } from "../../test/kill-server.ts";
import { newHome } from "../../test/new-home.ts";
import { type Asking, localOrganisation } from "../asking.ts";
import { openStorage, type Storage, type StorageOptions } from "../storage.ts";
import { canExecute, chooseAccount } from "./account.ts";
import { placeIn } from "./place.ts";
import { isAlive, processesOn } from "./running-server.ts";

const ours: Asking = { organisation: localOrganisation };
const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

async function someHome(): Promise<string> {
  const { home, remove } = await newHome();
  cleanUp.push(remove);
  return home;
}

async function open(options: StorageOptions): Promise<Storage> {
  const storage = await openStorage({ databaseUrl: "", ...options });
  cleanUp.push(() => storage.close());
  return storage;
}

async function serverPid(storage: Storage): Promise<number> {
  const text = await readFile(join(storage.place ?? "", "data", "postmaster.pid"), "utf8");
  return Number(text.split("\n")[0]);
}

async function keep(storage: Storage, id: string): Promise<void> {
  const line = {
    format: "leerlijn/1",
    id,
    title: { nl: id },
    cohorts: [],
    skills: [],
    entryProfiles: [],
    programmes: [],
  } as const;
  const outcome = await storage.as(ours, (tx) =>
    tx.learningLines.put(id, line, { expectedRevision: null, person: "P" }),
  );
  expect(outcome.kind).toBe("kept");
}

const kept = (storage: Storage) =>
  storage.as(ours, async (tx) => (await tx.learningLines.list()).map((line) => line.id));

const writer = join(import.meta.dirname, "..", "..", "test", "write-until-killed.ts");

/** Waits until the writer has told of so many writes; gives the last. */
async function writes(child: ChildProcess, count: number): Promise<string> {
  if (child.stdout === null) throw new Error("no output");
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    seen += 1;
    if (seen === count) return line;
  }
  throw new Error("the writer ended by itself");
}

it("makes one database of several first starts at once, and stops it with the last", async () => {
  const home = await someHome();
  const storages = await Promise.all([open({ home }), open({ home }), open({ home })]);
  const pids = new Set(await Promise.all(storages.map(serverPid)));
  expect(pids.size).toBe(1);
  await keep(storages[0], "first");
  expect(await kept(storages[2])).toEqual(["first"]);
  const [pid = 0] = pids;
  const place = placeIn(home);
  await storages[0].close();
  await storages[1].close();
  expect(isAlive(pid)).toBe(true);
  expect(await kept(storages[2])).toEqual(["first"]);
  expect((await readdir(home)).filter((name) => name.startsWith("database"))).toEqual(["database"]);
  await storages[2].close();
  expect(await processesOn(place)).toEqual([]);
});

it("goes on with the server that a killed Leerlijn left behind", async () => {
  const home = await someHome();
  const child = spawn(process.execPath, [writer, home], { stdio: ["ignore", "pipe", "inherit"] });
  cleanUp.push(async () => child.kill("SIGKILL"));
  const last = await writes(child, 20);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  const text = await readFile(join(placeIn(home).data, "postmaster.pid"), "utf8");
  const storage = await open({ home });
  expect(await serverPid(storage)).toBe(Number(text.split("\n")[0]));
  const found = await storage.as(ours, (tx) => tx.learningLines.get("l"));
  expect(Number(found?.title.nl?.split(" ")[1])).toBeGreaterThanOrEqual(Number(last.split(" ")[1]));
});

it("brings a lost server back, with all that was kept, and outlives every idle connection's end", async () => {
  const home = await someHome();
  const storage = await open({ home });
  await keep(storage, "before");
  await Promise.all(
    Array.from({ length: 5 }, () => storage.as(ours, (tx) => sql`select pg_sleep(0.05)`.execute(tx.db))),
  );
  for (const count of [1, 2]) {
    const pid = await serverPid(storage);
    await killServer(placeIn(home));
    await Promise.all(Array.from({ length: 4 }, (_, index) => keep(storage, `after ${count} ${index}`)));
    expect(await serverPid(storage)).not.toBe(pid);
  }
  await storage.ping();
  expect(await kept(storage)).toHaveLength(9);
});

it("throws when the server goes in the middle of the work, and does not do it twice", async () => {
  const home = await someHome();
  const storage = await open({ home });
  let times = 0;
  const work = storage.as(ours, async (tx) => {
    times += 1;
    await killServer(placeIn(home));
    await sql`select 1`.execute(tx.db);
  });
  await expect(work).rejects.toThrow();
  expect(times).toBe(1);
  await storage.ping();
});

it("waits its turn when others hold all connections", async () => {
  const home = await someHome();
  const storage = await open({ home });
  await storage.ping();
  const passwords = JSON.parse(await readFile(join(storage.place ?? "", "passwords.json"), "utf8"));
  const login = { host: placeIn(home).socket, database: "leerlijn", user: "leerlijn_app", password: passwords.app };
  const clients: pg.Client[] = [];
  const full = async (): Promise<boolean> => {
    const client = new pg.Client(login);
    client.on("error", () => {});
    return client.connect().then(
      () => clients.push(client) === 0,
      () => true,
    );
  };
  while (!(await full())) expect(clients.length).toBeLessThan(100);
  let inWork = 0;
  const working = Array.from({ length: 4 }, () =>
    storage.as(ours, async (tx) => {
      inWork += 1;
      await sql`select pg_sleep(0.05)`.execute(tx.db);
    }),
  );
  // Long enough that the connections asked for were refused once.
  await sleep(300);
  for (const client of clients) await client.end();
  await Promise.all(working);
  expect(inWork).toBe(4);
});

it("has the settings that keep what was acknowledged", async () => {
  const storage = await open({ home: await someHome() });
  const found = await storage.as(ours, (tx) =>
    sql`select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as data_checksums,
      current_setting('listen_addresses') as listen_addresses`.execute(tx.db),
  );
  const on = { fsync: "on", full_page_writes: "on", synchronous_commit: "on", data_checksums: "on" };
  expect(found.rows).toEqual([{ ...on, listen_addresses: "" }]);
});

it("listens on 127.0.0.1 where the socket's path is too long, takes another port, and always asks a password", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  cleanUp.push(async () => taken.close());
  const address = taken.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const home = join(await someHome(), "long ".repeat(12), "longer ".repeat(6));
  const storage = await open({ home, port });
  await keep(storage, "one");
  const lines = (await readFile(join(storage.place ?? "", "data", "postmaster.pid"), "utf8")).split("\n");
  expect(lines[5]).toBe("127.0.0.1");
  expect(Number(lines[3])).not.toBe(port);
  const passwords = JSON.parse(await readFile(join(storage.place ?? "", "passwords.json"), "utf8"));
  for (const [user, password] of [
    ["leerlijn_app", "guess"],
    ["leerlijn_owner", passwords.app],
    ["leerlijn_app", undefined],
    ["postgres", "postgres"],
  ] as const) {
    const client = new pg.Client({ host: "127.0.0.1", port: Number(lines[3]), database: "leerlijn", user, password });
    client.on("error", () => {});
    await expect(client.connect(), user).rejects.toThrow(/password|not permitted to log in/);
  }
  const rules = await readFile(join(storage.place ?? "", "data", "pg_hba.conf"), "utf8");
  expect(rules.split("\n").filter((line) => /^\s*(local|host)/.test(line) && !line.includes("scram-sha-256"))).toEqual(
    [],
  );
});

it("starts where a crash left the number of a process that is now another's", async () => {
  const home = await someHome();
  const first = await openStorage({ home, databaseUrl: "" });
  await keep(first, "before");
  const file = join(first.place ?? "", "data", "postmaster.pid");
  const text = await readFile(file, "utf8");
  await first.close();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  const storage = await open({ home });
  expect(await kept(storage)).toEqual(["before"]);
});

it("clears away what a first start left that was killed half-way", async () => {
  const home = await someHome();
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  const left = join(home, `database.new-${child.pid}-0123abcd`);
  await mkdir(join(left, "data"), { recursive: true });
  await open({ home });
  expect(await readdir(home)).toEqual(["database"]);
});

it("says which version made the data when another PostgreSQL did", async () => {
  const home = await someHome();
  const first = await openStorage({ home, databaseUrl: "" });
  await first.close();
  await writeFile(join(first.place ?? "", "data", "PG_VERSION"), "17\n");
  await expect(openStorage({ home, databaseUrl: "" })).rejects.toMatchObject({ code: "folder-other-version" });
});

const isRoot = process.getuid?.() === 0;

it.runIf(isRoot)("puts the database elsewhere when the account that runs it cannot enter the folder", async () => {
  const home = await someHome();
  const [closed, sharedFolder] = [join(home, "closed"), join(home, "shared")];
  await mkdir(closed, { recursive: true });
  await chmod(home, 0o711);
  await chmod(closed, 0o700);
  const options = { home: join(closed, "data"), sharedFolder };
  const storage = await open(options);
  await keep(storage, "one");
  expect(dirname(dirname(storage.place ?? ""))).toBe(sharedFolder);
  const again = await open(options);
  expect(await kept(again)).toEqual(["one"]);
});

it("goes on from a plain copy of its folder, which kept neither owner nor rights", async () => {
  const home = await someHome();
  const first = await openStorage({ home, databaseUrl: "" });
  await keep(first, "one");
  await first.close();
  const copy = await someHome();
  await cp(home, copy, { recursive: true });
  await chmod(placeIn(copy).data, 0o755);
  await chmod(placeIn(copy).database, 0o700);
  await chmod(copy, 0o700);
  const restored = await open({ home: copy });
  expect(await kept(restored)).toEqual(["one"]);
  expect((await stat(placeIn(copy).data)).mode & 0o777).toBe(0o700);
});

it.runIf(isRoot)("makes no second database beside one that it cannot reach", async () => {
  const home = await someHome();
  await mkdir(placeIn(home).database, { recursive: true });
  await chmod(dirname(home), 0o700);
  await expect(openStorage({ home, databaseUrl: "" })).rejects.toMatchObject({ code: "folder-closed" });
});

const account = chooseAccount();

it.runIf(isRoot && canExecute(account, process.execPath))("works for an ordinary user", async () => {
  const home = await someHome();
  await mkdir(home);
  await chmod(home, 0o777);
  const data = join(home, "data");
  const child = spawn(process.execPath, [writer, data], { ...account, stdio: ["ignore", "pipe", "inherit"] });
  cleanUp.push(async () => {
    child.kill("SIGKILL");
    await killServer(placeIn(data));
  });
  await writes(child, 3);
});
