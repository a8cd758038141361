/** How much of a text the labels know. Owns only that share: a text in another language or of chance letters has little. */
import type { Vocabulary } from "./vocabulary.ts";

/** Share of the words that stand in some label, or of whose letters most do; 0–1, 0 for no words. */
export function knownShare(vocabulary: Vocabulary, words: readonly string[]): number {
  if (words.length === 0) return 0;
  const known = words.map((word) => {
    const { known: whole, features } = vocabulary.word(word);
    // Each letter begins up to three runs.
    return whole ? 1 : Math.min(1, features.length / (3 * word.length + 1));
  });
  return known.reduce((sum, share) => sum + share, 0) / words.length;
}
