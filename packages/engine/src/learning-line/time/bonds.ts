/** Strict corequisites still in force in a programme on a route, and the units that they bind to share a moment. */
import type { CompiledRequisite, CompiledUnit } from "../compiled/compile.ts";
import type { Stay } from "./stay.ts";

export class Bonds {
  private readonly inForce = new Set<CompiledRequisite>();
  private readonly partners = new Map<number, Set<number>>();
  private readonly stay: Stay;

  constructor(stay: Stay, taken: readonly CompiledUnit[], aside: ReadonlySet<number>) {
    this.stay = stay;
    for (const unit of taken) {
      for (const requisite of unit.requisites) {
        if (requisite.source.kind === "strict-co" && !aside.has(requisite.index)) this.inForce.add(requisite);
      }
    }
    this.bind();
  }

  private bind(): void {
    this.partners.clear();
    const add = (from: number, to: number): void => {
      this.partners.set(from, (this.partners.get(from) ?? new Set()).add(to));
    };
    for (const requisite of this.inForce) {
      for (const partner of this.asked(requisite)) {
        add(requisite.unit, partner);
        add(partner, requisite.unit);
      }
    }
  }

  /** The partners that a requisite still asks: an exempted one is there already. */
  asked(requisite: CompiledRequisite): number[] {
    return requisite.partners.filter((partner) => !this.stay.exempt.has(partner));
  }

  /** Whether all that a unit is bound to is among those that share the moment. */
  isFree(unit: number, sharing: ReadonlySet<number>): boolean {
    for (const partner of this.partners.get(unit) ?? []) if (!sharing.has(partner)) return false;
    return true;
  }

  boundTo(unit: number): readonly number[] {
    return [...(this.partners.get(unit) ?? [])];
  }

  between(a: number, b: number): CompiledRequisite[] {
    return [...this.inForce].filter(
      ({ unit, partners }) => (unit === a && partners.includes(b)) || (unit === b && partners.includes(a)),
    );
  }

  /** A requisite that has failed binds nobody any more. */
  drop(requisite: CompiledRequisite): void {
    if (this.inForce.delete(requisite)) this.bind();
  }
}
