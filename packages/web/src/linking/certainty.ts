/** How sure a proposal is, as one of a few words. Owns the borders between them. */

export type CertaintyWord = "almost" | "fairly" | "likely" | "maybe" | "unsure";

export function certaintyWordOf(chance: number): CertaintyWord {
  // As the figure beside it is rounded, so that both always say the same.
  const percent = percentOf(chance);
  if (percent >= 95) return "almost";
  if (percent >= 80) return "fairly";
  if (percent >= 60) return "likely";
  return percent >= 40 ? "maybe" : "unsure";
}

/** In whole percents. Never 100: a proposal is never certain. */
export function percentOf(chance: number): number {
  return Math.max(0, Math.min(99, Math.round(chance * 100)));
}
