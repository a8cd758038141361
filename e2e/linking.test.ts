/** Journeys over the desk Koppelen: a pasted text, reviewing by keyboard, own words, a module guide as PDF. */
import { AxeBuilder } from "@axe-core/playwright";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ownWord, vacancy } from "./given/linked-vacancy.ts";
import { moduleGuidePdf } from "./given/module-guide.ts";
import { type OpenedLeerlijn, openLeerlijn, type PageOptions } from "./open-leerlijn.ts";

let leerlijn: OpenedLeerlijn;
beforeAll(async () => {
  leerlijn = await openLeerlijn();
  await waitForModel();
});
afterAll(async () => {
  await leerlijn?.close();
});

const pollMs = 250;

async function waitForModel(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${leerlijn.url}/api/v1/linking-models`);
    const { models } = (await answer.json()) as { readonly models: readonly { readonly state: string }[] };
    if (models.length > 0 && models.every(({ state }) => state === "ready")) break;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  // The first text waits until the model is in memory.
  const body = JSON.stringify({ texts: [{ text: "Lassen" }] });
  await fetch(`${leerlijn.url}/api/v1/links`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
}

async function open(path: string, options?: PageOptions): Promise<Page> {
  const page = await leerlijn.newPage(options);
  await page.goto(path);
  return page;
}

const focused = (page: Page) => page.evaluate<string>("document.activeElement.tagName");
const currentRow = (page: Page) => page.locator('[data-row][aria-current="true"]');
const progress = (page: Page, done: number, all: number) =>
  page.getByText(`${done} van ${all} beoordeeld`).first().waitFor();

/** Presses a key and waits until what it does is told. */
async function press(page: Page, key: string, told: RegExp): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole("status").filter({ hasText: told }).first().waitFor({ state: "attached" });
}

describe("a pasted text", () => {
  test("gives links with their words in under a second, and the text stands in no address", async () => {
    const page = await open("/linking");
    const field = page.getByLabel("Je tekst");
    await field.focus();
    const answered = page.waitForResponse("**/api/v1/links");
    await page.keyboard.insertText(vacancy);
    const links = (await (await answered).json()) as { readonly milliseconds: number };
    expect(links.milliseconds).toBeLessThan(1_000);
    const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "PLC programmeren" }) });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/(zeker|waarschijnlijk) · \d\d %/);
    expect(await row.locator("q").innerText()).toMatch(/PLC/);
    await row.getByText("Waarom dit voorstel?").click();
    const marked = page.getByRole("region", { name: "De tekst met de gevonden woorden" });
    expect(await marked.locator("mark").count()).toBeGreaterThan(2);
    // The company's own talk names nothing.
    expect(await marked.locator("mark", { hasText: "familiebedrijf" }).count()).toBe(0);
    await row.getByRole("link", { name: "PLC programmeren" }).focus();
    expect(await marked.locator("mark[data-lit]").innerText()).toMatch(/PLC/);
    await page.getByLabel("Hoe zeker").selectOption("strict");
    await page.waitForURL(/sure=strict/);
    expect(decodeURIComponent(page.url())).not.toContain("PLC");
    await field.fill("Op vrijdag drinken we samen een borrel.");
    await page.getByRole("heading", { name: "Leerlijn herkent hier geen vaardigheden in" }).waitFor();
    await page.context().close();
  });

  test("is kept, reviewed by keyboard alone, and what was pointed at is an own word from then on", async () => {
    const page = await open("/linking");
    await page.getByLabel("Je tekst").fill(vacancy);
    await page.getByRole("button", { name: "Bewaar en beoordeel" }).click();
    await page.waitForURL(/\/linking\/documents\/.+/);
    await page.locator("[data-row]").first().waitFor();
    const all = await page.locator("[data-row]").count();
    await progress(page, 0, all);

    await press(page, "a", /^Geaccepteerd: .+\. Nog \d+ te beoordelen\.$/);
    await progress(page, 1, all);
    await press(page, "r", /^Afgewezen: /);
    await progress(page, 2, all);
    await press(page, "u", /^Teruggezet: /);
    await progress(page, 1, all);
    await page.keyboard.press("z");
    await page.getByRole("combobox", { name: "Zoek een begrip" }).waitFor();
    await page.keyboard.type("lasrobot");
    await page.getByRole("option", { name: /Een lasrobot programmeren en bedienen/ }).waitFor();
    await press(page, "Enter", /^Gekozen: Een lasrobot programmeren en bedienen\./);
    await progress(page, 2, all);
    for (let done = 2; done < all; done++) {
      await page.keyboard.press("Enter");
      await progress(page, done + 1, all);
    }
    await page.getByText("Alles is beoordeeld.").first().waitFor({ state: "attached" });

    await page.keyboard.press("w");
    await page.getByLabel("Woorden uit het document").waitFor();
    await page.keyboard.type(ownWord.toUpperCase());
    await page.getByText(/^Gevonden in: /).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("conditie van een machine");
    await page.getByRole("option", { name: /De conditie van een machine bewaken/ }).waitFor();
    await press(page, "Enter", /^Toegevoegd: /);
    expect(await currentRow(page).innerText()).toContain(ownWord);

    // What was decided is what the server knows.
    await page.reload();
    await progress(page, all + 1, all + 1);
    await page.goto("/linking/labels");
    await page.getByRole("rowheader", { name: ownWord }).waitFor();
    await page.goto("/linking");
    await page.getByLabel("Je tekst").fill(`Je doet elke week ${ownWord}.`);
    await page.getByText(`Gevonden op de naam ‘${ownWord}’`).waitFor();
    await page.goto("/linking/labels");
    await page.getByRole("button", { name: `‘${ownWord}’ verwijderen` }).click();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("rowheader", { name: ownWord }).waitFor({ state: "detached" });
    await page.waitForFunction("document.activeElement !== document.body");
    expect(await focused(page)).toMatch(/^(BUTTON|H1)$/);
    await page.context().close();
  });

  test("keys that come fast all count, and taking back brings back what was chosen", async () => {
    const page = await open("/linking");
    await page.getByLabel("Je tekst").fill(vacancy);
    await page.getByRole("button", { name: "Bewaar en beoordeel" }).click();
    await page.locator("[data-row]").first().waitFor();
    const all = await page.locator("[data-row]").count();
    const inOneGo = (keys: string) =>
      page.evaluate(
        `for (const key of "${keys}") window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))`,
      );
    await inOneGo("jj");
    await page.getByText(`Voorstel 3 van ${all}`).waitFor();
    await inOneGo("kk");
    await page.getByText(`Voorstel 1 van ${all}`).waitFor();
    await inOneGo("ar");
    await progress(page, 2, all);
    expect(await page.locator('[data-row][data-state="accepted"]').count()).toBe(1);
    expect(await page.locator('[data-row][data-state="rejected"]').count()).toBe(1);

    await page.keyboard.press("z");
    await page.getByRole("combobox", { name: "Zoek een begrip" }).fill("lasrobot");
    await page.getByRole("option", { name: /Een lasrobot programmeren en bedienen/ }).waitFor();
    await press(page, "Enter", /^Gekozen: /);
    await page.reload();
    const chosen = page.locator('[data-row][data-state="chosen"]');
    await chosen.click();
    await press(page, "r", /^Afgewezen: /);
    await press(page, "u", /^Teruggezet: Een lasrobot programmeren en bedienen\./);
    expect(await chosen.innerText()).toContain("Een lasrobot programmeren en bedienen");
    await press(page, "u", /^Teruggezet: .* Nog/);
    await chosen.waitFor({ state: "detached" });

    // Words pointed at are on their way while the next key comes.
    await page.route("**/suggestions?*", async (route) => {
      if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.keyboard.press("w");
    await page.getByLabel("Woorden uit het document").fill(ownWord);
    await page.getByRole("checkbox", { name: /^Woorden onthouden/ }).uncheck();
    await page.getByRole("combobox", { name: "Zoek een begrip" }).fill("conditie van een machine");
    await page.getByRole("option", { name: /De conditie van een machine bewaken/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("k");
    await page.locator("[data-row]", { hasText: ownWord }).waitFor();
    await page.waitForFunction("document.activeElement?.matches('[data-row][aria-current]')");
    const at = await page
      .locator("[data-row]")
      .evaluateAll((rows) => rows.findIndex((row) => row.ariaCurrent === "true"));
    expect(
      await page
        .locator("[data-row]")
        .nth(at + 1)
        .innerText(),
    ).toContain(ownWord);
    await page.context().close();
  });

  test("a decision that the server refuses is taken back and said", async () => {
    const page = await open("/linking");
    await page.getByLabel("Je tekst").fill(vacancy);
    await page.getByRole("button", { name: "Bewaar en beoordeel" }).click();
    await page.locator("[data-row]").first().waitFor();
    const all = await page.locator("[data-row]").count();
    await page.route("**/decisions*", (route) => route.abort());
    await page.keyboard.press("a");
    await page.getByRole("heading", { name: /is niet bewaard/ }).waitFor();
    await progress(page, 0, all);
    await page.context().close();
  });
});

describe("a module guide", () => {
  test("as PDF is read with its pages, and its outcomes are mapped by keyboard", async () => {
    const page = await open("/linking/documents");
    const file = { name: "modulegids.pdf", mimeType: "application/pdf", buffer: Buffer.from(await moduleGuidePdf()) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.waitForURL(/\/linking\/documents\/.+/);
    await page.getByRole("heading", { name: "Modulegids Robotlassen", level: 1 }).waitFor();
    await page.locator("[data-row]").first().waitFor();
    const text = page.getByRole("region", { name: "Het document" });
    await text.getByText("pagina 1", { exact: true }).waitFor();
    const all = await page.locator("[data-row]").count();
    const quote = await currentRow(page).locator("q").innerText();
    expect(await text.locator("mark[data-current]").innerText()).toBe(quote);
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowUp");
    await press(page, "a", /^Geaccepteerd/);
    await progress(page, 1, all);
    await page.getByRole("button", { name: /^Open \d/ }).click();
    await page.waitForURL(/state=open/);
    expect(await page.locator("[data-row]").count()).toBe(all - 1);
    await page.goto("/linking/documents");
    await page.getByText(`${all - 1} te beoordelen`).waitFor();
    await page.context().close();
  });

  test("that cannot be read says what is wrong and what to do, and is removed after asking", async () => {
    const page = await open("/linking/documents");
    const file = { name: "kapot.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 kapot") };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.goto("/linking/documents");
    await page.getByText("Niet gelukt").waitFor();
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "kapot.pdf verwijderen" }).click();
    await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
    await page.getByText("Niet gelukt").waitFor({ state: "detached" });
    await page.context().close();
  });

  test("that cannot be read is removed from its own page too, and no name of a file is too long for it", async () => {
    const page = await open("/linking/documents", { phone: true });
    const name = `${"lang".repeat(40)}.pdf`;
    const file = { name, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 kapot") };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByRole("button", { name: `${name} verwijderen` }).waitFor();
    expect(await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth")).toBe(0);
    await page.getByRole("button", { name: `${name} verwijderen` }).click();
    await page.getByRole("button", { name: "Verwijderen", exact: true }).click();
    await page.waitForURL(/\/linking\/documents$/);
    await page.getByRole("heading", { name: "Documenten", level: 1 }).waitFor();
    await expect.poll(() => page.getByText(name).count()).toBe(0);
    await page.context().close();
  });
});

test("all documents that failed are removed at once, after asking", async () => {
  const page = await open("/linking/documents");
  const buffer = Buffer.from("%PDF-1.4 kapot");
  const files = ["een.pdf", "twee.pdf"].map((name) => ({ name, mimeType: "application/pdf", buffer }));
  await page.locator('input[type="file"]').setInputFiles(files);
  await page.getByRole("button", { name: "Alle 2 mislukte verwijderen" }).click();
  await page.getByText("2 mislukte documenten verwijderen?").waitFor();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.getByText("Niet gelukt").first().waitFor({ state: "detached" });
  await page.waitForFunction("document.activeElement !== document.body");
  expect(await focused(page)).toMatch(/^(BUTTON|H1)$/);
  await page.context().close();
});

describe.each([
  { name: "light, laptop", options: { dark: false, phone: false } },
  { name: "dark, phone", options: { dark: true, phone: true } },
])("accessibility ($name)", ({ options }) => {
  test("axe finds nothing on any page of the desk, and no page scrolls sideways", { timeout: 180_000 }, async () => {
    const page = await leerlijn.newPage(options);
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${what} ${id} ${nodes[0]?.html ?? ""}`),
        what,
      ).toEqual([]);
      const overflow = await page.evaluate<number>("document.documentElement.scrollWidth - window.innerWidth");
      expect(overflow, what).toBeLessThanOrEqual(0);
    };
    await page.goto("/linking");
    await page.getByLabel("Je tekst").fill(vacancy);
    await page.getByRole("link", { name: "PLC programmeren" }).waitFor();
    await page.getByText("Waarom dit voorstel?").first().click();
    await look("text");
    await page.goto("/linking/documents");
    await page.getByRole("heading", { name: "Je documenten" }).waitFor();
    await look("documents");
    await page.getByRole("link", { name: "Modulegids Robotlassen" }).click();
    await page.locator("[data-row]").first().waitFor();
    await page.keyboard.press("z");
    await page.keyboard.type("robot");
    await page.getByRole("option").first().waitFor();
    await look("review");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await look("keys");
    await page.goto("/linking/labels");
    await page.getByRole("heading", { name: "Eigen woorden", level: 1 }).waitFor();
    await page.getByRole("table").or(page.getByText("Hier komen je eigen woorden")).waitFor();
    await look("labels");
    await page.context().close();
  });
});
