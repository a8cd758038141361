/**
 * Kept learning lines as routes read them. Owns remembering documents per revision, since a revision never changes,
 * and the refusal when a line is not there.
 */
import { localOrganisation } from "@leerlijn/storage/asking";
import type { StoredLearningLine } from "@leerlijn/storage/learning-line/learning-lines";
import type { Storage } from "@leerlijn/storage/storage";
import { ProblemError } from "../problem/problem-error.ts";

export const asking = { organisation: localOrganisation } as const;

const mostKept = 50;

export class KeptLines {
  readonly #storage: Storage;
  /** Least recently used first. */
  readonly #known = new Map<string, StoredLearningLine>();

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Throws `not-found`. */
  async get(id: string): Promise<StoredLearningLine> {
    const found = await this.#storage.as(asking, (asked) => asked.learningLines.get(id));
    if (found === null) throw new ProblemError("not-found", "There is no learning line with this id.");
    return this.#remember(found);
  }

  /** All lines, by id; one of several organisations comes once, own before public. */
  async all(): Promise<readonly StoredLearningLine[]> {
    const lines = await this.#storage.as(asking, async ({ learningLines }) => {
      const found: StoredLearningLine[] = [];
      const seen = new Set<string>();
      for (const entry of await learningLines.list()) {
        if (seen.has(entry.id)) continue;
        seen.add(entry.id);
        const known = this.#known.get(keyOf(entry));
        const line = known ?? (await learningLines.get(entry.id));
        if (line !== null) found.push(line);
      }
      return found;
    });
    return lines.map((line) => this.#remember(line));
  }

  #remember(line: StoredLearningLine): StoredLearningLine {
    const key = keyOf(line);
    const kept = this.#known.get(key) ?? line;
    this.#known.delete(key);
    this.#known.set(key, kept);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostKept) break;
      this.#known.delete(oldest);
    }
    return kept;
  }
}

function keyOf(line: { readonly organisation: string; readonly id: string; readonly revision: number }): string {
  return JSON.stringify([line.organisation, line.id, line.revision]);
}

/** True when who asks may change it. */
export function isWritable(line: { readonly organisation: string }): boolean {
  return line.organisation === asking.organisation;
}
