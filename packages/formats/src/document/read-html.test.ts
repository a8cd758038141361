import { expect, test } from "vitest";
import { readDocument } from "./read-document.ts";
import { declaredEncoding } from "./read-html.ts";

const read = (html: string | Uint8Array) =>
  readDocument({ name: "pagina.html", bytes: typeof html === "string" ? new TextEncoder().encode(html) : html });
const passagesOf = async (html: string | Uint8Array) =>
  ((await read(html)).records?.passages ?? []).map(({ kind, text }) => `${kind[0]} ${text}`);

test("what is hidden or around the text is left out", async () => {
  const html = `<body><nav>menu</nav><p>een</p><script>if (a</b>c) "<p>x"</script><style>p{}</style><noscript><p>zet aan</p></noscript>
    <svg><style/><title>tekening</title><text>in beeld</text></svg><template><p>sjabloon</p></template>
    <p hidden>weg<p>twee</p><div aria-hidden="true"><div>weg</div>weg</div><div role="navigation">weg</div>
    <div style="color:red; display: none">weg</div><textarea><p>weg</textarea><select><option>weg</select>
    <aside><p>weg</p></aside><footer>weg</footer><p>drie<!-- weg --></p><dialog>weg</dialog></body>`;
  expect(await passagesOf(html)).toEqual(["p een", "p twee", "p drie"]);
});

test.each([
  ["<ul><li hidden>x<li>een<li>twee</ul><p>drie</p>", "l een", "l twee", "p drie"],
  ["<ul><li>een<li hidden>x<ul><li>y</ul>z</ul><p>twee", "l een", "p twee"],
  ["<ul><li hidden>x<ul><li>y<li>z</ul>w<li>een</ul>", "l een"],
  ["<table><tr><td>een<td aria-hidden=true>x<th>twee<tr><td>drie<td>vier</table>", "t een | twee", "t drie | vier"],
  ["<table><tr><td hidden>x<table><tr><td>y</table>z<tr><td>een</table>twee", "p een", "p twee"],
  ["<table><tr><td>een<td>twee<td hidden>x</table>drie", "t een | twee", "p drie"],
  ["<table><thead><tr hidden><th>x<tbody><tr><td>een<td>twee</table>", "t een | twee"],
  ["<dl><dt hidden>x<dd>een<dd hidden>y<dt>twee</dl>", "p een", "p twee"],
  ["<dl><dt>een<dd hidden>y</dl><p>twee", "p een", "p twee"],
  ["<select hidden><option>x<option>y</select>een<option hidden>z<option>twee", "p een twee"],
  ["<p hidden>x<h2>een</h2>", "h een"],
  ["<p hidden>x<hr>een", "p een"],
  ["<div><p hidden>x<b>y</div>een", "p een"],
  ["<div>een<p>twee <span hidden>x</p>drie</div>", "p een", "p twee", "p drie"],
  ["<div>een<nav>x</div>twee", "p een", "p twee"],
  ["<div>een<aside>x</aside>twee</div>", "p een", "p twee"],
  ["<div><header>x</div><p>een", "p een"],
  ["<ul><li><header>x<li>een</ul>", "l een"],
  // An end that belongs to nothing, or to something outside a table or template, ends nothing.
  ["<p>een</p><div hidden>x</section>y</p>z</div><p>twee", "p een", "p twee"],
  ["<div><p>een<template><p>x</div>y</template><p>twee</div>", "p een", "p twee"],
  ["<div><table><tr><td hidden>x</div>y</table>een</div>", "p een"],
  ["<nav><b><div>x</b></div>y</nav>een", "p een"],
  ["<nav><nav>x</nav>y</nav>een", "p een"],
])("what is left out in %s ends where HTML ends it", async (html, ...passages) => {
  expect(await passagesOf(html)).toEqual(passages);
});

test("a notice is left out by the first part of a class, a page that tells about it is not", async () => {
  const notices = ["cookies", "cookie-banner", "modal consent_box", "breadcrumb"];
  expect(await passagesOf(notices.map((name) => `<div class="${name}">weg</div>`).join("een"))).toEqual(
    Array.from({ length: 3 }, () => "p een"),
  );
  expect(await passagesOf(`<div class="page no-cookie-consent"><p>een</p></div>`)).toEqual(["p een"]);
});

