/** A module guide to bring in by hand, as PDF and as Word document. Its text is that of the tests of `formats`. */
export {
  moduleGuideDocx,
  moduleGuidePassages,
  moduleGuidePdf,
  moduleGuideTitle,
} from "../../packages/formats/test/module-guide.ts";
