/** Journeys over the learning line's page, as a curriculum developer makes them. */
import { AxeBuilder } from "@axe-core/playwright";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { faultyLine, mendedLine } from "./given/faulty-line.ts";
import { type OpenedLeerlijn, openLeerlijn, type PageOptions } from "./open-leerlijn.ts";

let leerlijn: OpenedLeerlijn;
beforeAll(async () => {
  leerlijn = await openLeerlijn();
});
afterAll(async () => {
  await leerlijn?.close();
});

const address = `/learning-lines/${faultyLine.id}`;

beforeEach(() => keep(faultyLine));

/** Puts the line there, whatever was there. */
async function keep(line: LearningLine): Promise<void> {
  const api = `${leerlijn.url}/api/v1/learning-lines`;
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify(line);
  const made = await fetch(api, { method: "POST", headers, body });
  if (made.status === 409) {
    await fetch(`${api}/${faultyLine.id}`, { method: "PUT", headers: { ...headers, "if-match": "*" }, body });
  }
}

/** The line as the file that a reader would export, change and import again. */
async function exportOf(line: LearningLine, format: "json" | "xlsx"): Promise<Buffer> {
  await keep(line);
  const answer = await fetch(`${leerlijn.url}/api/v1/learning-lines/${line.id}/export?format=${format}`);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function open(path: string, options?: PageOptions): Promise<Page> {
  const page = await leerlijn.newPage(options);
  await page.goto(path);
  return page;
}

async function openLine(options?: PageOptions): Promise<Page> {
  const page = await open(address, options);
  await page.getByRole("tree").waitFor();
  await page.locator("[data-finding]").first().waitFor();
  return page;
}

const gap = '[data-finding^="required-before-taught"]';

describe("a learning line", () => {
  test("is opened from the list, tells its verdict, and a fault lights the route that proves it", async () => {
    const page = await open("/");
    await page.getByText("Sluit niet aan").first().waitFor();
    await page.getByRole("link", { name: "Data in de fabriek" }).click();
    await page.getByRole("tree").waitFor();
    expect(await page.getByText("5 van 5 onderdelen beschreven").count()).toBe(1);
    expect(await page.locator(".lm-off").count()).toBe(0);
    await page.locator(gap).click();
    const detail = page.getByRole("complementary", { name: "Bevinding" });
    await detail.getByRole("heading", { name: "Voorbeeldroute" }).waitFor();
    expect(await detail.innerText()).toContain("Keuzedeel onderhoud");
    expect(await detail.innerText()).toContain("hier gaat het mis");
    // The elective that would have taught it is not on that route.
    expect(await page.locator(".lm-off").count()).toBeGreaterThan(0);
    expect(page.url()).toContain("finding=required-before-taught");
    await page.keyboard.press("Escape");
    await page.locator(".lm-off").first().waitFor({ state: "detached" });
    await page.context().close();
  });

  test("is read and walked by keyboard alone", async () => {
    const page = await openLine();
    await page.getByRole("treeitem").first().focus();
    const focused = () => page.evaluate<string>("document.activeElement?.getAttribute('aria-label') ?? ''");
    expect(await focused()).toContain("Data in de fabriek");
    const seen = new Set<string>();
    let sentence = "";
    for (let i = 0; i < 60 && !sentence.includes("Keuzedeel data"); i++) {
      await page.keyboard.press("PageDown");
      sentence = await focused();
      seen.add(sentence);
    }
    expect(sentence).toContain("Keuzedeel data");
    expect(seen.size).toBeGreaterThan(4);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).not.toBe(sentence);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: "Onderdeel" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    await page.getByRole("rowheader", { name: "Keuzedeel data" }).waitFor();
    expect(page.url()).toContain("view=table");
    await page.keyboard.press("/");
    await page.keyboard.type("besturing");
    await page.getByRole("option", { name: /PLC en besturing.*Data in de fabriek/ }).waitFor();
    await page.keyboard.press("Enter");
    await page
      .getByRole("complementary", { name: "Onderdeel" })
      .getByRole("heading", { name: "PLC en besturing" })
      .waitFor();
    await page.context().close();
  });

  test("is changed and checked again: what went and what came is shown, then kept", async () => {
    const page = await openLine();
    await page.goto(`${address}?unit=ad-data`);
    const detail = page.getByRole("complementary", { name: "Onderdeel" });
    await detail.getByRole("button", { name: "Wijzigen" }).click();
    await detail.getByRole("button", { name: /Ingangseis weghalen/ }).click();
    await detail.getByRole("button", { name: "Nakijken" }).click();
    await detail.getByText("1 bevinding gaat weg").waitFor();
    expect(await page.locator(gap).count()).toBe(1);
    await detail.getByRole("button", { name: "Bewaren" }).click();
    await detail.getByText("Bewaard.").waitFor();
    await page.locator(gap).waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("tree").waitFor();
    await page.locator("[data-finding]").first().waitFor();
    expect(await page.locator(gap).count()).toBe(0);
    await page.context().close();
  });

  test("a finding is accepted with a reason, counted apart, and taken back", async () => {
    const page = await openLine();
    await page.locator(gap).click();
    const detail = page.getByRole("complementary", { name: "Bevinding" });
    await detail.getByRole("button", { name: "Accepteren" }).click();
    await detail.getByRole("button", { name: "Accepteren" }).click();
    await detail.getByText("Vul een reden in.").waitFor();
    await detail.getByLabel("Reden").fill("De docent vangt dit op in week 1");
    await detail.getByLabel("Wie accepteert").fill("Opleidingsteam Ad");
    await detail.getByRole("button", { name: "Accepteren" }).click();
    await detail.getByText(/Geaccepteerd door Opleidingsteam Ad/).waitFor();
    await page.locator(gap).waitFor({ state: "detached" });
    expect(await page.getByText("1 geaccepteerd").count()).toBe(1);
    await detail.getByRole("button", { name: "Niet meer accepteren" }).click();
    await page.locator(gap).waitFor();
    await page.context().close();
  });

  test("filters stand in the address; the lenient reading and the other language change what is shown", async () => {
    const page = await openLine();
    await page.getByRole("button", { name: /Signalen/ }).click();
    await page.locator(gap).waitFor({ state: "detached" });
    expect(page.url()).toContain("kind=signal");
    await page.reload();
    await page.locator('[data-finding^="repetition"]').waitFor();
    expect(await page.locator(gap).count()).toBe(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Data in the factory" }).waitFor();
    await page.getByRole("heading", { name: "Findings" }).waitFor();
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    await page.reload();
    await page.getByRole("heading", { name: "Data in the factory" }).waitFor();
    await page.context().close();
  });

  test.each([
    { format: "json" as const, mimeType: "application/json" },
    { format: "xlsx" as const, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  ])(
    "a mended file ($format) is imported: what changes is seen before anything is kept",
    async ({ format, mimeType }) => {
      const file = await exportOf(mendedLine, format);
      await keep(faultyLine);
      const page = await open("/imports");
      await page.locator('input[type="file"]').setInputFiles({ name: `mended.${format}`, mimeType, buffer: file });
      const gone = page.locator('[data-findings="gone"] li');
      await gone.first().waitFor();
      expect(await gone.count()).toBe(1);
      const before = await fetch(`${leerlijn.url}/api/v1/learning-lines/${faultyLine.id}`).then((answer) =>
        answer.text(),
      );
      expect(before).toContain("ad-data-r1");
      await page.getByRole("button", { name: "Overnemen", exact: true }).click();
      await page.getByRole("link", { name: "Leerlijn openen" }).click();
      await page.getByRole("tree").waitFor();
      await page.locator("[data-finding]").first().waitFor();
      expect(await page.locator(gap).count()).toBe(0);
      await page.context().close();
    },
  );

  test("a file that is none says so in plain words, and nothing changes", async () => {
    const page = await open("/imports");
    const bytes = Buffer.from("geen leerlijn");
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: bytes });
    await page.getByText("Er is niets overgenomen. Alles is zoals het was.").waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

const pages = [
  { path: "/learning-lines", ready: "Data in de fabriek" },
  { path: address, ready: "Bevindingen" },
  { path: `${address}?finding=repetition~from-mbo~ad-plc~plc`, ready: "Wat helpt" },
  { path: `${address}?unit=ad-data`, ready: "Ingangseisen" },
  { path: `${address}?view=table`, ready: "Bevindingen" },
  { path: `${address}/strands/data`, ready: "Hetzelfde als tabel" },
  { path: "/programmes", ready: "Technicus Smart Industry" },
  { path: `/programmes/${faultyLine.id}/ad`, ready: "Dekkingsmatrix" },
  { path: "/learning-lines/smart-industry", ready: "Bevindingen" },
  { path: "/learning-lines/smart-industry/strands/streng-data", ready: "Hetzelfde als tabel" },
  { path: "/programmes/smart-industry/mbo", ready: "Dekkingsmatrix" },
  { path: "/concepts?concept=https%3A%2F%2Fleerlijn.example%2Fskill%2Fbesturen", ready: "Definitie" },
  { path: "/imports", ready: "Eerdere invoer" },
  { path: "/nothing-here", ready: "Hier is niets" },
];

describe.each([
  { name: "light, laptop", options: { dark: false, phone: false } },
  { name: "dark, phone", options: { dark: true, phone: true } },
])("accessibility ($name)", ({ options }) => {
  test("axe finds nothing on any page, and no page scrolls sideways", { timeout: 180_000 }, async () => {
    const page = await leerlijn.newPage(options);
    for (const { path, ready } of pages) {
      await page.goto(path);
      await page.getByText(ready, { exact: true }).first().waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ""}`),
        path,
      ).toEqual([]);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });
});
