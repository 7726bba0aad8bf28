import type { Pack } from '@vesting/domain';
import type { PackFault } from '../fault.js';
import type { CaseloadParameters, PoolParameters, RegisterParameters } from '../register/parameters.js';
import { Complaints } from './complaints.js';

/** What keeps the parameters of a synthetic register from making one for this pack, in plain words. */
export function checkRegister(pack: Pack, parameters: RegisterParameters): PackFault[] {
  const complaints = new Complaints('register.json');
  const known = {
    body: new Set(pack.bodies.filter(({ role }) => role === 'PREDECESSOR').map(({ id }) => id)),
    area: new Set(pack.areas.map(({ gssCode }) => gssCode)),
    service: new Set(pack.services.map(({ id }) => id)),
    'case type': new Set(pack.schemes.flatMap(({ caseTypes }) => caseTypes.map(({ id }) => id))),
    'reason without a home': new Set(pack.noHomeRules.map(({ reason }) => reason)),
  };
  const mustKnow = (what: keyof typeof known, place: string, names: Iterable<string>): void => {
    for (const name of names)
      if (!known[what].has(name)) complaints.add(place, `names a ${what} that is not in the pack: ${name}`);
  };
  const { county, notSent, children, adults, posts, money, contracts } = parameters;
  mustKnow('body', 'county', [county]);
  mustKnow(
    'body',
    'notSent',
    notSent.map(({ body }) => body),
  );
  mustKnow('body', 'contracts', Object.keys(contracts.bodies));
  mustKnow('body', 'posts.districts', Object.keys(posts.districts));
  mustKnow('service', 'posts', [...Object.keys(posts.county), ...Object.keys(posts.districtServiceWeights)]);
  mustKnow(
    'area',
    'posts.schools',
    posts.schools.map(({ area }) => area),
  );
  mustKnow('service', 'posts.schoolService', [posts.schoolService]);
  mustKnow('service', 'money.services', Object.values(money.services));
  mustKnow('service', 'money.county', Object.keys(money.county.serviceWeights));
  for (const [place, { districtWeights, pools }] of Object.entries<CaseloadParameters>({
    children,
    adults,
  })) {
    mustKnow('area', `${place}.districtWeights`, Object.keys(districtWeights));
    for (const pool of pools) {
      mustKnow(
        'area',
        `${place} ${pool.id}`,
        pool.teams.flatMap(({ base, districts }) => [base, ...districts]),
      );
      mustKnow(
        'service',
        `${place} ${pool.id}`,
        pool.teams.map(({ service }) => service),
      );
      mustKnow(
        'case type',
        `${place} ${pool.id}`,
        pool.caseTypes.map(({ caseType }) => caseType),
      );
      checkPool(pool, `${place} ${pool.id}`, complaints);
    }
  }
  mustKnow('case type', 'children.queue', [children.queue.caseType]);
  mustKnow(
    'case type',
    'adults.waiting',
    adults.waiting.map(({ caseType }) => caseType),
  );
  mustKnow(
    'service',
    'children.otherPosts',
    children.otherPosts.map(({ service }) => service),
  );
  mustKnow(
    'reason without a home',
    'children.noHome',
    children.noHome.map(({ reason }) => reason),
  );
  return complaints.faults;
}

function checkPool(
  { bands, caseTypes, partTime, agency }: PoolParameters,
  place: string,
  complaints: Complaints,
): void {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const held = sum(bands.map(({ cases }) => cases));
  const there = sum(caseTypes.map(({ cases }) => cases));
  if (held !== there)
    complaints.add(place, `its workers hold ${held} cases, but its case types have ${there}`);
  for (const { workers, cases, least, most } of bands)
    if (cases < workers * least || cases > workers * most)
      complaints.add(place, `${workers} workers with ${least} to ${most} cases each cannot hold ${cases}`);
  const lasting = sum(bands.filter(({ newlyQualified }) => !newlyQualified).map(({ workers }) => workers));
  const part = sum(partTime.map(({ workers }) => workers));
  if (part > lasting || agency > lasting)
    complaints.add(
      place,
      `has ${lasting} workers past their first year, fewer than work part time or for an agency`,
    );
}
