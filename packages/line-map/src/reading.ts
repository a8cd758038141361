/**
 * The map as a tree to read: line, programme, period, unit, fault, each with a full sentence. Owns the sentences and
 * their order; where things stand comes with the drawing.
 */
import { capital } from "@leerlijn/engine/base/text";
import type { Unit } from "@leerlijn/engine/curriculum/model";
import { union } from "./blocks.ts";
import type { Mark } from "./fault-places.ts";
import type { Header } from "./header.ts";
import type { LanePlan, PlannedLane } from "./lanes.ts";
import type { LineNames } from "./names.ts";
import type { Box, FocusKind, FocusTarget, ReadingNode } from "./scene.ts";
import type { DrawnFocus } from "./scene-builder.ts";
import type { StationItem, TrackItem } from "./track.ts";
import { count, say, sayLoad, sayPeriods, wordsIn } from "./words.ts";

interface Node {
  readonly id: string;
  readonly kind: FocusKind;
  readonly of: string;
  readonly programme: string | null;
  readonly sentence: string;
  readonly children: Node[];
}

export function readLine(
  plan: LanePlan,
  drawn: ReadonlyMap<string, DrawnFocus>,
  names: LineNames,
  header: Header,
): { readonly reading: ReadingNode; readonly focus: readonly FocusTarget[] } {
  const startOf = (lane: PlannedLane) => lane.row[0]?.x ?? 0;
  // From where the line starts: time first, then level.
  const lanes = [...plan.lanes].sort((a, b) => startOf(a) - startOf(b) || b.y - a.y);
  const verdict = header.verdict === null ? "" : ` ${header.verdict}.`;
  const root: Node = {
    id: "line",
    kind: "line",
    of: names.line.id,
    programme: null,
    sentence: `${header.title}.${verdict} ${header.subtitle}.`,
    children: lanes.map((lane) => readProgramme(lane, names)),
  };
  for (const transfer of names.line.transfers ?? []) {
    const to = names.profiles.get(transfer.profile);
    const owner = root.children.find((node) => node.of === to?.programme);
    const words = names.language === "nl" ? ["Overstap van", "naar", "via"] : ["Transfer from", "to", "through"];
    owner?.children.unshift({
      id: `transfer:${transfer.id}`,
      kind: "transfer",
      of: transfer.id,
      programme: owner.programme,
      sentence: `${words[0]} ${names.titleOf(transfer.exit)} ${words[1]} ${names.titleOf(to?.programme ?? "")}, ${words[2]} ${names.titleOf(transfer.profile)}.`,
      children: [],
    });
  }
  const focus: FocusTarget[] = [];
  const seen = new Set<string>();
  // Children first, so that what is not drawn itself gets the room of what it holds.
  const visit = (node: Node): Box | null => {
    const own = drawn.get(node.id);
    const inner = node.children.reduce<Box | null>((sum, child) => joined(sum, visit(child)), null);
    const box = own?.box ?? inner;
    if (box !== null && !seen.has(node.id)) {
      seen.add(node.id);
      const at = own?.at ?? { x: 0, y: 0 };
      focus.push({
        id: node.id,
        kind: node.kind,
        of: node.of,
        programme: node.programme,
        at,
        box,
        sentence: node.sentence,
      });
    }
    return node.kind === "programme" ? joined(box, inner) : box;
  };
  visit(root);
  return { reading: strip(root), focus };
}

function joined(a: Box | null, b: Box | null): Box | null {
  return a === null ? b : union(a, b);
}

function strip(node: Node): ReadingNode {
  return { id: node.id, kind: node.kind, sentence: node.sentence, children: node.children.map(strip) };
}

function readProgramme(lane: PlannedLane, names: LineNames): Node {
  const nl = names.language === "nl";
  const words = wordsIn[names.language];
  const { programme } = lane.outline;
  const items = lane.row.map(({ block }) => block.item);
  const node: Node = {
    id: `programme:${programme.id}`,
    kind: "programme",
    of: programme.id,
    programme: programme.id,
    sentence: sentence([
      `${nl ? "Opleiding" : "Programme"} ${say(programme.title, names.language)}`,
      say(programme.institution, names.language),
      programme.nlqf === undefined ? "" : `NLQF ${programme.nlqf}`,
      count(programme.units.length, words.unit),
      countMarks(items, names),
    ]),
    children: [],
  };
  let waiting: Node[] = [];
  let period: { readonly number: number; readonly node: Node } | null = null;
  const flush = (owner: Node) => {
    owner.children.push(...waiting);
    waiting = [];
  };
  for (const item of items) {
    if (item.type === "mark") waiting.push(readMark(item.mark, programme.id, names));
    else if (item.type === "arrival") {
      flush(node);
      for (const profile of item.profiles) node.children.push(readEntry(profile.id, programme.id, names));
    } else if (item.type === "exit") {
      const exit = readExit(item.exit.id, programme.id, names);
      flush(exit);
      node.children.push(exit);
    } else if (item.type === "stretch") flush(node);
    else if (item.type === "station" && item.fold !== null) {
      const folded = readPeriod(item.fold.period, item.units, programme.id, names);
      flush(folded);
      node.children.push(folded);
    } else {
      const number = item.type === "fork" ? Math.floor(item.leaf.period) : item.period;
      const inner =
        item.type === "fork" ? [readFork(item, programme.id, names)] : readStation(item, programme.id, names);
      const [first] = inner;
      if (first === undefined) continue;
      first.children.unshift(...waiting);
      waiting = [];
      if (period === null || period.number !== number) {
        const units = items.flatMap((one) => unitsIn(one, number));
        period = { number, node: readPeriod(number, units, programme.id, names) };
        node.children.push(period.node);
      }
      period.node.children.push(...inner);
    }
  }
  flush(node);
  return node;
}

