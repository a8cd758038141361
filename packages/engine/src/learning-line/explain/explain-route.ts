/**
 * Words for findings that come from walking routes: what is asked before it is taught, targets, assessments,
 * repetition, skipped steps and circles. Owns title, sentence, reason and remedy; not for whom.
 */
import type { Requisite } from "../../curriculum/model.ts";
import type { Finding, MissingLeaf } from "../finding.ts";
import { sayWho } from "./affected-people.ts";
import type { LineNames } from "./line-names.ts";
import { sayExpression, sayMissing } from "./requisite-sentence.ts";

export interface Words {
  readonly title: string;
  readonly sentence: string;
  readonly why: string;
  readonly mend: string;
}

export function explainRequired(names: LineNames, finding: Finding): Words {
  const [profile = "", second = "", requisiteId] = finding.subject;
  const { witness, reading = "lenient" } = finding;
  if (requisiteId === undefined) return explainHandover(names, finding);
  const known = names.parts.get(requisiteId);
  const requisite: Requisite | undefined = known?.type === "requisite" ? known.part : undefined;
  const missing = Array.isArray(witness.missing) ? (witness.missing as readonly MissingLeaf[]) : [];
  const unit = names.of(second);
  const kind = requisite?.kind ?? "pre";
  const who = sayWho(names, profile, witness.route, missing);
  const lacks = joinClauses(
    names,
    missing.map((leaf) => sayMissing(names, leaf, reading, kind)),
  );
  const asked = requisite === undefined ? names.of(requisiteId) : sayExpression(names, requisite.on);
  const has =
    lacks === "" ? names.say("heeft dan nog niet alles wat nodig is", "do not yet hold all that is needed") : lacks;
  const before = sayUndescribed(names, finding);
  return {
    title: names.say(`${unit} vraagt meer dan er geleerd is`, `${unit} asks more than was learned`),
    sentence: names.say(
      `${who}, ${has}. ${unit} vraagt ${asked}.${before}`,
      `${who} ${plural(has)}. ${unit} asks ${asked}.${before}`,
    ),
    why: names.say(
      "Zonder deze voorkennis loopt een student vast, of de docent moet het alsnog uitleggen." +
        strictly(names, finding),
      `Without this a student gets stuck, or the teacher has to teach it after all.${strictly(names, finding)}`,
    ),
    mend:
      kind === "strict-co"
        ? names.say(
            "Zet de onderdelen in dezelfde periode, of vraag dit niet als eis om samen te volgen.",
            "Put the units in the same period, or do not ask that they go together.",
          )
        : names.say(
            "Leer dit eerder, bied een brug aan voor deze instroom, vraag minder, of stuur de keuze. Sluit de toelating niet zomaar: dat lost de breuk niet op.",
            "Teach it earlier, offer this entry a bridge, ask less, or steer the choice. Do not simply close the door: that mends nothing.",
          ),
  };
}

function explainHandover(names: LineNames, finding: Finding): Words {
  const [profile = "", skill = ""] = finding.subject;
  const { asked = 0, held = 0, route } = finding.witness;
  const known = names.parts.get(profile);
  const programme = known?.type === "profile" ? names.of(known.part.programme) : names.of(profile);
  const leaf: MissingLeaf = { skill, asked, held };
  const lacks = sayMissing(names, leaf, finding.reading ?? "lenient", "pre");
  const who = sayWho(names, profile, route, [leaf]);
  return {
    title: names.say(
      `De overstap naar ${programme} sluit niet aan op ${names.of(skill)}`,
      `The step to ${programme} does not meet on ${names.of(skill)}`,
    ),
    sentence: names.say(
      `${who}, ${lacks}. ${programme} rekent bij de start op stap ${asked}.${sayUndescribed(names, finding)}`,
      `${who} ${plural(lacks)}. ${programme} counts on step ${asked} at the start.${sayUndescribed(names, finding)}`,
    ),
    why: names.say(
      `Wie overstapt, mag toegelaten zijn en toch niet klaar zijn voor het begin.${strictly(names, finding)}`,
      `Somebody can be admitted and yet not be ready for the start.${strictly(names, finding)}`,
    ),
    mend: names.say(
      "Leer dit in de vorige opleiding, geef een brugmodule bij de overstap, of begin in de vervolgopleiding een stap lager.",
      "Teach it in the earlier programme, give a bridging module at the step over, or start one step lower in the next one.",
    ),
  };
}

