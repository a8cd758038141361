/**
 * The page of one learning line: its state, the map (or the table), the findings and, at the right, what is open.
 * Owns what is chosen, which all stands in the address; each part has its own module.
 */

import { paths } from "@leerlijn/contract/paths";
import type { CheckReport } from "@leerlijn/engine/learning-line/finding";
import type { LineMapOptions } from "@leerlijn/line-map/layout";
import type { Detail, FocusTarget, LineMapScene } from "@leerlijn/line-map/scene";
import { elementsOfRoute } from "@leerlijn/line-map/ways";
import { Button, Menu, Skeleton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Check, checkQuery, type KeptLine, lineQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { PageHeader } from "../shared/page-header.tsx";
import { PageProblem } from "../shared/page-problem.tsx";
import { PageSkeleton } from "../shared/page-skeleton.tsx";
import { ProblemPanel } from "../shared/problem-panel.tsx";
import { VerdictPill } from "../shared/verdict-pill.tsx";
import { type ChangeSearch, FindingFilters } from "./findings/finding-filters.tsx";
import { FindingList } from "./findings/finding-list.tsx";
import { FindingPanel } from "./findings/finding-panel.tsx";
import findingStyles from "./findings/findings.module.css";
import { isNarrowed, type ListedFinding, listFindings, selectFindings } from "./findings/select-findings.ts";
import { indexLine } from "./line-index.ts";
import styles from "./line-page.module.css";
import type { LineSearch } from "./line-search.ts";
import { LineTable } from "./line-table.tsx";
import { LineMapView } from "./map/line-map-view.tsx";
import { useLineMap } from "./map/use-line-map.ts";
import { MapToolbar } from "./map-toolbar.tsx";
import { strandChoices } from "./strand-choices.ts";
import { UnitPanel } from "./unit/unit-panel.tsx";

export function LinePage() {
  const { line: id } = useParams({ from: "/learning-lines/$line" });
  const { language } = useLanguage();
  const kept = useQuery(lineQuery(id));
  const check = useQuery(checkQuery(id, language));
  if (kept.error !== null) return <PageProblem error={kept.error} onRetry={() => void kept.refetch()} />;
  if (kept.data === undefined) return <PageSkeleton />;
  return (
    <LineView
      key={id}
      kept={kept.data}
      check={check.data}
      checkError={check.error}
      onRetry={() => void check.refetch()}
    />
  );
}

interface LineViewProps {
  readonly kept: KeptLine;
  readonly check: Check | undefined;
  readonly checkError: Error | null;
  readonly onRetry: () => void;
}

/** Above this many units a page begins with the programmes alone, unless its address names one thing. */
const farFrom = 60;
const patienceMs = 1_200;

function LineView({ kept, check, checkError, onRetry }: LineViewProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const search = useSearch({ from: "/learning-lines/$line" });
  const { line } = kept;
  const index = useMemo(() => indexLine(line, language), [line, language]);
  const navigate = useNavigate({ from: "/learning-lines/$line" });
  const onChange: ChangeSearch = (change) =>
    void navigate({ search: (now) => withChange(now, change), replace: true, resetScroll: false });
  const listed = useMemo(
    () => (check === undefined ? [] : listFindings(check.report.findings, check.explanations, index)),
    [check, index],
  );
  const shown = useMemo(() => selectFindings(listed, search), [listed, search]);
  const open = listed.find(({ key }) => key === search.finding);
  const [detail, setDetail] = useState<Detail>(() => {
    const isAtOneThing = search.unit !== undefined || search.finding !== undefined;
    return index.units.size > farFrom && !isAtOneThing ? "far" : "units";
  });
  const main = useRef<HTMLDivElement>(null);
  const isLate = useLate();
  useTableKey(search.view === "table", onChange);

  const openFinding = (key: string) => {
    onChange({ finding: key, unit: undefined });
    if (search.view !== "table") {
      if (detail === "far") setDetail("units");
      showMap(main.current);
    }
  };
  const openUnit = (unit: string) => onChange({ unit, finding: undefined });
  const close = () => onChange({ unit: undefined, finding: undefined });
  const hasPanel = open !== undefined || (search.unit !== undefined && index.units.has(search.unit));
  return (
    <div className={styles["page"]} data-panel={hasPanel ? "" : undefined}>
      <div className={styles["main"]} ref={main}>
        <LineHeader kept={kept} check={check} reading={search.reading} />
        <MapToolbar
          index={index}
          search={search}
          strands={strandChoices(line, language)}
          detail={detail}
          onDetail={setDetail}
          onChange={onChange}
        />
        {search.view === "table" ? (
          <LineTable index={index} listed={shown} onUnit={openUnit} onFinding={openFinding} />
        ) : (
          <LineMap
            kept={kept}
            report={check?.report ?? null}
            isChecked={check !== undefined || checkError !== null || isLate}
            search={search}
            open={open}
            shown={shown}
            detail={detail}
            onDetail={setDetail}
            onUnit={openUnit}
            onFinding={openFinding}
            onChange={onChange}
            onClose={close}
          />
        )}
        <section className={findingStyles["section"]} aria-labelledby="findings">
          <div className={findingStyles["heading"]}>
            <h2 id="findings">{t("findings.title")}</h2>
            {check === undefined ? null : (
              <span className="quiet small figures" role="status">
                {t("findings.shown", { shown: shown.length, total: listed.length })}
              </span>
            )}
          </div>
          {checkError !== null ? (
            <ProblemPanel error={checkError} title={t("line.notChecked")} onRetry={onRetry} />
          ) : check === undefined ? (
            <Skeleton height={160} />
          ) : (
            <>
              {listed.length === 0 ? null : (
                <FindingFilters all={listed} search={search} index={index} onChange={onChange} />
              )}
              {shown.length === 0 ? (
                <p className="quiet">{isNarrowed(search) ? t("findings.noneHere") : t("findings.none")}</p>
              ) : (
                <FindingList findings={shown} chosen={search.finding} onOpen={openFinding} />
              )}
            </>
          )}
        </section>
      </div>
      {open !== undefined ? (
        <FindingPanel
          listed={open}
          among={shown}
          index={index}
          writable={kept.writable}
          onOpen={openFinding}
          onUnit={openUnit}
          onClose={close}
        />
      ) : search.unit !== undefined && hasPanel ? (
        <UnitPanel
          key={search.unit}
          unit={search.unit}
          kept={kept}
          check={check}
          listed={listed}
          index={index}
          onFinding={openFinding}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function withChange(now: LineSearch, change: Parameters<ChangeSearch>[0]): LineSearch {
  const all = Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all) as LineSearch;
}

/** Brings the map above its findings into view: what opens lights something up there. */
function showMap(main: HTMLElement | null): void {
  const isNarrow = window.matchMedia("(max-width: 1100px)").matches;
  const figure = main?.querySelector("figure");
  const top = isNarrow && figure != null ? figure.getBoundingClientRect().top + window.scrollY : 0;
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollTo({ top, behavior: isStill ? "auto" : "smooth" });
}

/** True once a check is so late that the map is better drawn without it for now. */
function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

function useTableKey(isTable: boolean, onChange: ChangeSearch) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== "t" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      onChange({ view: isTable ? undefined : "table" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
}

interface LineHeaderProps {
  readonly kept: KeptLine;
  readonly check: Check | undefined;
  readonly reading: LineSearch["reading"];
}

function LineHeader({ kept, check, reading }: LineHeaderProps) {
  const { t } = useTranslation();
  const { say, language, number } = useLanguage();
  const { line } = kept;
  const report: CheckReport | undefined = check?.report;
  const counts = report === undefined ? [] : countWords(report, reading, t);
  return (
    <PageHeader
      where={<Link to="/learning-lines">{t("lines.title")}</Link>}
      title={say(line.title)}
      example={line.example}
      state={
        <>
          <VerdictPill
            of={report === undefined ? null : { verdict: report.verdict[reading ?? "strict"], cover: report.cover }}
          />
          {report === undefined ? null : (
            <span className="figures">
              {[
                ...counts,
                t("verdict.cover", { described: number(report.cover.described), units: number(report.cover.units) }),
              ].join(" · ")}
            </span>
          )}
        </>
      }
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />}>
                {t("line.export")}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={paths.lineExport(kept.id, "xlsx")} download>
                {t("line.exportXlsx")}
              </Menu.Item>
              <Menu.Item component="a" href={paths.lineExport(kept.id, "json")} download>
                {t("line.exportJson")}
              </Menu.Item>
              <Menu.Item
                component="a"
                href={`${paths.lineMap(kept.id)}?language=${language}`}
                download={`${kept.id}.svg`}
              >
                {t("line.exportSvg")}
              </Menu.Item>
              <Menu.Item onClick={() => window.print()}>{t("line.print")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button component={Link} to="/imports" variant="default">
            {t("line.import")}
          </Button>
        </>
      }
    />
  );
}

function countWords(
  report: CheckReport,
  reading: LineSearch["reading"],
  t: ReturnType<typeof useTranslation>["t"],
): readonly string[] {
  const counts = { fault: 0, signal: 0, gap: 0, waived: 0 };
  for (const finding of report.findings) {
    if (reading === "lenient" && finding.reading === "strict") continue;
    counts[finding.waived === true ? "waived" : finding.kind] += 1;
  }
  return [
    ...(counts.fault > 0 ? [t("verdict.faults_count", { count: counts.fault })] : []),
    ...(counts.signal > 0 ? [t("verdict.signals_count", { count: counts.signal })] : []),
    ...(counts.gap > 0 ? [t("verdict.gaps_count", { count: counts.gap })] : []),
    ...(counts.waived > 0 ? [t("verdict.waived_count", { count: counts.waived })] : []),
  ];
}

interface LineMapProps {
  readonly kept: KeptLine;
  readonly report: CheckReport | null;
  /** False while the check is under way: the map waits, so that it is not drawn twice. */
  readonly isChecked: boolean;
  readonly search: LineSearch;
  readonly open: ListedFinding | undefined;
  readonly shown: readonly ListedFinding[];
  readonly detail: Detail;
  readonly onDetail: (detail: Detail) => void;
  readonly onUnit: (unit: string) => void;
  readonly onFinding: (key: string) => void;
  readonly onChange: ChangeSearch;
  readonly onClose: () => void;
}

function LineMap(props: LineMapProps) {
  const { kept, report, isChecked, search, open, shown, detail, onDetail, onUnit, onFinding, onChange, onClose } =
    props;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { way, strand } = search;
  const [openPeriods, setOpenPeriods] = useState<readonly string[]>([]);
  const options = useMemo(
    (): LineMapOptions => ({
      language,
      detail,
      openPeriods,
      ...(way === undefined ? {} : { profile: way }),
      ...(strand === undefined ? {} : { strand }),
    }),
    [language, detail, way, strand, openPeriods],
  );
  const { scene, failed } = useLineMap(isChecked ? kept.line : undefined, report, options);
  const lit = useMemo(() => litBy(scene, open), [scene, open]);
  const chosen = chosenTarget(scene, open, search.unit);
  const onOpen = (target: FocusTarget) => {
    if (target.kind === "unit") onUnit(target.of);
    else if (target.kind === "fault") {
      const keys = scene?.faults.find(({ id }) => id === target.id)?.findings ?? [];
      const listed = shown.find(({ index }) => keys.includes(index));
      if (listed !== undefined) onFinding(listed.key);
    } else if (target.kind === "programme")
      onChange({ programme: search.programme === target.of ? undefined : target.of });
    else if (target.kind === "period" && scene?.folded.includes(target.of) === true) {
      setOpenPeriods((now) => (now.includes(target.of) ? now.filter((one) => one !== target.of) : [...now, target.of]));
    }
  };
  if (scene === null) {
    return failed ? (
      <ProblemPanel error={null} />
    ) : (
      <div role="status">
        <span className="hidden">{t("line.drawing")}</span>
        <Skeleton height="54vh" />
      </div>
    );
  }
  return (
    <>
      <LineMapView scene={scene} lit={lit} chosen={chosen} onOpen={onOpen} onEscape={onClose} onDetail={onDetail} />
      {scene.leftOut.length === 0 ? null : (
        <p className="quiet small">{t("line.leftOut", { count: scene.leftOut.length })}</p>
      )}
    </>
  );
}

/** What stays bright while a finding is open: its route, and its own sign. */
function litBy(scene: LineMapScene | null, open: ListedFinding | undefined): ReadonlySet<string> | null {
  const route = open?.finding.witness.route;
  if (scene === null || open === undefined || route === undefined) return null;
  const lit = new Set(elementsOfRoute(scene, route));
  const fault = scene.faults.find(({ findings }) => findings.includes(open.index));
  for (const element of scene.elements) if (element.subject === fault?.id) lit.add(element.id);
  return lit;
}

function chosenTarget(
  scene: LineMapScene | null,
  open: ListedFinding | undefined,
  unit: string | undefined,
): string | null {
  if (open !== undefined) return scene?.faults.find(({ findings }) => findings.includes(open.index))?.id ?? null;
  return unit === undefined ? null : `unit:${unit}`;
}
