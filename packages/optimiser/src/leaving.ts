/**
 * Whether each unit is held or left, at given prices: the part of relaxation.ts that no worker decides.
 *
 *   sum over units without a family          min(u_i, short_i)
 *   + sum over families f of two or more     min( sum_i short_i ,
 *                                                 sum_i min(u_i, short_i) + min_i (u_i - short_i)+ - familyCost_f + v_f )
 *
 * A held unit pays its price, a left one what leaving it costs. A family that anybody holds is given its cost back
 * once, for the first of its workers costs nothing (relaxation.ts), and pays its own price v_f for having a worker;
 * one that is left as a whole is given nothing and pays nothing. So in the second choice one unit is held even where
 * all would rather be left.
 */
import type { Model } from './model.js';

export class Leaving {
  /** 1: held in the last call, by whomever; 0: left. */
  readonly held: Uint8Array;
  /** Of families of two units or more: 1 where the last call had any of it held. */
  readonly heldOfFamily: Uint8Array;
  /** Families of two units or more, and all that has to be decided for each unit by itself. */
  private readonly families: Int32Array;
  private readonly alone: Int32Array;

  constructor(private readonly model: Model) {
    const { problem, family, familyStart, familyUnits } = model;
    this.held = new Uint8Array(problem.unitCount);
    this.heldOfFamily = new Uint8Array(problem.familyCost.length);
    const units = Int32Array.from({ length: problem.unitCount }, (_, u) => u);
    this.alone = units.filter((u) => family[u]! < 0);
    this.families = Int32Array.from(problem.familyCost, (_, f) => f).filter(
      (f) => familyStart[f]! < familyStart[f + 1]! && family[familyUnits[familyStart[f]!]!]! >= 0,
    );
  }

  /** The most that a price of the unit can do: above it the unit and its family are left. */
  mostOf(u: number): number {
    const { problem, family } = this.model;
    const f = family[u]!;
    return problem.shortCost[u]! < 0
      ? Infinity
      : problem.shortCost[u]! + (f < 0 ? 0 : problem.familyCost[f]!);
  }

  /**
   * The most that the price of a family can do: nought where it is never left as a whole, for its units then see to
   * its having a holder.
   */
  mostOfFamily(f: number): number {
    const { problem, familyStart, familyUnits } = this.model;
    const units = familyUnits.subarray(familyStart[f]!, familyStart[f + 1]!);
    return units.some((u) => problem.shortCost[u]! < 0) ? 0 : problem.familyCost[f]!;
  }

  /** The sum above times the scale, for prices that are scaled. */
  value(unitPrice: Float64Array, familyPrice: Float64Array, scale: number): number {
    let sum = 0;
    for (const u of this.alone) sum += this.cheaper(u, unitPrice, scale);
    for (const f of this.families) sum += this.family(f, unitPrice, familyPrice[f]!, scale);
    return sum;
  }

  private cheaper(u: number, unitPrice: Float64Array, scale: number): number {
    const { shortCost, arcStart } = this.model.problem;
    const short = shortCost[u]!;
    const holds = short < 0 || (arcStart[u]! < arcStart[u + 1]! && unitPrice[u]! <= short * scale);
    this.held[u] = holds ? 1 : 0;
    return holds ? unitPrice[u]! : short * scale;
  }

  private family(f: number, unitPrice: Float64Array, familyPrice: number, scale: number): number {
    const { problem, familyStart, familyUnits } = this.model;
    const { held } = this;
    let sum = 0;
    let left = 0;
    let regret = Infinity;
    let first = -1;
    for (let k = familyStart[f]!; k < familyStart[f + 1]!; k += 1) {
      const u = familyUnits[k]!;
      const short = problem.shortCost[u]!;
      sum += this.cheaper(u, unitPrice, scale);
      left += short < 0 ? Infinity : short * scale;
      const more = held[u] === 1 ? 0 : unitPrice[u]! - short * scale;
      if (more >= regret) continue;
      regret = more;
      first = u;
    }
    const some = sum + regret - problem.familyCost[f]! * scale + familyPrice;
    this.heldOfFamily[f] = left < some ? 0 : 1;
    if (left < some) for (let k = familyStart[f]!; k < familyStart[f + 1]!; k += 1) held[familyUnits[k]!] = 0;
    else held[first] = 1;
    return Math.min(left, some);
  }
}
