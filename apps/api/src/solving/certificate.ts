import {
  PRICE_SCALE,
  type CapacityPrice,
  type CasePrices,
  type Certificate,
  type FamilyPrice,
  type RuleSettings,
} from '@vesting/domain';
import type { Certificate as EnginePrices } from '@vesting/optimiser';
import type { Tabulation } from './tabulate.js';

/** How a solve came to its prices, and what for. */
export type Making = Pick<Certificate, 'madeFor' | 'engine' | 'seed' | 'steps'>;

/**
 * The engine's prices in the terms of the domain.
 * @param apart the tabulation that they were found for, in which each case stands alone.
 */
export function certificateOf(
  { units, sites, teams, problem: { unitFamily } }: Tabulation,
  { scale, unitPrice, familyPrice, teamSitePrice }: EnginePrices,
  rules: RuleSettings,
  making: Making,
): Certificate {
  if (scale !== PRICE_SCALE) throw new Error(`the engine prices in 1/${scale}, domain in 1/${PRICE_SCALE}`);
  const cases = units.map(({ cases: [about] }, u): CasePrices => ({ id: about!.id, price: unitPrice[u]! }));
  const families = new Map<number, FamilyPrice>();
  units.forEach(({ cases: [about], workers }, u) => {
    // A family is of cases that somebody may hold, and is found by one of them.
    if (workers.length === 0) return;
    const price = familyPrice[unitFamily[u]!] ?? 0;
    if (price > 0 && !families.has(unitFamily[u]!))
      families.set(unitFamily[u]!, { caseId: about!.id, price });
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
    cases,
    families: [...families.values()],
    capacity: capacity.filter(({ price }) => price !== 0),
  };
}
