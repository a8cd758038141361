/** What may stand in the address of the catalogue. */
export interface CatalogueSearch {
  readonly text?: string;
  readonly level?: string;
  readonly kind?: string;
}

export function readCatalogueSearch(given: Record<string, unknown>): CatalogueSearch {
  const text = asWord(given["text"]);
  const level = asWord(given["level"]);
  const kind = asWord(given["kind"]);
  return {
    ...(text === undefined ? {} : { text }),
    ...(level === undefined ? {} : { level }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function asWord(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}
