/**
 * Writes a scene as one self-contained SVG: style sheet, title and description, every element in a group of the thing
 * that it belongs to, with header and legend when asked. Owns the markup; nothing is measured or moved here.
 */
import type { Language } from "@leerlijn/engine/base/text";
import { drawGlyph, glyphReach } from "./fault-glyphs.ts";
import { round } from "./path.ts";
import type { FaultShape, LegendKey, LineMapScene, Paint, SceneElement, Shape } from "./scene.ts";
import { textWidth } from "./text-measure.ts";
import { classesOf, lineMapCss, type Theme, themes } from "./theme.ts";

export interface RenderOptions {
  readonly theme: Theme;
  readonly language: Language;
  /** With the line's name and verdict above and the signs explained below. */
  readonly legend: boolean;
  /** Elements that a route lights; all others are faded. */
  readonly lit?: ReadonlySet<string>;
}

const headerHeight = 112;
const legendRow = 32;
const side = 32;

/** A complete SVG document. O(elements). */
export function renderLineMapSvg(scene: LineMapScene, options: RenderOptions): string {
  const { theme, legend, lit } = options;
  const signs = legend ? layLegend(scene) : { items: [], height: 0 };
  const header = legend ? headerMarkup(scene, theme) : { markup: "", width: 0 };
  const width = Math.ceil(Math.max(scene.width, header.width, legend ? 640 : 0));
  const top = legend ? headerHeight : 0;
  const height = Math.ceil(top + scene.height + signs.height);
  const sentences = new Map(scene.focus.map((target) => [target.id, target]));
  const body = groupBySubject(scene.elements).map(({ subject, elements }) => {
    const drawn = elements.map((element) => elementMarkup(element, lit)).join("");
    if (subject === null) return `<g aria-hidden="true">${drawn}</g>`;
    const target = sentences.get(subject);
    const label = target === undefined ? "" : ` role="img" aria-label="${escapeText(target.sentence)}"`;
    return `<g data-subject="${escapeText(subject)}"${label}>${drawn}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="line-map" role="img" aria-labelledby="line-map-title line-map-desc" lang="${options.language}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title id="line-map-title">${escapeText(scene.header.title)}</title>`,
    `<desc id="line-map-desc">${escapeText(scene.reading.sentence)}</desc>`,
    `<style>${lineMapCss(theme)}</style>`,
    `<rect width="${width}" height="${height}" fill="${themes[theme].paper}"/>`,
    header.markup,
    `<g transform="translate(0 ${top})">`,
    ...body,
    "</g>",
    ...signs.items.map((item) => legendMarkup(item, top + scene.height)),
    "</svg>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Runs of elements of one subject, so that the drawing order is kept. */
function groupBySubject(elements: readonly SceneElement[]): { subject: string | null; elements: SceneElement[] }[] {
  const groups: { subject: string | null; elements: SceneElement[] }[] = [];
  for (const element of elements) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.subject === element.subject) last.elements.push(element);
    else groups.push({ subject: element.subject, elements: [element] });
  }
  return groups;
}

function elementMarkup(element: SceneElement, lit: ReadonlySet<string> | undefined): string {
  const onWay = element.onWay && (lit === undefined || lit.has(element.id));
  const title = element.title === undefined ? "" : `<title>${escapeText(element.title)}</title>`;
  return shapeMarkup(
    element.shape,
    `data-id="${escapeText(element.id)}" class="${classesOf({ ...element, onWay })}"`,
    title,
  );
}

function shapeMarkup(shape: Shape, attributes: string, title: string): string {
  const close = (tag: string) => (title === "" ? "/>" : `>${title}</${tag}>`);
  switch (shape.type) {
    case "path":
      return `<path ${attributes} d="${shape.d}"${close("path")}`;
    case "circle":
      return `<circle ${attributes} cx="${round(shape.cx)}" cy="${round(shape.cy)}" r="${shape.r}"${close("circle")}`;
    case "rect":
      return `<rect ${attributes} x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" rx="${shape.rx}"${close("rect")}`;
    case "text": {
      // The measured length is written down, so that another font cannot make words wider than their room.
      const lines = shape.lines.map(
        (line) =>
          `<tspan x="${round(line.x)}" y="${round(line.y)}" textLength="${round(line.width)}" lengthAdjust="spacingAndGlyphs">${escapeText(line.text)}</tspan>`,
      );
      return `<text ${attributes} font-size="${shape.size}" font-weight="${shape.weight}">${title}${lines.join("")}</text>`;
    }
  }
}

function headerMarkup(scene: LineMapScene, theme: Theme): { markup: string; width: number } {
  const { title, subtitle, verdict } = scene.header;
  const titleStyle = { size: 28, weight: 700 };
  const quietStyle = { size: 15, weight: 400 };
  const pillStyle = { size: 14, weight: 600 };
  const left = Math.max(textWidth(title, titleStyle), textWidth(subtitle, quietStyle));
  const line = (text: string, y: number, style: typeof titleStyle, paint: Paint) =>
    `<text class="lm-${paint}" x="${side}" y="${y}" font-size="${style.size}" font-weight="${style.weight}">${escapeText(text)}</text>`;
  const parts = [line(title, 48, titleStyle, "ink"), line(subtitle, 76, quietStyle, "quiet")];
  if (verdict === null) return { markup: parts.join("\n"), width: side * 2 + left };
  const pillWidth = textWidth(verdict, pillStyle) + 60;
  const width = Math.max(scene.width, side * 3 + left + pillWidth);
  const x = width - side - pillWidth;
  const colours = themes[theme];
  const colour = { fault: colours.fault, signal: colours.doubt, gap: colours.doubt, good: colours.good }[
    scene.verdictKind ?? "good"
  ];
  const sign = scene.verdictKind === "good" ? `M${x + 18} 47l5 6 10 -12` : `M${x + 17} 54l9 -15 9 15z`;
  parts.push(
    `<rect x="${round(x)}" y="26" width="${round(pillWidth)}" height="42" rx="21" fill="${colours.card}" stroke="${colour}" stroke-width="1.8"/>`,
    `<path d="${sign}" fill="none" stroke="${colour}" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/>`,
    `<text x="${round(x + 44)}" y="52" font-size="14" font-weight="600" fill="${colour}">${escapeText(verdict)}</text>`,
  );
  return { markup: parts.join("\n"), width };
}

interface LegendItem {
  readonly key: LegendKey;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly kind: "fault" | "signal" | "gap";
}

const legendStyle = { size: 13.5, weight: 400 };
const signWidth = 48;

function layLegend(scene: LineMapScene): { items: LegendItem[]; height: number } {
  const most = Math.max(scene.width, 640) - side;
  let x = side;
  let y = 40;
  const items = scene.legend.map(({ key, label }): LegendItem => {
    const width = signWidth + textWidth(label, legendStyle) + 36;
    if (x > side && x + width > most) {
      x = side;
      y += legendRow;
    }
    const kind = scene.faults.find((fault) => fault.shape === key)?.kind ?? "fault";
    const item = { key, label, x, y, kind };
    x += width;
    return item;
  });
  return { items, height: y + 36 };
}

function legendMarkup(item: LegendItem, top: number): string {
  const x = item.x + 20;
  const y = top + item.y;
  const text = `<text class="lm-ink" x="${round(item.x + signWidth)}" y="${round(y + 4.5)}" font-size="${legendStyle.size}" font-weight="${legendStyle.weight}">${escapeText(item.label)}</text>`;
  return `<g aria-hidden="true">${signMarkup(item.key, x, y, item.kind)}${text}</g>`;
}

function signMarkup(key: LegendKey, x: number, y: number, kind: string): string {
  const path = (paint: string, d: string) => `<path class="lm-${paint}" d="${d}"/>`;
  switch (key) {
    case "unit":
      return `<circle class="lm-station" cx="${x}" cy="${y}" r="8"/>`;
    case "entry":
      return `<circle class="lm-station" cx="${x}" cy="${y}" r="10.5"/>`;
    case "fold":
      return `<circle class="lm-station-fold" cx="${x}" cy="${y}" r="12"/><text class="lm-ink" x="${x - 4}" y="${y + 4.5}" font-size="12.5" font-weight="650">9</text>`;
    case "choice":
      return path("tick", `M${x - 14} ${y}h6c6 0 6 -8 14 -8h8M${x - 8} ${y}c6 0 6 8 14 8h8`);
    case "transfer":
      return path("transfer", `M${x - 14} ${y + 7}C${x} ${y + 7} ${x} ${y - 7} ${x + 14} ${y - 7}`);
    case "exit":
      return path("bar", `M${x} ${y - 10}v20`);
    default:
      return faultSign(key, x, y, kind);
  }
}

function faultSign(shape: FaultShape, x: number, y: number, kind: string): string {
  const reach = glyphReach(shape);
  const centre = { x, y: y + (reach.up - reach.down) / 2 };
  return drawGlyph(shape, centre)
    .map((part) => `<path class="lm-${kind}-${part.stroke}" d="${part.d}"/>`)
    .join("");
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
