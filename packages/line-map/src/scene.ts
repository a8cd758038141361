/**
 * The scene of a line map: a plain list of things to draw, in scene units (px at 100 %), y downwards, and beside it
 * what can be focused. Owns the types only; `layout.ts` makes a scene, `render-svg.ts` and the web page draw it.
 */
import type { Language } from "@leerlijn/engine/base/text";
import type { FindingCode, FindingKind, Reading } from "@leerlijn/engine/learning-line/finding";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of a text; `x` is where it starts, `y` its baseline, `width` its measured width. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

export type Shape =
  | { readonly type: "path"; readonly d: string }
  | { readonly type: "circle"; readonly cx: number; readonly cy: number; readonly r: number }
  | ({ readonly type: "rect"; readonly rx: number } & Box)
  | {
      readonly type: "text";
      readonly lines: readonly TextLine[];
      readonly size: number;
      readonly weight: number;
      readonly box: Box;
    };

/** What an element is. */
export type ElementKind =
  | "band"
  | "swatch"
  | "track"
  | "transfer"
  | "entry"
  | "fork"
  | "station"
  | "outcome"
  | "exit"
  | "period"
  | "fault"
  | "card"
  | "label";

/** How an element is painted; `theme.ts` gives each role its colours and widths. */
export type Paint =
  | "rule"
  | "swatch"
  | "track"
  | "track-faded"
  | "transfer"
  | "transfer-faded"
  | "station"
  | "station-faded"
  | "station-fold"
  | "pill"
  | "bar"
  | "tick"
  | "tick-open"
  | "fault-line"
  | "fault-dots"
  | "fault-face"
  | "signal-line"
  | "signal-dots"
  | "signal-face"
  | "gap-line"
  | "gap-dots"
  | "gap-face"
  | "fault-card"
  | "signal-card"
  | "gap-card"
  | "ink"
  | "quiet"
  | "fault-text"
  | "signal-text"
  | "gap-text";

/** Where on a programme's way an element lies; what lights a route reads this. */
export interface Stretch {
  readonly programme: string;
  /** Places on the programme's main track, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** The units of each choice branch that the element lies in, outermost first; empty on the main track. */
  readonly branches: readonly (readonly string[])[];
}

export interface SceneElement {
  /** Unique within the scene. */
  readonly id: string;
  readonly kind: ElementKind;
  readonly shape: Shape;
  readonly paint: Paint;
  /** Index into the theme's line colours, for the paints that have one. */
  readonly colour: number | null;
  /** Id of the focusable thing that this element belongs to. */
  readonly subject: string | null;
  /** false: not on the way of the profile or not in the strand that was asked for; drawn faded. */
  readonly onWay: boolean;
  /** Full text, where the drawn one is shortened. */
  readonly title?: string;
  readonly stretch?: Stretch;
}

export type FocusKind = "line" | "programme" | "entry" | "period" | "fork" | "unit" | "exit" | "transfer" | "fault";

/** A thing that can be focused, touched and opened. */
export interface FocusTarget {
  readonly id: string;
  readonly kind: FocusKind;
  /** The id in the line file (a unit's, a programme's …); for a fault the code. */
  readonly of: string;
  readonly programme: string | null;
  /** Where it stands on the track; arrow keys go by this. */
  readonly at: Point;
  readonly box: Box;
  /** A full sentence in the scene's language. */
  readonly sentence: string;
}

/** The shape that says a finding's code without colour. */
export type FaultShape =
  | "broken-track"
  | "arc-back"
  | "steep-rise"
  | "knot"
  | "dead-end"
  | "closed-gate"
  | "scale"
  | "faded-stretch"
  | "open-target"
  | "unproven-target"
  | "empty-proof"
  | "blocked-fork"
  | "two-tags"
  | "question";

/** One or more findings of one code at one place. */
export interface SceneFault {
  /** Id of its focus target. */
  readonly id: string;
  readonly code: FindingCode;
  readonly kind: FindingKind;
  readonly shape: FaultShape;
  /** Indices into the report's findings. */
  readonly findings: readonly number[];
  readonly reading?: Reading;
  readonly waived: boolean;
  /** The finding's name, and one short line of plain words. */
  readonly head: string;
  readonly words: string;
}

/** What a reader without eyes meets, in reading order. */
export interface ReadingNode {
  readonly id: string;
  readonly kind: FocusKind;
  readonly sentence: string;
  readonly children: readonly ReadingNode[];
}

export type Direction = "left" | "right" | "up" | "down";

/** What is drawn of the line itself. */
export type LegendSign = "unit" | "entry" | "fold" | "choice" | "transfer" | "exit";

export type LegendKey = LegendSign | FaultShape;

export type Detail = "far" | "units" | "outcomes";

export interface LineMapScene {
  readonly line: string;
  readonly language: Language;
  readonly detail: Detail;
  readonly width: number;
  readonly height: number;
  /** Width of the column of names at the left. */
  readonly namesWidth: number;
  readonly header: { readonly title: string; readonly subtitle: string; readonly verdict: string | null };
  readonly verdictKind: "fault" | "gap" | "signal" | "good" | null;
  /** In drawing order, back to front. */
  readonly elements: readonly SceneElement[];
  readonly focus: readonly FocusTarget[];
  readonly faults: readonly SceneFault[];
  /** Folded periods by key, and those that the options opened. */
  readonly folded: readonly string[];
  /** Ids of units that no content names: they are on no route and not drawn. */
  readonly leftOut: readonly string[];
  /** Only the signs that this map uses, in legend order. */
  readonly legend: readonly { readonly key: LegendKey; readonly label: string }[];
  readonly reading: ReadingNode;
  readonly neighbours: Readonly<Record<string, Readonly<Partial<Record<Direction, string>>>>>;
  readonly transfers: readonly { readonly id: string; readonly exit: string; readonly profile: string }[];
  /** The places on its main track where each profile enters and each exit leaves. */
  readonly places: Readonly<Record<string, number>>;
}
