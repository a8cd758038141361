/**
 * Reads the SVG of a line map back and measures it: labels that meet, lines that enter a label. Shares nothing with the
 * layout, not even its types, so that a mistake there cannot hide itself.
 */

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
