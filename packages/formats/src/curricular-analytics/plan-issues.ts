/** What can be wrong with a curricular-analytics file, in words for its owner. Owns the codes beginning "plan-". */
import { type ImportIssue, makeIssue } from "../import-issue.ts";

export interface Cell {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

export function planTooLarge(file: string, megabytes: number): ImportIssue {
  return makeIssue(
    "error",
    "plan-too-large",
    { file },
    {
      nl: `Het bestand is groter dan ${megabytes} MB; een studieplan is veel kleiner.`,
      en: `The file is larger than ${megabytes} MB; a degree plan is much smaller.`,
    },
    { nl: "Kies het bestand met het studieplan.", en: "Choose the file that holds the degree plan." },
  );
}

export function planWithoutCourses(file: string): ImportIssue {
  return makeIssue(
    "error",
    "plan-without-courses",
    { file },
    {
      nl: 'Er is geen rij met de koppen "Course ID" en "Course Name", of daaronder staat geen vak.',
      en: 'There is no row with the headings "Course ID" and "Course Name", or no course below it.',
    },
    {
      nl: "Bewaar het plan als CSV uit Curricular Analytics, met de rij koppen boven de vakken.",
      en: "Save the plan as CSV from Curricular Analytics, with the row of headings above the courses.",
    },
  );
}

export function planWithoutColumn(file: string, row: number, column: string): ImportIssue {
  return makeIssue(
    "warning",
    "plan-without-column",
    { file, row, column },
    {
      nl: `De kolom "${column}" ontbreekt en geldt als leeg.`,
      en: `The column "${column}" is missing and counts as empty.`,
    },
    { nl: "Zet de kolom erbij als het plan er iets in zegt.", en: "Add the column if the plan says something in it." },
  );
}

export function planUnknownSystem(cell: Cell, written: string): ImportIssue {
  return makeIssue(
    "warning",
    "plan-unknown-system",
    cell,
    {
      nl: `"${written}" is geen "semester" of "quarter"; het plan is gelezen als semesters.`,
      en: `"${written}" is neither "semester" nor "quarter"; the plan is read as semesters.`,
    },
    { nl: 'Schrijf "semester" of "quarter".', en: 'Write "semester" or "quarter".' },
  );
}

export function planUnreadRow(file: string, row: number, said: string): ImportIssue {
  return makeIssue(
    "warning",
    "plan-unread-row",
    { file, row },
    { nl: `Rij ${row} ("${said}") is niet gelezen.`, en: `Row ${row} ("${said}") is not read.` },
    {
      nl: "Alleen de gegevens van het plan en de tabel met vakken worden gelezen. Zet vakken in die tabel.",
      en: "Only the particulars of the plan and the table of courses are read. Put courses in that table.",
    },
  );
}

export function planCourseWithoutId(cell: Cell): ImportIssue {
  return makeIssue(
    "warning",
    "plan-course-without-id",
    cell,
    {
      nl: `Het vak in rij ${cell.row} heeft geen nummer en is overgeslagen.`,
      en: `The course in row ${cell.row} has no id and is skipped.`,
    },
    { nl: "Geef het vak een eigen nummer.", en: "Give the course an id of its own." },
  );
}

export function planCourseTwice(cell: Cell, id: string, first: number): ImportIssue {
  return makeIssue(
    "warning",
    "plan-course-twice",
    cell,
    {
      nl: `Vak ${id} staat ook in rij ${first}; rij ${cell.row} is overgeslagen.`,
      en: `Course ${id} is in row ${first} too; row ${cell.row} is skipped.`,
    },
    { nl: "Geef elk vak een eigen nummer.", en: "Give every course an id of its own." },
  );
}

export function planUnknownRequisite(cell: Cell, id: string): ImportIssue {
  return makeIssue(
    "warning",
    "plan-unknown-requisite",
    cell,
    {
      nl: `Rij ${cell.row} vraagt vak "${id}", dat er niet is; die eis is weggelaten.`,
      en: `Row ${cell.row} asks for course "${id}", which is not there; that requisite is left out.`,
    },
    { nl: "Verbeter het nummer of zet het vak erbij.", en: "Mend the id or add the course." },
  );
}

export function planOwnRequisite(cell: Cell, id: string): ImportIssue {
  return makeIssue(
    "warning",
    "plan-own-requisite",
    cell,
    {
      nl: `Vak ${id} vraagt zichzelf; die eis is weggelaten.`,
      en: `Course ${id} asks for itself; that requisite is left out.`,
    },
    {
      nl: "Haal het eigen nummer weg of zet het bedoelde vak neer.",
      en: "Take its own id away or write the course meant.",
    },
  );
}

export function planNotANumber(cell: Cell, written: string): ImportIssue {
  return makeIssue(
    "warning",
    "plan-not-a-number",
    cell,
    { nl: `"${written}" is geen getal en is weggelaten.`, en: `"${written}" is no number and is left out.` },
    {
      nl: "Schrijf een getal, met een punt voor de decimalen.",
      en: "Write a number, with a point before the decimals.",
    },
  );
}
