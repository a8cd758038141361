/**
 * Finding concepts by what somebody types: in a thread that has all labels in memory, or in the database while those
 * are being loaded. Owns the thread and the choice between both; every search is answered.
 */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { Asking } from "@leerlijn/storage/asking";
import type { Storage } from "@leerlijn/storage/storage";
import type { LabelHit } from "@leerlijn/storage/taxonomy/search-labels";
import { ResidentThread } from "../work/resident-thread.ts";
import { languagesFrom, summaryOf } from "./concept-summaries.ts";
import type { LoadedFigures, SearchInput, SearchQuestions } from "./search-questions.ts";

export type WantedConcepts = Omit<SearchInput, "organisation">;

/** Longer than this nobody waits for the thread: while it loads labels, and when all is loaded. */
const loadingPatienceMs = 150;
const loadedPatienceMs = 2_000;
const loadLimitMs = 300_000;
/** After the start of the server, so that loading does not hold up its first pages. */
const quietMs = 1_500;

export class ConceptSearch {
  readonly #storage: Storage;
  readonly #thread: ResidentThread<SearchQuestions>;
  /** Questions that the thread was too late for and has not answered yet. */
  #overdue = 0;
  #isStarted = false;
  /** As far as its last answer says. */
  #isLoaded = false;
  #warmingUp: NodeJS.Timeout | null = null;

  constructor(storage: Storage) {
    this.#storage = storage;
    const data = { home: storage.home, databaseUrl: storage.place === null ? undefined : "" };
    this.#thread = new ResidentThread({ program: new URL("./search-thread.ts", import.meta.url), data });
  }

  /** Loads what the organisation sees, in a while; a search in between starts it at once. */
  warmUp(asking: Asking): void {
    this.#warmingUp = setTimeout(() => void this.ready(asking), quietMs);
    this.#warmingUp.unref();
  }

  /** Loads what the organisation sees now; null: it could not be loaded. Never rejects. */
  async ready({ organisation }: Asking): Promise<LoadedFigures | null> {
    this.#isStarted = true;
    const outcome = await this.#thread.ask("ready", { organisation }, { limitMs: loadLimitMs });
    this.#isLoaded = outcome.kind === "done";
    return outcome.kind === "done" ? outcome.value : null;
  }

  /** To be told after anything was written that could be found: without it, it takes half a second to be noticed. */
  changed(): void {
    if (this.#isStarted) void this.#thread.ask("changed", null, { limitMs: loadLimitMs });
  }

  /** Best first; slips of typing are forgiven only once labels are loaded. */
  async find(asking: Asking, wanted: WantedConcepts): Promise<readonly ConceptSummary[]> {
    return (await this.#askThread(asking, wanted)) ?? this.#askDatabase(asking, wanted);
  }

  async close(): Promise<void> {
    if (this.#warmingUp !== null) clearTimeout(this.#warmingUp);
    await this.#thread.close();
  }

  /** Null: not in time, not loaded, or it failed. */
  async #askThread({ organisation }: Asking, wanted: WantedConcepts): Promise<readonly ConceptSummary[] | null> {
    if (this.#overdue > 0) return null;
    this.#isStarted = true;
    let isLate = false;
    const asked = this.#thread.ask("search", { organisation, ...wanted }, { limitMs: loadLimitMs });
    const answered = asked.then((outcome) => {
      if (isLate) this.#overdue -= 1;
      this.#isLoaded = outcome.kind === "done" && outcome.value.kind === "found";
      return outcome.kind === "done" && outcome.value.kind === "found" ? outcome.value.concepts : null;
    });
    return new Promise((resolve) => {
      const giveUp = () => {
        isLate = true;
        this.#overdue += 1;
        resolve(null);
      };
      const timer = setTimeout(giveUp, this.#isLoaded ? loadedPatienceMs : loadingPatienceMs);
      void answered.then((found) => {
        clearTimeout(timer);
        resolve(found);
      });
    });
  }

  #askDatabase(asking: Asking, { text, language, kind, taxonomy, limit }: WantedConcepts) {
    return this.#storage.as(asking, async ({ taxonomies }): Promise<readonly ConceptSummary[]> => {
      const current = (await taxonomies.current()).filter((one) => taxonomy === undefined || one.taxonomy === taxonomy);
      const names = new Map(current.map((one) => [one.version, one.taxonomy]));
      const hits = await taxonomies.search({
        text,
        versions: [...names.keys()],
        ...(kind === undefined ? {} : { kinds: [kind] }),
        shownLanguages: languagesFrom(language),
        limit,
      });
      return hits.map((hit) => summaryOfHit(hit, names.get(hit.version) ?? "", language));
    });
  }
}

function summaryOfHit(hit: LabelHit, taxonomy: string, language: WantedConcepts["language"]): ConceptSummary {
  const entry = { ...hit, label: hit.shown.label, language: hit.shown.language, narrower: 0 };
  return { ...summaryOf(entry, taxonomy, language), ...(hit.label === entry.label ? {} : { found: hit.label }) };
}
