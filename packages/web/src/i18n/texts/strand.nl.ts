/** The page of a strand; in Dutch. */
export const strandNl = {
  strand: {
    title: "Streng",
    intro:
      "Een streng volgt vaardigheden door alle opleidingen heen: waar je ze leert, waar ze gevraagd worden en waar je uitkomt.",
    choose: "Kies een streng",
    picture: "Opbouw van {{title}}",
    teaches: "leert",
    asks: "vraagt",
    target: "einddoel",
    entry: "bij instroom",
    table: "Hetzelfde als tabel",
    where: "Waar",
    what: "Wat",
    skill: "Vaardigheid",
    level: "Stap",
    assessed: "getoetst",
    deliberate: "bewust herhaald",
    nothing: "Geen opleiding in deze leerlijn leert, vraagt of toetst dit.",
    none: "Deze leerlijn heeft nog geen vaardigheden.",
  },
};
