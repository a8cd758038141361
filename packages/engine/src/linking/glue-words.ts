/** Words that hold a sentence together and name nothing. Owns the list, for Dutch and English. */

const dutch =
  "een de het van met en in op te voor aan je jij jou jouw of die dat dit deze is zijn ben bent was wat wie bij naar om tot uit als door ook er hoe waar ons onze wij we ze zij hun haar hem ik mijn u uw men niet geen wel nog al dan maar want zo hij hem ieder iedere elk elke heb hebt heeft hebben had hadden word wordt worden werd werden geworden geweest kan kunt kunnen kon konden wil wilt willen wou zal zult zullen zou zouden moet moeten moest mag mogen ga gaat gaan iets niets alles alle veel meer meest waarbij waarin waarmee daarbij daarna daarnaast hierbij";
const english =
  "the of a an and to in for with on at by as is are be or that this these those it its you your we our they their from into how what who will can has have had been was were would should could must may might not no if than then when where which while also such each every all any some more most they he she him her i me my am us";

const glue = new Set(`${dutch} ${english}`.split(" "));

const ofDutch = new Set(dutch.split(" "));
const ofEnglish = new Set(english.split(" "));

/** "nl" or "en", by which glue words there are more of; "" when neither. Folded words. */
export function languageOf(words: Iterable<string>): string {
  let sum = 0;
  for (const word of words) sum += Number(ofDutch.has(word)) - Number(ofEnglish.has(word));
  return sum > 0 ? "nl" : sum < 0 ? "en" : "";
}

/** Of a folded word. */
export function isGlue(word: string): boolean {
  return glue.has(word);
}
