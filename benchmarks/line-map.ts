/**
 * Measures the line map: whether any label meets a label, whether any line runs through a word, and how long a layout
 * takes, for lines of 60 and 600 units with findings of every code. The geometry is read back from the SVG text by a
 * parser and a curve sampler of its own, so that a mistake of the layout cannot hide itself.
 */
import type { ContentNode, EntryProfile, Programme, Unit } from "@leerlijn/engine/curriculum/model";
import { type CheckReport, type Finding, type FindingCode, findingKinds } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine, Transfer } from "@leerlijn/engine/learning-line/model";
import { type LineMapOptions, layoutLineMap } from "@leerlijn/line-map/layout";
import { renderLineMapSvg } from "@leerlijn/line-map/render-svg";

const topics =
  "PLC en besturing|Wiskunde|Regeltechniek|Data uit machines|Project pick-and-place|Lean en procesverbetering|Robotica en vision|Nederlands|Engels|Loopbaan en burgerschap|Elektrotechniek|Materialen en verspanen|Sterkteleer|Onderzoeksvaardigheden|Mechatronische constructies|Verbindingstechniek|Werkvoorbereiding|Systems engineering|Sociale innovatie in teams|BPV|Conditiebewaking|Aandrijftechniek|Kwaliteitsmanagement|Duurzaam ontwerpen voor hergebruik";

/** A small seeded generator (mulberry32), so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const levels = [
  { name: "vmbo-kb PIE", nlqf: 2, share: 0.1 },
  { name: "mbo 4 Technicus engineering", nlqf: 4, share: 0.35 },
  { name: "Ad Smart Industry", nlqf: 5, share: 0.17 },
  { name: "Bachelor Mechatronica", nlqf: 6, share: 0.3 },
  { name: "Master Smart Systems", nlqf: 7, share: 0.08 },
] as const;

/** A line of exactly `size` units over the five levels, several programmes a level above 150 units. */
export function generateLine(size: number, seed: number): LearningLine {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = topics.split("|");
  const perLevel = Math.max(1, Math.round(size / 200));
  const skills = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const programmes: Programme[] = [];
  const entryProfiles: EntryProfile[] = [];
  const transfers: Transfer[] = [];
  let left = size;
  for (const [l, level] of levels.entries())
    for (let n = 0; n < perLevel; n++) {
      const isLast = l === levels.length - 1 && n === perLevel - 1;
      const amount = isLast ? left : Math.max(3, Math.round((size * level.share) / perLevel));
      left -= amount;
      const id = `p${l}${n}`;
      const periods = Math.max(2, Math.round(amount / 5));
      const units = Array.from({ length: amount }, (_, i): Unit => {
        const first = 1 + Math.floor((i / amount) * periods);
        const last = Math.min(periods, first + (random() < 0.15 ? 2 : 0));
        const title = `${pick(words)}${random() < 0.6 ? ` ${1 + Math.floor(random() * 4)}` : ` ${pick(words).toLowerCase()}`}`;
        return {
          id: `${id}-u${i}`,
          title: { nl: title },
          load: { amount: 5, unit: "EC" },
          ...(random() < 0.05 ? {} : { period: { first, last } }),
          ...(random() < 0.08
            ? {}
            : {
                outcomes: [
                  { id: `${id}-u${i}-o`, skill: pick(skills), step: 1 + Math.floor(random() * 4), taught: true },
                ],
              }),
        };
      });
      programmes.push({
        id,
        title: { nl: perLevel > 1 ? `${level.name} ${n + 1}` : level.name },
        institution: { nl: `School ${String.fromCharCode(65 + l * 2 + n)}` },
        nlqf: level.nlqf,
        units,
        content: groupUnits(id, units, random),
        exits: [
          { id: `${id}-x`, title: { nl: `Diploma ${level.name}` }, targets: [{ id: `${id}-t`, skill: "s1", step: 3 }] },
        ],
      });
      entryProfiles.push({
        id: `${id}-in`,
        title: { nl: l === 0 ? "Leerling" : pick(["Havo N&T", "Werkenden 21+", "Niet-verwant mbo"]) },
        programme: id,
        headcount: 5 + Math.floor(random() * 60),
        entryLevels: random() < 0.3 ? "not-described" : [],
      });
      for (let from = Math.max(0, l - 2); from < l; from++) {
        const source = `p${from}${Math.floor(random() * perLevel)}`;
        const profile = `${id}-van-${source}`;
        entryProfiles.push({
          id: profile,
          title: { nl: `Van ${levels[from]?.name ?? ""}` },
          programme: id,
          headcount: 12,
          entryLevels: [],
        });
        transfers.push({ id: `t-${source}-${id}`, exit: `${source}-x`, profile });
      }
    }
  return {
    format: "leerlijn/1",
    id: `line-${size}-${seed}`,
    title: { nl: `Gemaakte leerlijn van ${size} onderdelen` },
    example: true,
    cohorts: [{ id: "c1", start: "2026-09-01" }],
    skills: skills.map((id, i) => ({
      id,
      title: { nl: words[i] ?? id },
      ladder: [{ step: 1 }, { step: 2 }, { step: 3 }, { step: 4 }],
    })),
    entryProfiles,
    programmes,
    transfers,
  };
}

