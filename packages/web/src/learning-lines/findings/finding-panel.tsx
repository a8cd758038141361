/** One finding in full: what, for whom, why it matters, what would mend it, the example route, and accepting it. */
import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import panels from "../../shared/panels.module.css";
import { AcceptedSign, KindSign } from "../../shared/signs.tsx";
import { DetailPanel, DetailSection } from "../detail-panel.tsx";
import { findingKey } from "../finding-key.ts";
import type { LineIndex } from "../line-index.ts";
import { leavesOf, MissingLeaves } from "./missing-leaves.tsx";
import { RouteSteps } from "./route-steps.tsx";
import type { ListedFinding } from "./select-findings.ts";
import { WaiverForm } from "./waiver-form.tsx";

export interface FindingPanelProps {
  readonly listed: ListedFinding;
  /** The list that it was opened from, for going to the next one. */
  readonly among: readonly ListedFinding[];
  readonly index: LineIndex;
  readonly writable: boolean;
  readonly onOpen: (key: string) => void;
  readonly onUnit: (unit: string) => void;
  readonly onClose: () => void;
}

export function FindingPanel({ listed, among, index, writable, onOpen, onUnit, onClose }: FindingPanelProps) {
  const { t } = useTranslation();
  const { sayFinding } = useLanguage();
  const { finding, explanation, key } = listed;
  const { witness } = finding;
  const at = among.findIndex((one) => one.key === key);
  const waiver = index.line.waivers?.find(
    (one) => findingKey({ ...finding, subject: one.subject }) === key && one.code === finding.code,
  );
  const go = (to: number) => {
    const next = among[(to + among.length) % among.length];
    if (next !== undefined) onOpen(next.key);
  };
  return (
    <DetailPanel
      label={t("finding.label")}
      of={key}
      title={explanation.title}
      onClose={onClose}
      tools={
        at < 0 || among.length < 2 ? null : (
          <>
            <span className="quiet small figures">{t("finding.position", { at: at + 1, of: among.length })}</span>
            <ActionIcon variant="subtle" size={36} onClick={() => go(at - 1)} aria-label={t("finding.previous")}>
              <IconChevronLeft size={18} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon variant="subtle" size={36} onClick={() => go(at + 1)} aria-label={t("finding.next")}>
              <IconChevronRight size={18} aria-hidden="true" />
            </ActionIcon>
          </>
        )
      }
    >
      <p className={`${panels["pill"]} ${finding.waived === true ? panels["none"] : panels[finding.kind]}`}>
        {finding.waived === true ? <AcceptedSign /> : <KindSign kind={finding.kind} />}
        {sayFinding(finding.code)}
        {finding.reading === "strict" ? `, ${t("findings.strictOnly")}` : ""}
      </p>
      <DetailSection title={t("finding.what")}>
        <p>{explanation.sentence}</p>
      </DetailSection>
      {leavesOf(finding).length === 0 ? null : (
        <DetailSection title={t("finding.missing")}>
          <MissingLeaves finding={finding} index={index} />
        </DetailSection>
      )}
      <DetailSection title={t("finding.whom")}>
        <p>{explanation.affects}</p>
      </DetailSection>
      <DetailSection title={t("finding.why")}>
        <p>{explanation.why}</p>
      </DetailSection>
      <DetailSection title={t("finding.mend")}>
        <p>{explanation.mend}</p>
      </DetailSection>
      {witness.undescribedBefore === undefined || witness.undescribedBefore.length === 0 ? null : (
        <p className="quiet small">
          {t("finding.undescribedBefore", { titles: witness.undescribedBefore.map(index.titleOf).join(", ") })}
        </p>
      )}
      {witness.hangs === undefined || witness.hangs.length === 0 ? null : (
        <p className="quiet small">{t("finding.hangs", { titles: witness.hangs.map(index.titleOf).join(", ") })}</p>
      )}
      {witness.route === undefined ? null : (
        <DetailSection title={t("finding.route")}>
          <p className="quiet small">{t("finding.routeIntro")}</p>
          <RouteSteps route={witness.route} finding={finding} index={index} onUnit={onUnit} />
        </DetailSection>
      )}
      {writable ? (
        <DetailSection title={t("waiver.accept")}>
          <WaiverForm key={key} line={index.line.id} listed={listed} waiver={waiver} />
        </DetailSection>
      ) : null}
    </DetailPanel>
  );
}
