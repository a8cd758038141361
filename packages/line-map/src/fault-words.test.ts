import type { Finding } from "@leerlijn/engine/learning-line/finding";
import { describe, expect, it } from "vitest";
import { smallLine, smallReport } from "../test/small-line.ts";
import { faultWords } from "./fault-words.ts";
import { nameLine } from "./names.ts";

const nl = nameLine(smallLine, "nl");
const en = nameLine(smallLine, "en");

const breach = (step: number): Finding => ({
  code: "required-before-taught",
  kind: "fault",
  subject: ["van-vmbo", "m4", "m4-plc"],
  witness: { ...smallReport.findings[0]?.witness, missing: [{ skill: "plc", asked: step, held: 1 }] },
});

describe("faultWords", () => {
  it("names the choice that tells: the option taken beside one that would have helped", () => {
    const without: Finding = { ...breach(2), witness: { ...breach(2).witness } };
    expect(faultWords(without, nl)).toBe("Via Onderhoud: Besturen stap 1, gevraagd 2");
  });

  it("names the profile where no choice would have helped", () => {
    expect(faultWords(breach(3), nl)).toBe("Van vmbo: Besturen stap 1, gevraagd 3");
  });

  it("says for whom a repetition is one", () => {
    expect(faultWords(smallReport.findings[1] as Finding, nl)).toBe("voor 48 van vmbo: Besturen");
    const havo: Finding = {
      code: "repetition",
      kind: "signal",
      subject: ["havo", "m2", "plc"],
      witness: { headcount: 12 },
    };
    expect(faultWords(havo, nl)).toBe("Havo (12): Besturen");
  });

  it("says loads in their own unit and circles in words", () => {
    expect(faultWords(smallReport.findings[5] as Finding, en)).toBe("10 instead of 12 EC");
    const circle: Finding = { code: "cycle", kind: "fault", subject: ["m2", "m3", "m4"], witness: {} };
    expect(faultWords(circle, nl)).toBe("Robotica, Onderhoud en Data uit machines vragen elkaar");
  });

  it("has words for every finding in both languages", () => {
    for (const finding of smallReport.findings)
      for (const names of [nl, en]) expect(faultWords(finding, names)).not.toMatch(/^$|undefined|\[object/);
  });
});
