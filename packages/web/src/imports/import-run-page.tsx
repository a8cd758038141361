/** This page comes next. */
export function ImportRunPage() {
  return <p>…</p>;
}
