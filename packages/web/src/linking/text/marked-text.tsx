/** A text with the words of each link underlined and numbered; the stroke tells the kind, a legend says it in words. */
import type { Link } from "@leerlijn/contract/linking";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { sayKind } from "../../concepts/concept-label.tsx";
import styles from "../linking.module.css";
import { markText } from "../mark-text.ts";

export interface MarkedTextProps {
  readonly text: string;
  readonly language: string | undefined;
  readonly links: readonly Link[];
  /** Position of the link that is lit. */
  readonly lit: number | null;
  readonly onLight: (at: number | null) => void;
}

export function MarkedText({ text, language, links, lit, onLight }: MarkedTextProps) {
  const { t } = useTranslation();
  const pieces = useMemo(() => markText(text, links), [text, links]);
  const kinds = useMemo(() => [...new Set(links.map(({ concept }) => concept.kind))], [links]);
  return (
    <section className={styles["marked"]} aria-label={t("linking.markedText")}>
      <p className={styles["legend"]}>
        {kinds.map((kind) => (
          <span key={kind} className={styles["mark"]} data-kind={kind}>
            {sayKind(kind, t)}
          </span>
        ))}
      </p>
      <div className={styles["markedText"]} lang={language}>
        {pieces.map(({ start, text: words, covering, ending }) => {
          const own = covering.at(-1);
          if (own === undefined) return words;
          const [head, tail] = ending.length === 0 ? [words, ""] : cutLastWord(words);
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the number in it does the same by keyboard
            <mark
              key={start}
              className={styles["mark"]}
              data-kind={links[own]?.concept.kind}
              data-lit={lit !== null && covering.includes(lit) ? "" : undefined}
              onMouseEnter={() => onLight(own)}
              onMouseLeave={() => onLight(null)}
            >
              {head}
              <span className={styles["together"]}>
                {tail}
                {ending.map((at) => (
                  <button
                    key={at}
                    type="button"
                    className={styles["number"]}
                    data-lit={lit === at ? "" : undefined}
                    aria-label={t("linking.toItem", { number: at + 1, title: links[at]?.concept.label.value ?? "" })}
                    onFocus={() => onLight(at)}
                    onBlur={() => onLight(null)}
                    onMouseEnter={() => onLight(at)}
                    onMouseLeave={() => onLight(own)}
                    onClick={() => document.getElementById(`link-${at}`)?.focus()}
                  >
                    {at + 1}
                  </button>
                ))}
              </span>
            </mark>
          );
        })}
      </div>
    </section>
  );
}

const longestTogether = 32;

/** The last word, which stays on one line with the number after it. */
function cutLastWord(words: string): readonly [string, string] {
  const tail = /\S+$/u.exec(words)?.[0] ?? "";
  return tail.length > longestTogether ? [words, ""] : [words.slice(0, words.length - tail.length), tail];
}
