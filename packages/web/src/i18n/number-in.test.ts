import i18next from "i18next";
import { expect, test, vi } from "vitest";
import { setUpTexts } from "./set-up-texts.ts";

test.each([
  { language: "nl", said: "12.345 voorstellen", of: "Voorstel 1.234 van 20.000" },
  { language: "en", said: "12,345 suggestions", of: "Suggestion 1,234 of 20,000" },
])("numbers in texts are written as $language writes them", ({ language, said, of }) => {
  vi.stubGlobal("localStorage", { getItem: () => language });
  vi.stubGlobal("document", { documentElement: {} });
  setUpTexts();
  expect(i18next.t("linking.results", { count: 12_345 })).toBe(said);
  expect(i18next.t("linking.review.position", { at: 1_234, of: 20_000 })).toBe(of);
  expect(i18next.t("linking.review.notKept", { title: "PLC" })).toContain("PLC");
  vi.unstubAllGlobals();
});
