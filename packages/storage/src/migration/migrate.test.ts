/** Migrations from nothing, and from every version that ever was. */
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newHome } from "../../test/new-home.ts";
import { type PlainServer, startPlainServer } from "../../test/plain-server.ts";
import { openStorage } from "../storage.ts";
import { migrate, migrations } from "./migrate.ts";

let server: PlainServer;
beforeAll(async () => {
  server = await startPlainServer();
  await server.run("create role app login password 'app'");
  await server.run("create role keeper login password 'keeper'");
});
afterAll(() => server.stop());

const names = Object.keys(migrations);

async function query(database: string, statement: string, user = "boss", password = "super") {
  const client = new pg.Client({ connectionString: server.url(user, password, database) });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}

/** All that a migration can make: columns, constraints, indexes, policies, functions and grants. */
async function described(database: string): Promise<unknown> {
  const asked = await query(
    database,
    `select 'column' as what, table_name || '.' || column_name as name,
        concat_ws(' ', data_type, is_nullable, column_default, collation_name, is_identity) as said
      from information_schema.columns where table_schema = 'public'
    union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, cmd, qual, with_check)
      from pg_policies
    union all select 'table', relname, concat_ws(' ', relrowsecurity, relforcerowsecurity, relacl)
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    union all select 'function', proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace
    order by 1, 2, 3`,
  );
  return asked.rows.map((row) => ({ ...row, said: String(row.said).replaceAll(database, "database") }));
}

const owner = (database: string): pg.PoolConfig => ({ connectionString: server.url("boss", "super", database) });

it("are numbered without a hole", () => {
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
});

it("lead from nothing and from each earlier version to the same database, and do nothing a second time", async () => {
  await server.run("create database fresh");
  expect(await migrate(owner("fresh"), "app")).toEqual(names);
  expect(await migrate(owner("fresh"), "app")).toEqual([]);
  const expected = await described("fresh");
  for (const [index, name] of names.entries()) {
    const database = `from_${index}`;
    await server.run(`create database ${database}`);
    expect(await migrate(owner(database), "app", name)).toEqual(names.slice(0, index + 1));
    await query(
      database,
      `insert into learning_line (organisation, id, title, example, revision)
        values ('00000000-0000-7000-8000-000000000002', 'l', '{"nl":"oud"}', false, 1)`,
    );
    expect(await migrate(owner(database), "app")).toEqual(names.slice(index + 1));
    expect(await described(database), name).toEqual(expected);
    expect((await query(database, "select title from learning_line")).rows).toEqual([{ title: { nl: "oud" } }]);
  }
});

it("wait for each other when two start at once", async () => {
  await server.run("create database twice");
  const done = await Promise.all([migrate(owner("twice"), "app"), migrate(owner("twice"), "app")]);
  expect(done.flat()).toEqual(names);
});

it("refuse a database that a newer Leerlijn has been at", async () => {
  await server.run("create database newer");
  await migrate(owner("newer"), "app");
  await query("newer", "insert into migration.kysely_migration values ('9999-later', '2100-01-01')");
  await expect(migrate(owner("newer"), "app")).rejects.toMatchObject({ code: "database-newer" });
});

it("run as an owner without rights, and then need a role to work under", async () => {
  await server.run("create database kept owner keeper");
  const { home, remove } = await newHome();
  const databaseUrl = server.url("keeper", "keeper", "kept");
  await expect(openStorage({ home, databaseUrl })).rejects.toMatchObject({ code: "role-needed" });
  const storage = await openStorage({ home, databaseUrl, appUrl: server.url("app", "app", "kept") });
  await storage.ping();
  await storage.close();
  await remove();
});

it("are no use under a role that no wall holds", async () => {
  await server.run("create database strong");
  const { home, remove } = await newHome();
  const databaseUrl = server.url("boss", "super", "strong");
  const opening = openStorage({ home, databaseUrl, appUrl: databaseUrl });
  await expect(opening).rejects.toMatchObject({ code: "role-too-strong" });
  const first = await openStorage({ home, databaseUrl });
  await first.close();
  // The role and its password are found again.
  const second = await openStorage({ home, databaseUrl });
  await second.close();
  const elsewhere = openStorage({ home: `${home} other`, databaseUrl });
  await expect(elsewhere).rejects.toMatchObject({ code: "role-needed" });
  await remove();
});

it("say why the database cannot be had", async () => {
  const { home, remove } = await newHome();
  const said = async (databaseUrl: string, appUrl?: string) => {
    const opening = openStorage({ home, databaseUrl, ...(appUrl === undefined ? {} : { appUrl }), patienceMs: 100 });
    await expect(opening).rejects.toMatchObject({ code: "database-unreachable" });
    return await opening.catch((error: Error) => error.message);
  };
  const right = server.url("boss", "super", "postgres");
  expect(await said("postgresql://nobody:x@127.0.0.1:1/none")).toMatch(/DATABASE_URL names does not answer/);
  expect(await said("postgresql://nobody:x@127.0.0.1:99999/none")).toMatch(/DATABASE_URL is no address/);
  expect(await said(server.url("boss", "wrong", "postgres"))).toMatch(/DATABASE_URL names does not accept/);
  expect(await said(server.url("boss", "super", "absent"))).toMatch(/no such database/);
  expect(await said(right, server.url("boss", "wrong", "postgres"))).toMatch(/DATABASE_APP_URL names does not accept/);
  await remove();
});
