import type { CaseFacts, IsoDate } from '@vesting/domain';
import { daysBefore } from './parameters.js';
import type { Random } from './random.js';

type Spell = readonly [least: number, most: number, weight: number];

/**
 * Days open today. Children in need follow the durations of open episodes of 31 March 2018 (Department for
 * Education, table b4); the other types are synthetic.
 */
const SPELLS: Record<string, readonly Spell[]> = {
  ASSESSMENT: [
    [1, 45, 80],
    [46, 75, 20],
  ],
  CHILD_IN_NEED: [
    [10, 91, 31],
    [92, 182, 9],
    [183, 364, 15],
    [365, 729, 17],
    [730, 1800, 28],
  ],
  DISABLED_CHILD_IN_NEED: [
    [60, 729, 35],
    [730, 3600, 65],
  ],
  CHILD_PROTECTION: [
    [1, 90, 25],
    [91, 364, 50],
    [365, 729, 20],
    [730, 1000, 5],
  ],
  LOOKED_AFTER: [
    [20, 364, 30],
    [365, 1460, 45],
    [1461, 4800, 25],
  ],
  CARE_LEAVER: [[30, 1100, 100]],
};

const AGES: Record<string, readonly (readonly [string, number])[]> = {
  CARE_LEAVER: [['18+', 100]],
  LOOKED_AFTER: [
    ['0-4', 18],
    ['5-9', 20],
    ['10-15', 39],
    ['16-17', 23],
  ],
};
const ANY_AGE: readonly (readonly [string, number])[] = [
  ['0-4', 30],
  ['5-9', 28],
  ['10-15', 33],
  ['16-17', 9],
];

/** Nobody's case is older than the child: the most days open of the younger bands. */
const MOST_DAYS: Record<string, number> = { '0-4': 1400, '5-9': 3200 };

/** Facts of one child that follow from the case type. */
export function childFacts(
  caseType: string,
  service: string,
  inProceedings: boolean,
  asAt: IsoDate,
  random: Random,
) {
  const spells = SPELLS[caseType] ?? [[10, 700, 1]];
  const [least, most] = random.weighted(spells.map((spell) => [spell, spell[2]] as const));
  const ageBand = random.weighted(AGES[caseType] ?? ANY_AGE);
  const drawn = inProceedings ? random.whole(20, 230) : random.whole(least, most);
  const bound = MOST_DAYS[ageBand] ?? drawn;
  const openDays = drawn > bound ? random.whole(60, bound) : drawn;
  const facts: CaseFacts = {
    clientGroup: 'CHILDREN',
    caseType,
    service,
    openedOn: daysBefore(asAt, openDays),
    lastSeenOn: daysBefore(asAt, Math.min(openDays, random.waiting(18, 0, 75))),
    ageBand,
  };
  if (caseType === 'CHILD_PROTECTION' || caseType === 'LOOKED_AFTER') facts.strands = ['CHILD_IN_NEED'];
  if (caseType === 'DISABLED_CHILD_IN_NEED') facts.disabled = true;
  if (caseType === 'LOOKED_AFTER') {
    // C1 interim care order, C2 full care order, E1 placement order, V2 accommodated by agreement.
    // A court frees young children for adoption, hardly ever older ones.
    const young = ageBand in MOST_DAYS;
    facts.legalStatus = inProceedings
      ? 'C1'
      : random.weighted([
          ['C2', young ? 50 : 74],
          ['E1', young ? 26 : 0],
          ['V2', young ? 24 : 26],
        ]);
    if (inProceedings) facts.inProceedings = true;
  }
  return facts;
}

/** A date on which courts sit, some days after the as-at date. */
export function hearingDate(asAt: IsoDate, random: Random): IsoDate {
  const date = daysBefore(asAt, -random.whole(4, 110));
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? daysBefore(date, -1) : day === 6 ? daysBefore(date, -2) : date;
}
