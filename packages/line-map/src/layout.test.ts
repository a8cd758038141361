import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smallLine, smallReport } from "../test/small-line.ts";
import { layoutLineMap, neighbour, readingOrder, routeElements } from "./layout.ts";
import type { LineMapScene, ReadingNode } from "./scene.ts";

const scene = layoutLineMap(smallLine, smallReport, { language: "nl" });

function nodesOf(node: ReadingNode): ReadingNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/** Pairs of labels whose boxes share room: the naive way. */
function meetingLabels({ elements }: LineMapScene): string[] {
  const labels = elements.flatMap(({ id, shape }) => (shape.type === "text" ? [{ id, ...shape.box }] : []));
  return labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe("layoutLineMap", () => {
  it("draws every unit that some content names, every exit, transfer and way in", () => {
    const ids = new Set(scene.elements.map((element) => element.id));
    for (const id of ["v1", "v2", "m1", "m2", "m3", "m4", "m5", "b1", "b2"])
      expect(ids).toContain(`station:unit:${id}`);
    for (const id of ["exit:m-certificaat", "exit:b-uit", "transfer:t1", "label:entry:havo", "fork:m-keuze"])
      expect(ids).toContain(id);
    expect(scene.leftOut).toEqual(["nergens"]);
  });

  it("gives every element an id of its own, and all room within the picture", () => {
    expect(new Set(scene.elements.map((element) => element.id)).size).toBe(scene.elements.length);
    for (const { shape } of scene.elements)
      if (shape.type === "text") {
        expect(shape.box.x).toBeGreaterThanOrEqual(0);
        expect(shape.box.x + shape.box.width).toBeLessThanOrEqual(scene.width);
        expect(shape.box.y + shape.box.height).toBeLessThanOrEqual(scene.height);
      }
  });

  it("shows every finding, also one whose subject is drawn nowhere", () => {
    const shown = scene.faults.flatMap((fault) => fault.findings).sort((a, b) => a - b);
    expect(shown).toEqual(smallReport.findings.map((_, i) => i));
  });

  it("draws higher levels higher, and the next programme further right", () => {
    const at = (id: string) => scene.focus.find((target) => target.id === id)?.at ?? { x: 0, y: 0 };
    expect(at("unit:b1").y).toBeLessThan(at("unit:m4").y);
    expect(at("unit:m4").y).toBeLessThan(at("unit:v1").y);
    expect(at("unit:m1").x).toBeGreaterThan(at("unit:v2").x);
    expect(at("unit:b1").x).toBeGreaterThan(at("unit:m4").x);
  });

  it("draws a profile's way and fades the rest", () => {
    const { elements } = layoutLineMap(smallLine, null, { language: "nl", profile: "havo" });
    const onWay = (id: string) => elements.find((element) => element.id === id)?.onWay;
    expect(onWay("station:unit:m4")).toBe(true);
    expect(onWay("station:unit:b1")).toBe(true);
    expect(onWay("station:unit:m1")).toBe(false);
    expect(onWay("station:unit:v1")).toBe(false);
    expect(onWay("transfer:t1")).toBe(false);
  });

  it("fades what is not in a strand", () => {
    const { elements } = layoutLineMap(smallLine, null, { language: "nl", strand: "besturen" });
    const onWay = (id: string) => elements.find((element) => element.id === id)?.onWay;
    expect([onWay("station:unit:m2"), onWay("station:unit:m3")]).toEqual([true, false]);
  });

  it("folds periods, and opens one that is asked for", () => {
    const two: LearningLine = {
      ...smallLine,
      programmes: smallLine.programmes.map((one) =>
        one.id === "vmbo"
          ? { ...one, units: one.units.map((unit) => ({ ...unit, period: { first: 1, last: 1 } })) }
          : one,
      ),
    };
    const folded = layoutLineMap(two, null, { language: "nl", foldPeriods: true });
    expect(folded.folded).toEqual(["ba:1", "mbo:2", "vmbo:1"]);
    const opened = layoutLineMap(two, null, { language: "nl", foldPeriods: true, openPeriods: ["vmbo:1"] });
    expect(opened.folded).toEqual(["ba:1", "mbo:2"]);
    expect(opened.elements.some((element) => element.id === "station:unit:v1")).toBe(true);
  });

  it("keeps labels apart at every detail, however long or odd the titles", () => {
    const title = fc.string({ maxLength: 60 });
    const detail = fc.constantFrom("far", "units", "outcomes" as const);
    fc.assert(
      fc.property(fc.array(title, { minLength: 9, maxLength: 9 }), detail, fc.boolean(), (titles, at, foldPeriods) => {
        let next = 0;
        const line = {
          ...smallLine,
          programmes: smallLine.programmes.map((programme) => ({
            ...programme,
            units: programme.units.map((unit) => ({ ...unit, title: { nl: titles[next++ % titles.length] ?? "" } })),
          })),
        };
        const drawn = layoutLineMap(line, smallReport, { language: "nl", detail: at as "far", foldPeriods });
        expect(meetingLabels(drawn)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("lays out an empty line, and programmes without units", () => {
    const empty: LearningLine = { ...smallLine, programmes: [], entryProfiles: [], transfers: [] };
    expect(layoutLineMap(empty, null, { language: "en" }).focus.map((target) => target.id)).toEqual([]);
    const bare = { ...smallLine, programmes: smallLine.programmes.map((one) => ({ ...one, units: [] })) };
    expect(layoutLineMap(bare, null, { language: "nl" }).elements.some((element) => element.id === "exit:b-uit")).toBe(
      true,
    );
  });

  it("keeps time running when transfers lead in a circle", () => {
    const transfers = [...(smallLine.transfers ?? []), { id: "t3", exit: "b-uit", profile: "start" }];
    const round = layoutLineMap({ ...smallLine, transfers }, smallReport, { language: "nl" });
    expect(round.width).toBeLessThan(4000);
    expect(meetingLabels(round)).toEqual([]);
  });
});

describe("readingOrder", () => {
  it("goes from line to programme, entry, period, unit and fault, with a sentence each", () => {
    const nodes = nodesOf(readingOrder(scene));
    const order = nodes.map((node) => node.id);
    expect(order.indexOf("programme:vmbo")).toBeLessThan(order.indexOf("programme:mbo"));
    expect(order.indexOf("unit:m1")).toBeLessThan(order.indexOf("unit:m4"));
    expect(nodes.every((node) => node.sentence.endsWith("."))).toBe(true);
    const unit = nodes.find((node) => node.id === "unit:m4");
    expect(unit?.sentence).toBe("Onderdeel Data uit machines, periode 3. Je leert: Besturen stap 3.");
    expect(unit?.children.map((child) => child.sentence)).toEqual(["Breuk: Van vmbo: Besturen stap 1, gevraagd 3."]);
  });

  it("is in English when asked", () => {
    const english = layoutLineMap(smallLine, smallReport, { language: "en" });
    expect(readingOrder(english).sentence).toContain("Does not connect: 1 break, 1 target not covered, +2 others");
    expect(JSON.stringify(english)).not.toMatch(/gevraagd|breuk|overstap|instroom|periode/i);
  });
});

describe("routeElements", () => {
  const route = smallReport.findings[0]?.witness.route;

  it("lights the units, branches, transfer and exit of the route, and nothing else", () => {
    const lit = route === undefined ? new Set<string>() : routeElements(scene, route);
    for (const id of ["station:unit:v1", "station:unit:m3", "label:unit:m4", "transfer:t1", "exit:m-uit"])
      expect(lit).toContain(id);
    for (const id of ["station:unit:m2", "station:unit:b1", "transfer:t2", "exit:m-certificaat", "label:entry:havo"])
      expect(lit).not.toContain(id);
    const branches = scene.elements.filter((element) => element.id.startsWith("track:fork:m-keuze"));
    expect(branches.filter((element) => lit.has(element.id)).map((element) => element.id)).toEqual([
      "track:fork:m-keuze:1:part",
      "track:fork:m-keuze:1:join",
    ]);
  });
});

describe("neighbour", () => {
  it("follows the track to the right and comes back", () => {
    const right = neighbour(scene, "unit:b1", "right");
    expect(right).toBe("unit:b2");
    expect(neighbour(scene, "unit:b2", "left")).toBe("unit:b1");
  });

  it("crosses over a transfer at the end of a track", () => {
    expect(neighbour(scene, "exit:v-uit", "right")).toBe("entry:van-vmbo");
  });

  it("goes up a branch and up a level", () => {
    expect(neighbour(scene, "unit:m3", "up")).toBe("unit:m2");
    const above = neighbour(scene, "unit:v1", "up");
    expect(scene.focus.find((target) => target.id === above)?.programme).not.toBe("vmbo");
  });
});
