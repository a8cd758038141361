/**
 * A module guide as a school would hand it out, as PDF and as Word document. Owns its one text and the passages that a
 * reader should find in it. Written for this project; the module does not exist.
 */
import PDFDocument from "pdfkit";
import yazl from "yazl";

export type GuideBlock =
  | { readonly kind: "title" | "chapter" | "section" | "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export const moduleGuideTitle = "Modulegids Robotlassen";
const header = "Modulegids Robotlassen – studiejaar 2026-2027";

const title = (text: string): GuideBlock => ({ kind: "title", text });
const chapter = (text: string): GuideBlock => ({ kind: "chapter", text });
const section = (text: string): GuideBlock => ({ kind: "section", text });
const paragraph = (text: string): GuideBlock => ({ kind: "paragraph", text });
const list = (...items: readonly string[]): GuideBlock => ({ kind: "list", items });
const table = (...rows: readonly (readonly string[])[]): GuideBlock => ({ kind: "table", rows });

export const moduleGuide: readonly GuideBlock[] = [
  title(moduleGuideTitle),
  paragraph(
    "Deze gids hoort bij de module Robotlassen in het tweede jaar van de opleiding. Je leest hier wat je leert, hoe de lessen zijn opgebouwd en hoe je laat zien dat je het kunt.",
  ),
  chapter("1. Over deze module"),
  paragraph(
    "Steeds meer bedrijven in de maakindustrie lassen met robots. Een operator die zowel het lasproces als de robot begrijpt, is daar hard nodig. In deze module leer je een lasrobot instellen, programmeren en bewaken. Je werkt in de praktijkhal van de opleiding en twee dagen bij een bedrijf.",
  ),
  paragraph(
    "De module duurt acht weken en telt 140 studiebelastingsuren. Je volgt wekelijks vier uur theorie en acht uur praktijk. De overige tijd besteed je aan zelfstudie en aan het werken aan je beroepsproduct.",
  ),
  section("1.1 Wat moet je al kunnen?"),
  paragraph(
    "Je hebt de modules MIG/MAG-lassen en Technisch tekenen afgerond. Je kunt een samenstellingstekening lezen en een eenvoudige lasmethodebeschrijving volgen. Ervaring met programmeren is niet nodig.",
  ),
  chapter("2. Leeruitkomsten"),
  paragraph("Na deze module kun je het volgende:"),
  list(
    "Je stelt een lasrobot in voor een serie producten en kiest daarbij de juiste lasparameters voor materiaal en plaatdikte.",
    "Je schrijft een robotprogramma met de programmeerkast en test dit stap voor stap op botsingen.",
    "Je maakt een offline simulatie van een lascel en vergelijkt de cyclustijd met de werkelijkheid.",
    "Je controleert lasnaden visueel en met een penetrantonderzoek en legt de meetresultaten vast.",
    "Je werkt veilig volgens de risicobeoordeling van de lascel en herkent gevaarlijke situaties.",
    "Je overlegt met een werkvoorbereider over verbeteringen in het proces.",
  ),
  chapter("3. Opbouw van de lessen"),
  paragraph(
    "De lessen wisselen theorie en praktijk af. Elke week heeft een eigen onderwerp. De opdrachten maak je in tweetallen, behalve de afsluitende praktijkopdracht.",
  ),
  table(
    ["Week", "Onderwerp", "Uren"],
    ["1–2", "Opbouw van de lascel en veiligheid", "24"],
    ["3–4", "Programmeren met de programmeerkast", "28"],
    ["5–6", "Offline simulatie en digitale tweeling", "28"],
    ["7–8", "Kwaliteitscontrole en beroepsproduct", "24"],
  ),
  paragraph(
    "In week 5 bezoek je een bedrijf met een geautomatiseerde productielijn. Daar kijk je mee met een procesoperator en verzamel je gegevens voor je simulatie. Je verwerkt deze gegevens in een kort verslag van ongeveer twee pagina's.",
  ),
  chapter("4. Toetsing"),
  paragraph(
    "De module bestaat uit twee toetsen. Voor beide toetsen haal je minimaal een 5,5. Je kunt elke toets een keer herkansen.",
  ),
  list(
    "Theorietoets: een digitale toets over lasprocessen, robotbesturing en veiligheid. De weging is 40%.",
    "Beroepsproduct: een werkend robotprogramma met lasmethodebeschrijving en meetrapport. De weging is 60%.",
  ),
  section("4.1 Beoordeling van het beroepsproduct"),
  paragraph(
    "Twee docenten beoordelen het beroepsproduct met een beoordelingsformulier. Zij letten op de kwaliteit van de las, de opbouw van het programma en de onderbouwing van je keuzes. Je krijgt binnen tien werkdagen feedback.",
  ),
  chapter("5. Materiaal"),
  paragraph(
    "Je gebruikt de reader Robotlassen, de simulatiesoftware van de opleiding en de handleiding van de lasrobot. Neem naar elke praktijkles een laskap, handschoenen en veiligheidsschoenen mee. De opleiding zorgt voor lasdraad en proefstukken.",
  ),
];

export interface GuidePassage {
  readonly kind: "heading" | "paragraph" | "list-item" | "table-row";
  readonly text: string;
  readonly heading?: string;
}

/** What should be read of the guide, whatever form it is in. */
export function moduleGuidePassages(): readonly GuidePassage[] {
  const levels = { title: 1, chapter: 2, section: 3 } as const;
  const above: { text: string; level: number }[] = [];
  const passages: GuidePassage[] = [];
  const add = (kind: GuidePassage["kind"], text: string) => {
    const heading = above.at(-1)?.text;
    passages.push({ kind, text, ...(heading === undefined ? {} : { heading }) });
  };
  for (const block of moduleGuide) {
    if (block.kind === "list") for (const item of block.items) add("list-item", item);
    else if (block.kind === "table") for (const row of block.rows) add("table-row", row.join(" | "));
    else if (block.kind === "paragraph") add("paragraph", block.text);
    else {
      const level = levels[block.kind];
      while ((above.at(-1)?.level ?? 0) >= level) above.pop();
      add("heading", block.text);
      above.push({ text: block.text, level });
    }
  }
  return passages;
}

/** On A4, with a header and a page number on every page. */
export async function moduleGuidePdf(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: 72, bufferPages: true, info: { Title: moduleGuideTitle } });
  const bytes = collect(pdf);
  for (const block of moduleGuide) drawBlock(pdf, block);
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    // Below the margin pdfkit would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font("Helvetica").fontSize(9);
    pdf.text(header, 72, 36, { lineBreak: false });
    pdf.text(`Pagina ${page + 1} van ${count}`, 72, 800, { lineBreak: false });
  }
  pdf.end();
  return bytes;
}

