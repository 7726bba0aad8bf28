import { largestRemainder } from '@vesting/domain';
import type { CaseloadParameters, PoolParameters, RegisterParameters } from './parameters.js';

/**
 * The parameters with so many adults' cases held by so many workers, in the proportions of the pack: an
 * authority whose adults' service is far bigger than its neighbours' tests what a solve can bear.
 */
export function withAdults(
  parameters: RegisterParameters,
  { cases, workers }: { cases: number; workers: number },
): RegisterParameters {
  const { adults } = parameters;
  const bands = adults.pools.flatMap((pool) => pool.bands);
  const share = (total: number, of: (band: (typeof bands)[number]) => number) =>
    new Map(largestRemainder(total, bands.map(of)).map((part, k) => [bands[k], part]));
  const casesOf = share(cases, (band) => band.cases);
  const workersOf = share(workers, (band) => band.workers);
  const pools = adults.pools.map((pool): PoolParameters => {
    const scaled = pool.bands.map((band) => {
      const held = casesOf.get(band) ?? 0;
      const holders = workersOf.get(band) ?? 0;
      const ratio = (held * band.workers) / (holders * band.cases);
      return {
        ...band,
        cases: held,
        workers: holders,
        least: Math.floor(band.least * ratio),
        most: Math.ceil(band.most * ratio),
      };
    });
    const total = (of: (band: PoolParameters['bands'][number]) => number) =>
      scaled.reduce((sum, band) => sum + of(band), 0);
    const types = largestRemainder(
      total((band) => band.cases),
      pool.caseTypes.map((type) => type.cases),
    );
    const before = pool.bands.reduce((sum, band) => sum + band.workers, 0);
    const more = (count: number) => Math.floor((count * total((band) => band.workers)) / before);
    return {
      ...pool,
      bands: scaled,
      caseTypes: pool.caseTypes.map((type, k) => ({ ...type, cases: types[k] ?? 0 })),
      partTime: pool.partTime.map((part) => ({ ...part, workers: more(part.workers) })),
      agency: more(pool.agency),
    };
  });
  const scaledAdults: CaseloadParameters = { ...adults, pools };
  return { ...parameters, adults: { ...adults, ...scaledAdults } };
}
