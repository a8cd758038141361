/** Makes the keys of every text known to the compiler. */
import "i18next";
import type { nl } from "./nl.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof nl };
  }
}
