/** Titles that programs give to a document when nobody did. Owns telling these from real ones. */

const usual =
  /^(?:word[- ]document|microsoft word\b.*|document\d*|untitled.*|naamloos\d*|titel|title|powerpoint.*|presentatie\d*)$/i;
const fileName = /\.(?:docx?|dotx?|pdf|pptx?|indd|odt|rtf|tmp)$/i;
const mostCharacters = 500;

/** Null: it says nothing. */
export function realTitle(given: string): string | null {
  const title = given
    .slice(0, mostCharacters)
    .replace(/^Microsoft (?:Word|PowerPoint) - /, "")
    .replace(/\s+/g, " ")
    .trim();
  return title === "" || usual.test(title) || fileName.test(title) ? null : title;
}