/** All units in order, with a choice of two to six neighbours now and then, one in three of them with a choice inside. */
function groupUnits(id: string, units: readonly Unit[], random: () => number): ContentNode {
  const all: ContentNode[] = [];
  for (let at = 0; at < units.length; ) {
    const n = 2 + Math.floor(random() * 5);
    const group = units.slice(at, at + n).map((unit): ContentNode => ({ unit: unit.id }));
    if (random() < 0.12 && group.length > 2) {
      const node = `${id}-c${at}`;
      const inner: ContentNode = { id: `${node}-i`, choose: 1, from: group.slice(0, 2) };
      const from = random() < 0.33 ? [inner, ...group.slice(2)] : group;
      const title = random() < 0.5 ? { title: { nl: "Keuzedelen verdieping" } } : {};
      all.push({ id: node, ...title, choose: 1, from });
      at += n;
    } else {
      all.push({ unit: units[at]?.id ?? "" });
      at++;
    }
  }
  return { id: `${id}-all`, all };
}

/** A finding of this code somewhere in the line, each time with a subject of the kind that the code has. */
function generateFinding(code: FindingCode, line: LearningLine, random: () => number): Finding {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const programme = pick(line.programmes);
  const unit = pick(programme.units).id;
  const exit = `${programme.id}-x`;
  const profile = `${programme.id}-in`;
  const say = (subject: readonly string[], witness: Finding["witness"] = {}): Finding => ({
    code,
    kind: findingKinds[code],
    subject,
    witness,
  });
  switch (code) {
    case "required-before-taught":
      return say([profile, unit, "r"], { missing: [{ skill: "s2", asked: 3, held: 1 }] });
    case "target-not-covered":
    case "target-not-assessed":
      return say([exit, `${programme.id}-t`]);
    case "assessed-not-taught":
      return say([`${unit}-o`, "toets"]);
    case "repetition":
      return say([profile, unit, "s3"], { headcount: 48, load: { amount: 5, unit: "EC" } });
    case "step-skipped":
      return say([unit, "s4"], { from: 1, to: 4 });
    case "cycle":
      return say([unit, pick(programme.units).id].sort());
    case "load":
      return say([programme.id], { least: 60, most: 65, norm: 60, unit: "EC" });
    case "choice-impossible":
      return say([exit], { rules: [] });
    case "not-admitted":
      return say([profile]);
    case "no-way-on":
      return say([profile], { stops: [exit] });
    case "versions-do-not-meet":
      return say(["afspraak", programme.id, "c1"], { named: "2021", inForce: "2025" });
    case "not-described":
      return say([unit], { missing: "outcomes" });
    case "not-decided":
      return say([programme.id], { tried: "alle wegen" });
  }
}

/** Findings of every code, about one for eight units, each at a place of its kind. */
export function generateReport(line: LearningLine, seed: number): CheckReport {
  const random = seeded(seed);
  const size = line.programmes.reduce((sum, programme) => sum + programme.units.length, 0);
  const codes = Object.keys(findingKinds) as FindingCode[];
  const findings = Array.from({ length: Math.max(codes.length, Math.round(size / 8)) }, (_, i) =>
    generateFinding(codes[i % codes.length] as FindingCode, line, random),
  );
  return {
    line: line.id,
    asOf: "2026-01-01",
    verdict: { strict: "faults", lenient: "faults" },
    cover: { described: size, units: size },
    findings,
  };
}

interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly text: string;
}
interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly id: string;
  readonly half: number;
}

export interface MapGeometry {
  readonly labelOverlaps: number;
  readonly linesThroughLabels: number;
  readonly labels: number;
  /** What met what, for whoever mends it. */
  readonly examples: readonly string[];
}

/** Reads an SVG back and counts pairs of labels that meet, and pairs of a drawn line and a label that it enters. */
export function measureSvg(svg: string): MapGeometry {
  const labels = readLabels(svg);
  const segments = readSegments(svg);
  const examples: string[] = [];
  let labelOverlaps = 0;
  const sorted = [...labels].sort((a, b) => a.x0 - b.x0);
  for (const [i, a] of sorted.entries())
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (b === undefined || b.x0 >= a.x1) break;
      if (b.y0 < a.y1 && b.y1 > a.y0) {
        labelOverlaps++;
        examples.push(`${a.text} | ${b.text}`);
      }
    }
  const through = new Set<string>();
  for (const [i, label] of labels.entries())
    for (const segment of segments)
      if (meets(segment, label) && !through.has(`${i} ${segment.id}`)) {
        through.add(`${i} ${segment.id}`);
        examples.push(`${segment.id} through ${label.text}`);
      }
  return { labelOverlaps, linesThroughLabels: through.size, labels: labels.length, examples };
}

/** The lines of one text element count as one label; its box spans from cap height to a little under the baseline. */
function readLabels(svg: string): Rect[] {
  const body = svg.slice(svg.indexOf("<g transform"));
  return [...body.matchAll(/<text[^>]*font-size="([\d.]+)"[^>]*>(.*?)<\/text>/gs)].flatMap((match): Rect[] => {
    const size = Number(match[1]);
    const lines = [
      ...(match[2] ?? "").matchAll(/<tspan x="([-\d.]+)" y="([-\d.]+)" textLength="([\d.]+)"[^>]*>([^<]*)</g),
    ];
    if (lines.length === 0) return [];
    const boxes = lines.map(([, x, y, width]) => ({
      x0: Number(x),
      x1: Number(x) + Number(width),
      y0: Number(y) - 0.74 * size,
      y1: Number(y) + 0.2 * size,
    }));
    return [
      {
        x0: Math.min(...boxes.map((box) => box.x0)),
        x1: Math.max(...boxes.map((box) => box.x1)),
        y0: Math.min(...boxes.map((box) => box.y0)),
        y1: Math.max(...boxes.map((box) => box.y1)),
        text: lines.map((line) => line[4]).join(" "),
      },
    ];
  });
}

/** Half the width of what is drawn, px, by the class of its paint; thinner lines count as they are. */
const halfWidths: readonly (readonly [string, number])[] = [
  ["lm-track", 4],
  ["lm-transfer", 2.2],
  ["lm-bar", 3.2],
];

function readSegments(svg: string): Segment[] {
  const body = svg.slice(svg.indexOf("<g transform"));
  const segments: Segment[] = [];
  for (const [, id = "", paint = "", d = ""] of body.matchAll(
    /<path data-id="([^"]*)" class="([^"]*)"[^>]* d="([^"]*)"/g,
  )) {
    const half = halfWidths.find(([name]) => paint.startsWith(name))?.[1] ?? 1;
    segments.push(...flatten(id, d).map((segment) => ({ ...segment, half })));
  }
  for (const match of body.matchAll(/<circle data-id="([^"]*)"[^>]* cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"/g)) {
    const [cx = 0, cy = 0, r = 0] = match.slice(2).map(Number);
    const corner = (i: number) => ({
      x: cx + r * Math.cos((i * Math.PI) / 8),
      y: cy + r * Math.sin((i * Math.PI) / 8),
    });
    segments.push(
      ...around(
        match[1] ?? "",
        Array.from({ length: 16 }, (_, i) => corner(i)),
      ),
    );
  }
  for (const match of body.matchAll(
    /<rect data-id="([^"]*)"[^>]* x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
  )) {
    const [x = 0, y = 0, width = 0, height = 0] = match.slice(2).map(Number);
    const corners = [
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
    ];
    segments.push(...around(match[1] ?? "", corners));
  }
  return segments;
}

