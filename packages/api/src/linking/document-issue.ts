/** Why a document came to no review list, where its decoder has nothing to say of it. Owns those words. */
import type { ImportIssue } from "@leerlijn/formats/import-issue";
import { ProblemError } from "../problem/problem-error.ts";

const words = {
  "no-taxonomy": {
    message: {
      nl: "Er is geen taxonomie met vaardigheden om aan te koppelen.",
      en: "There is no taxonomy with skills to link to.",
    },
    remedy: {
      nl: "Voer eerst een taxonomie in, zoals ESCO, en kies het document daarna opnieuw.",
      en: "Import a taxonomy first, such as ESCO, and choose the document again after that.",
    },
  },
  "not-trained": {
    message: {
      nl: "Leerlijn kon de woorden van deze taxonomie niet leren.",
      en: "Leerlijn could not learn the words of this taxonomy.",
    },
    remedy: {
      nl: "Start Leerlijn opnieuw en kies het document nog eens, of kies een andere taxonomie.",
      en: "Start Leerlijn again and choose the document once more, or choose another taxonomy.",
    },
  },
  "took-too-long": {
    message: { nl: "Dit duurde te lang en is gestopt.", en: "This took too long and was stopped." },
    remedy: {
      nl: "Probeer een kleiner deel van het document.",
      en: "Try a smaller part of the document.",
    },
  },
  "stopped-early": {
    message: {
      nl: "Het werk aan dit document is gestopt voordat het klaar was.",
      en: "Work on this document stopped before its end.",
    },
    remedy: {
      nl: "Kies het document nog eens. Gaat het weer mis, probeer dan een kleiner deel ervan.",
      en: "Choose the document once more. If it goes wrong again, try a smaller part of it.",
    },
  },
} as const;

const byProblem: Readonly<Record<string, keyof typeof words>> = {
  "not-found": "no-taxonomy",
  "linking-not-ready": "not-trained",
  "check-too-long": "took-too-long",
};

/** `error` null: nobody knows, it fell silent. */
export function documentIssue(file: string, error: unknown): ImportIssue {
  const code = (error instanceof ProblemError ? byProblem[error.code] : undefined) ?? "stopped-early";
  return { file, code, severity: "error", ...words[code] };
}
