/** What the same words may mean as well, each with the key that chooses it. */
import type { Suggestion } from "@leerlijn/contract/linking";
import { Kbd } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ShownLabel, sayKind } from "../../concepts/concept-label.tsx";
import { CertaintyText } from "../certainty-text.tsx";
import styles from "./alternatives.module.css";
import cards from "./card.module.css";

export const mostAlternatives = 5;

export interface AlternativesProps {
  readonly suggestion: Suggestion;
  readonly onChoose: (at: number) => void;
}

export function Alternatives({ suggestion, onChoose }: AlternativesProps) {
  const { t } = useTranslation();
  const others = suggestion.alternatives.slice(0, mostAlternatives);
  if (others.length === 0) return null;
  return (
    <div>
      <h3 className={styles["small"]}>{t("linking.review.alternatives")}</h3>
      <ol className={styles["alternatives"]}>
        {others.map(({ concept, chance }, at) => (
          <li key={concept.uri}>
            <button
              type="button"
              className={styles["alternative"]}
              aria-pressed={suggestion.concept?.uri === concept.uri}
              onClick={() => onChoose(at)}
            >
              <Kbd aria-hidden="true">{at + 1}</Kbd>
              <span>
                <ShownLabel label={concept.label} /> <span className={cards["kind"]}>{sayKind(concept.kind, t)}</span>
              </span>
              <CertaintyText chance={chance} />
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
