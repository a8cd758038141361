import fc from "fast-check";
import { expect, test } from "vitest";
import yazl from "yazl";
import type { ImportIssue } from "../import-issue.ts";
import { type OpenedZip, openZip, startsAsZip, ZipEntryError } from "./read-zip.ts";

async function zipOf(files: Readonly<Record<string, string>>, compress = true): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function isOpened(zip: OpenedZip | ImportIssue): zip is OpenedZip {
  return "entries" in zip;
}

async function contentOf(opened: OpenedZip | ImportIssue): Promise<Record<string, string> | string> {
  if (!isOpened(opened)) return opened.code;
  const found: Record<string, string> = {};
  try {
    for (const { name, chunks } of opened.entries) {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks()) parts.push(chunk);
      found[name] = Buffer.concat(parts).toString();
    }
  } catch (error) {
    if (error instanceof ZipEntryError) return error.issue.code;
    throw error;
  } finally {
    opened.close();
  }
  return found;
}

/** Every place where these bytes stand. */
function placesOf(bytes: Uint8Array, wanted: string): number[] {
  const places: number[] = [];
  const buffer = Buffer.from(bytes);
  for (let at = buffer.indexOf(wanted); at !== -1; at = buffer.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** The first record of the list of files in a zip. */
function directoryOf(bytes: Uint8Array): { readonly view: DataView; readonly at: number } {
  const at = placesOf(bytes, "PK\u0001\u0002")[0] ?? -1;
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at };
}

test("the files in a zip come back as they went in, whole folders too", async () => {
  const bytes = await zipOf({ "a.csv": "één", "folder/b.csv": "x".repeat(200_000) });
  expect(startsAsZip(bytes)).toBe(true);
  expect(await contentOf(await openZip("z.zip", bytes))).toEqual({
    "a.csv": "één",
    "folder/b.csv": "x".repeat(200_000),
  });
});

test("a zip that says it unpacks to 10 GB is refused before anything is unpacked", async () => {
  const bytes = await zipOf({ "a.csv": "a", "b.csv": "b", "c.csv": "c" });
  for (const at of placesOf(bytes, "PK\u0001\u0002")) directoryOf(bytes).view.setUint32(at + 24, 3_400_000_000, true);
  const refused = await openZip("z.zip", bytes);
  expect(refused).toMatchObject({ code: "zip-too-large", severity: "error" });
  expect((refused as ImportIssue).message.nl).toContain("3400 MB");
});

test("a zip that holds more than it says is not unpacked beyond what it says", async () => {
  const bytes = await zipOf({ "a.csv": "x".repeat(5_000_000) });
  const { view, at } = directoryOf(bytes);
  view.setUint32(at + 24, 10, true);
  const opened = await openZip("z.zip", bytes);
  expect(isOpened(opened)).toBe(true);
  let given = 0;
  await expect(async () => {
    for (const entry of isOpened(opened) ? opened.entries : []) {
      for await (const chunk of entry.chunks()) given += chunk.length;
    }
  }).rejects.toThrow(ZipEntryError);
  expect(given).toBeLessThanOrEqual(10);
});

test("too many files, names that point outside, passwords, cut-off and damaged zips are told apart", async () => {
  const many = await zipOf(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.csv`, ""])));
  expect(await contentOf(await openZip("z.zip", many, { entries: 10, unpackedBytes: 1000 }))).toBe(
    "zip-too-many-entries",
  );

  const outside = await zipOf({ "aa/bb.csv": "x" });
  for (const at of placesOf(outside, "aa/bb.csv")) outside.set(Buffer.from("../bb.csv"), at);
  expect(await contentOf(await openZip("z.zip", outside))).toBe("zip-unsafe-name");

  const locked = await zipOf({ "a.csv": "x" });
  const { view, at } = directoryOf(locked);
  view.setUint16(at + 8, 1, true);
  expect(await contentOf(await openZip("z.zip", locked))).toBe("zip-encrypted");

  const whole = await zipOf({ "a.csv": "abc ".repeat(10_000) });
  expect(await contentOf(await openZip("z.zip", whole.subarray(0, whole.length / 2)))).toBe("zip-truncated");

  const changed = await zipOf({ "a.csv": "abcdef" }, false);
  changed.set(Buffer.from("abXdef"), placesOf(changed, "abcdef")[0] ?? 0);
  expect(await contentOf(await openZip("z.zip", changed))).toBe("zip-damaged");
});

test("whatever is changed in a zip, the outcome is its content or an issue, never an exception", async () => {
  const sound = await zipOf({ "a.csv": "id,label\n1,een\n", "b/c.csv": "x".repeat(3000) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 6 }),
      fc.option(fc.nat(sound.length)),
      async (changes, cut) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of changes) bytes[at] = value;
        const given = cut === null ? bytes : bytes.subarray(0, cut);
        const outcome = await contentOf(await openZip("z.zip", given, { entries: 50, unpackedBytes: 1_000_000 }));
        if (typeof outcome === "string") expect(outcome).toMatch(/^zip-/);
        else expect(Object.values(outcome).join("").length).toBeLessThanOrEqual(1_000_000);
      },
    ),
    { numRuns: 400 },
  );
});
