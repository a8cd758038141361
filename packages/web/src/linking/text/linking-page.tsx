/** The desk Koppelen, first part: paste a text and see which skills or occupations it speaks of. The text never stands in the address. */
import type { LinkedKind, LinkRequest } from "@leerlijn/contract/linking";
import { mostTextLength } from "@leerlijn/contract/linking";
import { Button, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNotReady, keepDocument, linkingModelsQuery, linksQuery } from "../../api/linking-queries.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { PageHeader } from "../../shared/page-header.tsx";
import { ListSkeleton } from "../../shared/page-skeleton.tsx";
import { ProblemPanel } from "../../shared/problem-panel.tsx";
import { chooseModel } from "../choose-model.ts";
import styles from "../linking.module.css";
import { type LinkingSearch, leastChance } from "../linking-search.ts";
import { LinkingTabs } from "../linking-tabs.tsx";
import { ModelState } from "../model-state.tsx";
import { exampleText, isExample } from "./example-texts.ts";
import { type ChangeLinking, LinkOptions } from "./link-options.tsx";
import { LinkResult } from "./link-result.tsx";
import { textsToLink } from "./texts-to-link.ts";

const waitMs = 400;

export function LinkingPage() {
  const { t } = useTranslation();
  const { language: pageLanguage } = useLanguage();
  const search = useSearch({ from: "/linking" });
  const navigate = useNavigate({ from: "/linking" });
  const [text, setText] = useState("");
  const [late] = useDebouncedValue(text, waitMs);
  // Asked at once, by the button or because it was pasted or taken as a whole.
  const [now, setNow] = useState("");
  const asked = text === now ? now : late;
  const kind = search.kind ?? "skill";
  const language = search.language ?? pageLanguage;
  const models = useQuery(linkingModelsQuery);
  const model = models.data === undefined ? null : chooseModel(models.data.models, kind, search.taxonomy);
  const hasNothing = models.data !== undefined && model === null;
  const request = useMemo(() => requestFor(asked, kind, language, search), [asked, kind, language, search]);
  const links = useQuery({
    ...linksQuery(asked, kind, request),
    // Without anything to look in there is nothing to ask.
    enabled: request.texts.length > 0 && !hasNothing,
    placeholderData: (before) => (asked.trim() === "" ? undefined : before),
  });
  const keep = useMutation({
    mutationFn: () =>
      keepDocument({
        title: titleOf(asked, t("linking.text")),
        language,
        ...(search.taxonomy === undefined ? {} : { taxonomy: search.taxonomy }),
        source: { text: asked },
      }),
    onSuccess: (id) => navigate({ to: "/linking/documents/$document", params: { document: id } }),
  });
  const change: ChangeLinking = (part) =>
    void navigate({ search: (before) => withoutGone({ ...before, ...part }), replace: true, resetScroll: false });
  const take = (whole: string) => {
    setText(whole);
    setNow(whole);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setNow(text);
  };
  const isAsking = text.trim() !== "" && (asked !== text || links.isFetching);
  const waits = isNotReady(links.error);
  return (
    <>
      <PageHeader title={t("linking.title")} intro={t("linking.intro")} />
      <LinkingTabs />
      <form className={`${styles["form"]} no-print`} onSubmit={onSubmit}>
        <Textarea
          label={
            <>
              {t("linking.text")}
              {isExample(text) ? <span className={styles["exampleMark"]}>{t("linking.exampleShown")}</span> : null}
            </>
          }
          description={t("linking.private")}
          placeholder={t(kind === "occupation" ? "linking.namesPlaceholder" : "linking.textPlaceholder")}
          autosize
          minRows={5}
          maxRows={6}
          maxLength={mostTextLength}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const field = event.currentTarget;
            // The field has the pasted words only after this event.
            requestAnimationFrame(() => setNow(field.value));
          }}
        />
        <div className={styles["options"]}>
          <LinkOptions
            search={search}
            kind={kind}
            language={language}
            models={(models.data?.models ?? []).filter((one) => one.kind === kind)}
            taxonomy={model?.taxonomy}
            onChange={change}
          />
          <div className={styles["actions"]}>
            <Button
              type="submit"
              variant={links.data === undefined ? "filled" : "default"}
              disabled={text.trim() === ""}
              loading={isAsking && links.data === undefined && !waits}
            >
              {t("linking.find")}
            </Button>
            <Button variant="default" onClick={() => take(exampleText(kind, language))}>
              {t("linking.example")}
            </Button>
            {text === "" ? null : (
              <Button variant="subtle" onClick={() => take("")}>
                {t("linking.clear")}
              </Button>
            )}
          </div>
        </div>
      </form>
      <ModelState kind={kind} taxonomy={search.taxonomy} onTaxonomy={(taxonomy) => change({ taxonomy })} />
      {keep.error === null ? null : <ProblemPanel error={keep.error} />}
      {asked.trim() === "" || hasNothing ? null : waits ? (
        <p className={styles["note"]} role="status">
          {t("linking.waiting")}
        </p>
      ) : links.error !== null ? (
        <ProblemPanel error={links.error} onRetry={() => void links.refetch()} />
      ) : links.data === undefined ? (
        <ListSkeleton rows={4} />
      ) : (
        <LinkResult
          linked={links.data}
          isOld={links.isPlaceholderData}
          isKeeping={keep.isPending}
          onKeep={kind === "skill" ? () => keep.mutate() : null}
        />
      )}
    </>
  );
}

function requestFor(text: string, kind: LinkedKind, language: "nl" | "en", search: LinkingSearch): LinkRequest {
  const { mode, texts } = textsToLink(text, kind);
  const threshold = leastChance(kind, search.sure ?? "usual");
  return {
    texts,
    kind,
    mode,
    language,
    figures: true,
    ...(search.taxonomy === undefined ? {} : { taxonomy: search.taxonomy }),
    ...(threshold === undefined ? {} : { threshold }),
  };
}

const mostOfTitle = 80;

/** The first line, cut at a word. */
function titleOf(text: string, otherwise: string): string {
  const line =
    text
      .trim()
      .split(/[\r\n]/u)[0]
      ?.trim() ?? "";
  if (line.length <= mostOfTitle) return line === "" ? otherwise : line;
  return `${line.slice(0, mostOfTitle).replace(/\s+\S*$/u, "")}…`;
}

function withoutGone(search: { readonly [Key in keyof LinkingSearch]: LinkingSearch[Key] | undefined }): LinkingSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