export function explainTarget(names: LineNames, finding: Finding): Words {
  const [exit = "", target = ""] = finding.subject;
  const known = names.parts.get(target);
  const item =
    known?.type === "target"
      ? known.part
      : { skill: finding.witness.skill ?? target, step: finding.witness.asked ?? 0 };
  const level = names.level(item.skill, item.step);
  const programme = known?.type === "target" ? names.of(known.programme.id) : "";
  const title = names.of(target);
  // A title that names skill and step itself is not said twice.
  const isSaid = title.includes(names.of(item.skill)) && title.includes(String(item.step));
  const goal = isSaid ? level : `‘${title}’ (${level})`;
  if (finding.code === "target-not-covered") {
    const held = finding.witness.held ?? 0;
    const leaf = { skill: item.skill, asked: item.step, held };
    const who = sayWho(names, finding.witness.profiles?.[0] ?? "", finding.witness.route, [leaf]);
    const reaches =
      held === 0
        ? names.say(`leert ${names.of(item.skill)} nergens`, `learn ${names.of(item.skill)} nowhere`)
        : names.say(`komt niet verder dan stap ${held}`, `get no further than step ${held}`);
    return {
      title: names.say(`${level} wordt niet op elke route geleerd`, `${level} is not taught on every route`),
      sentence: names.say(
        `‘${names.of(exit)}’ van ${programme} belooft ${goal}. ${who}, ${reaches}.${sayUndescribed(names, finding)}`,
        `‘${names.of(exit)}’ of ${programme} promises ${goal}. ${who} ${reaches}.${sayUndescribed(names, finding)}`,
      ),
      why: names.say(
        "Het diploma belooft iets dat niet iedereen heeft geleerd.",
        "The diploma promises something that not everybody has learned.",
      ),
      mend: names.say(
        "Leer dit in een onderdeel dat iedereen volgt, of in elke tak van de keuze.",
        "Teach it in a unit that everybody takes, or in every branch of the choice.",
      ),
    };
  }
  const isStrict = finding.reading === "strict";
  return {
    title: names.say(`${level} wordt niet op elke route getoetst`, `${level} is not assessed on every route`),
    sentence: names.say(
      isStrict
        ? `‘${names.of(exit)}’ van ${programme} belooft ${goal}. Dit wordt geleerd, maar er is een route waarop geen toets die voldoende moet zijn het bewijst.`
        : `‘${names.of(exit)}’ van ${programme} belooft ${goal}. Dit wordt geleerd, maar er is een route waarop geen enkele toets het bewijst.`,
      isStrict
        ? `‘${names.of(exit)}’ of ${programme} promises ${goal}. It is taught, but on some route no assessment that must be passed proves it.`
        : `‘${names.of(exit)}’ of ${programme} promises ${goal}. It is taught, but on some route no assessment proves it.`,
    ),
    why: names.say(
      `De examencommissie moet kunnen laten zien dat iedere afgestudeerde dit kan.${strictly(names, finding)}`,
      `The examination board must be able to show that every graduate can do this.${strictly(names, finding)}`,
    ),
    mend: names.say(
      isStrict
        ? "Maak de toets verplicht voldoende, of voeg een toetsdeel toe dat niet te compenseren is."
        : "Koppel een toets aan deze leeruitkomst, bijvoorbeeld in een project dat iedereen doet.",
      isStrict
        ? "Make the assessment one that must be passed, or add a part that cannot be compensated."
        : "Link an assessment to this outcome, for instance in a project that everybody does.",
    ),
  };
}

export function explainAssessedNotTaught(names: LineNames, finding: Finding): Words {
  const [outcome = "", assessment = ""] = finding.subject;
  const known = names.parts.get(outcome);
  const level =
    known?.type === "outcome"
      ? names.level(known.part.skill, known.part.step)
      : names.level(finding.witness.skill ?? outcome, finding.witness.asked ?? 0);
  const tested = names.parts.get(assessment);
  const unit = tested?.type === "assessment" ? names.of(tested.unit.id) : "";
  const title = tested?.type === "assessment" ? names.text(tested.part.title, "") : names.of(assessment);
  const test = title === "" ? names.say(`De toets van ${unit}`, `The assessment of ${unit}`) : `‘${title}’`;
  const held = finding.witness.held ?? 0;
  return {
    title: names.say(`${level} wordt getoetst zonder les`, `${level} is assessed without teaching`),
    sentence: names.say(
      `${test} toetst ${level}. Er is een route waarop de student dan ${held === 0 ? "dit nergens heeft geleerd" : `niet verder is dan stap ${held}`}.${sayUndescribed(names, finding)}`,
      `${test} assesses ${level}. On some route the student ${held === 0 ? "has learned it nowhere by then" : `has reached step ${held} by then`}.${sayUndescribed(names, finding)}`,
    ),
    why: names.say(
      "Een toets hoort te gaan over wat geleerd is of bij de start gevraagd was.",
      "An assessment should be about what was taught or asked at entry.",
    ),
    mend: names.say(
      "Leer dit vóór de toets, vraag het bij de instroom, of haal het uit de toets.",
      "Teach it before the assessment, ask it at entry, or take it out of the assessment.",
    ),
  };
}

