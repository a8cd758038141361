/** Makes lines and reports of any size to lay out: titles as long as real ones, findings of every code. Seeded. */
import type { ContentNode, EntryProfile, Programme, Unit } from "@leerlijn/engine/curriculum/model";
import { type CheckReport, type Finding, type FindingCode, findingKinds } from "@leerlijn/engine/learning-line/finding";
import type { LearningLine, Transfer } from "@leerlijn/engine/learning-line/model";

const topics =
  "PLC en besturing|Wiskunde|Regeltechniek|Data uit machines|Project pick-and-place|Lean en procesverbetering|Robotica en vision|Nederlands|Engels|Loopbaan en burgerschap|Elektrotechniek|Materialen en verspanen|Sterkteleer|Onderzoeksvaardigheden|Mechatronische constructies|Verbindingstechniek|Werkvoorbereiding|Systems engineering|Sociale innovatie in teams|BPV|Conditiebewaking|Aandrijftechniek|Kwaliteitsmanagement|Duurzaam ontwerpen voor hergebruik";

/** A small seeded generator (mulberry32), so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const levels = [
  { name: "vmbo-kb PIE", nlqf: 2, share: 0.1 },
  { name: "mbo 4 Technicus engineering", nlqf: 4, share: 0.35 },
  { name: "Ad Smart Industry", nlqf: 5, share: 0.17 },
  { name: "Bachelor Mechatronica", nlqf: 6, share: 0.3 },
  { name: "Master Smart Systems", nlqf: 7, share: 0.08 },
] as const;

/** A line of exactly `size` units over the five levels, several programmes a level above 150 units. */
export function generateLine(size: number, seed: number): LearningLine {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = topics.split("|");
  const perLevel = Math.max(1, Math.round(size / 200));
  const skills = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const programmes: Programme[] = [];
  const entryProfiles: EntryProfile[] = [];
  const transfers: Transfer[] = [];
  let left = size;
  for (const [l, level] of levels.entries())
    for (let n = 0; n < perLevel; n++) {
      const isLast = l === levels.length - 1 && n === perLevel - 1;
      const amount = isLast ? left : Math.max(3, Math.round((size * level.share) / perLevel));
      left -= amount;
      const id = `p${l}${n}`;
      const periods = Math.max(2, Math.round(amount / 5));
      const units = Array.from({ length: amount }, (_, i): Unit => {
        const first = 1 + Math.floor((i / amount) * periods);
        const last = Math.min(periods, first + (random() < 0.15 ? 2 : 0));
        const title = `${pick(words)}${random() < 0.6 ? ` ${1 + Math.floor(random() * 4)}` : ` ${pick(words).toLowerCase()}`}`;
        return {
          id: `${id}-u${i}`,
          title: { nl: title },
          load: { amount: 5, unit: "EC" },
          ...(random() < 0.05 ? {} : { period: { first, last } }),
          // Who comes half-way skips the first half.
          ...(i < amount / 2 ? { variants: ["vol"] } : {}),
          ...(random() < 0.08
            ? {}
            : {
                outcomes: [
                  { id: `${id}-u${i}-o`, skill: pick(skills), step: 1 + Math.floor(random() * 4), taught: true },
                ],
              }),
        };
      });
      programmes.push({
        id,
        title: { nl: perLevel > 1 ? `${level.name} ${n + 1}` : level.name },
        institution: { nl: `School ${String.fromCharCode(65 + l * 2 + n)}` },
        nlqf: level.nlqf,
        units,
        variants: ["vol", "verkort"].map((variant) => ({ id: variant, title: { nl: variant } })),
        content: groupUnits(id, units, random),
        exits: [
          // A certificate half-way, from where a way leads on as well.
          ...(amount > 8
            ? [{ id: `${id}-half`, title: { nl: "Certificaat of propedeuse" }, content: `${id}-begin` }]
            : []),
          { id: `${id}-x`, title: { nl: `Diploma ${level.name}` }, targets: [{ id: `${id}-t`, skill: "s1", step: 3 }] },
        ],
      });
      entryProfiles.push({
        id: `${id}-in`,
        title: { nl: l === 0 ? "Leerling" : pick(["Havo N&T", "Werkenden 21+", "Niet-verwant mbo"]) },
        programme: id,
        headcount: 5 + Math.floor(random() * 60),
        entryLevels: random() < 0.3 ? "not-described" : [],
      });
      for (let from = Math.max(0, l - 2); from < l; from++) {
        const source = `p${from}${Math.floor(random() * perLevel)}`;
        const profile = `${id}-van-${source}`;
        entryProfiles.push({
          id: profile,
          title: { nl: `Van ${levels[from]?.name ?? ""}` },
          programme: id,
          headcount: 12,
          entryLevels: [],
        });
        transfers.push({ id: `t-${source}-${id}`, exit: `${source}-x`, profile });
      }
      // Half-way in from a neighbour of the same or another level, also from one above: down and back there are ways too.
      const other = pick(programmes);
      if (other.id !== id && random() < 0.6) {
        const profile = `${id}-verkort`;
        const exit = pick(other.exits).id;
        const title = { nl: `Verkort na ${other.title.nl ?? ""}` };
        entryProfiles.push({ id: profile, title, programme: id, headcount: 7, variants: ["verkort"], entryLevels: [] });
        transfers.push({ id: `t-${exit}-${profile}`, exit, profile });
        if (random() < 0.4) {
          const back = `${other.id}-terug-${id}`;
          entryProfiles.push({
            id: back,
            title: { nl: "Terug" },
            programme: other.id,
            variants: ["verkort"],
            entryLevels: [],
          });
          transfers.push({ id: `t-${back}`, exit: pick(programmes.at(-1)?.exits ?? []).id, profile: back });
        }
      }
    }
  return {
    format: "leerlijn/1",
    id: `line-${size}-${seed}`,
    title: { nl: `Gemaakte leerlijn van ${size} onderdelen` },
    example: true,
    cohorts: [{ id: "c1", start: "2026-09-01" }],
    skills: skills.map((id, i) => ({
      id,
      title: { nl: words[i] ?? id },
      ladder: [{ step: 1 }, { step: 2 }, { step: 3 }, { step: 4 }],
    })),
    entryProfiles,
    programmes,
    transfers,
  };
}

