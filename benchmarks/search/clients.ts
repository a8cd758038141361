/** Clients that ask a server over HTTP, several at once, each the next query when its last was answered. */
import { Agent, get } from "node:http";
import { type ConceptPage, conceptPageSchema } from "@leerlijn/contract/concept";
import { paths } from "@leerlijn/contract/paths";
import type { Query } from "./queries.ts";

export interface Asked {
  readonly query: Query;
  readonly milliseconds: number;
  readonly uris: readonly string[];
}

/** In the order in which they were answered. From the request to the answer read to its end. */
export async function askAll(port: number, queries: readonly Query[], clients: number): Promise<readonly Asked[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const asked: Asked[] = [];
  let next = 0;
  const work = async () => {
    for (let query = queries[next++]; query !== undefined; query = queries[next++]) {
      const started = performance.now();
      const body = await ask(agent, port, query.text);
      const milliseconds = performance.now() - started;
      const page: ConceptPage = conceptPageSchema.parse(JSON.parse(body));
      asked.push({ query, milliseconds, uris: page.concepts.map(({ uri }) => uri) });
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  agent.destroy();
  return asked;
}

function ask(agent: Agent, port: number, text: string): Promise<string> {
  const path = `${paths.concepts()}?${new URLSearchParams({ search: text, language: "nl" })}`;
  return new Promise((resolve, reject) => {
    get({ agent, port, path, host: "127.0.0.1" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(parts).toString("utf8");
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${path} answered ${response.statusCode}: ${body}`));
      });
    }).on("error", reject);
  });
}
