/**
 * Words for findings about sums, choices, rights and versions, and about what is not known. Owns title, sentence,
 * reason and remedy; not for whom.
 */
import type { Finding } from "../finding.ts";
import { programmeOf } from "./affected-people.ts";
import type { Words } from "./explain-route.ts";
import type { LineNames } from "./line-names.ts";

export function explainLoad(names: LineNames, finding: Finding): Words {
  const [subject = ""] = finding.subject;
  const { mixed, periods, least = 0, most = 0, norm = 0, unit } = finding.witness;
  const name = names.of(subject);
  const why = names.say(
    "Zo weten student en rooster niet hoeveel werk er echt is.",
    "So neither student nor timetable knows how much work there really is.",
  );
  if (mixed !== undefined) {
    const kinds = names.join(mixed.map((one) => names.say(one, one === "klokuren" ? "clock hours" : one)));
    return {
      title: names.say(`Studielast in ${kinds} door elkaar`, `Study load in ${kinds} mixed`),
      sentence: names.say(
        `Bij ${name} staan ${kinds} in één som. Die zijn niet op te tellen.`,
        `In ${name}, ${kinds} stand in one sum. They cannot be added.`,
      ),
      why,
      mend: names.say(
        "Kies één eenheid voor deze onderdelen, of reken met een regel die de opleiding zelf vaststelt.",
        "Choose one unit of load for these units, or convert by a rule that the programme sets itself.",
      ),
    };
  }
  if (periods !== undefined) {
    const known = names.parts.get(subject);
    const bounds = known?.type === "programme" ? known.part.periodLoad : undefined;
    const told = names.join(
      periods.slice(0, 6).map(({ period, load }) => {
        const amount = bounds === undefined ? names.number(load) : names.load({ amount: load, unit: bounds.unit });
        return names.say(`periode ${period}: ${amount}`, `period ${period}: ${amount}`);
      }),
    );
    const range =
      bounds === undefined
        ? ""
        : names.say(
            ` Afgesproken is ${names.number(bounds.min)} tot ${names.load({ amount: bounds.max, unit: bounds.unit })}.`,
            ` Agreed is ${names.number(bounds.min)} to ${names.load({ amount: bounds.max, unit: bounds.unit })}.`,
          );
    return {
      title: names.say(`${name} heeft te volle of te lege perioden`, `${name} has periods too full or too empty`),
      sentence: names.say(
        `Bij ${name} past de studielast niet: ${told}.${range}`,
        `In ${name} the load does not fit: ${told}.${range}`,
      ),
      why,
      mend: names.say(
        "Verschuif een onderdeel, spreid het over meer perioden, of pas de studielast aan.",
        "Move a unit, spread it over more periods, or change its load.",
      ),
    };
  }
  const amounts =
    least === most
      ? names.say(names.number(least), names.number(least))
      : names.say(
          `${names.number(least)} tot ${names.number(most)}`,
          `${names.number(least)} to ${names.number(most)}`,
        );
  const kind = unit === undefined ? "" : ` ${names.say(unit, unit === "klokuren" ? "clock hours" : unit)}`;
  return {
    title: names.say(`De studielast van ${name} telt niet op`, `The load of ${name} does not add up`),
    sentence: names.say(
      `Voor ${name} staat ${names.number(norm)}${kind}. De onderdelen zijn samen ${amounts}${kind}.`,
      `For ${name}, ${names.number(norm)}${kind} is stated. Its units come to ${amounts}${kind}.`,
    ),
    why,
    mend: names.say(
      "Pas de studielast van een onderdeel aan, of het totaal dat erbij staat.",
      "Change the load of a unit, or the total that is stated.",
    ),
  };
}

export function explainImpossibleChoice(names: LineNames, finding: Finding): Words {
  const [exit = "", variant] = finding.subject;
  const programme = names.of(programmeOf(names, exit) ?? exit);
  const inVariant = variant === undefined ? "" : names.say(` in ${names.of(variant)}`, ` in ${names.of(variant)}`);
  const rules = (finding.witness.rules ?? []).map((id) => {
    const isUnit = names.parts.get(id)?.type === "unit";
    return isUnit
      ? names.say(`${names.of(id)} wordt hier niet aangeboden`, `${names.of(id)} is not offered here`)
      : names.of(id);
  });
  return {
    title: names.say(`${programme}${inVariant} is niet af te ronden`, `${programme}${inVariant} cannot be completed`),
    sentence: names.say(
      `Geen enkele keuze leidt${inVariant} tot ‘${names.of(exit)}’. Deze regels gaan niet samen: ${rules.join("; ")}.`,
      `No choice leads to ‘${names.of(exit)}’${inVariant}. These rules cannot be met together: ${rules.join("; ")}.`,
    ),
    why: names.say(
      "Wie hier begint, kan de opleiding niet volgens de regels afmaken.",
      "Those who start here cannot finish the programme by the rules.",
    ),
    mend: names.say(
      "Bied een onderdeel meer aan, vraag een kleinere keuze, of haal een van deze regels weg.",
      "Offer one more unit, ask a smaller choice, or take one of these rules away.",
    ),
  };
}