function drawBlock(pdf: PDFKit.PDFDocument, block: GuideBlock): void {
  const width = pdf.page.width - 144;
  if (block.kind === "title") pdf.font("Helvetica-Bold").fontSize(22).text(block.text, 72).moveDown();
  else if (block.kind === "chapter")
    pdf.moveDown().font("Helvetica-Bold").fontSize(15).text(block.text, 72).moveDown(0.3);
  else if (block.kind === "section") pdf.font("Helvetica-Bold").fontSize(11).text(block.text, 72).moveDown(0.2);
  else if (block.kind === "paragraph")
    pdf.font("Helvetica").fontSize(11).text(block.text, 72, pdf.y, { width }).moveDown(0.6);
  else if (block.kind === "list") {
    pdf.font("Helvetica").fontSize(11);
    for (const item of block.items) {
      // An item stays together with its bullet.
      if (pdf.y + 3 * pdf.currentLineHeight(true) > pdf.page.height - 72) pdf.addPage();
      const { y } = pdf;
      pdf.text("•", 80, y, { lineBreak: false });
      pdf.text(item, 98, y, { width: width - 26 });
    }
    pdf.moveDown(0.6);
  } else if (block.kind === "table") {
    for (const [index, row] of block.rows.entries()) {
      if (pdf.y + 2 * pdf.currentLineHeight(true) > pdf.page.height - 72) pdf.addPage();
      const { y } = pdf;
      pdf.font(index === 0 ? "Helvetica-Bold" : "Helvetica").fontSize(11);
      for (const [cell, text] of row.entries()) pdf.text(text, [72, 140, 420][cell] ?? 480, y, { lineBreak: false });
      pdf.y = y + 18;
    }
    pdf.moveDown(0.6);
  }
}

/** Collects what a PDF writes until it ends. */
export async function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of pdf as unknown as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** As Dutch Word writes it: styles with Dutch identifiers, and a table of contents that repeats the headings. */
export async function moduleGuideDocx(): Promise<Uint8Array> {
  const headings = moduleGuide.flatMap((block) => (block.kind === "chapter" ? [block.text] : []));
  const [first, ...rest] = moduleGuide;
  const contents = headings.map((text, index) => wordParagraph(`${text}\t${index + 1}`, "Inhopg1"));
  const body = [first, ...rest].map((block) => (block === undefined ? "" : wordBlock(block)));
  body.splice(1, 0, ...contents);
  return wordFile(body.join(""), moduleGuideTitle);
}

function wordBlock(block: GuideBlock): string {
  const styles = { title: "Titel", chapter: "Kop1", section: "Kop2", paragraph: "Standaard" } as const;
  if (block.kind === "list") return block.items.map((item) => wordParagraph(item, "Lijstalinea", true)).join("");
  if ("text" in block) return wordParagraph(block.text, styles[block.kind]);
  const cell = (text: string) => `<w:tc>${wordParagraph(text, "Standaard")}</w:tc>`;
  return `<w:tbl>${block.rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

export function wordParagraph(text: string, style: string, isItem = false): string {
  const numbering = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "";
  const runs = escapeXml(text)
    .split("\t")
    .map((part) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbering}</w:pPr>${runs.join("<w:r><w:tab/></w:r>")}</w:p>`;
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word document around what stands in its body. */
export async function wordFile(
  body: string,
  documentTitle: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(documentTitle)}</dc:title></cp:coreProperties>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    "word/styles.xml": `<w:styles ${word}>${style("Standaard", "Normal")}${style("Titel", "Title")}${style("Kop1", "heading 1")}${style("Kop2", "heading 2")}${style("Lijstalinea", "List Paragraph")}${style("Inhopg1", "toc 1")}</w:styles>`,
    "word/numbering.xml": `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    "word/document.xml": `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(name.endsWith(".xml") || name.endsWith(".rels") ? declaration + content : content), name);
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
