/** What an import is doing, in words. Owns one sentence a stage. */
import type { importStages } from "@leerlijn/contract/import-run";

export type ImportStage = (typeof importStages)[number];

const words: Readonly<Record<ImportStage, { readonly nl: string; readonly en: string }>> = {
  waiting: { nl: "Wacht tot een eerdere import klaar is.", en: "Waits until an earlier import is ready." },
  reading: { nl: "Leest de bestanden.", en: "Reads the files." },
  comparing: { nl: "Vergelijkt met wat er al is.", en: "Compares with what is there already." },
  checking: { nl: "Controleert de leerlijn.", en: "Checks the learning line." },
  ready: {
    nl: "Klaar om over te nemen. Er is nog niets veranderd.",
    en: "Ready to be accepted. Nothing has changed yet.",
  },
  writing: {
    nl: "Schrijft een concept weg; er verandert nog niets.",
    en: "Writes a draft; nothing changes yet.",
  },
  done: { nl: "Overgenomen.", en: "Accepted." },
};

const ended: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  failed: {
    nl: "Niet gelukt. Er is niets veranderd; hieronder staat wat eraan te doen is.",
    en: "Failed. Nothing has changed; see below what to do.",
  },
  cancelled: { nl: "Gestopt. Er is niets veranderd.", en: "Stopped. Nothing has changed." },
  interrupted: {
    nl: "Onderbroken doordat Leerlijn stopte. Er is niets veranderd; breng de bestanden nog eens in.",
    en: "Interrupted because Leerlijn stopped. Nothing has changed; bring the files once more.",
  },
};

export function stepWords(state: string, stage: string): { readonly nl: string; readonly en: string } {
  return ended[state] ?? words[stage as ImportStage] ?? words.waiting;
}
