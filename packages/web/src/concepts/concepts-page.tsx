/** This page comes next. */
export function ConceptsPage() {
  return <p>…</p>;
}
