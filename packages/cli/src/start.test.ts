/** `leerlijn start` as a newcomer has it: ready, a second start told where it is, and stopped with its database. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { statusSchema } from "@leerlijn/contract/status";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newHome } from "../../storage/test/new-home.ts";

const main = join(import.meta.dirname, "main.ts");
let home: Awaited<ReturnType<typeof newHome>>;
let port = 0;
beforeAll(async () => {
  home = await newHome();
  port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
});
afterAll(() => home.remove());

function start(): { readonly child: ChildProcess; readonly told: () => string } {
  const env = { ...process.env, LEERLIJN_HOME: home.home, PORT: String(port), DATABASE_URL: "" };
  const child = spawn(process.execPath, [main, "start"], { env, stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (part: string) => {
    told += part;
  });
  return { child, told: () => told };
}

async function untilTold(word: string, { child, told }: ReturnType<typeof start>): Promise<void> {
  for (let tries = 0; tries < 2400 && !told().includes(word); tries += 1) {
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(told()).toContain(word);
}

test("it starts, tells a second one where it is, and stops when it is told to", { timeout: 180_000 }, async () => {
  const first = start();
  try {
    await untilTold("Ready in", first);
    const status = statusSchema.parse(await (await fetch(`http://localhost:${port}/api/v1/status`)).json());
    expect(status.ready).toBe(true);
    expect(status.steps.map(({ step }) => step).sort()).toEqual(["database", "pages", "starter-pack"]);
    const second = start();
    const [exit] = await once(second.child, "exit");
    expect(exit).toBe(3);
    expect(second.told()).toContain(`http://localhost:${port}`);
  } finally {
    first.child.kill("SIGINT");
  }
  const [exit] = first.child.exitCode === null ? await once(first.child, "exit") : [first.child.exitCode];
  expect(exit).toBe(0);
  expect(first.told()).toContain("Stopped.");
});
