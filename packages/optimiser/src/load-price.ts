/** The price of a worker's load as a knapsack sees it: in the unit of its profits, up to a hard stop (see model.ts). */
export interface LoadPrice {
  target: number;
  ceiling: number;
  hardStop: number;
  under: number;
  overTarget: number;
  overCeiling: number;
}

/** Price of a load up to the hard stop. */
export function priceOf(f: LoadPrice, load: number): number {
  if (load <= f.target) return f.under * (f.target - load);
  if (load <= f.ceiling) return f.overTarget * (load - f.target);
  return f.overTarget * (f.ceiling - f.target) + f.overCeiling * (load - f.ceiling);
}

/** max over c in [0, H] of q c - f(c): the maximum of a concave piecewise linear function is at a corner. */
export function bestLoad(f: LoadPrice, q: number): number {
  const stop = f.hardStop;
  let best = Math.max(-priceOf(f, 0), q * stop - priceOf(f, stop));
  if (f.target > 0 && f.target < stop) best = Math.max(best, q * f.target - priceOf(f, f.target));
  if (f.ceiling > 0 && f.ceiling < stop) best = Math.max(best, q * f.ceiling - priceOf(f, f.ceiling));
  return best;
}

/** The greatest load whose last point costs at most q. */
export function roomAt(f: LoadPrice, q: number): number {
  if (q >= f.overCeiling) return f.hardStop;
  if (q >= f.overTarget) return Math.min(f.ceiling, f.hardStop);
  return q >= -f.under ? Math.min(f.target, f.hardStop) : 0;
}
