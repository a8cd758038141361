/** The tree of concepts, one level asked at a time when it is opened. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { conceptTreeQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { ListSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { ConceptLabel } from "./concept-label.tsx";
import styles from "./concepts-page.module.css";

export interface ConceptTreeProps {
  /** Null: the top. */
  readonly parent: string | null;
  readonly chosen: string | undefined;
  readonly onOpen: (uri: string) => void;
}

export function ConceptTree({ parent, chosen, onOpen }: ConceptTreeProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data, error } = useQuery(conceptTreeQuery(parent, language));
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (error !== null) return <ProblemPanel error={error} />;
  if (data === undefined) return <ListSkeleton rows={3} />;
  const toggle = (uri: string) => {
    const next = new Set(opened);
    if (!next.delete(uri)) next.add(uri);
    setOpened(next);
  };
  return (
    <ul className={styles["level"]}>
      {data.nodes.map((node) => {
        const isOpen = opened.has(node.uri);
        const Sign = isOpen ? IconChevronDown : IconChevronRight;
        const title = node.label.value;
        return (
          <li key={node.uri}>
            <div className={styles["node"]} data-chosen={node.uri === chosen ? "" : undefined}>
              {node.narrower === 0 ? (
                <span className={styles["leaf"]} />
              ) : (
                <button
                  type="button"
                  className={styles["toggle"]}
                  aria-expanded={isOpen}
                  aria-label={t(isOpen ? "concepts.collapse" : "concepts.expand", { title })}
                  onClick={() => toggle(node.uri)}
                >
                  <Sign size={16} aria-hidden="true" />
                </button>
              )}
              <button
                type="button"
                className={styles["label"]}
                onClick={() => onOpen(node.uri)}
                aria-current={node.uri === chosen ? "true" : undefined}
              >
                <ConceptLabel concept={node} />
                {node.narrower === 0 ? null : <span className="quiet small figures"> {node.narrower}</span>}
              </button>
            </div>
            {isOpen ? <ConceptTree parent={node.uri} chosen={chosen} onOpen={onOpen} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
