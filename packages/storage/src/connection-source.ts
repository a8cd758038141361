/**
 * Connections to a server that may go away and come back. Owns the pool, noticing that the server is lost, having it
 * brought back, and waiting for it; not what is asked over a connection.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import pg from "pg";
import { isConnectionError, StorageError } from "./storage-error.ts";

export interface ConnectionSourceOptions {
  /** Where the server is now; starts it when it is ours and does not run. */
  readonly locate: () => Promise<pg.PoolConfig>;
  /** How long a lost server is waited for, in ms. */
  readonly patienceMs: number;
}

export class ConnectionSource implements PostgresPool {
  readonly options: { [key: string]: unknown } = {};
  readonly #options: ConnectionSourceOptions;
  /** Tells this pool's connections from another's, also of another process. */
  readonly #name = `leerlijn ${randomUUID()}`;
  #pool: pg.Pool | null = null;
  #coming: Promise<pg.Pool> | null = null;
  #ended = false;

  constructor(options: ConnectionSourceOptions) {
    this.#options = options;
  }

  /** A connection that has just been made or was idle; waits for a lost server, then throws `database-unreachable`. */
  async connect(): Promise<PostgresPoolClient> {
    const deadline = Date.now() + this.#options.patienceMs;
    for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
      const pool = await this.#currentPool();
      try {
        return (await pool.connect()) as unknown as PostgresPoolClient;
      } catch (cause) {
        if (!isConnectionError(cause) || this.#ended) throw cause;
        this.forget(pool);
        if (Date.now() > deadline) {
          throw new StorageError("database-unreachable", "The database does not answer.", { cause });
        }
        await sleep(wait);
      }
    }
  }

  /** The server was seen to be lost: the next connection looks for it anew. */
  forget(pool: pg.Pool | null = this.#pool): void {
    if (pool === null || pool !== this.#pool) return;
    this.#pool = null;
    void pool.end().catch(() => {});
  }

  async end(): Promise<void> {
    this.#ended = true;
    const pool = this.#pool;
    this.#pool = null;
    await pool?.end();
  }

  async #currentPool(): Promise<pg.Pool> {
    if (this.#ended) throw new Error("the storage is closed");
    if (this.#pool !== null) return this.#pool;
    this.#coming ??= this.#open().finally(() => {
      this.#coming = null;
    });
    return this.#coming;
  }

  async #open(): Promise<pg.Pool> {
    const pool = new pg.Pool({
      max: 10,
      // Never: while one connection is open, others see that this process still uses the server.
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 10_000,
      application_name: this.#name,
      ...(await this.#options.locate()),
    });
    // Without listeners a lost server would end this process.
    pool.on("error", () => {});
    pool.on("connect", (client) => client.on("error", () => {}));
    this.#pool = pool;
    return pool;
  }
}
