/** For tests: a process of its own that opens a data folder, writes revisions of a line, and tells each one kept. */
import { localOrganisation } from "../src/asking.ts";
import { openStorage } from "../src/storage.ts";

const [home = "", sharedFolder = ""] = process.argv.slice(2);
const storage = await openStorage({ home, databaseUrl: "", ...(sharedFolder === "" ? {} : { sharedFolder }) });
for (let count = 1; ; count += 1) {
  const title = { nl: `${process.pid} ${count}` };
  const line = {
    format: "leerlijn/1",
    id: "l",
    title,
    cohorts: [],
    skills: [],
    entryProfiles: [],
    programmes: [],
  } as const;
  const change = { expectedRevision: "any", person: "P" } as const;
  await storage.as({ organisation: localOrganisation }, (tx) => tx.learningLines.put("l", line, change));
  console.log(title.nl);
}
