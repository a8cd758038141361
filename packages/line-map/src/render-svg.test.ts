import { describe, expect, it } from "vitest";
import { smallLine, smallReport } from "../test/small-line.ts";
import { layoutLineMap } from "./layout.ts";
import { renderLineMapSvg } from "./render-svg.ts";

const scene = layoutLineMap(smallLine, smallReport, { language: "nl" });
const light = renderLineMapSvg(scene, { theme: "light", language: "nl", legend: true });

describe("renderLineMapSvg", () => {
  it("is one well-formed document: every tag that opens closes in its turn", () => {
    const open: string[] = [];
    for (const [, close, tag = "", own] of light.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (own === "/") continue;
      if (close === "/") expect(open.pop()).toBe(tag);
      else open.push(tag);
    }
    expect(open).toEqual([]);
    expect(light).toContain("Technicus &amp; co");
  });

  it("says what it shows to those who do not see it", () => {
    expect(light).toMatch(/<svg[^>]*role="img"[^>]*lang="nl"/);
    expect(light).toContain('<title id="line-map-title">Kleine leerlijn</title>');
    expect(light).toContain('aria-label="Onderdeel Data uit machines, periode 3. Je leert: Besturen stap 3."');
  });

  it("explains in its legend the signs that it uses, no others", () => {
    const labels = scene.legend.map((sign) => sign.key);
    expect(labels).toContain("broken-track");
    expect(labels).not.toContain("knot");
    for (const sign of scene.legend) expect(light).toContain(`>${sign.label}</text>`);
    expect(renderLineMapSvg(scene, { theme: "light", language: "nl", legend: false })).not.toContain(
      ">overstap</text>",
    );
  });

  it("prints without colour", () => {
    const print = renderLineMapSvg(scene, { theme: "print", language: "nl", legend: true });
    const colours = [...print.matchAll(/#([0-9a-f]{6})/g)].map((match) => match[1] ?? "");
    expect(colours.length).toBeGreaterThan(0);
    for (const colour of colours) expect(new Set(colour.match(/../g)).size).toBe(1);
  });

  it("fades what a route does not light", () => {
    const lit = new Set(["station:unit:m4"]);
    const svg = renderLineMapSvg(scene, { theme: "dark", language: "nl", legend: false, lit });
    expect(svg).toMatch(/data-id="station:unit:m4" class="lm-station"/);
    expect(svg).toMatch(/data-id="station:unit:m1" class="lm-station lm-off"/);
  });
});
