/** The page of a strand; in English. */
import type { strandNl } from "./strand.nl.ts";

export const strandEn: typeof strandNl = {
  strand: {
    title: "Strand",
    intro: "One strand through the whole line: where it is taught, where it is asked and where it must end.",
    choose: "Choose a strand",
    picture: "How {{title}} is built up",
    teaches: "teaches",
    asks: "asks",
    target: "target",
    entry: "at entry",
    table: "The same as a table",
    where: "Where",
    what: "What",
    skill: "Skill",
    level: "Step",
    assessed: "assessed",
    deliberate: "repeated on purpose",
    nothing: "No programme in this line teaches, asks or assesses this.",
    none: "This line has no strands yet.",
  },
};
