/** Whether the page is being printed, so that a map shows all of itself then. */
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture right after this event, so the page has to be ready when it returns.
    const change = (printing: boolean) => () => flushSync(() => setPrinting(printing));
    const media = window.matchMedia("print");
    const onMedia = () => setPrinting(media.matches);
    const [begin, end] = [change(true), change(false)];
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    media.addEventListener("change", onMedia);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      media.removeEventListener("change", onMedia);
    };
  }, []);
  return isPrinting;
}
