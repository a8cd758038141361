/** How sure a proposal is, as one of a few words. Owns the borders between them. */

export type CertaintyWord = "almost" | "fairly" | "likely" | "maybe" | "unsure";

export function certaintyWordOf(chance: number): CertaintyWord {
  if (chance >= 0.95) return "almost";
  if (chance >= 0.8) return "fairly";
  if (chance >= 0.6) return "likely";
  return chance >= 0.4 ? "maybe" : "unsure";
}

/** In whole percents. Never 100: a proposal is never certain. */
export function percentOf(chance: number): number {
  return Math.max(0, Math.min(99, Math.round(chance * 100)));
}
