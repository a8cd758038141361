/** This page comes next. */
export function ProgrammePage() {
  return <p>…</p>;
}