function around(id: string, points: readonly { readonly x: number; readonly y: number }[]): Segment[] {
  return points.map((a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    return { id, x0: a.x, y0: a.y, x1: b.x, y1: b.y, half: 1 };
  });
}

/** M, L, C (absolute, sampled 24 times), Z; arcs are taken as straight, they are dots of a few pixels. */
function flatten(id: string, d: string): Omit<Segment, "half">[] {
  const segments: Omit<Segment, "half">[] = [];
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  const go = (toX: number, toY: number) => {
    segments.push({ id, x0: x, y0: y, x1: toX, y1: toY });
    x = toX;
    y = toY;
  };
  for (const [, command, rest = ""] of d.matchAll(/([MLCAZ])([^MLCAZ]*)/g)) {
    const n =
      rest.trim() === ""
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    const at = (i: number) => n[i] ?? 0;
    if (command === "M") {
      x = startX = at(0);
      y = startY = at(1);
    } else if (command === "L") go(at(0), at(1));
    else if (command === "A") go(at(5), at(6));
    else if (command === "Z") go(startX, startY);
    else {
      const [fromX, fromY] = [x, y];
      for (let i = 1; i <= 24; i++) {
        const t = i / 24;
        const a = (1 - t) ** 3;
        const b = 3 * t * (1 - t) ** 2;
        const c = 3 * t * t * (1 - t);
        go(a * fromX + b * at(0) + c * at(2) + t ** 3 * at(4), a * fromY + b * at(1) + c * at(3) + t ** 3 * at(5));
      }
    }
  }
  return segments;
}

/** Whether a segment with its width enters a box (Liang–Barsky). */
function meets(s: Segment, box: Rect): boolean {
  let from = 0;
  let to = 1;
  for (const [p, q] of [
    [s.x0 - s.x1, s.x0 - box.x0 + s.half],
    [s.x1 - s.x0, box.x1 + s.half - s.x0],
    [s.y0 - s.y1, s.y0 - box.y0 + s.half],
    [s.y1 - s.y0, box.y1 + s.half - s.y0],
  ] as const) {
    if (p === 0) {
      if (q <= 0) return false;
    } else {
      const t = q / p;
      if (p < 0) from = Math.max(from, t);
      else to = Math.min(to, t);
      if (from >= to) return false;
    }
  }
  return from < to;
}

const views: readonly Omit<LineMapOptions, "language">[] = [
  {},
  { foldPeriods: false },
  { foldPeriods: true },
  { foldPeriods: false, detail: "outcomes" },
  { detail: "far" },
];
const seedsEach = 3;

/** Totals over all lines and views; `layoutMs` is the slowest layout (a first one warms up), per size as well. */
export async function run(): Promise<Readonly<Record<string, number>>> {
  const figures: Record<string, number> = { labelOverlaps: 0, linesThroughLabels: 0, layoutMs: 0, labels: 0, maps: 0 };
  const add = (key: string, n: number) => {
    figures[key] = (figures[key] ?? 0) + n;
  };
  const most = (key: string, n: number) => {
    figures[key] = Math.max(figures[key] ?? 0, Math.round(n * 10) / 10);
  };
  const warm = generateLine(60, 1);
  layoutLineMap(warm, generateReport(warm, 1), { language: "nl" });
  for (const size of [60, 600])
    for (let seed = 1; seed <= seedsEach; seed++) {
      const line = generateLine(size, seed * 101 + size);
      const report = generateReport(line, seed);
      for (const view of views) {
        const start = performance.now();
        const scene = layoutLineMap(line, report, { language: "nl", ...view });
        const ms = performance.now() - start;
        most("layoutMs", ms);
        most(`layoutMs${size}`, ms);
        const found = measureSvg(renderLineMapSvg(scene, { theme: "light", language: "nl", legend: true }));
        for (const key of ["labelOverlaps", "linesThroughLabels"] as const) {
          add(key, found[key]);
          add(`${key}${size}`, found[key]);
        }
        add("labels", found.labels);
        add("maps", 1);
      }
    }
  return figures;
}
