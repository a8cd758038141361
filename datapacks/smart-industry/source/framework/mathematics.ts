/** Strand “wiskunde”: from arithmetic on the shop floor to models of systems. Statistics stands with data. */
import { broad, type ConceptRow, close, exact, knowledge, narrow, skill, within } from "./concept-row.ts";

const topics = within("wiskunde", [
  knowledge("algebra", "Algebra", "Algebra", {
    altNl: ["formules herleiden", "vergelijkingen oplossen"],
    altEn: ["rearranging formulas", "solving equations"],
    esco: [exact("algebra")],
  }),
  knowledge("meetkunde", "Meetkunde", "Geometry", { esco: [exact("geometry")] }),
  knowledge("vectoren", "Vectoren", "Vectors"),
  knowledge("lineaire-algebra", "Lineaire algebra", "Linear algebra", {
    altNl: ["matrices", "stelsels vergelijkingen"],
    altEn: ["matrices", "systems of equations"],
    esco: [broad("algebra")],
  }),
  knowledge("complexe-getallen", "Complexe getallen", "Complex numbers"),
  skill("differentieren", "Differentiëren", "Differentiation", { altNl: ["afgeleide"], altEn: ["derivative"] }),
  skill("integreren", "Integreren", "Integration", { altNl: ["integraal"], altEn: ["integral"] }),
  knowledge("differentiaalvergelijkingen", "Differentiaalvergelijkingen", "Differential equations"),
  knowledge("laplace", "Laplacetransformatie", "Laplace transform", {
    altNl: ["overdrachtsfunctie"],
    altEn: ["transfer function"],
  }),
  knowledge("fourier", "Fourieranalyse", "Fourier analysis", {
    altNl: ["frequentiespectrum"],
    altEn: ["frequency spectrum"],
  }),
  skill("numeriek", "Numeriek rekenen", "Numerical methods", { altNl: ["numerieke wiskunde"] }),
  skill("wiskundig-modelleren", "Een technisch probleem wiskundig modelleren", "Mathematical modelling", {
    esco: [close("develop predictive models"), broad("scientific modelling")],
  }),
  skill("optimaliseren", "Optimaliseren", "Optimisation", {
    altNl: ["minimaliseren en maximaliseren"],
    altEn: ["minimising and maximising"],
  }),
  skill("wiskundig-redeneren", "Wiskundig redeneren en verantwoorden", "Mathematical reasoning", {
    esco: [narrow("communicate mathematical information")],
  }),
  skill("rekengereedschap", "Wiskundesoftware gebruiken", "Using mathematical software", {
    altNl: ["numeriek rekenpakket", "grafische rekenmachine"],
    altEn: ["numerical package", "graphing calculator"],
  }),
]);

const functions = within("functies", [
  knowledge("lineaire-functies", "Lineaire en kwadratische functies", "Linear and quadratic functions"),
  knowledge("goniometrie", "Goniometrie", "Trigonometry", {
    altNl: ["sinus, cosinus en tangens"],
    altEn: ["sine, cosine and tangent"],
    esco: [exact("trigonometry")],
  }),
  knowledge("logaritmen", "Exponenten en logaritmen", "Exponents and logarithms"),
  skill("grafieken", "Grafieken lezen en tekenen", "Reading and drawing graphs", {
    esco: [broad("interpret mathematical information")],
  }),
]);

const arithmetic = within("rekenen", [
  skill("verhoudingen", "Rekenen met verhoudingen en procenten", "Ratios and percentages"),
  skill("eenheden", "Rekenen met eenheden", "Working with units", {
    altNl: ["SI-eenheden", "omrekenen"],
    altEn: ["SI units", "converting units"],
  }),
  skill("oppervlakte-inhoud", "Oppervlakte en inhoud berekenen", "Calculating area and volume"),
  skill("schatten", "Schatten en op orde van grootte controleren", "Estimating and checking order of magnitude"),
  skill("materiaalbehoefte", "Materiaalbehoefte berekenen", "Calculating material requirements", {
    esco: [close("calculate materials to build equipment")],
  }),
]);

export const mathematicsRows: readonly ConceptRow[] = [
  skill("wiskunde", "Wiskunde", "Mathematics", {
    altNl: ["wiskunde voor de techniek"],
    altEn: ["engineering mathematics"],
    def: [
      "Wiskunde gebruiken om technische problemen te beschrijven, op te lossen en te verantwoorden.",
      "Using mathematics to describe, solve and account for technical problems.",
    ],
    esco: [close("mathematics"), close("execute analytical mathematical calculations")],
  }),
  ...within("wiskunde", [
    skill("functies", "Functies en goniometrie", "Functions and trigonometry", {
      altNl: ["precalculus"],
      altEn: ["precalculus"],
      esco: [narrow("trigonometry")],
    }),
    skill("rekenen", "Rekenen", "Arithmetic", {
      altNl: ["gecijferdheid"],
      altEn: ["numeracy"],
      esco: [close("apply numeracy skills")],
    }),
  ]),
  ...topics,
  ...functions,
  ...arithmetic,
];
