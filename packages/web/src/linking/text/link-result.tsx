/** What was found in a text: the text with its words marked, and the same as a list. One lights the other. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LinkedText } from "../../api/linking-queries.ts";
import styles from "../linking.module.css";
import { LinkList } from "./link-list.tsx";
import { MarkedText } from "./marked-text.tsx";
import { linksInText } from "./texts-to-link.ts";

export interface LinkResultProps {
  readonly linked: LinkedText;
  /** Of the text before; the answer to this one is on its way. */
  readonly isOld: boolean;
  readonly isKeeping: boolean;
  /** Null: cannot be kept. */
  readonly onKeep: (() => void) | null;
}

export function LinkResult({ linked, isOld, isKeeping, onKeep }: LinkResultProps) {
  const { t } = useTranslation();
  const [lit, setLit] = useState<number | null>(null);
  const found = useMemo(() => linksInText(linked.links.results), [linked]);
  const isOccupation = linked.kind === "occupation";
  if (found.length === 0) {
    return (
      <section className={styles["nothing"]} role="status">
        <h2>{t(isOccupation ? "linking.noneOccupationTitle" : "linking.noneTitle")}</h2>
        <p className="quiet">{t(isOccupation ? "linking.noneOccupation" : "linking.none")}</p>
      </section>
    );
  }
  return (
    <section className={styles["result"]} data-old={isOld ? "" : undefined} aria-busy={isOld}>
      <header className={styles["resultHead"]}>
        <div role="status">
          <h2>{t("linking.results", { count: found.length })}</h2>
          <p className="quiet small">{t("linking.onlyProposals")}</p>
        </div>
        {onKeep === null ? null : (
          <Button
            loading={isKeeping}
            disabled={isOld}
            onClick={onKeep}
            title={t("linking.keepWhy")}
            className="no-print"
          >
            {t("linking.keep")}
          </Button>
        )}
      </header>
      <div className={styles["pair"]}>
        <MarkedText text={linked.text} language={linked.language} links={found} lit={lit} onLight={setLit} />
        <LinkList links={found} lit={lit} onLight={setLit} />
      </div>
    </section>
  );
}
