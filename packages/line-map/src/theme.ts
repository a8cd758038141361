/**
 * Colours and widths of every paint role, for light, dark and print. Owns the look of a line map; the same style sheet
 * serves the exported SVG and the web page (`lineMapCss`).
 */
import type { Paint } from "./scene.ts";

export type Theme = "light" | "dark" | "print";

interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly card: string;
  readonly rule: string;
  readonly transfer: string;
  readonly fault: string;
  readonly doubt: string;
  readonly good: string;
  readonly lines: readonly string[];
}

export const themes: Readonly<Record<Theme, Colours>> = {
  light: {
    ink: "#16213a",
    quiet: "#5f687c",
    paper: "#fbfaf6",
    card: "#ffffff",
    rule: "#e6e3da",
    transfer: "#9aa2b1",
    fault: "#c8102e",
    doubt: "#9a6700",
    good: "#0b7a6b",
    lines: [
      "#b58900",
      "#0b7a6b",
      "#d9661f",
      "#2553b8",
      "#7a3e9d",
      "#3f7d20",
      "#0e7aa8",
      "#8a5a2b",
      "#5a55c4",
      "#a03c7a",
    ],
  },
  dark: {
    ink: "#eef1f7",
    quiet: "#a4adbf",
    paper: "#121723",
    card: "#1c2333",
    rule: "#2d364a",
    transfer: "#6d778c",
    fault: "#ff7285",
    doubt: "#e3b04b",
    good: "#3cc0ac",
    lines: [
      "#d9ab2a",
      "#2bb39f",
      "#f08c4c",
      "#6f98f5",
      "#b986dd",
      "#7cbf57",
      "#49b2dd",
      "#c8945f",
      "#9792f0",
      "#d97bb4",
    ],
  },
  print: {
    ink: "#000000",
    quiet: "#3d3d3d",
    paper: "#ffffff",
    card: "#ffffff",
    rule: "#b5b5b5",
    transfer: "#9d9d9d",
    fault: "#000000",
    doubt: "#3d3d3d",
    good: "#000000",
    lines: [
      "#8c8c8c",
      "#4a4a4a",
      "#787878",
      "#2e2e2e",
      "#636363",
      "#959595",
      "#555555",
      "#404040",
      "#6e6e6e",
      "#828282",
    ],
  },
};

type Style = Readonly<Record<string, string | number>>;

function styleOf(paint: Paint, c: Colours): Style {
  const round = { fill: "none", "stroke-linecap": "round", "stroke-linejoin": "round" };
  const finding = (kind: string) => (kind === "fault" ? c.fault : kind === "signal" ? c.doubt : c.quiet);
  const weight = (kind: string) => (kind === "fault" ? 3.2 : kind === "signal" ? 2.6 : 2.2);
  switch (paint) {
    case "rule":
      return { fill: "none", stroke: c.rule, "stroke-width": 1.5 };
    case "swatch":
      return {};
    case "track":
      return { ...round, "stroke-width": 8 };
    case "track-faded":
      return { ...round, "stroke-width": 8, "stroke-dasharray": "0.1 12", opacity: 0.55 };
    case "transfer":
      return { ...round, stroke: c.transfer, "stroke-width": 4.5 };
    case "transfer-faded":
      return { ...round, stroke: c.transfer, "stroke-width": 4.5, "stroke-dasharray": "0.1 9" };
    case "station":
      return { fill: c.card, stroke: c.ink, "stroke-width": 3 };
    case "station-faded":
      return { fill: c.card, stroke: c.quiet, "stroke-width": 2.4, "stroke-dasharray": "3.5 3.5" };
    case "station-fold":
    case "pill":
      return { fill: c.card, stroke: c.ink, "stroke-width": 2.4 };
    case "bar":
      return { ...round, stroke: c.ink, "stroke-width": 6.5 };
    case "tick":
      return { ...round, stroke: c.ink, "stroke-width": 2.4 };
    case "tick-open":
      return { ...round, stroke: c.quiet, "stroke-width": 1.4 };
    case "ink":
      return { fill: c.ink };
    case "quiet":
      return { fill: c.quiet };
    default: {
      const [kind = "", part = ""] = paint.split("-");
      const colour = finding(kind);
      if (part === "line") return { ...round, stroke: colour, "stroke-width": weight(kind) };
      if (part === "dots")
        return { ...round, stroke: colour, "stroke-width": weight(kind), "stroke-dasharray": "0.1 6" };
      if (part === "face") return { ...round, fill: c.card, stroke: colour, "stroke-width": weight(kind) - 0.8 };
      if (part === "card") return { fill: c.card, stroke: colour, "stroke-width": kind === "fault" ? 1.4 : 1 };
      return { fill: colour };
    }
  }
}

