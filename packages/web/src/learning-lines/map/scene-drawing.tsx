/** Draws the elements of a scene. Owns turning shapes into SVG; nothing here can be focused. */
import type { SceneElement } from "@leerlijn/line-map/scene";
import { classesOf, lineMapCss } from "@leerlijn/line-map/theme";
import { memo } from "react";

/** Light and dark by the page's own choice, black and white on paper. */
export const mapStyles = [
  lineMapCss("light", ".line-map"),
  lineMapCss("dark", '[data-mantine-color-scheme="dark"] .line-map'),
  `@media print{${lineMapCss("print", ":root .line-map.line-map")}}`,
].join("\n");

export interface SceneDrawingProps {
  readonly elements: readonly SceneElement[];
  /** Elements that stay bright; null: all. */
  readonly lit: ReadonlySet<string> | null;
}

export const SceneDrawing = memo(function SceneDrawing({ elements, lit }: SceneDrawingProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus
    <g aria-hidden="true">
      {elements.map((element) => (
        <Element key={element.id} element={element} isLit={lit === null || lit.has(element.id)} />
      ))}
    </g>
  );
});

const Element = memo(function Element({ element, isLit }: { readonly element: SceneElement; readonly isLit: boolean }) {
  const { shape, title } = element;
  const className = classesOf({ ...element, onWay: element.onWay && isLit });
  const named = title === undefined ? null : <title>{title}</title>;
  switch (shape.type) {
    case "path":
      return (
        <path className={className} d={shape.d}>
          {named}
        </path>
      );
    case "circle":
      return (
        <circle className={className} cx={shape.cx} cy={shape.cy} r={shape.r}>
          {named}
        </circle>
      );
    case "rect":
      return (
        <rect className={className} x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={shape.rx}>
          {named}
        </rect>
      );
    case "text":
      return (
        <text className={className} fontSize={shape.size} fontWeight={shape.weight}>
          {named}
          {shape.lines.map((line) => (
            // The measured length is kept, so that another font cannot make words wider than their room.
            <tspan
              key={`${line.x} ${line.y}`}
              x={line.x}
              y={line.y}
              textLength={line.width}
              lengthAdjust="spacingAndGlyphs"
            >
              {line.text}
            </tspan>
          ))}
        </text>
      );
  }
});
