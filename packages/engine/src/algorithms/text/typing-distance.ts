/**
 * How many slips of typing part two texts: a letter too many, too few, another letter, or two neighbours swapped. Owns
 * the measure, and how many slips are forgiven; which texts are compared is not known here.
 */

/** Letters as UTF-16 units. */
export type Letters = Uint16Array<ArrayBuffer>;

export function lettersOf(text: string): Letters {
  const letters = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) letters[at] = text.charCodeAt(at);
  return letters;
}

/** Which letters there are, a bit each; letters 32 apart share one. */
export function letterSet(letters: Letters, length = letters.length): number {
  let set = 0;
  for (let at = 0; at < length; at += 1) set |= 1 << ((letters[at] as number) & 31);
  return set >>> 0;
}

/** How many letters of the one the other has not: each takes a slip at least, since a swap brings no letter. */
export function lettersMissing(wanted: number, from: number): number {
  let missing = wanted & ~from;
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count;
}

/** Slips forgiven in a label of so many letters, spaces not counted. */
export function slipsInLabel(letters: number): number {
  return letters < 3 ? 0 : letters < 4 ? 1 : 2;
}

/** Slips forgiven in one word of several. */
export function slipsInWord(letters: number): number {
  return letters < 4 ? 0 : letters < 10 ? 1 : 2;
}

/**
 * Bounded distance with swaps of neighbours (optimal string alignment; Ukkonen 1985 for the band): O(most · letters).
 * An instance keeps its rows, so that thousands of comparisons take no memory; it is not to be shared between threads.
 */
export class TypingDistance {
  #now = new Uint8Array(64);
  #before = new Uint8Array(64);
  #earlier = new Uint8Array(64);

  /** Slips between all of both; more than `most` comes as `most + 1`. */
  whole(typed: Letters, label: Letters, labelLength: number, most: number): number {
    if (Math.abs(typed.length - labelLength) > most) return most + 1;
    return this.#run(typed, label, labelLength, most) ? (this.#before[labelLength] as number) : most + 1;
  }

  /** Slips between what was typed and the beginning of the label that is nearest to it. */
  beginning(typed: Letters, label: Letters, labelLength: number, most: number): number {
    const { length } = typed;
    if (labelLength < length - most || !this.#run(typed, label, labelLength, most)) return most + 1;
    let least = most + 1;
    const last = Math.min(labelLength, length + most);
    for (let at = Math.max(0, length - most); at <= last; at += 1) {
      least = Math.min(least, this.#before[at] as number);
    }
    return least;
  }

  /** Leaves the last row in `#before`, right within the band. False: every way has more than `most` slips. */
  #run(typed: Letters, label: Letters, labelLength: number, most: number): boolean {
    const width = Math.min(labelLength, typed.length + most);
    this.#makeRoom(width + 2);
    const tooFar = most + 1;
    for (let at = 0; at <= width; at += 1) this.#before[at] = Math.min(at, tooFar);
    for (let row = 1; row <= typed.length; row += 1) {
      const first = Math.max(1, row - most);
      const last = Math.min(width, row + most);
      this.#now[first - 1] = first === 1 ? Math.min(row, tooFar) : tooFar;
      let least = this.#now[first - 1] as number;
      for (let at = first; at <= last; at += 1) {
        const slips = Math.min(tooFar, this.#cell(typed, label, row, at));
        this.#now[at] = slips;
        if (slips < least) least = slips;
      }
      if (last < width) this.#now[last + 1] = tooFar;
      if (least > most) return false;
      const free = this.#earlier;
      this.#earlier = this.#before;
      this.#before = this.#now;
      this.#now = free;
    }
    return true;
  }

  #cell(typed: Letters, label: Letters, row: number, at: number): number {
    const letter = typed[row - 1];
    const other = label[at - 1];
    let least = (this.#before[at - 1] as number) + (letter === other ? 0 : 1);
    const longer = (this.#before[at] as number) + 1;
    if (longer < least) least = longer;
    const shorter = (this.#now[at - 1] as number) + 1;
    if (shorter < least) least = shorter;
    if (row > 1 && at > 1 && letter !== other && letter === label[at - 2] && typed[row - 2] === other) {
      const swapped = (this.#earlier[at - 2] as number) + 1;
      if (swapped < least) least = swapped;
    }
    return least;
  }

  #makeRoom(cells: number): void {
    if (this.#now.length >= cells) return;
    const size = cells * 2;
    this.#now = new Uint8Array(size);
    this.#before = new Uint8Array(size);
    this.#earlier = new Uint8Array(size);
  }
}
