/** Collects the elements of a scene while it is drawn. Owns unique ids, labels and focus boxes; no layout. */
import type { Box, ElementKind, FocusKind, Paint, Point, SceneElement, Shape, Stretch, TextLine } from "./scene.ts";
import type { WrappedLabel } from "./text-measure.ts";

export interface DrawnFocus {
  readonly id: string;
  readonly kind: FocusKind;
  readonly of: string;
  readonly programme: string | null;
  readonly at: Point;
  readonly box: Box;
}

export interface ElementInput {
  readonly kind: ElementKind;
  readonly paint: Paint;
  readonly shape: Shape;
  readonly subject?: string | null;
  readonly colour?: number;
  readonly title?: string;
  readonly stretch?: Stretch | undefined;
}

const layers: Readonly<Record<ElementKind, number>> = {
  band: 0,
  transfer: 1,
  entry: 1,
  track: 2,
  fork: 3,
  exit: 3,
  fault: 4,
  outcome: 5,
  station: 5,
  period: 5,
  swatch: 6,
  card: 7,
  label: 8,
};

/** Height of a line of text, ascent and descent as shares of its size; the boxes of labels use the same. */
export const textMetrics = { line: 1.24, ascent: 0.8, descent: 0.24 };

export class SceneBuilder {
  private readonly drawn: { readonly layer: number; readonly element: SceneElement }[] = [];
  private readonly used = new Map<string, number>();
  readonly focus = new Map<string, DrawnFocus>();

  add(id: string, input: ElementInput): void {
    const times = this.used.get(id) ?? 0;
    this.used.set(id, times + 1);
    this.drawn.push({
      layer: layers[input.kind],
      element: {
        id: times === 0 ? id : `${id}~${times + 1}`,
        kind: input.kind,
        shape: input.shape,
        paint: input.paint,
        colour: input.colour ?? null,
        subject: input.subject ?? null,
        onWay: true,
        ...(input.title === undefined ? {} : { title: input.title }),
        ...(input.stretch === undefined ? {} : { stretch: input.stretch }),
      },
    });
  }

  /** Draws wrapped text with its first line's top at `top`; `x` is its left, middle or right by `align`. */
  label(
    id: string,
    text: WrappedLabel,
    place: { readonly x: number; readonly top: number; readonly align: "start" | "middle" | "end" },
    paint: Paint,
    further: { readonly subject?: string | null; readonly stretch?: Stretch | undefined } = {},
  ): Box {
    const { size, weight } = text.style;
    const lines = text.lines.map((line, i): TextLine => {
      const shift = place.align === "start" ? 0 : place.align === "middle" ? line.width / 2 : line.width;
      return {
        x: place.x - shift,
        y: place.top + size * (textMetrics.ascent + i * textMetrics.line),
        width: line.width,
        text: line.text,
      };
    });
    const shift = place.align === "start" ? 0 : place.align === "middle" ? text.width / 2 : text.width;
    const box = { x: place.x - shift, y: place.top, width: text.width, height: text.height };
    this.add(id, {
      kind: "label",
      paint,
      shape: { type: "text", lines, size, weight, box },
      ...(further.subject === undefined ? {} : { subject: further.subject }),
      ...(text.isShortened ? { title: text.full } : {}),
      stretch: further.stretch,
    });
    return box;
  }

  mark(focus: DrawnFocus): void {
    if (!this.focus.has(focus.id)) this.focus.set(focus.id, focus);
  }

  /** Back to front. */
  elements(): SceneElement[] {
    return this.drawn
      .map((one, at) => ({ ...one, at }))
      .sort((a, b) => a.layer - b.layer || a.at - b.at)
      .map((one) => one.element);
  }
}
