import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapLabel } from "./text-measure.ts";

const style = { size: 12.5, weight: 450 };

describe("textWidth", () => {
  it("grows with size and weight", () => {
    expect(textWidth("Wiskunde", { size: 25, weight: 450 })).toBeCloseTo(2 * textWidth("Wiskunde", style));
    expect(textWidth("Wiskunde", { size: 12.5, weight: 700 })).toBeGreaterThan(textWidth("Wiskunde", style));
  });

  it("takes a character that the table lacks as wide", () => {
    expect(textWidth("漢", style)).toBeGreaterThan(textWidth("M", style));
  });
});

describe("wrapLabel", () => {
  it("makes even lines", () => {
    const { lines } = wrapLabel("Bewerken en verbinden van materialen", style, { maxWidth: 110, maxLines: 3 });
    expect(lines.map((line) => line.text)).toEqual(["Bewerken en", "verbinden van", "materialen"]);
  });

  it("keeps a number with its word", () => {
    const { lines } = wrapLabel("Aandrijftechniek 2", style, { maxWidth: 92, maxLines: 2, hardWidth: 130 });
    expect(lines.map((line) => line.text)).toEqual(["Aandrijftechniek\u00a02"]);
  });

  it("breaks a long word at a part of it", () => {
    const { lines } = wrapLabel("Onderzoeksvaardigheden", style, { maxWidth: 92, maxLines: 3, hardWidth: 100 });
    expect(lines.map((line) => line.text)).toEqual(["Onderzoeks-", "vaardigheden"]);
  });

  it("ends in an ellipsis where words are left out, and keeps the full text", () => {
    const text = "een twee drie vier vijf zes zeven acht negen tien elf twaalf";
    const label = wrapLabel(text, style, { maxWidth: 60, maxLines: 2 });
    expect(label.isShortened).toBe(true);
    expect(label.lines.at(-1)?.text.endsWith("…")).toBe(true);
    expect(label.full).toBe(text);
  });

  it("never exceeds its limits and loses no letter that it does not admit to", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(words, fc.integer({ min: 50, max: 200 }), (parts, maxWidth) => {
        const text = parts.join(" ");
        const label = wrapLabel(text, style, { maxWidth, maxLines: 3 });
        expect(label.lines.length).toBeLessThanOrEqual(3);
        for (const line of label.lines) expect(line.width).toBeLessThanOrEqual(maxWidth * 1.25 + 0.01);
        if (label.isShortened) return;
        const bare = (s: string) => s.replace(/[\s\u00ad-]/gu, "");
        expect(bare(label.lines.map((line) => line.text).join(""))).toBe(bare(text));
      }),
    );
  });
});
