import type { Pack, Statement } from '@vesting/domain';
import { daysBefore, type RegisterParameters } from './parameters.js';
import type { Random } from './random.js';

const KINDS = ['supply', 'maintenance', 'support', 'licence', 'framework call-off', 'care package block'];

/** Contracts of one body: a service, a yearly value and an end, some of them before vesting day. */
export function syntheticContracts(
  pack: Pack,
  { contracts, county, posts }: RegisterParameters,
  body: string,
  random: Random,
): Statement<'CONTRACT'>[] {
  const run = pack.currentServices
    .filter(({ runBy, service }) => runBy === body && service !== posts.schoolService)
    .map(({ service }) => service);
  const area = body === county ? undefined : pack.areas.find((of) => of.body === body)?.gssCode;
  const names = new Map(pack.services.map(({ id, name }) => [id, name]));
  return Array.from({ length: contracts.bodies[body] ?? 0 }, (_, index) => {
    const service = random.pick(run);
    const reference = `C-${String(index + 1).padStart(5, '0')}`;
    // Most contracts are small: the value is spread evenly over its number of digits.
    const annualValuePence = Math.round(10 ** (5.3 + random.next() * 3.2)) * 100;
    return {
      body,
      kind: 'CONTRACT' as const,
      key: reference,
      reference,
      measure: 1,
      facts: {
        title: `${names.get(service) ?? service}, ${random.pick(KINDS)}`,
        service,
        annualValuePence,
        endsOn: daysBefore(pack.asAt, -random.whole(30, 2600)),
        ...(area && { areaServed: area }),
      },
    };
  });
}
