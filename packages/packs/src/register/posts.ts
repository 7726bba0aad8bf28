import { largestRemainder, type Fund, type Pack, type Statement } from '@vesting/domain';
import { PostNumbers, type Staffing } from './caseloads.js';
import type { RegisterParameters } from './parameters.js';
import { postPrefixes } from './post-prefixes.js';
import type { Random } from './random.js';

type Person = Statement<'POST'> | Statement<'WORKER'>;

/** Posts of the caseload teams and, for each that is filled, the worker, under the same number. */
export function caseloadPosts({ county }: RegisterParameters, staffings: readonly Staffing[]): Person[] {
  return staffings.flatMap(({ clientGroup, workers, emptyChairs }) => [
    ...workers.flatMap(({ reference, pool, team, band, fteThousandths, employment }): Person[] => {
      const shared = {
        team: team.name,
        service: team.service,
        fteThousandths,
        carriesCases: true,
        clientGroup,
      };
      return [
        post(county, reference, {
          ...shared,
          title: pool.title,
          vacant: false,
          fund: 'GENERAL_FUND',
          areaServed: team.base,
        }),
        worker(county, reference, {
          ...shared,
          role: pool.role,
          employment,
          base: team.base,
          post: reference,
          ...(pool.specialism && { specialisms: [pool.specialism] }),
          ...(band.newlyQualified && { newlyQualified: true }),
        }),
      ];
    }),
    ...emptyChairs.map(({ reference, pool, team }) =>
      post(county, reference, {
        title: pool.title,
        team: team.name,
        service: team.service,
        fteThousandths: 1000,
        vacant: true,
        carriesCases: true,
        clientGroup,
        fund: 'GENERAL_FUND',
        areaServed: team.base,
      }),
    ),
  ]);
}

/** Managers, conference chairs, fostering and adoption: social workers who carry no cases. */
export function otherSocialWorkPosts({ county, children }: RegisterParameters): Person[] {
  const numbering = new PostNumbers();
  return children.otherPosts.flatMap(({ title, role, prefix, service, team, posts, agency }) =>
    Array.from({ length: posts }, (_, index): Person[] => {
      const reference = numbering.next(prefix);
      const shared = {
        team,
        service,
        fteThousandths: 1000,
        carriesCases: false,
        clientGroup: 'CHILDREN' as const,
      };
      return [
        post(county, reference, { ...shared, title, vacant: false, fund: 'GENERAL_FUND' }),
        worker(county, reference, {
          ...shared,
          role,
          employment: index < agency ? 'AGENCY' : 'EMPLOYED',
          post: reference,
        }),
      ];
    }).flat(),
  );
}

/** All other posts of a body with their workers: services in proportion, some empty, some part time. */
export function servicePosts(
  pack: Pack,
  parameters: RegisterParameters,
  body: string,
  random: Random,
): Person[] {
  const { county, posts, money } = parameters;
  const prefixes = postPrefixes(pack, parameters);
  const area = body === county ? undefined : pack.areas.find((of) => of.body === body)?.gssCode;
  return [...postsPerService(pack, county, posts, body)].flatMap(([service, count]) => {
    const title = pack.services.find(({ id }) => id === service)?.name ?? service;
    const isHousing = service === money.services.housingRevenueAccount;
    return Array.from({ length: count }, (_, index): Person[] => {
      const reference = `${prefixes.get(service)}-${String(index + 1).padStart(3, '0')}`;
      const fteThousandths = random.chance(posts.partTimeThousandths)
        ? random.pick([500, 600, 676, 811])
        : 1000;
      const vacant = random.chance(posts.vacantThousandths);
      const shared = { service, fteThousandths, carriesCases: false };
      const fund: Fund = isHousing ? 'HOUSING_REVENUE_ACCOUNT' : 'GENERAL_FUND';
      const own = post(body, reference, {
        ...shared,
        title,
        vacant,
        fund,
        ...(area && { areaServed: area }),
      });
      if (vacant) return [own];
      const employment = random.chance(posts.agencyThousandths) ? 'AGENCY' : 'EMPLOYED';
      return [
        own,
        worker(body, reference, {
          ...shared,
          role: 'OFFICER',
          employment,
          post: reference,
          ...(area && { base: area }),
        }),
      ];
    }).flat();
  });
}

function postsPerService(
  pack: Pack,
  county: string,
  posts: RegisterParameters['posts'],
  body: string,
): Map<string, number> {
  if (body === county) return new Map(Object.entries(posts.county));
  const run = pack.currentServices.filter(({ runBy }) => runBy === body).map(({ service }) => service);
  const services = Object.keys(posts.districtServiceWeights).filter((service) => run.includes(service));
  const counts = largestRemainder(
    posts.districts[body] ?? 0,
    services.map((service) => posts.districtServiceWeights[service] ?? 0),
  );
  return new Map(services.map((service, index) => [service, counts[index] ?? 0]));
}

/** Staff of maintained schools: one counted line of workers and one of posts for each district. */
export function schoolLines({ county, posts }: RegisterParameters): Person[] {
  return posts.schools.flatMap(({ area, workers, fteThousandths }): Person[] => {
    const reference = `SCHOOLS-${area}`;
    const shared = { service: posts.schoolService, carriesCases: false };
    return [
      {
        ...post(county, reference, {
          ...shared,
          title: 'Staff of maintained schools',
          areaServed: area,
          fund: 'DEDICATED_SCHOOLS_GRANT',
        }),
        measure: fteThousandths,
        counted: true,
      },
      {
        ...worker(county, reference, { ...shared, role: 'SCHOOL_STAFF', base: area }),
        measure: workers,
        counted: true,
      },
    ];
  });
}

const post = (body: string, reference: string, facts: Statement<'POST'>['facts']): Statement<'POST'> => ({
  body,
  kind: 'POST',
  key: reference,
  reference,
  ...(facts.fteThousandths !== undefined && { measure: facts.fteThousandths }),
  facts,
});

const worker = (
  body: string,
  reference: string,
  facts: Statement<'WORKER'>['facts'],
): Statement<'WORKER'> => ({
  body,
  kind: 'WORKER',
  key: reference,
  reference,
  measure: 1,
  facts,
});
