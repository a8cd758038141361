/** A title in the language of the page; when only the other one is there, that is shown and said. */
import type { Text } from "@leerlijn/contract/text";
import { useTranslation } from "react-i18next";
import { sayIn, useLanguage } from "../i18n/use-language.ts";
import styles from "./panels.module.css";

export function TitleText({ text }: { readonly text: Text | undefined }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { value, fallback } = sayIn(text, language);
  if (!fallback) return value;
  return (
    <>
      <span lang={language === "nl" ? "en" : "nl"}>{value}</span>
      <span className={styles["tag"]}>{t("common.fallback")}</span>
    </>
  );
}
