/** Words of labels that say only that something is done: "preventief onderhoud uitvoeren" is "preventief onderhoud". Owns the list, for Dutch and English. */

const light = new Set(
  "uitvoeren uitvoering verrichten toepassen toepassing gebruiken gebruik hanteren perform performing carry conduct undertake execute apply applying use using utilise leren learn learning".split(
    " ",
  ),
);

/** Of a folded word. */
export function isLight(word: string): boolean {
  return light.has(word);
}
