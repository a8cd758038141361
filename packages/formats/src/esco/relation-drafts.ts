/**
 * Relations while they are gathered from many files and versions. Owns which files are believed about a concept: of
 * each group of relations the best source that speaks of it, and of that the newest version.
 */
import type { ConceptRelation, RelationKind } from "@leerlijn/engine/taxonomy/concept";
import type { ConceptDraft } from "./concept-drafts.ts";

/** Relations that stand together in one file; a newer file takes the place of an older one within its group. */
export type RelationGroup = "occupation-skill" | "skill-skill" | "broader";

export interface RelationPlace {
  /** Number of the file in the download. */
  readonly table: number;
  readonly row: number;
}

export interface RelationRank {
  readonly version: number;
  /** How far the file is the proper place for it, 0–7. */
  readonly source: number;
}

export interface LostRelation extends RelationPlace {
  readonly group: RelationGroup;
  readonly from: ConceptDraft;
  readonly to: ConceptDraft;
}

export interface SettledRelations {
  readonly relations: readonly ConceptRelation[];
  /** Relations with an end that no file lists. */
  readonly dangling: readonly LostRelation[];
  /** How many only an older version has, of concepts about which a newer one speaks. */
  readonly superseded: number;
  /** Left out, since with them a concept would be broader than itself. */
  readonly cyclic: readonly LostRelation[];
}

const kinds: readonly RelationKind[] = ["broader", "essential", "optional", "related"];
const groups: readonly RelationGroup[] = ["occupation-skill", "skill-skill", "broader"];

/** Six numbers a relation. */
class Rows {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly kind: number[] = [];
  readonly rank: number[] = [];
  readonly table: number[] = [];
  readonly row: number[] = [];
}

export class RelationDrafts {
  readonly #rows: Readonly<Record<RelationGroup, Rows>> = {
    "occupation-skill": new Rows(),
    "skill-skill": new Rows(),
    broader: new Rows(),
  };

  add(
    group: RelationGroup,
    from: ConceptDraft,
    to: ConceptDraft,
    kind: RelationKind,
    rank: RelationRank,
    place: RelationPlace,
  ): void {
    const rows = this.#rows[group];
    rows.from.push(from.index);
    rows.to.push(to.index);
    rows.kind.push(kinds.indexOf(kind));
    rows.rank.push(rank.source * 64 + rank.version);
    rows.table.push(place.table);
    rows.row.push(place.row);
  }

  /** Linear in the relations. */
  settle(drafts: readonly ConceptDraft[]): SettledRelations {
    const relations: ConceptRelation[] = [];
    const dangling: LostRelation[] = [];
    const cyclic: LostRelation[] = [];
    let superseded = 0;
    for (const group of groups) {
      const rows = this.#rows[group];
      const believed = bestRanks(rows, drafts);
      const taken = new Set<number>();
      const keyOf = (at: number): number =>
        ((rows.from[at] ?? 0) * drafts.length + (rows.to[at] ?? 0)) * kinds.length + (rows.kind[at] ?? 0);
      const kept: number[] = [];
      for (let at = 0; at < rows.from.length; at += 1) {
        const { from, to } = endsOf(rows, at, drafts);
        if (from === undefined || to === undefined || taken.has(keyOf(at))) continue;
        const whole = from.listed && to.listed;
        if (whole && rows.rank[at] !== believed[from.index]) continue;
        taken.add(keyOf(at));
        if (whole) kept.push(at);
        else dangling.push(lost(group, rows, at, from, to));
      }
      for (let at = 0; at < rows.from.length; at += 1) {
        const best = believed[rows.from[at] ?? 0] ?? 0;
        const older = (rows.rank[at] ?? 0) % 64 < best % 64;
        const { from, to } = endsOf(rows, at, drafts);
        if (older && !taken.has(keyOf(at)) && from?.listed === true && to?.listed === true) superseded += 1;
      }
      const closing = group === "broader" ? closingCycles(kept, rows, drafts.length) : new Set<number>();
      for (const at of kept) {
        const { from, to } = endsOf(rows, at, drafts);
        if (from === undefined || to === undefined) continue;
        if (closing.has(at)) cyclic.push(lost(group, rows, at, from, to));
        else relations.push({ from: from.uri, to: to.uri, kind: kinds[rows.kind[at] ?? 0] ?? "related" });
      }
    }
    return { relations, dangling, superseded, cyclic };
  }
}

function endsOf(rows: Rows, at: number, drafts: readonly ConceptDraft[]) {
  return { from: drafts[rows.from[at] ?? -1], to: drafts[rows.to[at] ?? -1] };
}

function lost(group: RelationGroup, rows: Rows, at: number, from: ConceptDraft, to: ConceptDraft): LostRelation {
  return { group, from, to, table: rows.table[at] ?? 0, row: rows.row[at] ?? 0 };
}

/** A relation that leads nowhere must not keep out one that leads somewhere. */
function bestRanks(rows: Rows, drafts: readonly ConceptDraft[]): Int32Array {
  const best = new Int32Array(drafts.length).fill(-1);
  rows.from.forEach((from, at) => {
    const ends = endsOf(rows, at, drafts);
    if (ends.from?.listed === true && ends.to?.listed === true)
      best[from] = Math.max(best[from] ?? -1, rows.rank[at] ?? 0);
  });
  return best;
}

/** The relations that close a cycle in a depth-first walk; without them none is left. Linear. */
function closingCycles(kept: readonly number[], rows: Rows, concepts: number): ReadonlySet<number> {
  const outgoing = new Map<number, number[]>();
  for (const at of kept) {
    const from = rows.from[at] ?? 0;
    const list = outgoing.get(from);
    if (list === undefined) outgoing.set(from, [at]);
    else list.push(at);
  }
  const [open, closed] = [1, 2];
  const state = new Uint8Array(concepts);
  const closing = new Set<number>();
  for (const start of outgoing.keys()) {
    if (state[start] !== 0) continue;
    const path = [{ node: start, next: 0 }];
    state[start] = open;
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const at = outgoing.get(top.node)?.[top.next];
      if (at === undefined) {
        state[top.node] = closed;
        path.pop();
        continue;
      }
      top.next += 1;
      const to = rows.to[at] ?? 0;
      if (state[to] === open) closing.add(at);
      else if (state[to] === 0) {
        state[to] = open;
        path.push({ node: to, next: 0 });
      }
    }
  }
  return closing;
}
