/**
 * Linking as the server offers it: texts in, links out, and models that are kept up to date. Owns the threads and
 * turning their outcomes into answers or problems.
 */
import {
  defaultMode,
  type LinkingModelState,
  type LinkRequest,
  type Links,
  mostTextsLength,
} from "@leerlijn/contract/linking";
import type { Asking } from "@leerlijn/storage/asking";
import type { Storage } from "@leerlijn/storage/storage";
import { doneOrProblem } from "../learning-line/checked-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { ResidentThread } from "../work/resident-thread.ts";
import { ModelTrainings } from "./model-trainings.ts";
import type { LinkInput, LinkOutcome, LinkQuestions } from "./thread-questions.ts";

const linkLimitMs = 120_000;
/** Loading all of ESCO takes seconds, on a slow machine more. */
const loadLimitMs = 300_000;

export type AskedLinks = Omit<LinkInput, "organisation">;
export type Linked = Extract<LinkOutcome, { readonly kind: "linked" }>;

export class Linking {
  readonly #asking: Asking;
  readonly #thread: ResidentThread<LinkQuestions>;
  readonly #trainings: ModelTrainings;

  constructor(storage: Storage, asking: Asking) {
    this.#asking = asking;
    const place = { home: storage.home, databaseUrl: storage.place === null ? undefined : "" };
    this.#thread = new ResidentThread({ program: new URL("./link-thread.ts", import.meta.url), data: place });
    this.#trainings = new ModelTrainings(storage, asking, place);
  }

  /** Loads what there is, then trains what lacks a model. Never rejects: what went wrong stands with the model. */
  async keepReady(): Promise<void> {
    const states = await this.models().catch(() => []);
    if (states.some(({ model }) => model !== null)) await this.#warmUp();
    if (states.every(({ state }) => state === "ready")) return;
    await this.#trainings.ensure().catch(() => {});
    await this.#warmUp();
  }

  models(): Promise<readonly LinkingModelState[]> {
    return this.#trainings.states();
  }

  /** Throws `body-too-large`, `not-found` (no such taxonomy), `linking-not-ready`. */
  async links(request: LinkRequest): Promise<Links> {
    const started = performance.now();
    const texts = request.texts.map(({ text }) => text);
    if (texts.reduce((sum, text) => sum + text.length, 0) > mostTextsLength) {
      throw new ProblemError("body-too-large", `At most ${mostTextsLength} characters can be linked at once.`);
    }
    const { kind = "skill", language = "nl", mode = defaultMode(kind), taxonomy, threshold, figures } = request;
    const {
      links,
      taxonomy: used,
      outdated,
    } = await this.link({
      texts,
      kind,
      mode,
      language,
      ...(taxonomy === undefined ? {} : { taxonomy }),
      ...(threshold === undefined ? {} : { threshold }),
      ...(figures === undefined ? {} : { figures }),
    });
    const results = request.texts.map(({ id }, at) => ({ id: id ?? String(at), links: links[at] ?? [] }));
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    return { results, taxonomy: used, outdated, milliseconds };
  }

  /** Throws `not-found` and `linking-not-ready`. */
  async link(input: AskedLinks): Promise<Linked> {
    return linkedOrProblem(await this.#ask(input));
  }

  /** The same, waiting for a model that is still being trained. */
  async linkWhenReady(input: AskedLinks): Promise<Linked> {
    const outcome = await this.#ask(input);
    if (outcome.kind !== "not-ready") return linkedOrProblem(outcome);
    await this.#trainings.ensure({ taxonomy: outcome.taxonomy, kind: input.kind });
    return this.link(input);
  }

  async #ask(input: AskedLinks): Promise<LinkOutcome> {
    const asked = { ...input, organisation: this.#asking.organisation };
    return doneOrProblem(await this.#thread.ask("link", asked, { limitMs: linkLimitMs }));
  }

  async close(): Promise<void> {
    await this.#trainings.close();
    await this.#thread.close();
  }

  async #warmUp(): Promise<void> {
    await this.#thread.ask("warm-up", this.#asking, { limitMs: loadLimitMs });
  }
}

function linkedOrProblem(outcome: LinkOutcome): Linked {
  if (outcome.kind === "linked") return outcome;
  if (outcome.kind === "no-taxonomy") {
    throw new ProblemError("not-found", "There is no taxonomy of that name with concepts of that kind.");
  }
  throw new ProblemError(
    "linking-not-ready",
    `The first model of ${outcome.taxonomy} is being trained; /api/v1/linking-models tells how far it is.`,
  );
}
