import type { CaseFacts, Pack, Statement, TieType } from '@vesting/domain';
import { staffTeams, type Staffing } from './caseloads.js';
import { serviceOfCaseTypes } from './children.js';
import { addTie, caseStatements, type CaseDraft } from './drafts.js';
import { daysBefore, type RegisterParameters } from './parameters.js';
import { Places } from './places.js';
import type { Random } from './random.js';

/** The adults' cases and the teams that hold some of them: most people are on a review list. */
export function syntheticAdults(
  pack: Pack,
  parameters: RegisterParameters,
  random: Random,
): { cases: Statement<'CASE'>[]; staffing: Staffing } {
  const { adults } = parameters;
  const staffing = staffTeams(adults, random.fork('staff'));
  const places = new Places(pack, adults.districtWeights);
  const serviceOf = serviceOfCaseTypes(pack);
  const facts = (caseType: string, team: string, home: string): CaseFacts => {
    const openDays = caseType === 'ADULT_LONG_TERM' ? random.whole(90, 3600) : random.whole(1, 140);
    return {
      clientGroup: 'ADULTS',
      caseType,
      service: serviceOf.get(caseType) ?? '',
      openedOn: daysBefore(pack.asAt, openDays),
      lastSeenOn: daysBefore(pack.asAt, Math.min(openDays, random.waiting(150, 0, 500))),
      ageBand: random.weighted([
        ['18-64', 40],
        ['65-84', 34],
        ['85+', 26],
      ]),
      responsibleArea: home,
      livingArea: random.chance(25) ? 'OUTSIDE' : home,
      team,
    };
  };

  const drafts: CaseDraft[] = [];
  for (const pool of adults.pools) {
    const tapes = pool.caseTypes.flatMap(({ caseType, cases }) =>
      Array.from({ length: cases }, () => caseType),
    );
    const types = random.shuffled(tapes);
    for (const worker of staffing.workers.filter((of) => of.pool === pool))
      for (let held = 0; held < worker.cases; held += 1) {
        const type = types.pop();
        if (type === undefined)
          throw new RangeError(`pool ${pool.id}: its bands hold more cases than its case types have`);
        const home = places.home(worker.team.districts, pool.homePull, random);
        drafts.push({ facts: facts(type, worker.team.name, home), worker });
      }
  }
  for (const { caseType, cases, team } of adults.waiting)
    for (let made = 0; made < cases; made += 1)
      drafts.push({ facts: facts(caseType, team, places.home([], 0, random)), worker: null });

  tiePairs(drafts, 'COUPLE', 'ADULT_LONG_TERM', adults.couples, random.fork('couples'));
  tiePairs(drafts, 'CARER', 'CARER', adults.carers, random.fork('carers'));
  const cases = caseStatements(
    drafts,
    { body: parameters.county, prefix: parameters.referencePrefix, first: adults.firstReference },
    random.fork('references'),
  );
  return { cases, staffing };
}

/** Ties people with long-term support to a partner or a carer, who then lives at the same address. */
function tiePairs(
  drafts: readonly CaseDraft[],
  type: TieType,
  other: string,
  pairs: number,
  random: Random,
): void {
  const untied = random.shuffled(drafts.filter(({ facts }) => !facts.ties));
  const cared = untied.filter(({ facts }) => facts.caseType === 'ADULT_LONG_TERM');
  const others =
    other === 'ADULT_LONG_TERM'
      ? cared.splice(0, pairs)
      : untied.filter(({ facts }) => facts.caseType === other);
  for (const [index, partner] of others.slice(0, pairs).entries()) {
    const person = cared[index];
    if (!person) break;
    const group = `${type === 'COUPLE' ? 'U' : 'K'}${String(index + 1).padStart(5, '0')}`;
    addTie(person, { type, group });
    addTie(partner, { type, group });
    [partner.facts.responsibleArea, partner.facts.livingArea] = [
      person.facts.responsibleArea,
      person.facts.livingArea,
    ];
  }
}
