/**
 * Checks a learning line: all findings with their witnesses, the verdict and its cover. Owns the order of the questions
 * and the verdict; each question says for itself what it finds.
 */

import { BudgetSpent } from "./compiled/effort.ts";
import { Knowledge } from "./decide/knowledge.ts";
import type { CheckReport, Finding, Reading, Verdict } from "./finding.ts";
import { findImpossible, judgeChoice } from "./findings/choice-findings.ts";
import { judgeZone } from "./findings/circle-findings.ts";
import { findNotDescribed } from "./findings/described.ts";
import { judgeLevels } from "./findings/level-findings.ts";
import { judgeCredits, judgeLoads } from "./findings/load-findings.ts";
import { Notes } from "./findings/notes.ts";
import { judgeAssessment, judgeTarget } from "./findings/outcome-findings.ts";
import { judgeHandovers, judgeRequisite } from "./findings/requisite-findings.ts";
import { judgeStarts, judgeTransfers, judgeVersions, judgeWaysOn } from "./findings/way-findings.ts";
import type { LearningLine } from "./model.ts";

export interface CheckOptions {
  /** ISO date against which waivers are held. */
  readonly asOf: string;
}

/**
 * Checks a line whose references resolve. Exact; what costs more than it may comes back as `not-decided`.
 * Linear in units, outcomes and requisites for all that bounds clear; the rest grows with the choices that it hangs on.
 */
export function checkLine(line: LearningLine, options: CheckOptions): CheckReport {
  const known = new Knowledge(line);
  const findings = findAll(known).map((finding) => waive(finding, line, options.asOf));
  const { units } = known.compiled;
  const described = units.filter((unit) => unit.isDescribed).length;
  const verdict = (reading: Reading): Verdict => {
    const counting = findings.filter(
      (one) => one.waived !== true && (reading === "strict" || one.reading !== "strict"),
    );
    if (counting.some((finding) => finding.kind === "fault")) return "faults";
    const isOpen = counting.some((one) => one.code === "not-decided" || (one.witness.hangs ?? []).length > 0);
    if (isOpen || described === 0) return "undecided";
    return counting.some((finding) => finding.kind === "signal") ? "signals-only" : "sound-as-far-as-described";
  };
  return {
    line: line.id,
    asOf: options.asOf,
    verdict: { strict: verdict("strict"), lenient: verdict("lenient") },
    cover: { described, units: units.length },
    findings,
  };
}

function findAll(known: Knowledge): Finding[] {
  const { compiled } = known;
  const notes = new Notes(compiled);
  const found: Finding[] = [];
  const ask = (subject: readonly string[], question: () => Finding[] | undefined): void => {
    try {
      found.push(...(question() ?? []));
    } catch (error) {
      if (!(error instanceof BudgetSpent)) throw error;
      found.push({ code: "not-decided", kind: "gap", subject, witness: { tried: error.tried } });
    }
  };
  const note = (subject: readonly string[], question: () => void): void =>
    ask(subject, () => {
      question();
      return undefined;
    });
  const lineId = [compiled.line.id];
  let impossible = new Set<number>();
  note(lineId, () => {
    impossible = findImpossible(known);
  });
  for (const requisite of compiled.requisites) {
    note([requisite.source.id], () => judgeRequisite(known, requisite, notes));
  }
  note(lineId, () => judgeHandovers(known, notes));
  for (const programme of compiled.programmes) {
    for (const exit of programme.exits) {
      for (const target of exit.targets ?? []) {
        note([exit.id, target.id], () => judgeTarget(known, programme, exit, target, notes));
      }
    }
  }
  for (const [skill, proofs] of compiled.proofs.entries()) {
    for (const proof of proofs) {
      note([proof.outcome, proof.assessment], () => judgeAssessment(known, skill, proof, notes));
    }
  }
  for (const zone of known.liveness.zones) {
    note(
      zone.map((unit) => compiled.units[unit]?.source.id ?? ""),
      () => judgeZone(known, zone, notes),
    );
  }
  note(lineId, () => judgeTransfers(known, notes));
  note(lineId, () => judgeWaysOn(known, impossible, notes));
  note(lineId, () => judgeVersions(known, notes));
  ask(lineId, () => judgeStarts(known, notes));
  for (const unit of compiled.units) {
    for (const skill of new Set(unit.teaches.map((outcome) => outcome.skill))) {
      ask([unit.source.id, compiled.skillIds[skill] ?? ""], () => judgeLevels(known, unit, skill));
    }
  }
  for (const passages of known.passages) {
    for (const passage of passages) {
      if (impossible.has(passage.frame.index)) ask([passage.exit.id], () => [judgeChoice(known, passage)]);
    }
  }
  for (const programme of compiled.programmes) {
    const frames = known.frames.filter((frame) => frame.programme === programme);
    ask([programme.source.id], () => judgeLoads(known, programme, frames));
  }
  found.push(...judgeCredits(compiled), ...notes.findings());
  return [...found, ...findNotDescribed(compiled, notes.hangs)];
}

function waive(finding: Finding, line: LearningLine, asOf: string): Finding {
  const isWaived = (line.waivers ?? []).some(
    (waiver) =>
      waiver.code === finding.code &&
      waiver.until >= asOf &&
      waiver.subject.length === finding.subject.length &&
      waiver.subject.every((id, at) => id === finding.subject[at]),
  );
  return isWaived ? { ...finding, waived: true } : finding;
}
