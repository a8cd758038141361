/** Cuts a text where marked places begin and end, so that places may overlap. Owns only the cutting; pure. */

export interface MarkedPlace {
  readonly start: number;
  /** The first after it. */
  readonly end: number;
}

export interface TextPiece {
  readonly start: number;
  readonly text: string;
  /** Positions in `places` of those that cover this piece. */
  readonly covering: readonly number[];
  /** Of those, the ones that end with this piece. */
  readonly ending: readonly number[];
}

/** Places outside the text are cut off, empty ones left out. O(text + places × log places + what is covered). */
export function markText(text: string, places: readonly MarkedPlace[]): readonly TextPiece[] {
  const within = places.map(({ start, end }, at) => ({
    at,
    start: Math.max(0, start),
    end: Math.min(text.length, end),
  }));
  const real = within.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || a.at - b.at);
  const cuts = [...new Set([0, text.length, ...real.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces: TextPiece[] = [];
  let open: typeof real = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] as number;
    open = open.filter((place) => place.end > start);
    for (let place = real[next]; place !== undefined && place.start === start; place = real[next]) {
      open.push(place);
      next++;
    }
    pieces.push({
      start,
      text: text.slice(start, end),
      covering: open.map(({ at }) => at),
      ending: open.filter((place) => place.end === end).map(({ at }) => at),
    });
  }
  return pieces;
}

/** For each place a level from 0 on, so that no two places that share letters have the same one. O(places × levels). */
export function levelsOf(places: readonly MarkedPlace[]): readonly number[] {
  const levels = places.map(() => 0);
  const order = places.map((_, at) => at).sort((a, b) => longestFirst(places[a], places[b]) || a - b);
  /** Of each level, where its last place ends. */
  const ends: number[] = [];
  for (const at of order) {
    const { start, end } = places[at] as MarkedPlace;
    const free = ends.findIndex((last) => last <= start);
    const level = free < 0 ? ends.length : free;
    ends[level] = end;
    levels[at] = level;
  }
  return levels;
}

function longestFirst(one: MarkedPlace | undefined, other: MarkedPlace | undefined): number {
  return (one?.start ?? 0) - (other?.start ?? 0) || (other?.end ?? 0) - (one?.end ?? 0);
}