export function explainRepetition(names: LineNames, finding: Finding): Words {
  const [profile = "", unitId = "", skill = ""] = finding.subject;
  const { first = [], load, step = 0, estimated } = finding.witness;
  const unit = names.of(unitId);
  const onEntry = first.some((id) => names.parts.get(id)?.type === "profile");
  const had = onEntry
    ? names.say("kan dit al bij de start", "can do this at the start already")
    : names.say(`heeft dit al gehad in ${names.list(first)}`, `had this already in ${names.list(first)}`);
  const about = estimated === true ? names.say("naar schatting ", "an estimated ") : "";
  const cost =
    load === undefined || load === null
      ? ""
      : names.say(` Het gaat om ${about}${names.load(load)}.`, ` It concerns ${about}${names.load(load)}.`);
  const level = names.level(skill, step);
  return {
    title: names.say(`${unit} herhaalt ${level}`, `${unit} repeats ${level}`),
    sentence: names.say(
      `${unit} leert ${level}. Wie via ‘${names.of(profile)}’ binnenkomt, ${had}.${cost}`,
      `${unit} teaches ${level}. Those who enter as ‘${names.of(profile)}’ ${plural(had)}.${cost}`,
    ),
    why: names.say(
      "Dit kost deze studenten tijd zonder dat zij verder komen. Voor andere instroom kan het nieuw zijn.",
      "It costs these students time without bringing them further. For other entries it may be new.",
    ),
    mend: names.say(
      "Geef deze instroom een vrijstelling of een andere opdracht, of geef aan dat je bewust herhaalt en waarom. Schrap niets wat een ander nodig heeft.",
      "Give this entry an exemption or another task, or mark it as repeated on purpose and say why. Drop nothing that others need.",
    ),
  };
}

export function explainSkippedStep(names: LineNames, finding: Finding): Words {
  const [unitId = "", skill = ""] = finding.subject;
  const { from = 0, to = 0, skipped = [] } = finding.witness;
  const unit = names.of(unitId);
  const steps = names.join(skipped.map(String));
  const start = from === 0 ? names.say("het begin", "nothing") : names.say(`stap ${from}`, `step ${from}`);
  const many = skipped.length > 1;
  return {
    title: names.say(`${unit} slaat een stap over`, `${unit} skips a step`),
    sentence: names.say(
      `${unit} gaat bij ${names.of(skill)} van ${start} naar stap ${to}. ${many ? `De stappen ${steps} komen` : `Stap ${steps} komt`} niet aan bod.`,
      `${unit} takes ${names.of(skill)} from ${start} to step ${to}. ${many ? `Steps ${steps} are` : `Step ${steps} is`} not dealt with.`,
    ),
    why: names.say(
      "Zo'n sprong is voor een deel van de studenten te groot.",
      "Such a jump is too big for some of the students.",
    ),
    mend: names.say(
      "Bouw de tussenliggende stap eerder op, of neem die op in dit onderdeel.",
      "Build up the step between earlier, or take it into this unit.",
    ),
  };
}

export function explainCircle(names: LineNames, finding: Finding): Words {
  const circle = finding.witness.circle ?? finding.subject;
  const [only = ""] = circle;
  const units = names.list(circle);
  const isOne = circle.length === 1;
  return {
    title: isOne
      ? names.say(`${names.of(only)} vraagt zichzelf`, `${names.of(only)} asks itself`)
      : names.say(`${units} wachten op elkaar`, `${units} wait for each other`),
    sentence: isOne
      ? names.say(
          `De ingangseis van ${names.of(only)} is alleen te halen door ${names.of(only)} zelf te doen.`,
          `The requisite of ${names.of(only)} can only be met by doing ${names.of(only)} itself.`,
        )
      : names.say(
          `${units} vragen elkaar als ingangseis. Geen van deze onderdelen kan dus als eerste.`,
          `${units} ask each other as requisites. So none of these units can come first.`,
        ),
    why: names.say("Niemand kan hier volgens de regels aan beginnen.", "By the rules nobody can start on this."),
    mend: names.say(
      "Laat de onderdelen tegelijk volgen, of haal een van de eisen weg.",
      "Let the units be taken together, or take one of the requisites away.",
    ),
  };
}

function strictly(names: LineNames, finding: Finding): string {
  if (finding.reading !== "strict") return "";
  return names.say(
    " Dit geldt bij strikt kijken: alleen toetsen die voldoende moeten zijn, tellen dan mee.",
    " This holds when looked at strictly: then only assessments that must be passed count.",
  );
}

function sayUndescribed(names: LineNames, finding: Finding): string {
  const before = finding.witness.undescribedBefore ?? [];
  if (before.length === 0) return "";
  const units = names.list(before.slice(0, 5));
  return names.say(
    ` Misschien komt dit aan bod in ${units}: daarvan zijn geen leeruitkomsten beschreven.`,
    ` It may be dealt with in ${units}: no outcomes are described there.`,
  );
}

function joinClauses(names: LineNames, clauses: readonly string[]): string {
  const [first = "", ...rest] = clauses;
  const verb = names.say("heeft ", "has ");
  return names.join([
    first,
    ...rest.map((one) => (first.startsWith(verb) && one.startsWith(verb) ? one.slice(verb.length) : one)),
  ]);
}

/** English after "those who": the plural of the first verb. */
function plural(clause: string): string {
  return clause.replace(/^has /, "have ").replace(/^does /, "do ");
}
