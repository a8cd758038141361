/** Tells findings apart between two reports: by code and subject. Owns what went, came and stayed. */
import type { Finding } from "@leerlijn/engine/learning-line/finding";

/** Unique within a report; stands in the address. */
export function findingKey({ code, subject }: Pick<Finding, "code" | "subject">): string {
  return [code, ...subject].join("~");
}

export interface FindingChanges<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
  readonly stay: number;
}

/** Accepted findings count as they are: accepting alone makes none go. Linear. */
export function compareFindings<Item extends { readonly finding: Pick<Finding, "code" | "subject"> }>(
  before: readonly Item[],
  after: readonly Item[],
): FindingChanges<Item> {
  const old = new Set(before.map(({ finding }) => findingKey(finding)));
  const fresh = new Set(after.map(({ finding }) => findingKey(finding)));
  const gone = before.filter(({ finding }) => !fresh.has(findingKey(finding)));
  return {
    gone,
    come: after.filter(({ finding }) => !old.has(findingKey(finding))),
    stay: before.length - gone.length,
  };
}
