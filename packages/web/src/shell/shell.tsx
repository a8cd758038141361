/** What stands around every page: the desks, search, language and colours. */
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { desks } from "./desks.ts";
import { SearchBox } from "./search-box.tsx";
import { Settings } from "./settings.tsx";
import styles from "./shell.module.css";

export function Shell() {
  const { t } = useTranslation();
  const content = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shownPath = useRef(path);
  useEffect(() => {
    // After going to another page, keyboard and screen reader go on from its beginning.
    if (shownPath.current === path) return;
    shownPath.current = path;
    content.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className={styles["shell"]}>
      <a className={styles["skip"]} href="#content">
        {t("app.skip")}
      </a>
      <header className={`${styles["side"]} no-print`}>
        <Link to="/learning-lines" className={styles["brand"]}>
          <svg viewBox="0 0 32 32" width="26" height="26" fill="none" aria-hidden="true">
            <path d="M3 25h8c6 0 6-9 11-9h6" stroke="var(--good)" strokeWidth="4" strokeLinecap="round" />
            <circle cx="11" cy="25" r="4" fill="var(--card)" stroke="var(--ink)" strokeWidth="2.6" />
            <circle cx="21" cy="16" r="4" fill="var(--card)" stroke="var(--ink)" strokeWidth="2.6" />
            <path d="M28.5 6v20" stroke="var(--ink)" strokeWidth="3.2" strokeLinecap="round" />
          </svg>
          <span>{t("app.name")}</span>
        </Link>
        <SearchBox />
        <nav aria-label={t("app.menu")} className={styles["desks"]}>
          {desks.map(({ to, key, sign: Sign }) => (
            <Link key={key} to={to} className={styles["desk"]} activeProps={{ "aria-current": "page" }}>
              <Sign size={20} stroke={1.7} aria-hidden="true" />
              <span>{t(`desk.${key}`)}</span>
            </Link>
          ))}
        </nav>
        <Settings />
      </header>
      <main id="content" ref={content} className={styles["content"]} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
