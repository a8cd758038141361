/** An address without a page, and a page that broke. Owns what is said then. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./panels.module.css";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles["centre"]}>
      <h1>{t("notFound.title")}</h1>
      <p className="quiet">{t("notFound.text")}</p>
      <Button component={Link} to="/learning-lines">
        {t("notFound.home")}
      </Button>
    </div>
  );
}

export function BrokenPage() {
  const { t } = useTranslation();
  return (
    <div className={styles["centre"]} role="alert">
      <h1>{t("problem.title")}</h1>
      <p className="quiet">{t("problem.broken")}</p>
      <Button onClick={() => window.location.reload()}>{t("problem.reload")}</Button>
    </div>
  );
}
