/** Finds lines, programmes, units and skills by what was typed. Owns their order; concepts are found by the server. */
import { useDebouncedValue } from "@mantine/hooks";
import { useQueries, useQuery } from "@tanstack/react-query";
import type { NavigateOptions } from "@tanstack/react-router";
import { useMemo } from "react";
import { conceptSearchQuery, lineQuery, linesQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";

export interface SearchHit {
  readonly key: string;
  readonly kind: "line" | "programme" | "unit" | "skill";
  readonly title: string;
  readonly where: string;
  readonly to: NavigateOptions;
}

const mostOfKind = 8;
const waitMs = 180;

export interface SearchOutcome {
  readonly hits: readonly SearchHit[];
  /** More may come. */
  readonly isWaiting: boolean;
}

export function useSearch(text: string): SearchOutcome {
  const { language, say } = useLanguage();
  const wanted = fold(text.trim());
  const [late] = useDebouncedValue(text.trim(), waitMs);
  const { data: list, isPending: isListWaiting } = useQuery(linesQuery);
  const lines = useQueries({
    queries: (list?.learningLines ?? []).map(({ id }) => ({ ...lineQuery(id), enabled: wanted !== "" })),
    combine: (results) => ({
      known: results.flatMap(({ data }) => data?.line ?? []),
      isWaiting: results.some(({ isPending }) => isPending),
    }),
  });
  const { data: concepts, isLoading: areConceptsWaiting } = useQuery(conceptSearchQuery(late, language));
  const own = useMemo(
    () =>
      lines.known.flatMap((line): readonly SearchHit[] => {
        const at = { to: "/learning-lines/$line", params: { line: line.id } } as const;
        const title = say(line.title);
        return [
          { key: line.id, kind: "line", title, where: "", to: at as NavigateOptions },
          ...line.programmes.flatMap((programme): readonly SearchHit[] => [
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
              (unit): SearchHit => ({
                key: `${line.id} ${unit.id}`,
                kind: "unit",
                title: say(unit.title),
                where: `${say(programme.title)} · ${title}`,
                to: { ...at, search: { unit: unit.id } } as NavigateOptions,
              }),
            ),
          ]),
          ...line.skills.map(
            (skill): SearchHit => ({
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
      .filter(({ title }) => fold(title).includes(wanted))
      .sort((a, b) => rank(a, wanted) - rank(b, wanted))
      .filter(({ kind }) => {
        const count = taken.get(kind) ?? 0;
        taken.set(kind, count + 1);
        return count < mostOfKind;
      });
    const found = (concepts?.concepts ?? []).slice(0, mostOfKind).map(
      (concept): SearchHit => ({
        key: concept.uri,
        kind: "skill",
        title: concept.label.value,
        where: concept.taxonomy,
        to: { to: "/concepts", search: { concept: concept.uri } } as NavigateOptions,
      }),
    );
    return [...named, ...found];
  }, [own, concepts, wanted]);
  return { hits, isWaiting: wanted !== "" && (isListWaiting || lines.isWaiting || areConceptsWaiting) };
}

const kindOrder = { line: 0, programme: 1, unit: 2, skill: 3 } as const;

/** By kind; what begins with the words comes first. */
function rank(hit: SearchHit, wanted: string): number {
  return kindOrder[hit.kind] * 2 + (fold(hit.title).startsWith(wanted) ? 0 : 1);
}

function fold(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function strandOf(
  line: { readonly strands?: readonly { readonly id: string; readonly skills: readonly string[] }[] },
  skill: string,
): string {
  return line.strands?.find(({ skills }) => skills.includes(skill))?.id ?? skill;
}
