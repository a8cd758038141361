/** Skills with their ladders and matches, and national items: what is asked, whoever teaches it. */
import type { MatchKind, NationalItem, Skill } from "@leerlijn/engine/learning-line/model";
import { choiceOf, choices } from "./choices.ts";
import { given, type RowRecords } from "./row-records.ts";
import type { TableRow } from "./table-reader.ts";

export function skillsOfRows(records: RowRecords): Skill[] {
  const rungs = records.grouped("ladder", "skill", "skills");
  return records.each("skills", (row): Skill => {
    const id = records.names.idOf(row);
    const ladder = records.made(rungs.get(id), (rung) =>
      given({ step: rung.needNumber("step"), title: rung.words("title"), nlqf: rung.number("nlqf") }),
    );
    if (ladder === undefined) {
      row.report(
        "note",
        "ladder-general",
        "id",
        [
          `“${id}” heeft geen stappen op het blad Ladder; de zeven algemene stappen gelden.`,
          `“${id}” has no steps on the sheet Ladder; the seven general steps hold.`,
        ],
        ["Beschrijf de stappen als je eigen stappen wilt.", "Describe the steps if you want your own."],
      );
    }
    return given({
      id,
      title: row.needWords("title"),
      description: row.words("description"),
      strand: row.words("strand"),
      ladder: ladder ?? [1, 2, 3, 4, 5, 6, 7].map((step) => ({ step })),
      matches: matchesOfRow(row),
    }) as Skill;
  });
}

function matchesOfRow(row: TableRow): Skill["matches"] {
  const text = row.text("matches");
  if (text === undefined) return undefined;
  return text.split("\n").flatMap((part) => {
    const [, word = "", uri = ""] = /^\s*([^:]+?)\s*:\s*(\S+)\s*$/.exec(part) ?? [];
    const kind = choiceOf(choices.match, word);
    if (kind !== null) return [{ kind: kind as MatchKind, uri }];
    if (part.trim() === "") return [];
    row.report(
      "error",
      "match-unreadable",
      "matches",
      [`“${part.trim()}” is niet te lezen als verwijzing.`, `“${part.trim()}” cannot be read as a match.`],
      [
        "Schrijf per regel een woord, een dubbele punt en het webadres: bijna gelijk: https://…",
        "Write on each line a word, a colon and the address: bijna gelijk: https://…",
      ],
    );
    return [];
  });
}

export function nationalItemOfRow(records: RowRecords, row: TableRow): NationalItem {
  if (!row.has("kind")) row.reportMissing("kind");
  return given({
    id: records.names.idOf(row),
    title: row.needWords("title"),
    kind: row.choice("kind", "nationalKind") as NationalItem["kind"] | undefined,
    code: row.text("code"),
    broader: records.names.ref(row, "broader", "nationalItems"),
    source: row.words("source"),
  }) as NationalItem;
}
