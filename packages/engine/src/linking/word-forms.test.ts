import { expect, test } from "vitest";
import { neutralForm, otherForms, singularForm, stemOf } from "./word-forms.ts";

test.each([
  ["verkoopster", "verkoper"],
  ["kapster", "kapper"],
  ["schrijfster", "schrijver"],
  ["bestuurster", "bestuurder"],
  ["onderwijzeres", "onderwijzer"],
  ["lerares", "leraar"],
  ["directrice", "directeur"],
  ["monteuse", "monteur"],
  ["timmervrouw", "timmerman"],
  ["handelaarster", "handelaar"],
  ["saleswoman", "salesman"],
])("%s and %s name the same work", (woman, man) => {
  expect(neutralForm(woman)).toBe(neutralForm(man));
});

test.each(["minister", "register", "venster", "cluster", "magazijnmeester", "loadmaster", "semester", "zuster"])(
  "%s stays as it is",
  (word) => {
    expect(neutralForm(word)).toBe(word);
  },
);

test.each([
  ["programmeert", "programmeren"],
  ["lassen", "las"],
  ["frezen", "frees"],
  ["bedient", "bedienen"],
  ["metingen", "meting"],
  ["machines", "machine"],
  ["testing", "tests"],
  ["lees", "lezen"],
  ["taal", "talen"],
  ["draait", "draaien"],
  ["bouwt", "bouwen"],
])("%s and %s have one stem", (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ["nurses", "nurse"],
  ["secretaries", "secretary"],
  ["coaches", "coach"],
  ["salesmen", "salesman"],
  ["lassers", "lasser"],
  ["leraren", "leraar"],
  ["timmermannen", "timmerman"],
  ["specialisten", "specialist"],
  ["business", "business"],
  ["lassen", "lassen"],
])("one of %s is %s", (several, one) => {
  expect(singularForm(several)).toBe(one);
});

test.each([
  ["last", "lassen"],
  ["gelast", "lassen"],
  ["gefreesd", "frezen"],
  ["opgelost", "oplossen"],
  ["tapt", "tappen"],
])("%s may be a form of %s", (form, verb) => {
  expect(otherForms(form).map(stemOf)).toContain(stemOf(verb));
});
