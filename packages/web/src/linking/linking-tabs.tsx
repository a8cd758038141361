/** The parts of the desk Koppelen, as links under its heading. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./linking.module.css";

const tabs = [
  { to: "/linking", key: "text" },
  { to: "/linking/documents", key: "documents" },
  { to: "/linking/labels", key: "labels" },
] as const;

export function LinkingTabs() {
  const { t } = useTranslation();
  return (
    <nav aria-label={t("linking.parts")} className={`${styles["tabs"]} no-print`}>
      {tabs.map(({ to, key }) => (
        <Link
          key={key}
          to={to}
          className={styles["tab"]}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {t(`linking.tab.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
