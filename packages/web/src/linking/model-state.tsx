/** How far learning the words of a taxonomy is: a bar while it waits or trains, a quiet note while an older one answers. */
import type { LinkedKind, LinkingModelState } from "@leerlijn/contract/linking";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { linkingModelsQuery } from "../api/linking-queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { ProgressBar } from "../imports/progress-bar.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { FaultSign } from "../shared/signs.tsx";
import { canAnswer, chooseModel } from "./choose-model.ts";
import styles from "./linking.module.css";

export interface ModelStateProps {
  readonly kind: LinkedKind;
  readonly taxonomy: string | undefined;
  /** Offers another taxonomy that can answer now. */
  readonly onTaxonomy?: (taxonomy: string) => void;
}

export function ModelState({ kind, taxonomy, onTaxonomy }: ModelStateProps) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(linkingModelsQuery);
  if (error !== null) return <ProblemPanel error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const model = chooseModel(data.models, kind, taxonomy);
  if (model === null) {
    return (
      <div className={styles["learning"]} role="status">
        <p>
          <strong>{t("linking.learning.noneTitle")}</strong>
        </p>
        <p className="quiet">
          {t(kind === "occupation" ? "linking.learning.noneOccupation" : "linking.learning.none")}
        </p>
        <div>
          <Button component={Link} to="/imports" size="sm">
            {t("desk.imports")}
          </Button>
        </div>
      </div>
    );
  }
  if (model.state === "ready") return null;
  const title = say(model.title);
  if (model.state === "outdated") {
    return <p className={`${styles["note"]} quiet small`}>{t("linking.learning.outdated", { title })}</p>;
  }
  if (model.state === "failed") {
    return (
      <div className={styles["learning"]} role="alert">
        <p className={styles["failed"]}>
          <FaultSign /> {t("linking.learning.failed", { title })}
        </p>
        <div>
          <Button component={Link} to="/imports" size="sm" variant="default">
            {t("desk.imports")}
          </Button>
        </div>
      </div>
    );
  }
  const other = data.models.find((one) => one.kind === kind && one !== model && canAnswer(one));
  return (
    <div className={styles["learning"]} role="status">
      <ProgressBar label={sayLearning(model, title, t)} value={model.state === "waiting" ? 0 : model.progress} />
      <p className="quiet small">{t("linking.learning.wait")}</p>
      {other === undefined || onTaxonomy === undefined ? null : (
        <div>
          <Button size="sm" variant="default" onClick={() => onTaxonomy(other.taxonomy)}>
            {t("linking.learning.meanwhile", { title: say(other.title) })}
          </Button>
        </div>
      )}
    </div>
  );
}

function sayLearning({ state, secondsLeft }: LinkingModelState, title: string, t: TFunction): string {
  if (state === "waiting") return t("linking.learning.waiting", { title });
  if (secondsLeft === null) return t("linking.learning.training", { title });
  const minutes = Math.round(secondsLeft / 60);
  const left = minutes < 1 ? t("linking.learning.seconds") : t("linking.learning.minutes", { count: minutes });
  return t("linking.learning.trainingLeft", { title, left });
}