export function explainNotAdmitted(names: LineNames, finding: Finding): Words {
  const [first = "", second] = finding.subject;
  const profile = second ?? first;
  const programme = names.of(programmeOf(names, profile) ?? profile);
  const holds = finding.witness.holds ?? [];
  const documents = names.join(holds.map((id) => `‘${names.of(id)}’`));
  const having =
    holds.length === 0
      ? names.say("zonder diploma of bewijs", "without a document")
      : names.say(`met ${documents}`, `with ${documents}`);
  const from =
    second === undefined
      ? names.say(`Wie via ‘${names.of(profile)}’ wil beginnen`, `Those who want to start as ‘${names.of(profile)}’`)
      : names.say(`Wie van ‘${names.of(first)}’ komt`, `Those who come from ‘${names.of(first)}’`);
  return {
    title: names.say(`Geen recht op toelating tot ${programme}`, `No right to enter ${programme}`),
    sentence: names.say(
      `${from} ${having}, voldoet niet altijd aan de toelating van ${programme} (‘${names.of(profile)}’).`,
      `${from} ${having} do not always meet the admission rule of ${programme} (‘${names.of(profile)}’).`,
    ),
    why: names.say(
      "De leerlijn belooft hier een weg, maar de regels laten niet iedereen toe.",
      "The line promises a way here, but the rules do not admit everybody.",
    ),
    mend: names.say(
      "Pas de belofte aan, of zorg dat de uitgang geeft wat de toelating vraagt. Verruim de toelating alleen als de regels dat mogen.",
      "Change the promise, or let the exit give what admission asks. Widen admission only where the rules allow it.",
    ),
  };
}

export function explainNoWayOn(names: LineNames, finding: Finding): Words {
  const [profile = ""] = finding.subject;
  const stops = finding.witness.stops ?? [];
  const where = names.join(stops.map((id) => `‘${names.of(id)}’`));
  const ends = stops.length === 0 ? "" : names.say(` Het stopt bij ${where}.`, ` It stops at ${where}.`);
  const goals = names.join(
    (names.line.destinations ?? []).map((id) => `‘${names.of(id)}’`),
    names.say("of", "or"),
  );
  return {
    title: names.say(`Geen weg verder voor ‘${names.of(profile)}’`, `No way on for ‘${names.of(profile)}’`),
    sentence: names.say(
      `Wie via ‘${names.of(profile)}’ begint, kan ${goals} niet bereiken.${ends}`,
      `Those who start as ‘${names.of(profile)}’ cannot reach ${goals}.${ends}`,
    ),
    why: names.say(
      "De leerlijn noemt een eindpunt dat deze mensen niet kunnen halen.",
      "The line names a destination that these people cannot get to.",
    ),
    mend: names.say(
      "Maak een overstap of een aanloop, of zeg eerlijk dat de leerlijn niet voor deze instroom is.",
      "Make a transfer or a preparatory stretch, or say plainly that the line is not for this entry.",
    ),
  };
}

export function explainVersions(names: LineNames, finding: Finding): Words {
  const [agreement = "", programmeId = "", cohort = ""] = finding.subject;
  const { named = "", inForce } = finding.witness;
  const programme = names.of(programmeId);
  const start = names.line.cohorts.find((one) => one.id === cohort)?.start ?? cohort;
  const starters = names.say(`Wie op ${sayDate(names, start)} begint`, `Those who start on ${sayDate(names, start)}`);
  const gets =
    inForce === undefined || inForce === null
      ? names.say(`heeft voor ${programme} geen geldige versie`, `have no version of ${programme} in force`)
      : names.say(
          `krijgt de versie ${sayVersion(names, programmeId, inForce)}`,
          `get the version ${sayVersion(names, programmeId, inForce)}`,
        );
  return {
    title: names.say(
      `‘${names.of(agreement)}’ noemt een andere versie van ${programme}`,
      `‘${names.of(agreement)}’ names another version of ${programme}`,
    ),
    sentence: names.say(
      `De afspraak ‘${names.of(agreement)}’ gaat over de versie van ${programme} ${sayVersion(names, programmeId, named)}. ${starters}, ${gets}.`,
      `The agreement ‘${names.of(agreement)}’ is about the version of ${programme} ${sayVersion(names, programmeId, named)}. ${starters} ${gets}.`,
    ),
    why: names.say(
      "Voor deze studenten is niet zeker dat de afspraak en de vrijstellingen nog gelden.",
      "For these students it is not certain that the agreement and its exemptions still hold.",
    ),
    mend: names.say(
      "Maak de afspraak opnieuw voor de nieuwe versie, of leg overgangsrecht vast.",
      "Renew the agreement for the new version, or lay down transition rules.",
    ),
  };
}

