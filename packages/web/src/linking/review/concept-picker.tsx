/** A field that finds a concept to choose: type, go with the arrows, take with Enter, leave with Escape. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { conceptChoicesQuery } from "../../api/linking-queries.ts";
import { ConceptLabel } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import styles from "./concept-picker.module.css";

export interface ConceptPickerProps {
  readonly taxonomy: string | null;
  /** What stands in the field at first. */
  readonly begin: string;
  readonly takesFocus: boolean;
  readonly onChoose: (concept: ConceptSummary) => void;
  readonly onLeave: () => void;
}

const waitMs = 150;
const mostShown = 20;

export function ConceptPicker({ taxonomy, begin, takesFocus, onChoose, onLeave }: ConceptPickerProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [text, setText] = useState(begin);
  const [at, setAt] = useState(0);
  const [late] = useDebouncedValue(text.trim(), waitMs);
  const { data, isLoading, error } = useQuery(conceptChoicesQuery(late, language, taxonomy));
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  // Nothing of the words before may be taken with Enter.
  const found = late === text.trim() && late !== "" ? (data?.concepts.slice(0, mostShown) ?? []) : [];
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => {
    if (!takesFocus) return;
    field.current?.focus();
    field.current?.select();
  }, [takesFocus]);
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, list]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(found.length === 0 ? 0 : (chosen + step + found.length) % found.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      const concept = found[chosen];
      if (concept !== undefined) onChoose(concept);
    }
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
  };
  const isWaiting = late !== text.trim() || isLoading;
  return (
    <div className={styles["picker"]}>
      <TextInput
        ref={field}
        label={t("linking.review.searchLabel")}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(found.length > 0 ? { "aria-activedescendant": `${list}-${chosen}` } : {})}
      />
      <div id={list} role="listbox" aria-label={t("linking.review.searchLabel")} className={styles["options"]}>
        {found.map((concept, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={concept.uri}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles["option"]}
            onClick={() => onChoose(concept)}
            onMouseMove={() => setAt(index)}
          >
            <ConceptLabel concept={concept} />
            {concept.found === undefined ? null : (
              <span className="quiet small"> {t("concepts.found", { label: concept.found })}</span>
            )}
          </div>
        ))}
      </div>
      <p className="quiet small" role="status">
        {error !== null
          ? t("problem.title")
          : text.trim() === ""
            ? t("linking.review.searchHint")
            : found.length > 0
              ? t("search.results", { count: found.length })
              : isWaiting
                ? t("app.loading")
                : t("linking.review.searchNone", { text: text.trim() })}
      </p>
    </div>
  );
}
