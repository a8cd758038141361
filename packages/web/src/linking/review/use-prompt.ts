/** State that can be read right after it was set: a second key may come before the page is drawn anew. */
import { useCallback, useRef, useState } from "react";

export interface Prompt<Value> {
  /** As the page is drawn now. */
  readonly value: Value;
  readonly set: (to: Value) => void;
  /** As it was set last. */
  readonly read: () => Value;
}

export function usePrompt<Value>(first: () => Value): Prompt<Value> {
  const [value, setValue] = useState(first);
  const newest = useRef(value);
  const set = useCallback((to: Value) => {
    newest.current = to;
    setValue(() => to);
  }, []);
  const read = useCallback(() => newest.current, []);
  return { value, set, read };
}
