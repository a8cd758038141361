/** This page comes next. */
export function ImportsPage() {
  return <p>…</p>;
}
