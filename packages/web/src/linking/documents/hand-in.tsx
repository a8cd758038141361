/** Handing in: files by dropping or choosing, or the outcomes of a kept learning line. */
import type { DocumentKind, DocumentList } from "@leerlijn/contract/linking";
import { paths } from "@leerlijn/contract/paths";
import { Button, NativeSelect } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetDocuments, linkingModelsQuery } from "../../api/linking-queries.ts";
import { sendForm } from "../../api/send-form.ts";
import { sayLanguage } from "../../concepts/concept-label.tsx";
import { useLanguage } from "../../i18n/use-language.ts";
import { ProgressBar } from "../../imports/progress-bar.tsx";
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
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
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
    onSuccess: async ({ documents }) => {
      await forgetDocuments();
      const [only] = documents;
      if (documents.length !== 1 || only === undefined) return;
      await navigate({ to: "/linking/documents/$document", params: { document: only.id } });
    },
  });
  const take = (files: FileList | null) => {
    if (files === null || files.length === 0) return;
    setSent(0);
    send.mutate([...files]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
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
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button does the same */}
        <div
          className={styles["drop"]}
          data-over={isOver ? "" : undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <IconUpload size={28} stroke={1.5} aria-hidden="true" />
          <p className={styles["dropTitle"]}>{t("linking.documents.drop")}</p>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept={accepted}
            onChange={(event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = "";
            }}
          />
          <Button loading={send.isPending} onClick={() => input.current?.click()}>
            {t("linking.documents.choose")}
          </Button>
          <p className="quiet small">{t("linking.documents.kinds")}</p>
          {send.isPending ? <ProgressBar label={t("linking.documents.sending")} value={sent} /> : null}
        </div>
        <LineOutcomes language={language} taxonomy={chosenTaxonomy} />
      </div>
      {send.error === null ? null : <ProblemPanel error={send.error} />}
    </div>
  );
}
