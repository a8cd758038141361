/** `/concepts`: search by label, the tree, and one concept with all around it. */
import { createRoute, z } from "@hono/zod-openapi";
import {
  type ConceptDetail,
  conceptDetailSchema,
  conceptPageSchema,
  conceptTreeSchema,
} from "@leerlijn/contract/concept";
import { apiBase } from "@leerlijn/contract/paths";
import type { ShownText } from "@leerlijn/contract/text";
import type { ByLanguage } from "@leerlijn/engine/taxonomy/concept";
import type { StoredLearningLine } from "@leerlijn/storage/learning-line/learning-lines";
import type { ConceptEntry } from "@leerlijn/storage/taxonomy/browse-concepts";
import type { TaxonomyVersion } from "@leerlijn/storage/taxonomy/taxonomies";
import type { ApiContext, Routes } from "../context.ts";
import { asking } from "../learning-line/kept-lines.ts";
import { ProblemError } from "../problem/problem-error.ts";
import { answers, languageQuery, problems } from "../route-parts.ts";
import { languagesFrom, summaryOf } from "./concept-summaries.ts";

const cursorQuery = z
  .string()
  .regex(/^\d{1,6}$/)
  .optional();
const pageSize = 50;
const mostHits = 200;

const search = createRoute({
  method: "get",
  path: `${apiBase}/concepts`,
  request: {
    query: z.object({
      search: z.string().max(200).default(""),
      language: languageQuery,
      kind: z.string().max(100).optional(),
      taxonomy: z.string().max(100).optional(),
      cursor: cursorQuery,
    }),
  },
  responses: { 200: answers(conceptPageSchema, "Concepts by their labels, best first"), ...problems(400) },
});
const tree = createRoute({
  method: "get",
  path: `${apiBase}/concepts/tree`,
  request: {
    query: z.object({
      parent: z.string().max(2000).optional(),
      taxonomy: z.string().max(100).optional(),
      language: languageQuery,
      cursor: cursorQuery,
    }),
  },
  responses: { 200: answers(conceptTreeSchema, "Concepts right below one, or at the top"), ...problems(400, 404) },
});
const detail = createRoute({
  method: "get",
  path: `${apiBase}/concepts/{uri}`,
  request: { params: z.object({ uri: z.string().max(2000) }), query: z.object({ language: languageQuery }) },
  responses: { 200: answers(conceptDetailSchema, "One concept"), ...problems(400, 404) },
});

const matchKinds = new Set(["exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"]);