const paints: readonly Paint[] = [
  "rule",
  "swatch",
  "track",
  "track-faded",
  "transfer",
  "transfer-faded",
  "station",
  "station-faded",
  "station-fold",
  "pill",
  "bar",
  "tick",
  "tick-open",
  "fault-line",
  "fault-dots",
  "fault-face",
  "signal-line",
  "signal-dots",
  "signal-face",
  "gap-line",
  "gap-dots",
  "gap-face",
  "fault-card",
  "signal-card",
  "gap-card",
  "ink",
  "quiet",
  "fault-text",
  "signal-text",
  "gap-text",
];

/** Line colour by index; more programmes than colours begin again. */
export function lineColour(theme: Theme, index: number): string {
  const { lines } = themes[theme];
  return lines[index % lines.length] ?? lines[0] ?? "";
}

/**
 * Style sheet of a map: one class `lm-PAINT` a role, `lm-line-N` for the colours of programmes, `lm-off` for what is not
 * on the way. `scope` is a selector before every rule, so that two themes can stand on one page.
 */
export function lineMapCss(theme: Theme, scope = ".line-map"): string {
  const colours = themes[theme];
  const rules = paints.map((paint) => rule(`${scope} .lm-${paint}`, styleOf(paint, colours)));
  for (const [i, colour] of colours.lines.entries()) {
    rules.push(rule(`${scope} .lm-line-${i}`, { stroke: colour }));
    rules.push(rule(`${scope} .lm-swatch.lm-line-${i}`, { fill: colour, stroke: "none" }));
  }
  rules.push(rule(`${scope} text`, { "font-family": '"Inter Variable", Inter, "Helvetica Neue", Arial, sans-serif' }));
  // What is off the way is mixed with the paper rather than see-through: overlaps would show.
  const faded = fade(colours);
  for (const paint of paints) {
    const { fill, stroke } = styleOf(paint, faded);
    const kept = { ...(fill === undefined ? {} : { fill }), ...(stroke === undefined ? {} : { stroke }) };
    if (Object.keys(kept).length > 0) rules.push(rule(`${scope} .lm-${paint}.lm-off`, kept));
  }
  for (const [i, colour] of faded.lines.entries()) {
    rules.push(rule(`${scope} .lm-line-${i}.lm-off`, { stroke: colour }));
    rules.push(rule(`${scope} .lm-swatch.lm-line-${i}.lm-off`, { fill: colour, stroke: "none" }));
  }
  return rules.join("\n");
}

const fadedShare = 0.3;

function fade(colours: Colours): Colours {
  const mixed = (colour: string) => mix(colour, colours.paper, fadedShare);
  const { ink, quiet, transfer, fault, doubt, good, lines } = colours;
  return {
    ...colours,
    ink: mixed(ink),
    quiet: mixed(quiet),
    transfer: mixed(transfer),
    fault: mixed(fault),
    doubt: mixed(doubt),
    good: mixed(good),
    lines: lines.map(mixed),
  };
}

/** Two `#rrggbb` colours mixed; `share` of the first. */
function mix(a: string, b: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);
  const mixed = [0, 1, 2].map((at) => Math.round(channel(a, at) * share + channel(b, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The classes of an element in the sheet of `lineMapCss`. */
export function classesOf(element: {
  readonly paint: Paint;
  readonly colour: number | null;
  readonly onWay: boolean;
}): string {
  const lines = themes.light.lines.length;
  const colour = element.colour === null ? "" : ` lm-line-${element.colour % lines}`;
  const hasColour = element.paint === "track" || element.paint === "track-faded" || element.paint === "swatch";
  return `lm-${element.paint}${hasColour ? colour : ""}${element.onWay ? "" : " lm-off"}`;
}

function rule(selector: string, style: Style): string {
  const body = Object.entries(style).map(([key, value]) => `${key}:${value}`);
  return `${selector}{${body.join(";")}}`;
}
