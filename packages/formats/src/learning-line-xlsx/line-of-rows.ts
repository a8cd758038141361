/** The rows of all sheets as one learning line. Owns which cells make which record; each cell is judged by its row. */
import type {
  EntryProfile,
  Exit,
  Id,
  LearningOutcome,
  Programme,
  Requisite,
  Unit,
} from "@leerlijn/engine/curriculum/model";
import type { DocumentKind, LearningLine, MatchKind, NationalItem, Skill } from "@leerlijn/engine/learning-line/model";
import { choiceOf, choices } from "./choices.ts";
import { contentOfRows } from "./content-of-rows.ts";
import { RowNames, slug, type Tables } from "./row-names.ts";
import type { SheetKey } from "./sheets.ts";
import type { TableRow } from "./table-reader.ts";

export interface BuiltLine {
  readonly line: LearningLine;
  /** The row that an object of the line was read from. */
  readonly rowOf: ReadonlyMap<object, TableRow>;
}

/** `fields`: the rows of the sheet Lijn by field. O(rows). Issues go to the rows' collector; the line may then be poor. */
export function lineOfRows(fields: ReadonlyMap<string, TableRow>, tables: Tables): BuiltLine {
  return new LineBuilder(fields, tables).build();
}

/** Fields with a value only: the file form leaves out what is not there. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

class LineBuilder {
  private readonly fields: ReadonlyMap<string, TableRow>;
  private readonly tables: Tables;
  private readonly names: RowNames;
  private readonly rowOf = new Map<object, TableRow>();

  constructor(fields: ReadonlyMap<string, TableRow>, tables: Tables) {
    this.fields = fields;
    this.tables = tables;
    this.names = new RowNames(tables);
  }

  private remember<T extends object>(part: T, row: TableRow): T {
    this.rowOf.set(part, row);
    return part;
  }

  private each<T extends object>(key: SheetKey, make: (row: TableRow) => T): T[] {
    return this.tables[key].map((row) => this.remember(make(row), row));
  }

  /** Undefined rather than an empty list: what is not there is left out. */
  private some<T extends object>(key: SheetKey, make: (row: TableRow) => T): T[] | undefined {
    const list = this.each(key, make);
    return list.length === 0 ? undefined : list;
  }

  /** Rows by what a column refers to; each reference is judged once. */
  private grouped(key: SheetKey, column: string, from: SheetKey): Map<Id, TableRow[]> {
    const groups = new Map<Id, TableRow[]>();
    for (const row of this.tables[key]) {
      const id = this.names.needRef(row, column, from);
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [row]);
      else group.push(row);
    }
    return groups;
  }

  private made<T extends object>(rows: readonly TableRow[] | undefined, make: (row: TableRow) => T): T[] | undefined {
    return rows?.map((row) => this.remember(make(row), row));
  }

  build(): BuiltLine {
    const { names } = this;
    const field = (key: string) => this.fields.get(key)?.text(key);
    const words = (key: string) => given({ nl: field(key), en: field(`${key}En`) });
    const title = words("title");
    const description = words("description");
    const example = this.fields.get("example")?.choice("example", "yesNo");
    // Units and groups are known by programme first, so that a name may stand in two programmes.
    for (const key of ["units", "nodes"] as const) {
      for (const row of this.tables[key]) {
        const programme = row.text("programme");
        if (programme !== undefined) names.setProgramme(names.idOf(row), this.quietProgramme(programme));
      }
    }
    const line = given({
      format: "leerlijn/1" as const,
      id: field("id") ?? slug(title.nl ?? title.en ?? "leerlijn"),
      title,
      example: example === undefined ? undefined : example === "true",
      description: Object.keys(description).length === 0 ? undefined : description,
      cohorts: this.each("cohorts", (row) => ({ id: names.idOf(row), start: row.needDate("start") })),
      skills: this.skills(),
      strands: this.some("strands", (row) => ({
        id: names.idOf(row),
        title: row.needWords("title"),
        skills: names.refs(row, "skills", "skills") ?? [],
      })),
      nationalItems: this.some("nationalItems", (row) => this.nationalItem(row)),
      documents: this.some("documents", (row) => {
        const kind = row.choice("kind", "documentKind");
        return given({ id: names.idOf(row), title: row.needWords("title"), kind }) as DocumentKind;
      }),
      work: this.some("work", (row) => ({ id: names.idOf(row), title: row.needWords("title") })),
      entryProfiles: this.profiles(),
      programmes: this.programmes(),
      transfers: this.some("transfers", (row) => ({
        id: names.idOf(row),
        exit: names.needRef(row, "exit", "exits"),
        profile: names.needRef(row, "profile", "profiles"),
      })),
      destinations:
        this.tables.destinations.length === 0
          ? undefined
          : this.tables.destinations.map((row) => names.needRef(row, "exit", "exits")),
      agreements: this.agreements(),
      waivers: this.some("waivers", (row) => ({
        code: choiceOf(choices.findingCode, row.need("code")) ?? row.need("code"),
        subject: row.list("subject").length === 0 ? [row.need("subject")] : row.list("subject"),
        reason: row.needWords("reason"),
        person: row.need("person"),
        until: row.needDate("until"),
      })),
    });
    return { line: line as LearningLine, rowOf: this.rowOf };
  }

  private quietProgramme(name: string): Id {
    const wanted = name.toLowerCase();
    const row = this.tables.programmes.find(
      (one) => this.names.idOf(one) === name || one.text("title")?.toLowerCase() === wanted,
    );
    return row === undefined ? name : this.names.idOf(row);
  }

  private skills(): Skill[] {
    const rungs = this.grouped("ladder", "skill", "skills");
    return this.each("skills", (row): Skill => {
      const id = this.names.idOf(row);
      const ladder = this.made(rungs.get(id), (rung) =>
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
        matches: this.matches(row),
      }) as Skill;
    });
  }

  private matches(row: TableRow): Skill["matches"] {
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

  private nationalItem(row: TableRow): NationalItem {
    if (!row.has("kind")) row.reportMissing("kind");
    return given({
      id: this.names.idOf(row),
      title: row.needWords("title"),
      kind: row.choice("kind", "nationalKind") as NationalItem["kind"] | undefined,
      code: row.text("code"),
      broader: this.names.ref(row, "broader", "nationalItems"),
      source: row.words("source"),
    }) as NationalItem;
  }

  private profiles(): EntryProfile[] {
    const { names } = this;
    const levels = this.grouped("entryLevels", "profile", "profiles");
    return this.each("profiles", (row): EntryProfile => {
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
      const described = this.made(rows, (one) => ({
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

  private programmes(): Programme[] {
    const { names } = this;
    const versions = this.grouped("versions", "programme", "programmes");
    const variants = this.grouped("variants", "programme", "programmes");
    const units = this.grouped("units", "programme", "programmes");
    const nodes = this.grouped("nodes", "programme", "programmes");
    const exclusions = this.grouped("exclusions", "programme", "programmes");
    const exits = this.grouped("exits", "programme", "programmes");
    const parts = {
      outcomes: this.grouped("outcomes", "unit", "units"),
      assessments: this.grouped("assessments", "unit", "units"),
      requisites: this.grouped("requisites", "unit", "units"),
    };
    const targets = this.grouped("targets", "exit", "exits");
    return this.each("programmes", (row): Programme => {
      const id = names.idOf(row);
      const unitRows = units.get(id) ?? [];
      for (const [key, rows] of [
        ["units", unitRows],
        ["exits", exits.get(id) ?? []],
      ] as const) {
        if (rows.length > 0) continue;
        const [nl, en] = key === "units" ? ["onderdelen", "units"] : ["uitgangen", "exits"];
        row.report(
          "error",
          `programme-without-${key}`,
          "id",
          [`Deze opleiding heeft geen ${nl}.`, `This programme has no ${en}.`],
          [`Zet haar ${nl} op het blad met die naam.`, `Put its ${en} on the sheet of that name.`],
        );
      }
      const periodLoad = this.periodLoad(row);
      return given({
        id,
        title: row.needWords("title"),
        institution: row.words("institution"),
        code: row.text("code"),
        source: row.words("source"),
        nlqf: row.number("nlqf"),
        years: row.number("years"),
        versions: this.made(versions.get(id), (one) =>
          given({ id: names.idOf(one), from: one.needDate("from"), until: one.date("until") }),
        ),
        variants: this.made(variants.get(id), (one) => ({ id: names.idOf(one), title: one.needWords("title") })),
        periodLoad,
        units: this.made(unitRows, (one) => this.unit(one, id, parts)) ?? [],
        content: contentOfRows(
          names,
          {
            programme: id,
            rows: nodes.get(id) ?? [],
            units: unitRows.map((one) => ({ id: names.idOf(one), group: names.ref(one, "group", "nodes", id) })),
          },
          (node, nodeRow) => this.remember(node, nodeRow),
        ),
        exclusions: this.made(exclusions.get(id), (one) =>
          given({
            id: names.idOf(one),
            units: names.refs(one, "units", "units", id) ?? [],
            reason: one.words("reason"),
          }),
        ),
        exits: this.made(exits.get(id), (one) => this.exit(one, id, targets.get(names.idOf(one)))) ?? [],
      }) as Programme;
    });
  }

  private periodLoad(row: TableRow): Programme["periodLoad"] {
    const keys = ["periodMin", "periodMax", "periodUnit"];
    if (!keys.some((key) => row.has(key))) return undefined;
    for (const key of keys) if (!row.has(key)) row.reportMissing(key);
    const unit = row.choice("periodUnit", "loadUnit") as "SBU" | "EC" | "klokuren" | undefined;
    const [min, max] = [row.number("periodMin"), row.number("periodMax")];
    return min === undefined || max === undefined || unit === undefined ? undefined : { min, max, unit };
  }

  private unit(
    row: TableRow,
    programme: Id,
    parts: Readonly<Record<"outcomes" | "assessments" | "requisites", ReadonlyMap<Id, TableRow[]>>>,
  ): Unit {
    const { names } = this;
    const id = names.idOf(row);
    const first = row.number("first");
    const last = row.number("last");
    if (first === undefined && last !== undefined) row.reportMissing("first");
    return given({
      id,
      title: row.needWords("title"),
      kind: row.choice("kind", "unitKind"),
      description: row.words("description"),
      load: row.load("load", "loadUnit"),
      variants: names.refs(row, "variants", "variants", programme),
      period: first === undefined ? undefined : { first, last: last ?? first },
      outcomes: this.made(parts.outcomes.get(id), (one) => this.outcome(one, programme)),
      assessments: this.made(parts.assessments.get(id), (one) =>
        given({
          id: names.idOf(one),
          title: one.words("title"),
          mustPass: one.choice("mustPass", "yesNo") !== "false",
          rule: one.words("rule"),
        }),
      ),
      requisites: this.made(parts.requisites.get(id), (one) => {
        if (!one.has("on")) one.reportMissing("on");
        return given({
          id: names.idOf(one),
          title: one.words("title"),
          kind: one.choice("kind", "requisiteKind") ?? "pre",
          mode: one.choice("mode", "requisiteMode") ?? "assumed",
          on: names.expression(one, "on", programme) ?? { passed: "?" },
        }) as Requisite;
      }),
    }) as Unit;
  }

  private outcome(row: TableRow, programme: Id): LearningOutcome {
    const scheme = row.text("originalScheme");
    const value = row.text("originalValue");
    if (scheme !== undefined && value === undefined) row.reportMissing("originalValue");
    if (scheme === undefined && value !== undefined) row.reportMissing("originalScheme");
    return given({
      id: this.names.idOf(row),
      title: row.words("title"),
      skill: this.names.needRef(row, "skill", "skills"),
      step: row.needNumber("step"),
      taught: row.choice("taught", "yesNo") !== "false",
      assessedBy: this.names.refs(row, "assessedBy", "assessments", programme),
      load: row.load("load", "loadUnit"),
      deliberate: row.words("deliberate"),
      original: scheme === undefined || value === undefined ? undefined : { scheme, value },
    }) as LearningOutcome;
  }

  private exit(row: TableRow, programme: Id, targets: readonly TableRow[] | undefined): Exit {
    const { names } = this;
    return given({
      id: names.idOf(row),
      title: row.needWords("title"),
      document: names.ref(row, "document", "documents"),
      right: row.words("right"),
      variants: names.refs(row, "variants", "variants", programme),
      content: names.ref(row, "content", "nodes", programme),
      targets: this.made(targets, (one) =>
        given({
          id: names.idOf(one),
          title: one.words("title"),
          skill: names.needRef(one, "skill", "skills"),
          step: one.needNumber("step"),
          item: names.ref(one, "item", "nationalItems"),
        }),
      ),
    }) as Exit;
  }

  private agreements(): LearningLine["agreements"] {
    const { names } = this;
    const versions = this.grouped("agreementVersions", "agreement", "agreements");
    const exemptions = this.grouped("exemptions", "agreement", "agreements");
    return this.some("agreements", (row) => {
      const id = names.idOf(row);
      const own = this.made(versions.get(id), (one) => ({
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
        exemptions: this.made(exemptions.get(id), (one) =>
          given({
            profile: names.needRef(one, "profile", "profiles"),
            unit: names.needRef(one, "unit", "units"),
            reason: one.words("reason"),
          }),
        ),
      });
    }) as LearningLine["agreements"];
  }
}
