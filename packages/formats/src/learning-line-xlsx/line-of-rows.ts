/** The rows of all sheets as one learning line. Owns which cells make which record; each cell is judged by its row. */
import type { EntryProfile, Id } from "@leerlijn/engine/curriculum/model";
import type { DocumentKind, LearningLine } from "@leerlijn/engine/learning-line/model";
import { choiceOf, choices } from "./choices.ts";
import { programmesOfRows } from "./programmes-of-rows.ts";
import { slug, type Tables } from "./row-names.ts";
import { given, RowRecords } from "./row-records.ts";
import { nationalItemOfRow, skillsOfRows } from "./skills-of-rows.ts";
import type { TableRow } from "./table-reader.ts";

export interface BuiltLine {
  readonly line: LearningLine;
  /** The row that an object of the line was read from. */
  readonly rowOf: ReadonlyMap<object, TableRow>;
}

/** `fields`: the rows of the sheet Lijn by field. O(rows). Issues go to the rows' collector; the line may then be poor. */
export function lineOfRows(fields: ReadonlyMap<string, TableRow>, tables: Tables): BuiltLine {
  const records = new RowRecords(tables);
  const { names } = records;
  const field = (key: string) => fields.get(key)?.text(key);
  const words = (key: string) => given({ nl: field(key), en: field(`${key}En`) });
  const title = words("title");
  const description = words("description");
  const example = fields.get("example")?.choice("example", "yesNo");
  // Units and groups are known by programme first, so that a name may stand in two programmes.
  for (const key of ["units", "nodes"] as const) {
    for (const row of tables[key]) {
      const programme = row.text("programme");
      if (programme !== undefined) names.setProgramme(names.idOf(row), programmeNamed(records, programme));
    }
  }
  const line = given({
    format: "leerlijn/1" as const,
    id: field("id") ?? slug(title.nl ?? title.en ?? "leerlijn"),
    title,
    example: example === undefined ? undefined : example === "true",
    description: Object.keys(description).length === 0 ? undefined : description,
    cohorts: records.each("cohorts", (row) => ({ id: names.idOf(row), start: row.needDate("start") })),
    skills: skillsOfRows(records),
    strands: records.some("strands", (row) => ({
      id: names.idOf(row),
      title: row.needWords("title"),
      skills: names.refs(row, "skills", "skills") ?? [],
    })),
    nationalItems: records.some("nationalItems", (row) => nationalItemOfRow(records, row)),
    documents: records.some("documents", (row) => {
      const kind = row.choice("kind", "documentKind");
      return given({ id: names.idOf(row), title: row.needWords("title"), kind }) as DocumentKind;
    }),
    work: records.some("work", (row) => ({ id: names.idOf(row), title: row.needWords("title") })),
    entryProfiles: profilesOfRows(records),
    programmes: programmesOfRows(records),
    transfers: records.some("transfers", (row) => ({
      id: names.idOf(row),
      exit: names.needRef(row, "exit", "exits"),
      profile: names.needRef(row, "profile", "profiles"),
    })),
    destinations:
      tables.destinations.length === 0
        ? undefined
        : tables.destinations.map((row) => names.needRef(row, "exit", "exits")),
    agreements: agreementsOfRows(records),
    waivers: records.some("waivers", (row) => ({
      code: choiceOf(choices.findingCode, row.need("code")) ?? row.need("code"),
      subject: row.list("subject").length === 0 ? [row.need("subject")] : row.list("subject"),
      reason: row.needWords("reason"),
      person: row.need("person"),
      until: row.needDate("until"),
    })),
  });
  return { line: line as LearningLine, rowOf: records.rowOf };
}

/** The programme of that code or name, without a word where there is none: its own cell is judged later. */
function programmeNamed(records: RowRecords, name: string): Id {
  const wanted = name.toLowerCase();
  const row = records.tables.programmes.find(
    (one) => records.names.idOf(one) === name || one.text("title")?.toLowerCase() === wanted,
  );
  return row === undefined ? name : records.names.idOf(row);
}

function profilesOfRows(records: RowRecords): EntryProfile[] {
  const { names } = records;
  const levels = records.grouped("entryLevels", "profile", "profiles");
  return records.each("profiles", (row): EntryProfile => {
    const id = names.idOf(row);
    const programme = names.needRef(row, "programme", "programmes");
    const rows = levels.get(id);
    const level = row.choice("level", "entryLevel");
    if (level === "not-described" && rows !== undefined) {
      row.report(
        "error",
        "entry-level-contradicts",
        "level",
        [
          "Hier staat “niet beschreven”, maar op het blad Instapniveaus staan regels voor deze instroom.",
          "Here stands “niet beschreven” (not described), but the sheet Instapniveaus has rows for this entry.",
        ],
        ["Kies “beschreven”, of haal die regels weg.", "Choose “beschreven” (described), or take those rows away."],
      );
    }
    const isDescribed = level === "described" || (level === undefined && rows !== undefined);
    const described = records.made(rows, (one) => ({
      skill: names.needRef(one, "skill", "skills"),
      step: one.needNumber("step"),
    }));
    return given({
      id,
      title: row.needWords("title"),
      programme,
      origin: row.words("origin"),
      headcount: row.number("headcount"),
      documents: names.refs(row, "documents", "documents"),
      work: names.refs(row, "work", "work"),
      variants: names.refs(row, "variants", "variants", programme),
      admission: names.expression(row, "admission", programme) ?? undefined,
      entryLevels: isDescribed ? (described ?? []) : ("not-described" as const),
    }) as EntryProfile;
  });
}

function agreementsOfRows(records: RowRecords): LearningLine["agreements"] {
  const { names } = records;
  const versions = records.grouped("agreementVersions", "agreement", "agreements");
  const exemptions = records.grouped("exemptions", "agreement", "agreements");
  return records.some("agreements", (row) => {
    const id = names.idOf(row);
    const own = records.made(versions.get(id), (one) => ({
      programme: names.needRef(one, "programme", "programmes"),
      version: names.needRef(one, "version", "versions"),
    }));
    if (own === undefined) {
      row.report(
        "error",
        "agreement-without-version",
        "id",
        ["Bij deze afspraak staat geen versie.", "No version stands with this agreement."],
        [
          "Noem op het blad Afspraakversies voor welke versies zij geldt.",
          "Name its versions on the sheet Afspraakversies.",
        ],
      );
    }
    return given({
      id,
      title: row.needWords("title"),
      transfer: names.needRef(row, "transfer", "transfers"),
      names: own ?? [],
      exemptions: records.made(exemptions.get(id), (one) =>
        given({
          profile: names.needRef(one, "profile", "profiles"),
          unit: names.needRef(one, "unit", "units"),
          reason: one.words("reason"),
        }),
      ),
    });
  }) as LearningLine["agreements"];
}
