import {
  PRICE_SCALE,
  type CapacityPrice,
  type CasePrices,
  type Certificate,
  type RuleSettings,
} from '@vesting/domain';
import { familyArcs, type Certificate as EnginePrices } from '@vesting/optimiser';
import type { Tabulation } from './tabulate.js';

/** How a solve came to its prices, and what for. */
export type Making = Pick<Certificate, 'madeFor' | 'engine' | 'seed' | 'steps'>;

/**
 * The engine's prices in the terms of the domain.
 * @param apart the tabulation that they were found for, in which each case stands alone.
 */
export function certificateOf(
  { problem, units, workers, sites, teams }: Tabulation,
  { scale, unitPrice, teamSitePrice, familyPrice }: EnginePrices,
  rules: RuleSettings,
  making: Making,
): Certificate {
  if (scale !== PRICE_SCALE) throw new Error(`the engine prices in 1/${scale}, domain in 1/${PRICE_SCALE}`);
  const shares = new Map<number, [worker: number, price: number][]>();
  const unitOf = unitsOfArcs(problem.arcStart);
  familyArcs(problem).forEach((arc, k) => {
    if (familyPrice[k] === 0) return;
    const unit = unitOf[arc]!;
    const known = shares.get(unit) ?? [];
    known.push([problem.arcWorker[arc]!, familyPrice[k]!]);
    shares.set(unit, known);
  });
  const cases = units.map(({ cases: [about] }, u): CasePrices => {
    const given = shares.get(u);
    return { id: about!.id, price: unitPrice[u]!, ...(given ? { shares: given } : {}) };
  });
  const capacity = teams.flatMap((team, t) =>
    sites.map((employer, s): CapacityPrice => ({
      team,
      employer,
      price: teamSitePrice[t * sites.length + s]!,
    })),
  );
  return {
    scale,
    ...making,
    rules,
    workers: workers.map(({ id }) => id),
    cases,
    capacity: capacity.filter(({ price }) => price !== 0),
  };
}

function unitsOfArcs(arcStart: Int32Array): Int32Array {
  const units = new Int32Array(arcStart.at(-1) ?? 0);
  for (let u = 0; u + 1 < arcStart.length; u += 1) units.fill(u, arcStart[u], arcStart[u + 1]);
  return units;
}
