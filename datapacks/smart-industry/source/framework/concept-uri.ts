/** The addresses of the framework's concepts. Owns nothing of ESCO's. */
import type { ConceptRow } from "./concept-row.ts";

/** As the JSON Schema of a learning line has it. */
const base = "https://leerlijn.example";

export function conceptUri({ id, kind }: Pick<ConceptRow, "id" | "kind">): string {
  return `${base}/${kind === "skill-group" ? "skill-group" : "skill"}/${id}`;
}
