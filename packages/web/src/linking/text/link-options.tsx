/** What to look for, in which language, in which taxonomy and how certain. The values stand in the address. */
import type { LinkedKind, LinkingModelState } from "@leerlijn/contract/linking";
import { Input, NativeSelect, SegmentedControl } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { sayLanguage } from "../../concepts/concept-label.tsx";
import type { PageLanguage } from "../../i18n/set-up-texts.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { type LinkingSearch, sureness } from "../linking-search.ts";

/** A key given as undefined leaves the address. */
export type ChangeLinking = (change: { readonly [Key in keyof LinkingSearch]: LinkingSearch[Key] | undefined }) => void;

export interface LinkOptionsProps {
  readonly search: LinkingSearch;
  readonly kind: LinkedKind;
  readonly language: PageLanguage;
  /** Those of the kind. */
  readonly models: readonly LinkingModelState[];
  /** The taxonomy that answers. */
  readonly taxonomy: string | undefined;
  readonly onChange: ChangeLinking;
}

const languages = ["nl", "en"] as const;

export function LinkOptions({ search, kind, language, models, taxonomy, onChange }: LinkOptionsProps) {
  const { t } = useTranslation();
  const { say, language: pageLanguage } = useLanguage();
  const kindLabel = useId();
  return (
    <>
      <Input.Wrapper label={t("linking.kind")} labelElement="div" id={kindLabel}>
        <div>
          <SegmentedControl
            aria-labelledby={`${kindLabel}-label`}
            value={kind}
            onChange={(value) => onChange({ kind: value === "occupation" ? value : undefined, taxonomy: undefined })}
            data={[
              { value: "skill", label: t("linking.kindOf.skill") },
              { value: "occupation", label: t("linking.kindOf.occupation") },
            ]}
          />
        </div>
      </Input.Wrapper>
      <NativeSelect
        label={t("linking.language")}
        value={language}
        onChange={(event) => {
          const chosen = event.currentTarget.value === "en" ? "en" : "nl";
          onChange({ language: chosen === pageLanguage ? undefined : chosen });
        }}
        data={languages.map((code) => ({ value: code, label: sayLanguage(code, t) }))}
      />
      {models.length < 2 ? null : (
        <NativeSelect
          label={t("linking.taxonomy")}
          value={taxonomy ?? ""}
          onChange={(event) => onChange({ taxonomy: event.currentTarget.value })}
          data={models.map((model) => ({ value: model.taxonomy, label: say(model.title) }))}
        />
      )}
      <NativeSelect
        label={t("linking.sure")}
        value={search.sure ?? "usual"}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onChange({ sure: value === "wide" || value === "strict" ? value : undefined });
        }}
        data={sureness.map((one) => ({ value: one, label: t(`linking.sureOf.${one}`) }))}
      />
    </>
  );
}
