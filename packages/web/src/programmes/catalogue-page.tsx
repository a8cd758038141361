/** This page comes next. */
export function CataloguePage() {
  return <p>…</p>;
}
