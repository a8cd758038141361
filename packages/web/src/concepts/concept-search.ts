/** What may stand in the address of the taxonomy browser. */
export interface ConceptSearch {
  /** URI of the concept that is shown. */
  readonly concept?: string;
  readonly text?: string;
}

export function readConceptSearch(given: Record<string, unknown>): ConceptSearch {
  const { concept, text } = given;
  return {
    ...(typeof concept === "string" && concept !== "" ? { concept } : {}),
    ...(typeof text === "string" && text !== "" ? { text } : {}),
  };
}
