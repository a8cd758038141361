/** What taking over a taxonomy would change: added, changed, deprecated, replaced, and what stays. */
import type { TaxonomyPreview } from "@leerlijn/contract/import-run";
import { useTranslation } from "react-i18next";
import { sayLanguage } from "../concepts/concept-label.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { TitleText } from "../shared/title-text.tsx";
import styles from "./imports.module.css";

export function TaxonomyPreviewView({ preview }: { readonly preview: TaxonomyPreview }) {
  const { t } = useTranslation();
  const { number } = useLanguage();
  const { counts, changes } = preview;
  const facts = [
    [t("imports.concepts"), counts.concepts],
    [t("imports.labels"), counts.labels],
    [t("imports.relations"), counts.relations],
    [t("imports.added"), changes.added],
    [t("imports.changed"), changes.changed],
    [t("imports.deprecated"), changes.deprecated],
    [t("imports.replaced"), changes.replaced],
    [t("imports.kept"), changes.kept],
  ] as const;
  return (
    <section>
      <h2>
        <TitleText text={preview.title} /> {preview.version}
      </h2>
      <p className="quiet">
        {preview.replaces === null
          ? t("imports.taxonomyNew")
          : t("imports.taxonomyReplaces", { version: preview.replaces })}
      </p>
      <dl className={styles["facts"]}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">{number(value)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <span className="quiet">{t("imports.languages")}:</span>{" "}
        {preview.languages.map((code) => sayLanguage(code, t)).join(", ")}
      </p>
      {preview.examples.length === 0 ? null : (
        <>
          <h3>{t("imports.examples")}</h3>
          <ul className={styles["changes"]}>
            {preview.examples.map(({ change, uri, label }) => (
              <li key={uri}>
                <span className={styles["change"]}>{t(`imports.${change}`).toLowerCase()}</span> {label}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