/** All units in order, with a choice of two to six neighbours now and then, one in three of them with a choice inside. */
function groupUnits(id: string, units: readonly Unit[], random: () => number): ContentNode {
  const all: ContentNode[] = [];
  for (let at = 0; at < units.length; ) {
    const n = 2 + Math.floor(random() * 5);
    const group = units.slice(at, at + n).map((unit): ContentNode => ({ unit: unit.id }));
    if (random() < 0.12 && group.length > 2) {
      const node = `${id}-c${at}`;
      const inner: ContentNode = { id: `${node}-i`, choose: 1, from: group.slice(0, 2) };
      const from = random() < 0.33 ? [inner, ...group.slice(2)] : group;
      const title = random() < 0.5 ? { title: { nl: "Keuzedelen verdieping" } } : {};
      all.push({ id: node, ...title, choose: 1, from });
      at += n;
    } else {
      all.push({ unit: units[at]?.id ?? "" });
      at++;
    }
  }
  const half = Math.ceil(all.length / 3);
  return { id: `${id}-all`, all: [{ id: `${id}-begin`, all: all.slice(0, half) }, ...all.slice(half)] };
}

/** A finding of this code somewhere in the line, each time with a subject of the kind that the code has. */
function generateFinding(code: FindingCode, line: LearningLine, random: () => number): Finding {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const programme = pick(line.programmes);
  const unit = pick(programme.units).id;
  const exit = `${programme.id}-x`;
  const profile = `${programme.id}-in`;
  const say = (subject: readonly string[], witness: Finding["witness"] = {}): Finding => ({
    code,
    kind: findingKinds[code],
    subject,
    witness,
  });
  switch (code) {
    case "required-before-taught":
      return say([profile, unit, "r"], { missing: [{ skill: "s2", asked: 3, held: 1 }] });
    case "target-not-covered":
    case "target-not-assessed":
      return say([exit, `${programme.id}-t`]);
    case "assessed-not-taught":
      return say([`${unit}-o`, "toets"]);
    case "repetition":
      return say([profile, unit, "s3"], { headcount: 48, load: { amount: 5, unit: "EC" } });
    case "step-skipped":
      return say([unit, "s4"], { from: 1, to: 4 });
    case "cycle":
      return say([unit, pick(programme.units).id].sort());
    case "load":
      return say([programme.id], { least: 60, most: 65, norm: 60, unit: "EC" });
    case "choice-impossible":
      return say([exit], { rules: [] });
    case "not-admitted":
      return say([profile]);
    case "no-way-on":
      return say([profile], { stops: [exit] });
    case "versions-do-not-meet":
      return say(["afspraak", programme.id, "c1"], { named: "2021", inForce: "2025" });
    case "not-described":
      return say([unit], { missing: "outcomes" });
    case "not-decided":
      return say([programme.id], { tried: "alle wegen" });
  }
}

/** Findings of every code, about one for eight units, each at a place of its kind. */
export function generateReport(line: LearningLine, seed: number): CheckReport {
  const random = seeded(seed);
  const size = line.programmes.reduce((sum, programme) => sum + programme.units.length, 0);
  const codes = Object.keys(findingKinds) as FindingCode[];
  const findings = Array.from({ length: Math.max(codes.length, Math.round(size / 8)) }, (_, i) =>
    generateFinding(codes[i % codes.length] as FindingCode, line, random),
  );
  return {
    line: line.id,
    asOf: "2026-01-01",
    verdict: { strict: "faults", lenient: "faults" },
    cover: { described: size, units: size },
    findings,
  };
}
