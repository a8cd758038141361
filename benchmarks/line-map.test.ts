import { layoutLineMap } from "@leerlijn/line-map/layout";
import { renderLineMapSvg } from "@leerlijn/line-map/render-svg";
import { describe, expect, it } from "vitest";
import { generateLine, generateReport } from "./line-map/generate-line.ts";
import { measureSvg } from "./line-map/measure-svg.ts";

const text = (x: number, y: number, words: string) =>
  `<text data-id="l" class="lm-ink" font-size="10" font-weight="400"><tspan x="${x}" y="${y}" textLength="50" lengthAdjust="spacingAndGlyphs">${words}</tspan></text>`;
const svg = (...parts: readonly string[]) => `<svg><g transform="translate(0 0)">${parts.join("")}</g></svg>`;

describe("measureSvg", () => {
  it("counts labels that meet, not those that stand apart", () => {
    expect(measureSvg(svg(text(0, 10, "een"), text(40, 12, "twee"), text(0, 40, "drie"))).labelOverlaps).toBe(1);
  });

  it("counts a line through a word once, by its width too", () => {
    const line = (y: number) => `<path data-id="a" class="lm-track lm-line-0" d="M0 ${y}L20 ${y}L60 ${y}"/>`;
    expect(measureSvg(svg(text(0, 10, "een"), line(8))).linesThroughLabels).toBe(1);
    expect(measureSvg(svg(text(0, 10, "een"), line(15))).linesThroughLabels).toBe(1);
    expect(measureSvg(svg(text(0, 10, "een"), line(17))).linesThroughLabels).toBe(0);
  });

  it("follows curves, circles and frames", () => {
    const curve = '<path data-id="c" class="lm-transfer" d="M0 40C0 0 60 0 60 40"/>';
    expect(measureSvg(svg(text(5, 14, "een"), curve)).linesThroughLabels).toBe(1);
    expect(measureSvg(svg(text(5, 60, "een"), curve)).linesThroughLabels).toBe(0);
    const circle = '<circle data-id="o" class="lm-station" cx="5" cy="10" r="8"/>';
    expect(measureSvg(svg(text(10, 12, "een"), circle)).linesThroughLabels).toBe(1);
    const frame = '<rect data-id="r" class="lm-fault-card" x="20" y="0" width="100" height="20" rx="6"/>';
    expect(measureSvg(svg(text(0, 12, "een"), frame)).linesThroughLabels).toBe(1);
    expect(measureSvg(svg(text(40, 12, "een"), frame)).linesThroughLabels).toBe(0);
  });

  it("sees the fault when a label of a real map is moved onto another", () => {
    const line = generateLine(60, 7);
    const drawn = renderLineMapSvg(layoutLineMap(line, generateReport(line, 7), { language: "nl" }), {
      theme: "light",
      language: "nl",
      legend: true,
    });
    expect(measureSvg(drawn)).toMatchObject({ labelOverlaps: 0, linesThroughLabels: 0 });
    const [first, second] = [...drawn.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)"/g)].slice(20);
    const moved = drawn.replace(second?.[0] ?? "-", first?.[0] ?? "-");
    expect(measureSvg(moved).labelOverlaps + measureSvg(moved).linesThroughLabels).toBeGreaterThan(0);
  });
});
