import { expect, test } from "vitest";
import { readDocument } from "./read-document.ts";

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

test.each([
  ["nested blocks", "<div>", 400_000],
  ["nested tables", "<table><tr><td>a", 100_000],
  ["nested bold", "<b>a<p>", 200_000],
  ["open lists", "<ul><li>a", 200_000],
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