test("a page of which most was left out says so", async () => {
  const issuesOf = async (html: string) => (await read(html)).issues.map(({ code, severity }) => `${severity} ${code}`);
  const text = "<p>Je last en freest.</p>".repeat(20);
  const warning = ["warning html-much-left-out"];
  expect(await issuesOf(`<div class="cookie-consent-given">${text}</div><p>Privacy</p>`)).toEqual(warning);
  expect(await issuesOf(`<p>Home</p><div hidden>${text}</div>`)).toEqual(warning);
  expect(await issuesOf(`<header><h1>Lasser</h1>${text}</header>`)).toEqual(warning);
  expect(await issuesOf(`<div class="cookie-consent-given"><p>Je last.</p></div>`)).toEqual([
    "error html-much-left-out",
  ]);
  // As in any page: menus, choices, scripts and a notice.
  const links = `<a href="/">Een heel menu</a>`.repeat(100);
  const around = `<script>${"a();".repeat(500)}</script><nav><ul><li>${links}</ul></nav><header>${links}<h1>Lasser</h1></header>
    <div hidden><select><option>${"land ".repeat(100)}</select><style>${"p{}".repeat(500)}</style></div>`;
  expect(await issuesOf(`${around}<div class="cookies">Mogen wij cookies plaatsen?</div><p>Kort.</p>`)).toEqual([]);
  expect(await issuesOf(`<header><h1>Lasser</h1></header>`)).toEqual([]);
  expect(await issuesOf(`<p>${text}</p><div hidden>${text.slice(100)}</div>`)).toEqual([]);
});

test("the main heading in the header of a page stays, its menu does not", async () => {
  expect(await passagesOf("<header><div>logo</div><h1>Lasser</h1><ul><li>Home</ul></header><p>Tekst</p>")).toEqual([
    "h Lasser",
    "p Tekst",
  ]);
});

test("a title comes from the title, else from the main heading", async () => {
  expect((await read("<title> Een &amp;\n twee </title><h1>Kop</h1>")).records?.title).toBe("Een & twee");
  expect((await read("<title></title><h1>Kop <i>een</i></h1>")).records?.title).toBe("Kop een");
  expect((await read("<p>tekst</p>")).records?.title).toBeNull();
});

test("blocks, breaks and tags that nobody closes part passages", async () => {
  expect(await passagesOf("<div>een<div>twee</div>drie</div>vier<p>vijf<p>zes<h2>Kop</h2>zeven")).toEqual(
    ["een", "twee", "drie", "vier", "vijf", "zes"].map((text) => `p ${text}`).concat("h Kop", "p zeven"),
  );
  expect(await passagesOf("<ul><li>a<li>b<ol><li>c</ol>d</ul><dl><dt>e<dd>f</dl>")).toEqual([
    "l a",
    "l b",
    "l c",
    "p d",
    "p e",
    "p f",
  ]);
  expect(await passagesOf("een <b>vet</b>woord en i<i>n</i>een<br>regel<br><br>alinea")).toEqual([
    "p een vetwoord en ineen regel",
    "p alinea",
  ]);
  expect(await passagesOf("<pre>een\n\ntwee\n- drie</pre>")).toEqual(["p een", "p twee", "l drie"]);
});

test("a bold line heads, a bold word does not", async () => {
  expect(
    await passagesOf("<p><b>Wat vraag je?</b></p><p><b>Let</b> op</p><p><strong>Dit is een zin.</strong></p>"),
  ).toEqual(["h Wat vraag je?", "p Let op", "p Dit is een zin."]);
});

test("the encoding that the page names counts, unless it cannot be", async () => {
  const page = (charset: string, text: string, encoding: BufferEncoding) =>
    Buffer.from(`<meta http-equiv="content-type" content="text/html; charset=${charset}"><p>${text}</p>`, encoding);
  expect(await passagesOf(page("iso-8859-15", "10 \xa4 caf\xe9", "latin1"))).toEqual(["p 10 € café"]);
  expect(await passagesOf(page("windows-1251", "\xf1\xe2\xe0\xf0\xea\xe0", "latin1"))).toEqual(["p сварка"]);
  expect(await passagesOf(page("windows-1252", "café", "utf8"))).toEqual(["p café"]);
  expect(await passagesOf(page("utf-8", "caf\xe9", "latin1"))).toEqual(["p café"]);
  expect(await passagesOf(page("bestaat-niet", "caf\xe9", "latin1"))).toEqual(["p café"]);
  expect(await passagesOf(Buffer.from("\uFEFF<html><p>café</p>", "utf16le"))).toEqual(["p café"]);
});

test("a declaration of the encoding that goes on with space costs no more than its length", () => {
  const begun = performance.now();
  expect(declaredEncoding(Buffer.from(`${"<meta".repeat(90)} charset=${" ".repeat(3500)}`))).toBeNull();
  expect(performance.now() - begun).toBeLessThan(500);
});

test.each([
  ["nested blocks", "<div>", 400_000],
  ["nested tables", "<table><tr><td>a", 100_000],
  ["nested bold", "<b>a<p>", 200_000],
  ["open lists", "<ul><li>a", 200_000],
  ["hidden items", "<li hidden><div>a", 200_000],
  ["hidden words", "<p hidden><b>a</i>", 200_000],
  ["attributes", "a b ", 500_000],
  ["entities", "&amp;&notit;&#x1F600;", 200_000],
  ["line breaks", "a<br>", 300_000],
  ["bold breaks", "<b>a<br>", 200_000],
  ["open tags", "<p ", 500_000],
  ["open comments", "<!--", 500_000],
])("many %s cost no more than their length", async (name, piece, count) => {
  const begun = performance.now();
  await read(`<html>${name === "attributes" ? "<p " : ""}${piece.repeat(count)}`);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
