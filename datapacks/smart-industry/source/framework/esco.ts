/**
 * The ESCO skills that the framework refers to: English label as published in ESCO v1.1.1, and the end of its URI
 * (`http://data.europa.eu/esco/skill/…`). Owns nothing else. Every pair was looked up in the download of the European
 * Commission; the test beside `build-framework.ts` holds them to it where the download is present.
 */
export const escoSkills = {
  "ICT communications protocols": "6e4f75b4-c60f-4623-a9ba-760c8245753b",
  "automation technology": "f4a6e9f7-5cff-46c0-894c-59c20bb78694",
  "collect control panel components": "e24dc99b-f82a-4a98-a140-2e016edafe7f",
  "control panel components": "fc72d86f-7e69-4bf8-b407-23303a798a0b",
  "control systems": "4ff549c3-daa5-4def-9916-301c7bdf13b8",
  "design user interface": "fd33c66c-70c4-40e6-b87c-5495bd3bf26e",
  "install automation components": "818c2b89-1335-4443-ada7-e1046862e273",
  mechatronics: "d88cb3f1-8e02-4618-bf32-4b0488066934",
  "monitor automated machines": "7aa52bdc-9c56-4341-be65-e8e30f64403f",
  "operate automated process control": "0a0532c2-ee60-4410-8e07-70e4d69370ec",
  "programmable logic controller": "6468e5fb-f3be-4025-87be-4b6556755c61",
  troubleshoot: "334e3e49-fb02-4051-809a-f06adfdc1c40",
  "wire control panel": "477034ef-132e-467a-94af-30d017fefd26",
} as const;

export type EscoLabel = keyof typeof escoSkills;
