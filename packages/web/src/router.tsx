/** Which address shows which page. Owns the addresses and what may stand behind their question mark. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { readConceptSearch } from "./concepts/concept-search.ts";
import { readLineSearch } from "./learning-lines/line-search.ts";
import { readLinkingSearch, readReviewSearch } from "./linking/linking-search.ts";
import { readCatalogueSearch } from "./programmes/catalogue-search.ts";
import { BrokenPage, NotFoundPage } from "./shared/not-found-page.tsx";
import { PageSkeleton } from "./shared/page-skeleton.tsx";
import { Shell } from "./shell/shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/learning-lines", replace: true });
  },
});
const lines = createRoute({
  getParentRoute: () => root,
  path: "/learning-lines",
  component: lazyRouteComponent(() => import("./learning-lines/lines-page.tsx"), "LinesPage"),
});
const line = createRoute({
  getParentRoute: () => root,
  path: "/learning-lines/$line",
  validateSearch: readLineSearch,
  component: lazyRouteComponent(() => import("./learning-lines/line-page.tsx"), "LinePage"),
});
const strand = createRoute({
  getParentRoute: () => root,
  path: "/learning-lines/$line/strands/$strand",
  component: lazyRouteComponent(() => import("./strands/strand-page.tsx"), "StrandPage"),
});
const programmes = createRoute({
  getParentRoute: () => root,
  path: "/programmes",
  validateSearch: readCatalogueSearch,
  component: lazyRouteComponent(() => import("./programmes/catalogue-page.tsx"), "CataloguePage"),
});
const programme = createRoute({
  getParentRoute: () => root,
  path: "/programmes/$line/$programme",
  component: lazyRouteComponent(() => import("./programmes/programme-page.tsx"), "ProgrammePage"),
});
const concepts = createRoute({
  getParentRoute: () => root,
  path: "/concepts",
  validateSearch: readConceptSearch,
  component: lazyRouteComponent(() => import("./concepts/concepts-page.tsx"), "ConceptsPage"),
});
const linking = createRoute({
  getParentRoute: () => root,
  path: "/linking",
  validateSearch: readLinkingSearch,
  component: lazyRouteComponent(() => import("./linking/text/linking-page.tsx"), "LinkingPage"),
});
const documents = createRoute({
  getParentRoute: () => root,
  path: "/linking/documents",
  component: lazyRouteComponent(() => import("./linking/documents/documents-page.tsx"), "DocumentsPage"),
});
const review = createRoute({
  getParentRoute: () => root,
  path: "/linking/documents/$document",
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import("./linking/review/review-page.tsx"), "ReviewPage"),
});
const labels = createRoute({
  getParentRoute: () => root,
  path: "/linking/labels",
  component: lazyRouteComponent(() => import("./linking/labels/labels-page.tsx"), "LabelsPage"),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: "/imports",
  component: lazyRouteComponent(() => import("./imports/imports-page.tsx"), "ImportsPage"),
});
const importRun = createRoute({
  getParentRoute: () => root,
  path: "/imports/$run",
  component: lazyRouteComponent(() => import("./imports/import-run-page.tsx"), "ImportRunPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    lines,
    line,
    strand,
    programmes,
    programme,
    concepts,
    linking,
    documents,
    review,
    labels,
    imports,
    importRun,
  ]),
  defaultPreload: "intent",
  defaultPendingComponent: PageSkeleton,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
