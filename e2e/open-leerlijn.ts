/** Leerlijn as a user meets it: pages built anew, a server over a database with the starter pack, and a browser. Owns their beginning and end. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@leerlijn/api/server";
import { loadStarterPack } from "@leerlijn/api/starter-pack";
import { openStorage } from "@leerlijn/storage/storage";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";

export interface OpenedLeerlijn {
  readonly url: string;
  /** A page of its own: other language, colours and size than those before it. */
  newPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly language?: "nl" | "en";
}

const stepLimitMs = 15_000;

export async function openLeerlijn(): Promise<OpenedLeerlijn> {
  const place = mkdtempSync(join(tmpdir(), "leerlijn-e2e-"));
  const webRoot = join(place, "web");
  await build({
    configFile: join(import.meta.dirname, "../packages/web/vite.config.ts"),
    logLevel: "error",
    build: { outDir: webRoot, emptyOutDir: true },
  });
  const storage = await openStorage({ home: join(place, "home") });
  await loadStarterPack(storage, join(import.meta.dirname, "../datapacks/smart-industry"), "0.1.0");
  const server = await startServer({ storage, version: "0.1.0", port: 0, webRoot });
  const url = `http://127.0.0.1:${server.port}`;
  const browser = await launchBrowser();
  return {
    url,
    newPage: async ({ dark = false, phone = false, language = "nl" } = {}) => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 860 },
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      await context.addInitScript(
        `localStorage.getItem("leerlijn-language") ?? localStorage.setItem("leerlijn-language", "${language}")`,
      );
      const page = await context.newPage();
      page.setDefaultTimeout(stepLimitMs);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await storage.close();
      rmSync(place, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 });
    },
  };
}

function launchBrowser(): Promise<Browser> {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", process.env["CHROMIUM"] ?? ""];
  const executablePath = known.find((path) => path !== "" && existsSync(path));
  if (executablePath === undefined) throw new Error("Install the package chromium, as npm test does on Debian.");
  // Chromium refuses its sandbox to root, as in a container.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args });
}
