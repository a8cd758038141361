/** This page comes next. */
export function StrandPage() {
  return <p>…</p>;
}
