/** A concept's label with its kind; a label of another language and a concept that is no longer used are marked. */
import type { ConceptSummary } from "@leerlijn/contract/concept";
import type { ShownText } from "@leerlijn/contract/text";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import styles from "./concepts-page.module.css";

const kinds = [
  "skill",
  "knowledge",
  "attitude",
  "language",
  "occupation",
  "group",
  "skill-group",
  "isco-group",
  "scheme",
] as const;
const languages = ["nl", "en", "de", "fr"] as const;

export function sayKind(kind: string, t: TFunction): string {
  return t(`concepts.kind.${kinds.find((one) => one === kind) ?? "other"}`);
}

export function sayLanguage(code: string, t: TFunction): string {
  return t(`concepts.language.${languages.find((one) => one === code) ?? "other"}`, { code });
}

export function ShownLabel({ label }: { readonly label: ShownText }) {
  const { t } = useTranslation();
  if (!label.fallback) return label.value;
  return (
    <>
      <span lang={label.language}>{label.value}</span>{" "}
      <span className={styles["tag"]}>{t("concepts.onlyIn", { language: sayLanguage(label.language, t) })}</span>
    </>
  );
}

export function ConceptLabel({ concept }: { readonly concept: ConceptSummary }) {
  const { t } = useTranslation();
  return (
    <span>
      {concept.code === undefined ? null : <span className="quiet figures">{concept.code} </span>}
      <ShownLabel label={concept.label} /> <span className={styles["kind"]}>{sayKind(concept.kind, t)}</span>
      {concept.status === "deprecated" || concept.status === "obsolete" ? (
        <span className={styles["tag"]}>{t("concepts.deprecated")}</span>
      ) : null}
    </span>
  );
}
