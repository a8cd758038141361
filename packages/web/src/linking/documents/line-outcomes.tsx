/** Makes a document of the outcomes of a kept learning line. */
import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keepDocument } from "../../api/linking-queries.ts";
import { linesQuery } from "../../api/queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import styles from "./documents.module.css";

export interface LineOutcomesProps {
  readonly language: "nl" | "en";
  readonly taxonomy: string | undefined;
}

export function LineOutcomes({ language, taxonomy }: LineOutcomesProps) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  const navigate = useNavigate();
  const { data } = useQuery(linesQuery);
  const [line, setLine] = useState("");
  const take = useMutation({
    mutationFn: () =>
      keepDocument({
        kind: "outcomes",
        language,
        ...(taxonomy === undefined ? {} : { taxonomy }),
        source: { line },
      }),
    onSuccess: (id) => navigate({ to: "/linking/documents/$document", params: { document: id } }),
  });
  const lines = data?.learningLines ?? [];
  if (lines.length === 0) return null;
  return (
    <div className={styles["line"]}>
      <NativeSelect
        label={t("linking.documents.line")}
        description={t("linking.documents.lineWhy")}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        data={[
          { value: "", label: t("linking.documents.lineChoose") },
          ...lines.map(({ id, title }) => ({ value: id, label: say(title) })),
        ]}
      />
      <div>
        <Button variant="default" disabled={line === ""} loading={take.isPending} onClick={() => take.mutate()}>
          {t("linking.documents.lineTake")}
        </Button>
      </div>
      {take.error === null ? null : <ProblemPanel error={take.error} />}
    </div>
  );
}
