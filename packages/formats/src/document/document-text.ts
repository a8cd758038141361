/** What is read of a document: its text in passages, each with where it stands. Owns the shape only. */

export type DocumentFormat = "text" | "html" | "docx" | "pdf";

export interface Passage {
  /** One paragraph, list item, heading or table row, one space between words. Cells of a row are parted by " | ". */
  readonly text: string;
  readonly kind: "heading" | "paragraph" | "list-item" | "table-row";
  /** From 1; only of a PDF. */
  readonly page?: number;
  /** The nearest heading above it, where there is one; of a heading the one that it falls under. */
  readonly heading?: string;
}

export interface DocumentText {
  readonly format: DocumentFormat;
  /** As the document itself says it (metadata, <title>, first heading); null: it does not. */
  readonly title: string | null;
  readonly passages: readonly Passage[];
}
