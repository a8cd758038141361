/**
 * Which package may import which, and which stage of the engine which, as rules for dependency-cruiser. Owns the rules
 * of ARCHITECTURE; reading the modules is `check-rules.ts`.
 */
import type { IForbiddenRuleType } from "dependency-cruiser";

/** In the order in which data runs: a stage imports those before it. */
const stages = [
  "base",
  "algorithms",
  "taxonomy",
  "linking",
  "demand",
  "curriculum",
  "learning-line",
  "profile",
  "skill-gap",
  "planning",
  "experiment",
  "outcome",
] as const;

/** Within the stage `learning-line`, from what the file says to what is found. */
const learningLineRooms = ["compiled", "choices", "time", "decide", "findings"] as const;

const packages: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  contract: [],
  formats: ["engine"],
  storage: ["engine"],
  "line-map": ["engine"],
  api: ["engine", "formats", "storage", "contract", "line-map"],
  cli: ["engine", "formats", "storage", "contract", "line-map", "api"],
  web: ["engine", "contract", "line-map"],
};

/** Tests may use what they test with. */
const notTests = String.raw`(?<!\.test)\.tsx?$`;

function packageRules(): readonly IForbiddenRuleType[] {
  return Object.entries(packages).map(([name, allowed]) => ({
    name: `${name}-imports`,
    severity: "error",
    comment: allowed.length === 0 ? "no other package" : `only ${allowed.join(", ")}`,
    from: { path: `^packages/${name}/(src|test)/` },
    to: { path: "^(packages|benchmarks|scripts|e2e)/", pathNot: [name, ...allowed].map((one) => `^packages/${one}/`) },
  }));
}

function stageRules(): readonly IForbiddenRuleType[] {
  return stages.map((stage, at) => ({
    name: `stage-${stage}`,
    severity: "error",
    comment: at === 0 ? "nothing before it" : `only stages before it: ${stages.slice(0, at).join(", ")}`,
    from: { path: `^packages/engine/src/${stage}/` },
    to: {
      path: "^packages/engine/src/",
      pathNot: stages.slice(0, at + 1).map((one) => `^packages/engine/src/${one}/`),
    },
  }));
}

function roomRules(): readonly IForbiddenRuleType[] {
  const folder = "^packages/engine/src/learning-line";
  return learningLineRooms.map((room, at) => ({
    name: `room-${room}`,
    severity: "error",
    comment: at === 0 ? "no other room" : `only rooms before it: ${learningLineRooms.slice(0, at).join(", ")}`,
    from: { path: `${folder}/${room}/` },
    to: {
      path: [...learningLineRooms.slice(at + 1).map((later) => `${folder}/${later}/`), `${folder}/(check|explain)`],
    },
  }));
}

const furtherRules: readonly IForbiddenRuleType[] = [
  {
    name: "engine-pure",
    severity: "error",
    comment: "no platform and no library: what needs one is handed to it as a function",
    from: { path: `^packages/engine/src/.*${notTests}` },
    to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "line-map-pure",
    severity: "error",
    comment: "the same code draws in the browser and on the server",
    from: { path: `^packages/line-map/src/.*${notTests}` },
    to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "contract-zod",
    severity: "error",
    comment: "zod and nothing else",
    from: { path: `^packages/contract/src/.*${notTests}` },
    to: { path: "node_modules/", pathNot: "node_modules/zod/" },
  },
  {
    name: "contract-pure",
    severity: "error",
    comment: "the page reads it, too",
    from: { path: `^packages/contract/src/.*${notTests}` },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "web-engine-in-worker",
    severity: "error",
    comment: "the page imports types only; what runs the engine stands in a file named …worker.ts",
    from: { path: `^packages/web/src/.*${notTests}`, pathNot: String.raw`worker\.ts$` },
    to: {
      path: "^packages/engine/src/(learning-line/(check|compiled|choices|time|decide|findings)|linking|planning)",
      dependencyTypesNot: ["type-only"],
    },
  },
  {
    name: "oracle-independent",
    severity: "error",
    comment: "a second checker that shares code with the first proves nothing",
    from: { path: "^benchmarks/(oracle|generate)/", pathNot: String.raw`\.test\.ts$` },
    to: { path: "^packages/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "resolvable",
    severity: "error",
    comment: "every import leads somewhere",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no-circle",
    severity: "error",
    comment: "no folder needs itself by way of another one, types aside",
    from: { path: "^(.+)/[^/]+$" },
    to: { circular: true, pathNot: "^$1/", viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
];

export const directionRules: IForbiddenRuleType[] = [
  ...packageRules(),
  ...stageRules(),
  ...roomRules(),
  ...furtherRules,
];
