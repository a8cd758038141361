/**
 * What accepting a learning line would change: parts of the document, and findings that go and come. Owns the
 * comparison by id; a finding is the same when code, subject and reading are, whatever its witness.
 */
import { isDeepStrictEqual } from "node:util";
import type { ExplainedFinding, LearningLinePreview } from "@leerlijn/contract/import-run";
import type { Text } from "@leerlijn/engine/base/text";
import type { Finding } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import { checkAndExplain } from "./check-task.ts";
import type { CheckedLine } from "./tasks.ts";

interface Part {
  readonly part: string;
  readonly id: string;
  readonly title?: Text;
  readonly content: object;
}

const mostListed = 500;

/** `before` null: a new line. Linear in both documents, apart from the two checks. */
export function previewLine(
  before: LearningLine | null,
  revision: number | null,
  after: LearningLine,
  asOf: string,
): LearningLinePreview {
  const was = before === null ? null : checkAndExplain(before, asOf);
  const is = checkAndExplain(after, asOf);
  const { changes, same } = compareParts(before === null ? new Map() : partsOf(before), partsOf(after));
  const count = (kind: string) => changes.filter(({ change }) => change === kind).length;
  const old = keysOf(was);
  const fresh = keysOf(is);
  return {
    kind: "learning-line",
    line: after.id,
    title: after.title,
    replaces: revision,
    changes: changes.slice(0, mostListed),
    counts: { added: count("added"), removed: count("removed"), changed: count("changed"), same },
    verdict: { before: was?.report.verdict ?? null, after: is.report.verdict },
    cover: { before: was?.report.cover ?? null, after: is.report.cover },
    findings: {
      gone: was === null ? [] : explained(was, (key) => !fresh.has(key)),
      come: explained(is, (key) => !old.has(key)),
      stay: [...fresh].filter((key) => old.has(key)).length,
    },
  };
}

function keyOf({ code, subject, reading, waived }: Finding): string {
  return JSON.stringify([code, subject, reading ?? "", waived ?? false]);
}

function keysOf(checked: CheckedLine | null): ReadonlySet<string> {
  return new Set(checked?.report.findings.map(keyOf) ?? []);
}

function explained(checked: CheckedLine, wanted: (key: string) => boolean): readonly ExplainedFinding[] {
  return checked.report.findings.flatMap((finding, at) => {
    const nl = checked.explanations.nl[at];
    const en = checked.explanations.en[at];
    if (!wanted(keyOf(finding)) || nl === undefined || en === undefined) return [];
    return [{ finding: { ...finding, witness: { ...finding.witness } }, explanation: { nl, en } }];
  });
}

/** Parts with an id of their own; what hangs under another part (a unit under its programme) is not said twice. */
function partsOf(line: LearningLine): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const add = (part: string, id: string, content: object, title?: Text) => {
    parts.set(`${part} ${id}`, { part, id, content, ...(title === undefined ? {} : { title }) });
  };
  const { programmes, skills, entryProfiles, transfers, agreements, strands, nationalItems, waivers, ...rest } = line;
  for (const { units, exits, content, ...programme } of programmes) {
    add("programme", programme.id, programme, programme.title);
    add("content", programme.id, content, programme.title);
    for (const unit of units) add("unit", unit.id, unit, unit.title);
    for (const exit of exits) add("exit", exit.id, exit, exit.title);
  }
  for (const skill of skills) add("skill", skill.id, skill, skill.title);
  for (const profile of entryProfiles) add("entryProfile", profile.id, profile, profile.title);
  for (const transfer of transfers ?? []) add("transfer", transfer.id, transfer);
  for (const agreement of agreements ?? []) add("agreement", agreement.id, agreement, agreement.title);
  for (const strand of strands ?? []) add("strand", strand.id, strand, strand.title);
  for (const item of nationalItems ?? []) add("nationalItem", item.id, item, item.title);
  for (const waiver of waivers ?? []) add("waiver", `${waiver.code} ${waiver.subject.join(" ")}`, waiver);
  const { $schema: _form, ...own } = rest;
  add("line", line.id, own, line.title);
  return parts;
}

/** The order of the fields of a record says nothing. */
function compareParts(before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>) {
  const told = (change: "added" | "removed" | "changed", { part, id, title }: Part) => ({
    change,
    part,
    id,
    ...(title === undefined ? {} : { title }),
  });
  const changes: LearningLinePreview["changes"][number][] = [];
  let same = 0;
  for (const [key, part] of after) {
    const old = before.get(key);
    if (old === undefined) changes.push(told("added", part));
    else if (!isDeepStrictEqual(old.content, part.content)) changes.push(told("changed", part));
    else same += 1;
  }
  for (const [key, part] of before) if (!after.has(key)) changes.push(told("removed", part));
  return { changes, same };
}