function unitsIn(item: TrackItem, period: number): readonly string[] {
  if (item.type === "station") return item.period === period ? item.units : [];
  return item.type === "fork" && Math.floor(item.leaf.period) === period ? item.leaf.units : [];
}

function countMarks(items: readonly TrackItem[], names: LineNames): string {
  const all = (list: readonly TrackItem[]): number =>
    list.reduce(
      (sum, item) =>
        sum +
        (item.type === "mark"
          ? item.mark.findings.length
          : item.type === "fork"
            ? item.rows.reduce((n, row) => n + all(row), 0)
            : 0),
      0,
    );
  const n = all(items);
  if (n === 0) return "";
  return names.language === "nl" ? count(n, ["melding", "meldingen"]) : count(n, ["finding", "findings"]);
}

function readMark(mark: Mark, programme: string, names: LineNames): Node {
  const strict =
    mark.reading === "strict"
      ? names.language === "nl"
        ? " Alleen bij strikte lezing."
        : " Only in the strict reading."
      : "";
  const text = mark.words === "" ? mark.head : `${mark.head}: ${mark.words}`;
  return { id: mark.id, kind: "fault", of: mark.code, programme, sentence: `${text}.${strict}`, children: [] };
}

function readEntry(id: string, programme: string, names: LineNames): Node {
  const nl = names.language === "nl";
  const profile = names.profiles.get(id);
  const people = profile?.headcount;
  return {
    id: `entry:${id}`,
    kind: "entry",
    of: id,
    programme,
    sentence: sentence([
      `${nl ? "Instroom" : "Entry"}: ${names.titleOf(id)}`,
      people === undefined ? "" : nl ? count(people, ["persoon", "personen"]) : count(people, ["person", "people"]),
      profile?.entryLevels === "not-described"
        ? nl
          ? "instapniveau niet beschreven"
          : "entry level not described"
        : "",
    ]),
    children: [],
  };
}

function readExit(id: string, programme: string, names: LineNames): Node {
  const nl = names.language === "nl";
  const on = (names.line.transfers ?? []).filter((transfer) => transfer.exit === id);
  const next = on.map((transfer) => names.titleOf(names.profiles.get(transfer.profile)?.programme ?? ""));
  const further = next.length === 0 ? "" : `${nl ? "verder naar" : "on to"} ${[...new Set(next)].join(", ")}`;
  return {
    id: `exit:${id}`,
    kind: "exit",
    of: id,
    programme,
    sentence: sentence([`${nl ? "Afsluiting" : "Exit"}: ${names.titleOf(id)}`, further]),
    children: [],
  };
}

function readPeriod(number: number, units: readonly string[], programme: string, names: LineNames): Node {
  const words = wordsIn[names.language];
  const name = number === 0 ? words.noPeriod : `${words.period} ${number}`;
  return {
    id: `period:${programme}:${number}`,
    kind: "period",
    of: `${programme}:${number}`,
    programme,
    sentence: sentence([capital(name), count(units.length, words.unit)]),
    children: [],
  };
}

function readFork(item: Extract<TrackItem, { type: "fork" }>, programme: string, names: LineNames): Node {
  const title = item.title === "" ? "" : ` ${item.title}`;
  const node: Node = {
    id: `fork:${item.leaf.node.id}`,
    kind: "fork",
    of: item.leaf.node.id,
    programme,
    sentence: `${names.language === "nl" ? "Keuze" : "Choice"}${title}: ${item.label}.`,
    children: [],
  };
  for (const row of item.rows) {
    let waiting: Node[] = [];
    for (const inner of row) {
      if (inner.type === "mark") {
        waiting.push(readMark(inner.mark, programme, names));
        continue;
      }
      const nodes =
        inner.type === "fork"
          ? [readFork(inner, programme, names)]
          : inner.type === "station"
            ? readStation(inner, programme, names)
            : [];
      nodes[0]?.children.unshift(...waiting);
      if (nodes.length > 0) waiting = [];
      node.children.push(...nodes);
    }
    node.children.push(...waiting);
  }
  return node;
}

function readStation(item: StationItem, programme: string, names: LineNames): Node[] {
  if (item.unit === null) return [];
  return [
    {
      id: `unit:${item.unit.id}`,
      kind: "unit",
      of: item.unit.id,
      programme,
      sentence: unitSentence(item.unit, names),
      children: [],
    },
  ];
}

function unitSentence(unit: Unit, names: LineNames): string {
  const nl = names.language === "nl";
  const words = wordsIn[names.language];
  const taught = (unit.outcomes ?? []).filter((outcome) => outcome.taught);
  const skills = taught.map((outcome) => `${names.titleOf(outcome.skill)} ${words.step} ${outcome.step}`);
  const head = sentence([
    `${nl ? "Onderdeel" : "Unit"} ${say(unit.title, names.language)}`,
    unit.load === undefined ? "" : sayLoad(unit.load, names.language),
    unit.period === undefined ? words.noPeriod : `${words.period} ${sayPeriods(unit.period)}`,
  ]);
  if ((unit.outcomes?.length ?? 0) === 0)
    return `${head} ${nl ? "Niet beschreven wat je er leert." : "What is learned is not described."}`;
  return skills.length === 0 ? head : `${head} ${nl ? "Je leert" : "Teaches"}: ${skills.join(", ")}.`;
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}