export function addConceptRoutes(app: Routes, { storage, lines, conceptSearch }: ApiContext): void {
  // What these routes, added later, write may be searched for at once. Only theirs: a route is logged by its last match.
  for (const stem of ["imports", "documents", "local-labels"]) {
    app.use(`${apiBase}/${stem}/*`, async (c, next) => {
      await next();
      if (c.req.method !== "GET") conceptSearch.changed();
    });
  }

  app.openapi(search, async (c) => {
    const { search: text, language, kind, taxonomy, cursor } = c.req.valid("query");
    const offset = Number(cursor ?? 0);
    const limit = Math.min(offset + pageSize + 1, mostHits);
    const wanted = { text, language, limit, kind, taxonomy };
    const found = await conceptSearch.find(asking, wanted);
    const concepts = found.slice(offset, offset + pageSize);
    return c.json({ concepts, next: found.length > offset + pageSize ? String(offset + pageSize) : null }, 200);
  });

  app.openapi(tree, async (c) => {
    const { parent, taxonomy, language, cursor } = c.req.valid("query");
    const page = { languages: languagesFrom(language), limit: mostHits + 1, offset: Number(cursor ?? 0) };
    const found = await storage.as(asking, async ({ taxonomies }) => {
      const current = (await taxonomies.current()).filter((one) => taxonomy === undefined || one.taxonomy === taxonomy);
      const names = namesOf(current);
      if (parent === undefined) {
        const tops: (readonly [string, ConceptEntry])[] = [];
        for (const { version, taxonomy: name } of current) {
          for (const entry of await taxonomies.narrower(version, null, page)) tops.push([name, entry]);
        }
        return { parent: null, entries: tops };
      }
      const known = (await taxonomies.find([parent], page.languages)).find(({ version }) => names.has(version));
      if (known === undefined) throw notLoaded();
      const below = await taxonomies.narrower(known.version, parent, page);
      const entries = below.map((entry) => [known.taxonomy, entry] as const);
      return { parent: summaryOf(known, known.taxonomy, language), entries };
    });
    const nodes = found.entries
      .slice(0, mostHits)
      .map(([name, entry]) => ({ ...summaryOf(entry, name, language), narrower: entry.narrower }));
    const next = found.entries.length > mostHits ? String(page.offset + mostHits) : null;
    return c.json({ parent: found.parent, nodes, next }, 200);
  });

  app.openapi(detail, async (c) => {
    const { uri } = c.req.valid("param");
    const { language } = c.req.valid("query");
    const kept = await lines.all();
    const found = await storage.as(asking, async ({ taxonomies }): Promise<ConceptDetail | null> => {
      const languages = languagesFrom(language);
      const [entry] = await taxonomies.find([uri], languages);
      if (entry === undefined) return null;
      const concept = await taxonomies.detail(entry.version, uri, languages);
      const version = (await taxonomies.current()).find((one) => one.version === entry.version);
      if (concept === null || version === undefined) return null;
      const related = relationsOf(concept.relations, concept.inverseRelations);
      const matches = concept.details?.matches ?? [];
      const targets = [...concept.replacedBy, ...matches.map((match) => match.uri)];
      const known = new Map((await taxonomies.find(targets, languages)).map((one) => [one.uri, one]));
      const summary = (one: ConceptEntry, taxonomy = entry.taxonomy) => summaryOf(one, taxonomy, language);
      return {
        ...summary(entry),
        taxonomyTitle: version.title,
        version: version.name,
        labels: labelsOf(concept),
        description: textOf(concept.description, languages),
        definition: textOf(concept.definition, languages),
        scopeNote: textOf(concept.scopeNote, languages),
        ladder: [...(concept.details?.ladder ?? [])].sort((a, b) => a.step - b.step),
        replacedBy: concept.replacedBy.flatMap((one) => {
          const target = known.get(one);
          return target === undefined ? [] : [summary(target, target.taxonomy)];
        }),
        broader: (concept.relations["broader"] ?? []).map((one) => summary(one)),
        narrower: (concept.inverseRelations["broader"] ?? []).map((one) => summary(one)),
        relations: related
          .filter(({ kind }) => kind !== "broader" && !matchKinds.has(kind))
          .map(({ kind, incoming, entry: one }) => ({ kind, incoming, concept: summary(one) })),
        matches: [
          ...related
            .filter(({ kind }) => matchKinds.has(kind))
            .map(({ kind, entry: one }) => ({ kind, uri: one.uri, concept: summary(one) })),
          ...matches.map((match) => {
            const target = known.get(match.uri);
            return { ...match, concept: target === undefined ? null : summary(target, target.taxonomy) };
          }),
        ],
        lineSkills: skillsMatching(kept, uri),
      };
    });
    if (found === null) throw notLoaded();
    return c.json(found, 200);
  });
}

function notLoaded(): ProblemError {
  return new ProblemError("not-found", "No loaded taxonomy has this concept. Import the taxonomy it belongs to.");
}

function namesOf(versions: readonly TaxonomyVersion[]): ReadonlyMap<number, string> {
  return new Map(versions.map(({ version, taxonomy }) => [version, taxonomy]));
}

function textOf(texts: ByLanguage<string>, languages: readonly string[]): ShownText | null {
  for (const language of [...languages, ...Object.keys(texts)]) {
    const value = texts[language];
    if (value !== undefined) return { value, language, fallback: language !== languages[0] };
  }
  return null;
}

function labelsOf(concept: {
  readonly preferredLabel: ByLanguage<string>;
  readonly altLabels: ByLanguage<readonly string[]>;
  readonly hiddenLabels: ByLanguage<readonly string[]>;
}): ConceptDetail["labels"] {
  const { preferredLabel, altLabels, hiddenLabels } = concept;
  const languages = new Set([preferredLabel, altLabels, hiddenLabels].flatMap((labels) => Object.keys(labels)));
  return [...languages].sort().map((language) => ({
    language,
    preferred: preferredLabel[language] ?? null,
    alternative: altLabels[language] ?? [],
    hidden: hiddenLabels[language] ?? [],
  }));
}

type Related = Readonly<Record<string, readonly ConceptEntry[]>>;

function relationsOf(outgoing: Related, incoming: Related) {
  const listed = (related: Related, isIncoming: boolean) =>
    Object.entries(related).flatMap(([kind, entries]) =>
      entries.map((entry) => ({ kind, incoming: isIncoming, entry })),
    );
  return [...listed(outgoing, false), ...listed(incoming, true)];
}

function skillsMatching(kept: readonly StoredLearningLine[], uri: string): ConceptDetail["lineSkills"] {
  return kept.flatMap(({ id, title, line }) =>
    line.skills.flatMap((skill) =>
      (skill.matches ?? [])
        .filter((match) => match.uri === uri)
        .map(({ kind }) => ({ line: id, lineTitle: title, skill: skill.id, skillTitle: skill.title, kind })),
    ),
  );
}
