/** Finds lines, programmes, units and skills by what was typed. Owns their order; concepts are found by the server. */
import { foldText } from "@leerlijn/engine/algorithms/text/fold-text";
import { capital } from "@leerlijn/engine/base/text";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { NavigateOptions } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { conceptSearchQuery, lineQuery, linesQuery } from "../api/queries.ts";
import { sayKind } from "../concepts/concept-label.tsx";
import { useLanguage } from "../i18n/use-language.ts";

export interface SearchHit {
  readonly key: string;
  readonly kind: "line" | "programme" | "unit" | "skill" | "concept";
  /** In words: a concept may be a skill, knowledge, an occupation or a group. */
  readonly kindText: string;
  readonly title: string;
  readonly where: string;
  readonly to: NavigateOptions;
}

/** Of what the learning lines have. */
interface OwnHit extends Omit<SearchHit, "kind" | "kindText"> {
  readonly kind: Exclude<SearchHit["kind"], "concept">;
}

const mostOfKind = 8;
/** The server answers in milliseconds; this spares it what is typed in one go. */
const waitMs = 120;

export interface SearchOutcome {
  readonly hits: readonly SearchHit[];
  /** More may come. */
  readonly isWaiting: boolean;
}

export function useSearch(text: string): SearchOutcome {
  const { t } = useTranslation();
  const { language, say } = useLanguage();
  const wanted = foldText(text);
  const [late] = useDebouncedValue(text.trim(), waitMs);
  const { data: list, isPending: isListWaiting } = useQuery(linesQuery);
  const lines = useQueries({
    queries: (list?.learningLines ?? []).map(({ id }) => ({ ...lineQuery(id), enabled: wanted !== "" })),
    combine: (results) => ({
      known: results.flatMap(({ data }) => data?.line ?? []),
      isWaiting: results.some(({ isPending }) => isPending),
    }),
  });
  const {
    data: concepts,
    isLoading,
    isPlaceholderData,
  } = useQuery({
    ...conceptSearchQuery(late, language),
    // What was found stays in place until there is better, so that the list does not blink with every letter.
    placeholderData: keepPreviousData,
  });
  const areConceptsWaiting = isLoading || isPlaceholderData || late !== text.trim();
  const own = useMemo(
    () =>
      lines.known.flatMap((line): readonly OwnHit[] => {
        const at = { to: "/learning-lines/$line", params: { line: line.id } } as const;
        const title = say(line.title);
        return [
          { key: line.id, kind: "line", title, where: "", to: at as NavigateOptions },
          ...line.programmes.flatMap((programme): readonly OwnHit[] => [
            {
              key: `${line.id} ${programme.id}`,
              kind: "programme",
              title: say(programme.title),
              where: [say(programme.institution), title].filter((part) => part !== "").join(" · "),
              to: {
                to: "/programmes/$line/$programme",
                params: { line: line.id, programme: programme.id },
              } as NavigateOptions,
            },
            ...programme.units.map(
              (unit): OwnHit => ({
                key: `${line.id} ${unit.id}`,
                kind: "unit",
                title: say(unit.title),
                where: `${say(programme.title)} · ${title}`,
                to: { ...at, search: { unit: unit.id } } as NavigateOptions,
              }),
            ),
          ]),
          ...line.skills.map(
            (skill): OwnHit => ({
              key: `${line.id} skill ${skill.id}`,
              kind: "skill",
              title: say(skill.title),
              where: title,
              to: { ...at, search: { strand: strandOf(line, skill.id) } } as NavigateOptions,
            }),
          ),
        ];
      }),
    [lines.known, say],
  );
  const hits = useMemo(() => {
    if (wanted === "") return [];
    const taken = new Map<string, number>();
    const named = own
      .filter(({ title }) => foldText(title).includes(wanted))
      .sort((a, b) => rank(a, wanted) - rank(b, wanted))
      .filter(({ kind }) => {
        const count = taken.get(kind) ?? 0;
        taken.set(kind, count + 1);
        return count < mostOfKind;
      })
      .map((hit): SearchHit => ({ ...hit, kindText: t(`search.${hit.kind}`) }));
    const all = concepts?.concepts ?? [];
    // Taxonomies may share a concept; the page of it is one.
    const different = all.filter(({ uri }, at) => all.findIndex((other) => other.uri === uri) === at);
    const found = different.slice(0, mostOfKind).map(
      (concept): SearchHit => ({
        key: concept.uri,
        kind: "concept",
        kindText: capital(sayKind(concept.kind, t)),
        title: concept.label.value,
        where: [concept.found, concept.taxonomy].filter((part) => part !== undefined).join(" · "),
        to: { to: "/concepts", search: { concept: concept.uri } } as NavigateOptions,
      }),
    );
    return [...named, ...found];
  }, [own, concepts, wanted, t]);
  return { hits, isWaiting: wanted !== "" && (isListWaiting || lines.isWaiting || areConceptsWaiting) };
}

const kindOrder = { line: 0, programme: 1, unit: 2, skill: 3 } as const;

/** By kind; what begins with the words comes first. */
function rank(hit: OwnHit, wanted: string): number {
  return kindOrder[hit.kind] * 2 + (foldText(hit.title).startsWith(wanted) ? 0 : 1);
}

function strandOf(
  line: { readonly strands?: readonly { readonly id: string; readonly skills: readonly string[] }[] },
  skill: string,
): string {
  return line.strands?.find(({ skills }) => skills.includes(skill))?.id ?? skill;
}
