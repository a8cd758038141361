/**
 * One form for the forms of a word that mean the same to us: a woman's and a man's name of an occupation, and
 * inflected forms. Owns rules for Dutch and English endings; applied alike to labels and to texts, so a rule that is
 * wrong for a word is wrong for both, and hurts little.
 */

/** End in "ster" and name no woman. */
const noWoman =
  /(?:mini|regi|ven|mon|clu|po|roo|mee|seme|trime|toa|ma|bur[gq]eme|fil|pla|bla|kloo|dui|oe|zu|pa|te|twee|la|li)ster$/u;

const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:vrouw|dame)$/u, "man"],
  [/aarster$/u, "aar"],
  [/ierster$/u, "ier"],
  [/graafster$/u, "graaf"],
  [/women$/u, "men"],
  [/woman$/u, "man"],
  [/trice$/u, "teur"],
  [/euse$/u, "eur"],
  [/(?<=[a-z]{4})eres$/u, "er"],
  [/lerares$/u, "leraar"],
  [/enares$/u, "enaar"],
  [/waitress$/u, "waiter"],
  [/stewardess$/u, "steward"],
  [/hostess$/u, "host"],
  [/kokkin$/u, "kok"],
  [/boerin$/u, "boer"],
  [/vroedman$/u, "vroedvrouw"],
];

/** "verkoopster" and "verkoper" both become "verkoper"; other words stay as they are. Takes a folded word. */
export function neutralForm(word: string): string {
  if (word.length < 6) return word;
  for (const [ending, instead] of endings) {
    if (ending.test(word)) return word.replace(ending, instead);
  }
  if (word.endsWith("ster") && word.length >= 7 && !noWoman.test(word)) return withEr(word.slice(0, -4));
  return word;
}

/** The name of who does it, from the stem of a Dutch verb: "verkoop" "verkoper", "kap" "kapper", "schrijf" "schrijver". */
function withEr(stem: string): string {
  if (stem.endsWith("r")) return `${stem}der`;
  const voiced = stem.replace(/(?<=[aeiou]{2}|ij|[lr])f$/u, "v").replace(/(?<=[aeiou]{2}|ij|[lr])s$/u, "z");
  const long = /([aeou])\1([b-df-hj-np-tv-xz])$/u;
  if (long.test(voiced)) return `${voiced.replace(long, "$1$2")}er`;
  const short = /(?<![aeiou])([aeiou])([b-df-hj-np-tv-z])$/u;
  // An "e" before the last consonant is mostly without stress: "teken" "tekenaar"; "wandel" "wandelaar".
  if (short.test(voiced) && !/e[lmnr]$/u.test(voiced)) return `${voiced}${voiced.slice(-1)}er`;
  return `${voiced}er`;
}

const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})ies$/u, "y"],
  [/(?<=ss|x|ch|sh)es$/u, ""],
  [/(?<=[a-z]{2})men$/u, "man"],
  [/mannen$/u, "man"],
  [/(?<=vrouw|ist|ent|ant)en$/u, ""],
  [/aren$/u, "aar"],
  [/(?<=[a-z]{2}[^sui])s$/u, ""],
];

/** One of several: "nurses" "nurse", "secretaries" "secretary", "leraren" "leraar"; as it is when it names no several. */
export function singularForm(word: string): string {
  const rule = plurals.find(([ending]) => ending.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}

/**
 * A word without its ending: "programmeert", "programmeren" and "programming" all come to "program". Rough on
 * purpose: it serves comparing, and is never shown. Takes a folded word.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z]/u.test(word)) return word;
  let stem = word
    .replace(/(?:ingen|ings?)$/u, "")
    .replace(/(?<=.{3})(?:eren|eert|eerd|eerde|ering)$/u, "eer")
    .replace(/(?<=.{3})(?:en|(?<=[^aeiou])es|ed|e|(?<![aeou]{2})s)$/u, "");
  if (stem.length > 4) stem = stem.replace(/(?<=[^aeiou]|[aou]i|[aou]u)[td]$/u, "");
  if (stem.length < 3) stem = word;
  return stem
    .replace(/v$/u, "f")
    .replace(/z$/u, "s")
    .replace(/([a-z])\1$/u, "$1")
    .replace(/([aeou])\1(?=[^aeiou]$)/u, "$1");
}

/** Of verbs whose first part stands apart in a sentence: "je lost het op", "op te lossen", "opgelost". */
export const verbParticles: readonly string[] =
  "aan af bij door in mee na om onder op over samen terug toe uit voor weg".split(" ");
const participle = new RegExp(`^(${verbParticles.join("|")})?ge(?=.{3,}(?:[dt]|en)$)`, "u");

/**
 * Other words that a word of a text may be a form of, so that their stems are looked for too: "last" of "lassen",
 * "gefreesd" of "frezen", "opgelost" of "oplossen". Not for labels: they call things by their name.
 */
export function otherForms(word: string): readonly string[] {
  const forms: string[] = [];
  const plain = word.replace(participle, "$1");
  if (plain !== word) forms.push(plain);
  // Longer ones lose their "t" with their ending.
  forms.push(...[word, plain].filter((form) => /^[a-z]{2}[^aeiou]t$/u.test(form)).map((form) => form.slice(0, -1)));
  return forms;
}
