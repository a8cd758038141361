/** Search over everything from everywhere: `/` or Ctrl K opens it. Owns the dialog; `use-search.ts` finds. */
import { Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./shell.module.css";
import { type SearchHit, useSearch } from "./use-search.ts";

export function SearchBox() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: globalThis.KeyboardEvent) => {
      const isSlash = event.key === "/" && !isTyping(event.target) && !event.ctrlKey && !event.metaKey;
      const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (!isSlash && !isK) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", open);
    return () => window.removeEventListener("keydown", open);
  }, []);
  return (
    <>
      <button type="button" className={styles["search"]} onClick={() => setOpen(true)} aria-label={t("search.open")}>
        <IconSearch size={16} stroke={1.8} aria-hidden="true" />
        <span>{t("search.open")}</span>
        <kbd>/</kbd>
      </button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t("search.open")}
        closeButtonProps={{ "aria-label": t("common.close") }}
        size="lg"
        yOffset="12vh"
        transitionProps={{ duration: 0 }}
      >
        <SearchPanel onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function SearchPanel({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { hits, isWaiting } = useSearch(text);
  const list = useId();
  const chosen = Math.min(at, hits.length - 1);
  const open = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    onDone();
    void navigate(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(hits.length === 0 ? 0 : (chosen + step + hits.length) % hits.length);
    }
    if (event.key === "Enter") open(hits[chosen]);
  };
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [chosen, list]);
  return (
    <>
      <TextInput
        data-autofocus
        size="md"
        value={text}
        aria-label={t("search.placeholder")}
        placeholder={t("search.placeholder")}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(hits.length > 0 ? { "aria-activedescendant": `${list}-${chosen}` } : {})}
      />
      <div id={list} role="listbox" aria-label={t("search.open")} className={styles["results"]} tabIndex={-1}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={hit.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles["result"]}
            onClick={() => open(hit)}
            onMouseMove={() => setAt(index)}
          >
            <span className={styles["resultKind"]}>{hit.kindText}</span>
            <span className={styles["resultText"]}>
              {hit.title}
              {hit.where === "" ? null : <span className={styles["resultWhere"]}>{hit.where}</span>}
            </span>
          </div>
        ))}
      </div>
      <p className={styles["hint"]} role="status">
        {text.trim() === ""
          ? t("search.hint")
          : hits.length === 0
            ? isWaiting
              ? t("app.loading")
              : t("search.none", { text })
            : t("search.results", { count: hits.length })}
      </p>
    </>
  );
}
