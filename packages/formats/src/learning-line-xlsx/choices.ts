/**
 * The words that stand in the cells for the fixed values of the model, in Dutch. Owns both directions; the model's own
 * word is understood too.
 */

export type Choice = Readonly<Record<string, string>>;

export const choices = {
  yesNo: { true: "ja", false: "nee" },
  loadUnit: { SBU: "SBU", EC: "EC", klokuren: "klokuren" },
  unitKind: {
    course: "vak",
    project: "project",
    workplace: "werkplek",
    keuzedeel: "keuzedeel",
    keuzevak: "keuzevak",
    minor: "minor",
    "final-project": "afstuderen",
    guidance: "begeleiding",
    generic: "generiek",
    other: "anders",
  },
  documentKind: {
    diploma: "diploma",
    graad: "graad",
    "mbo-certificaat": "mbo-certificaat",
    "mbo-verklaring": "mbo-verklaring",
    praktijkverklaring: "praktijkverklaring",
    microcredential: "microcredential",
    propedeuse: "propedeuse",
    other: "anders",
  },
  nationalKind: {
    kwalificatiedossier: "kwalificatiedossier",
    kwalificatie: "kwalificatie",
    basisdeel: "basisdeel",
    profieldeel: "profieldeel",
    kerntaak: "kerntaak",
    werkproces: "werkproces",
    keuzedeel: "keuzedeel",
    generic: "generiek onderdeel",
    "profile-module": "profielmodule",
    keuzevak: "keuzevak",
    "end-qualification": "eindkwalificatie",
  },
  requisiteKind: { pre: "vooraf", co: "vooraf of tegelijk", "strict-co": "samen" },
  requisiteMode: { admission: "toelating", assumed: "verwacht" },
  nodeKind: { all: "alles", choose: "kies", atLeast: "minstens", unit: "onderdeel" },
  entryLevel: { described: "beschreven", "not-described": "niet beschreven" },
  match: {
    exactMatch: "gelijk",
    closeMatch: "bijna gelijk",
    broadMatch: "ruimer",
    narrowMatch: "nauwer",
    relatedMatch: "verwant",
  },
  findingCode: {
    "required-before-taught": "breuk",
    "target-not-covered": "eindkwalificatie niet gedekt",
    "target-not-assessed": "niet getoetst",
    "assessed-not-taught": "getoetst, niet onderwezen",
    repetition: "dubbeling",
    "step-skipped": "niveausprong",
    cycle: "kringverwijzing",
    load: "studielast klopt niet",
    "choice-impossible": "keuze onmogelijk",
    "not-admitted": "niet toelaatbaar",
    "no-way-on": "geen vervolgroute",
    "versions-do-not-meet": "versies sluiten niet aan",
    "not-described": "niet beschreven",
    "not-decided": "niet te beoordelen",
  },
} as const satisfies Readonly<Record<string, Choice>>;

export type ChoiceName = keyof typeof choices;

/** The word of a value; the value itself if it has none. */
export function wordOf(choice: Choice, value: string): string {
  return choice[value] ?? value;
}

/** The value that a word stands for, whatever its case; null for no known word. */
export function choiceOf(choice: Choice, word: string): string | null {
  const wanted = word.trim().toLowerCase();
  for (const [value, dutch] of Object.entries(choice)) {
    if (dutch.toLowerCase() === wanted || value.toLowerCase() === wanted) return value;
  }
  return null;
}
