/** Colours, type and space by role, as Mantine and the style sheets use them. Owns the values; the line map has its own. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Shades of the ink, light to dark; 8 fills buttons in the light theme, 1 in the dark one. */
const ink: MantineColorsTuple = [
  "#f3f4f8",
  "#e2e5ee",
  "#c3c9d8",
  "#a1aac0",
  "#828dab",
  "#5f687c",
  "#47516b",
  "#2c3654",
  "#16213a",
  "#0c1428",
];

/** Surfaces and texts of the dark theme as Mantine counts them: 0 the lightest text, 7 the paper. */
const night: MantineColorsTuple = [
  "#eef1f7",
  "#c9d0de",
  "#a9b2c4",
  "#7c879d",
  "#3a455c",
  "#2d364a",
  "#1c2333",
  "#121723",
  "#0e1320",
  "#090d17",
];

interface Roles {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly card: string;
  readonly rule: string;
  readonly hover: string;
  readonly chosen: string;
  readonly fault: string;
  readonly faultSoft: string;
  readonly doubt: string;
  readonly doubtSoft: string;
  readonly good: string;
  readonly goodSoft: string;
  readonly link: string;
  readonly focus: string;
}

const light: Roles = {
  ink: "#16213a",
  quiet: "#5a6377",
  paper: "#fbfaf6",
  card: "#ffffff",
  rule: "#e6e3da",
  hover: "#f3f1ea",
  chosen: "#eceff6",
  fault: "#c8102e",
  faultSoft: "#fdeff1",
  doubt: "#8a5c00",
  doubtSoft: "#fbf3e0",
  good: "#0a6f61",
  goodSoft: "#e6f4f1",
  link: "#1f4aa8",
  focus: "#2553b8",
};

const dark: Roles = {
  ink: "#eef1f7",
  quiet: "#a9b2c4",
  paper: "#121723",
  card: "#1c2333",
  rule: "#2d364a",
  hover: "#232b3d",
  chosen: "#2a3550",
  fault: "#ff8495",
  faultSoft: "#3a1d29",
  doubt: "#e3b04b",
  doubtSoft: "#352c18",
  good: "#4cc9b6",
  goodSoft: "#14332f",
  link: "#9dbcff",
  focus: "#8fb2ff",
};

function asVariables(roles: Roles): Record<string, string> {
  const own = Object.entries(roles).map(([role, value]) => [
    `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value,
  ]);
  return {
    ...Object.fromEntries(own),
    "--mantine-color-body": roles.paper,
    "--mantine-color-text": roles.ink,
    "--mantine-color-dimmed": roles.quiet,
    "--mantine-color-default": roles.card,
    "--mantine-color-default-hover": roles.hover,
    "--mantine-color-default-border": roles.rule,
    "--mantine-color-default-color": roles.ink,
    "--mantine-color-anchor": roles.link,
    "--mantine-color-error": roles.fault,
    "--mantine-color-placeholder": roles.quiet,
  };
}

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: asVariables(light),
  dark: asVariables(dark),
});

export const theme = createTheme({
  fontFamily: '"Inter Variable", Inter, "Helvetica Neue", Arial, sans-serif',
  headings: { fontFamily: "inherit", fontWeight: "650" },
  colors: { ink, dark: night },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  luminanceThreshold: 0.4,
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  // Named, so that the style sheet can tell filled buttons apart.
  components: { Button: { defaultProps: { variant: "filled" } } },
});
