/** What stands over a line map: the line's name, what it consists of, and its verdict in one phrase. */
import { capital } from "@leerlijn/engine/base/text";
import { verdictWord } from "@leerlijn/engine/learning-line/explain/words";
import type { CheckReport, FindingCode } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine } from "@leerlijn/engine/learning-line/model";
import type { LineNames } from "./names.ts";
import type { LineMapScene } from "./scene.ts";
import { count, say, wordsIn } from "./words.ts";

export interface Header {
  readonly title: string;
  readonly subtitle: string;
  readonly verdict: string | null;
  readonly kind: LineMapScene["verdictKind"];
}

/** The verdict is the strict one; waived findings do not count in it. */
export function headerOf(line: LearningLine, report: CheckReport | null, names: LineNames): Header {
  const words = wordsIn[names.language];
  const institutions = new Set(line.programmes.map((programme) => say(programme.institution, names.language)));
  institutions.delete("");
  const units = line.programmes.reduce((sum, programme) => sum + programme.units.length, 0);
  const cover =
    report === null
      ? count(units, words.unit)
      : `${words.described}: ${report.cover.described} ${words.of} ${count(report.cover.units, words.unit)}`;
  const parts = [
    count(line.programmes.length, words.programme),
    institutions.size > 0 ? count(institutions.size, words.institutions) : "",
    cover,
    line.example === true ? words.example : "",
  ];
  return {
    title: say(line.title, names.language),
    subtitle: parts.filter((part) => part !== "").join(" · "),
    ...verdictOf(report, names),
  };
}

function verdictOf(report: CheckReport | null, names: LineNames): Pick<Header, "verdict" | "kind"> {
  const words = wordsIn[names.language];
  if (report === null) return { verdict: null, kind: null };
  const counts = new Map<FindingCode, number>();
  const wanted = {
    faults: "fault",
    undecided: "gap",
    "signals-only": "signal",
    "sound-as-far-as-described": null,
  } as const;
  const kind = wanted[report.verdict.strict];
  for (const finding of report.findings)
    if (finding.kind === kind && finding.waived !== true) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  const said = [...counts].map(([code, n]) => count(n, words.counted[code]));
  const shown =
    said.length > 3
      ? [...said.slice(0, 2), `+${said.length - 2} ${names.language === "nl" ? "andere" : "others"}`]
      : said;
  const list = shown.length > 0 ? `: ${shown.join(", ")}` : "";
  const verdict = capital(verdictWord(report.verdict.strict, report.cover, names.language));
  return { verdict: verdict + list, kind: kind ?? "good" };
}
