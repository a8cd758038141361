/** Handing in: files by dropping or choosing, or the outcomes of a kept learning line. */
import type { DocumentKind, DocumentList } from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import { NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetDocuments, linkingModelsQuery } from "../../api/linking-queries.ts";
import { sendForm } from "../../api/send-form.ts";
import { sayLanguage } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import { ProgressBar } from "../../imports/progress-bar.tsx";
import { DropZone } from "../../shared/drop-zone.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { chooseModel } from "../choose-model.ts";
import styles from "./documents.module.css";
import { LineOutcomes } from "./line-outcomes.tsx";

const kinds = ["module-guide", "vacancy", "profile", "other"] as const satisfies readonly DocumentKind[];
const languages = ["nl", "en"] as const;
const accepted = ".pdf,.docx,.html,.htm,.txt,.md";

export function HandIn() {
  const { t } = useTranslation();
  const { language: pageLanguage, say } = useLanguage();
  const navigate = useNavigate();
  const [sent, setSent] = useState(0);
  const [kind, setKind] = useState<(typeof kinds)[number]>("module-guide");
  const [chosenLanguage, setLanguage] = useState<"nl" | "en" | null>(null);
  const [chosenTaxonomy, setTaxonomy] = useState<string | undefined>(undefined);
  const { data: models } = useQuery(linkingModelsQuery);
  const language = chosenLanguage ?? pageLanguage;
  const ofSkills = (models?.models ?? []).filter((model) => model.kind === "skill");
  const taxonomy = chosenTaxonomy ?? chooseModel(ofSkills, "skill", undefined)?.taxonomy;
  const send = useMutation({
    mutationFn: (files: readonly File[]) => {
      const form = new FormData();
      form.append("kind", kind);
      form.append("language", language);
      if (chosenTaxonomy !== undefined) form.append("taxonomy", chosenTaxonomy);
      for (const file of files) form.append("file", file, file.name);
      return sendForm<DocumentList>(paths.documents(), form, setSent);
    },
    onMutate: () => setSent(0),
    onSuccess: async ({ documents }) => {
      await forgetDocuments();
      const [only] = documents;
      if (documents.length !== 1 || only === undefined) return;
      await navigate({ to: "/linking/documents/$document", params: { document: only.id } });
    },
  });
  return (
    <div className={`${styles["handIn"]} no-print`}>
      <div className={styles["options"]}>
        <NativeSelect
          label={t("linking.documents.kind")}
          value={kind}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? "other")}
          data={kinds.map((one) => ({ value: one, label: t(`linking.documents.kindOf.${one}`) }))}
        />
        <NativeSelect
          label={t("linking.language")}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value === "en" ? "en" : "nl")}
          data={languages.map((code) => ({ value: code, label: sayLanguage(code, t) }))}
        />
        {ofSkills.length < 2 ? null : (
          <NativeSelect
            label={t("linking.taxonomy")}
            value={taxonomy ?? ""}
            onChange={(event) => setTaxonomy(event.currentTarget.value)}
            data={ofSkills.map((model) => ({ value: model.taxonomy, label: say(model.title) }))}
          />
        )}
      </div>
      <div className={styles["ways"]}>
        <DropZone
          title={t("linking.documents.drop")}
          button={t("linking.documents.choose")}
          kinds={t("linking.documents.kinds")}
          accept={accepted}
          isPending={send.isPending}
          onFiles={send.mutate}
        >
          {send.isPending ? <ProgressBar label={t("linking.documents.sending")} value={sent} /> : null}
        </DropZone>
        <LineOutcomes language={language} taxonomy={chosenTaxonomy} />
      </div>
      {send.error === null ? null : <ProblemPanel error={send.error} />}
    </div>
  );
}
