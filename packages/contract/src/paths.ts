/** Addresses under `/api/v1`. Owns how ids are put into them, so that server and page write them alike. */

export const apiBase = "/api/v1";

const part = encodeURIComponent;

/** Addresses from the root of the server; parameters are encoded. */
export const paths = {
  status: () => `${apiBase}/status`,
  openApi: () => `${apiBase}/openapi.json`,
  learningLines: () => `${apiBase}/learning-lines`,
  learningLine: (line: string) => `${apiBase}/learning-lines/${part(line)}`,
  check: (line: string) => `${apiBase}/learning-lines/${part(line)}/check`,
  lineMap: (line: string) => `${apiBase}/learning-lines/${part(line)}/map.svg`,
  lineExport: (line: string, format: "json" | "xlsx") =>
    `${apiBase}/learning-lines/${part(line)}/export?format=${format}`,
  waivers: (line: string) => `${apiBase}/learning-lines/${part(line)}/waivers`,
  revisions: (line: string) => `${apiBase}/learning-lines/${part(line)}/revisions`,
  strands: (line: string) => `${apiBase}/learning-lines/${part(line)}/strands`,
  lineTemplate: () => `${apiBase}/templates/learning-line.xlsx`,
  overstapkaartTemplate: () => `${apiBase}/templates/overstapkaart.xlsx`,
  programmes: () => `${apiBase}/programmes`,
  programme: (line: string, programme: string) => `${apiBase}/programmes/${part(line)}/${part(programme)}`,
  concepts: () => `${apiBase}/concepts`,
  conceptTree: () => `${apiBase}/concepts/tree`,
  concept: (uri: string) => `${apiBase}/concepts/${part(uri)}`,
  links: () => `${apiBase}/links`,
  linkingModels: () => `${apiBase}/linking-models`,
  documents: () => `${apiBase}/documents`,
  document: (document: string) => `${apiBase}/documents/${part(document)}`,
  suggestions: (document: string) => `${apiBase}/documents/${part(document)}/suggestions`,
  suggestion: (document: string, suggestion: string) =>
    `${apiBase}/documents/${part(document)}/suggestions/${part(suggestion)}`,
  decide: (document: string, suggestion: string) =>
    `${apiBase}/documents/${part(document)}/suggestions/${part(suggestion)}/decisions`,
  localLabels: () => `${apiBase}/local-labels`,
  localLabel: (label: string) => `${apiBase}/local-labels/${part(label)}`,
  imports: () => `${apiBase}/imports`,
  importRun: (id: string) => `${apiBase}/imports/${part(id)}`,
  acceptImport: (id: string) => `${apiBase}/imports/${part(id)}/accept`,
} as const;