/** A version by the dates between which it holds, since versions have no title. */
function sayVersion(names: LineNames, programme: string, version: string): string {
  const known = names.line.programmes.find((one) => one.id === programme)?.versions?.find((one) => one.id === version);
  if (known === undefined) return version;
  const from = sayDate(names, known.from);
  if (known.until === undefined) return names.say(`vanaf ${from}`, `from ${from}`);
  return names.say(
    `van ${from} tot ${sayDate(names, known.until)}`,
    `from ${from} until ${sayDate(names, known.until)}`,
  );
}

/** "1 september 2026". */
export function sayDate(names: LineNames, iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const locale = names.say("nl-NL", "en-GB");
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    date,
  );
}

export function explainNotDescribed(names: LineNames, finding: Finding): Words {
  const [subject = ""] = finding.subject;
  const { missing, hangs = [] } = finding.witness;
  const name = names.of(subject);
  const why = names.say(
    "Wat niet beschreven is, kan niet beoordeeld worden. Het telt niet als fout, maar ook niet als goed.",
    "What is not described cannot be judged. It counts neither as a fault nor as good.",
  );
  if (missing === "entry-level") {
    const programme = names.of(programmeOf(names, subject) ?? subject);
    const waits = names.join(hangs.slice(0, 5).map((id) => names.of(id)));
    const more = hangs.length > 5 ? names.say(` en nog ${hangs.length - 5}`, ` and ${hangs.length - 5} more`) : "";
    const depends =
      hangs.length === 0 ? "" : names.say(` Hiervan hangt af: ${waits}${more}.`, ` On this depends: ${waits}${more}.`);
    return {
      title: names.say(`Instapniveau van ‘${name}’ is niet beschreven`, `Entry level of ‘${name}’ is not described`),
      sentence: names.say(
        `Van wie via ‘${name}’ aan ${programme} begint, is niet beschreven wat zij al kunnen.${depends}`,
        `What those who start ${programme} as ‘${name}’ can already do is not described.${depends}`,
      ),
      why,
      mend: names.say(
        "Vraag de toeleverende opleiding of de docenten van het eerste jaar welk niveau deze studenten hebben, en vul dat in.",
        "Ask the delivering programme or the first-year teachers which level these students have, and fill it in.",
      ),
    };
  }
  if (missing === "outcomes") {
    return {
      title: names.say(`${name} heeft geen leeruitkomsten`, `${name} has no outcomes`),
      sentence: names.say(
        `Van ${name} is niet beschreven wat studenten er leren.`,
        `What students learn in ${name} is not described.`,
      ),
      why,
      mend: names.say(
        "Vraag de docent of het leerbedrijf om de leeruitkomsten en vul ze in.",
        "Ask the teacher or the training company for the outcomes and fill them in.",
      ),
    };
  }
  const known = names.parts.get(subject);
  const unit = known?.type === "outcome" ? names.of(known.unit.id) : "";
  const place = unit === "" ? "" : names.say(` in ${unit}`, ` in ${unit}`);
  return {
    title: names.say(`${name}${place} heeft geen toets`, `${name}${place} has no assessment`),
    sentence: names.say(
      `${name} wordt geleerd${place}, maar er staat geen toets bij.`,
      `${name} is taught${place}, but no assessment stands with it.`,
    ),
    why,
    mend: names.say(
      "Vraag de docent of de examencommissie welke toets dit bewijst, en vul die in.",
      "Ask the teacher or the examination board which assessment proves it, and fill it in.",
    ),
  };
}

export function explainNotDecided(names: LineNames, finding: Finding): Words {
  const what = names.join(finding.subject.map((id) => names.of(id)));
  return {
    title: names.say(`${what} kon niet beoordeeld worden`, `${what} could not be judged`),
    sentence: names.say(
      `Het antwoord voor ${what} is niet gevonden in de tijd die er was.`,
      `The answer for ${what} was not found in the time given.`,
    ),
    why: names.say(
      "Zolang dit open staat, is niet te zeggen of de leerlijn hier aansluit.",
      "As long as this is open, nobody can say whether the line connects here.",
    ),
    mend: names.say(
      "Geef de controle meer tijd, of maak de keuzes in dit deel kleiner.",
      "Give the check more time, or make the choices in this part smaller.",
    ),
  };
}
