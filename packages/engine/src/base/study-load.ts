/** Study load: a number with its unit. Loads of different units are never added and never converted here. */

export type LoadUnit = "SBU" | "EC" | "klokuren";

export interface StudyLoad {
  readonly amount: number;
  readonly unit: LoadUnit;
}
