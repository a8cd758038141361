/**
 * A finding in words that a teacher uses: what is wrong, why it matters, what would mend it and for whom. Owns the
 * choice of the explanation per code and the note on an accepted finding.
 */
import { capital, type Language } from "../../base/text.ts";
import type { EntryProfile } from "../../curriculum/model.ts";
import type { Finding } from "../finding.ts";
import type { LearningLine } from "../model.ts";
import { countPeople, profilesInto, profilesOf, programmeOf, sayPeople } from "./affected-people.ts";
import {
  explainAssessedNotTaught,
  explainCircle,
  explainRepetition,
  explainRequired,
  explainSkippedStep,
  explainTarget,
  type Words,
} from "./explain-route.ts";
import {
  explainImpossibleChoice,
  explainLoad,
  explainNotAdmitted,
  explainNotDecided,
  explainNotDescribed,
  explainNoWayOn,
  explainVersions,
  sayDate,
} from "./explain-structure.ts";
import { LineNames } from "./line-names.ts";
import { findingWord } from "./words.ts";

export { requisiteSentence } from "./requisite-sentence.ts";

/** Plain sentences in one language. */
export interface FindingExplanation {
  /** One line, as on the line map. */
  readonly title: string;
  /** What is wrong and where. */
  readonly sentence: string;
  /** Why it matters. */
  readonly why: string;
  /** What would mend it. */
  readonly mend: string;
  /** For whom and how many, in a few words: for a list. */
  readonly people: string;
  /** For whom and how many, in sentences. */
  readonly affects: string;
}

const knownNames = new WeakMap<LearningLine, Map<Language, LineNames>>();

/** Names are indexed once for a line and language; a line is never changed in place. */
function namesFor(line: LearningLine, language: Language): LineNames {
  const byLanguage = knownNames.get(line) ?? new Map<Language, LineNames>();
  knownNames.set(line, byLanguage);
  const names = byLanguage.get(language) ?? new LineNames(line, language);
  byLanguage.set(language, names);
  return names;
}

/** Explains a finding of this line. Never fails: what has no title is called by its id. O(size of its programmes). */
export function explainFinding(line: LearningLine, finding: Finding, language: Language): FindingExplanation {
  const names = namesFor(line, language);
  const words = wordsFor(names, finding);
  const affected = affectedBy(names, finding);
  return {
    ...words,
    title: `${capital(findingWord(finding.code, language))}: ${words.title}`,
    sentence: tidy(`${words.sentence}${sayWaiver(names, finding)}`),
    people: countPeople(names, affected),
    affects: sayPeople(names, affected, finding.witness.route),
  };
}

function wordsFor(names: LineNames, finding: Finding): Words {
  switch (finding.code) {
    case "required-before-taught":
      return explainRequired(names, finding);
    case "target-not-covered":
    case "target-not-assessed":
      return explainTarget(names, finding);
    case "assessed-not-taught":
      return explainAssessedNotTaught(names, finding);
    case "repetition":
      return explainRepetition(names, finding);
    case "step-skipped":
      return explainSkippedStep(names, finding);
    case "cycle":
      return explainCircle(names, finding);
    case "load":
      return explainLoad(names, finding);
    case "choice-impossible":
      return explainImpossibleChoice(names, finding);
    case "not-admitted":
      return explainNotAdmitted(names, finding);
    case "no-way-on":
      return explainNoWayOn(names, finding);
    case "versions-do-not-meet":
      return explainVersions(names, finding);
    case "not-described":
      return explainNotDescribed(names, finding);
    case "not-decided":
      return explainNotDecided(names, finding);
  }
}

function affectedBy(names: LineNames, finding: Finding): readonly EntryProfile[] {
  const { subject } = finding;
  if (finding.code === "versions-do-not-meet") {
    const agreement = names.line.agreements?.find((one) => one.id === subject[0]);
    const transfer = names.line.transfers?.find((one) => one.id === agreement?.transfer);
    return names.line.entryProfiles.filter((profile) => profile.id === transfer?.profile);
  }
  if (finding.code === "choice-impossible") {
    const all = profilesInto(names, programmeOf(names, subject[0] ?? "") ?? "");
    const variant = subject[1];
    return all.filter((one) => variant === undefined || (one.variants?.includes(variant) ?? true));
  }
  return profilesOf(names, finding);
}

function sayWaiver(names: LineNames, finding: Finding): string {
  if (finding.waived !== true) return "";
  const waiver = names.line.waivers?.find(
    (one) => one.code === finding.code && one.subject.join("\n") === finding.subject.join("\n"),
  );
  if (waiver === undefined) return names.say(" Dit is voorlopig geaccepteerd.", " This is accepted for now.");
  const reason = names.text(waiver.reason, "");
  const until = sayDate(names, waiver.until);
  return names.say(
    ` Geaccepteerd tot en met ${until} door ${waiver.person}: ${reason}.`,
    ` Accepted until ${until} by ${waiver.person}: ${reason}.`,
  );
}

/** Titles may end with a full stop of their own. */
function tidy(text: string): string {
  return text.replace(/\.{2,}/g, ".").replace(/ {2,}/g, " ");
}
