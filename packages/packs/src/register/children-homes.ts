import type { Pack, TieType } from '@vesting/domain';
import { hearingDate } from './children-facts.js';
import { addTie, type CaseDraft, type FamilyDraft } from './drafts.js';
import { daysBefore, type RegisterParameters } from './parameters.js';
import { Places } from './places.js';
import type { Random } from './random.js';

interface Family extends FamilyDraft {
  mother?: CaseDraft;
}

/** Joins families that two workers share, gives each a home and its ties, and says where each child lives. */
export function settleFamilies(
  pack: Pack,
  { children }: RegisterParameters,
  worked: readonly FamilyDraft[],
  waiting: readonly FamilyDraft[],
  random: Random,
): CaseDraft[] {
  const places = new Places(pack, children.districtWeights);
  const families = joinFamilies(worked, waiting, children, random);
  const drafts = families.flatMap(({ members }) => members);
  for (const { reason, caseType, cases } of children.noHome) {
    const alone = families.filter(
      ({ members: [first, ...others] }) =>
        others.length === 0 &&
        first?.facts.caseType === caseType &&
        !first.facts.inProceedings &&
        !first.facts.noHome,
    );
    for (const { members } of random.shuffled(alone).slice(0, cases))
      for (const { facts } of members) {
        facts.noHome = reason;
        facts.livingArea = places.home([], 0, random);
        if (facts.legalStatus) facts.legalStatus = 'V2';
        if (caseType !== 'LOOKED_AFTER') continue;
        facts.ageBand = reason === 'RELINQUISHED' ? '0-4' : '16-17';
        // They became looked after on arrival or at birth, not long ago.
        const openDays = random.whole(20, 500);
        facts.openedOn = daysBefore(pack.asAt, openDays);
        facts.lastSeenOn = daysBefore(pack.asAt, random.whole(0, Math.min(openDays, 40)));
      }
  }
  for (const family of families) {
    const home = places.home(family.districts, family.homePull, random);
    for (const { facts } of family.members)
      if (!facts.noHome) [facts.responsibleArea, facts.livingArea] = [home, home];
  }
  tieFamilies(pack, families, random);
  houseChildren(children, drafts, places, random);
  flagSome(children, drafts, random);
  return drafts;
}

/** Some families have two workers; some young mothers have a child who is a case too. */
function joinFamilies(
  worked: readonly FamilyDraft[],
  waiting: readonly FamilyDraft[],
  children: RegisterParameters['children'],
  random: Random,
): Family[] {
  const open = random.shuffled(worked) as Family[];
  const joined: Family[] = [];
  const take = (fits: (family: Family) => boolean): Family | undefined => {
    const at = open.findIndex(fits);
    return at < 0 ? undefined : open.splice(at, 1)[0];
  };
  const typeOf = (family: Family): string | undefined => family.members[0]?.facts.caseType;
  const isShared = (family: Family): boolean => !children.singleCaseTypes.includes(typeOf(family) ?? '');

  for (let made = 0; made < children.motherAndBaby; made += 1) {
    const mother = take(
      ({ members: [only, ...others] }) => !others.length && /^(16|18)/.test(only?.facts.ageBand ?? ''),
    );
    const baby = take((family) => family.members.length === 1 && typeOf(family) === 'CHILD_PROTECTION');
    if (!mother || !baby) break;
    for (const { facts } of baby.members) facts.ageBand = '0-4';
    joined.push({
      ...baby,
      members: [...mother.members, ...baby.members],
      mother: mother.members[0] as CaseDraft,
    });
  }
  for (let made = 0; made < children.dividedFamilies; made += 1) {
    const first = take((family) => isShared(family) && family.members.length <= 3);
    const worker = first?.members[0]?.worker;
    const second = take(
      (family) => isShared(family) && family.members.length <= 2 && family.members[0]?.worker !== worker,
    );
    if (!first || !second) break;
    joined.push({ ...first, members: [...first.members, ...second.members] });
  }
  const queue = waiting.map((family, index): Family => {
    const elder =
      index < children.queue.withAllocatedSibling
        ? take((of) => of.members.length <= 2 && of.members[0]?.facts.team === children.queue.team)
        : undefined;
    return elder ? { ...elder, members: [...family.members, ...elder.members] } : family;
  });
  return [...queue, ...joined, ...open];
}

function tieFamilies(pack: Pack, families: readonly Family[], random: Random): void {
  let number = 0;
  for (const { members, mother } of families) {
    number += 1;
    const tie = (type: TieType, letter: string, group: readonly CaseDraft[]): void => {
      if (group.length < 2) return;
      for (const draft of group)
        addTie(draft, { type, group: `${letter}${String(number).padStart(5, '0')}` });
    };
    const siblings = members.filter((draft) => draft !== mother);
    const inCourt = siblings.filter(({ facts }) => facts.inProceedings);
    const hearingOn = hearingDate(pack.asAt, random);
    for (const { facts } of inCourt) facts.hearingOn = hearingOn;
    tie('SIBLING', 'F', siblings);
    tie('SAME_PROCEEDINGS', 'C', inCourt);
    tie(
      'SAME_PLAN',
      'P',
      siblings.filter(({ facts }) => facts.caseType === 'CHILD_PROTECTION'),
    );
    if (mother) tie('MOTHER_AND_BABY', 'M', members);
  }
}

/** Where looked-after children and care leavers live; the others live at home. */
function houseChildren(
  { living }: RegisterParameters['children'],
  drafts: readonly CaseDraft[],
  places: Places,
  random: Random,
): void {
  const settled = (type: string): CaseDraft[] =>
    random.shuffled(drafts.filter(({ facts }) => facts.caseType === type && facts.responsibleArea));
  const queue = settled('LOOKED_AFTER');
  const inHome = ({ facts }: CaseDraft): void => {
    facts.strands = [...(facts.strands ?? []), 'RESIDENTIAL_HOME'];
  };
  const outside = ({ facts }: CaseDraft): void => {
    facts.livingArea = 'OUTSIDE';
  };
  const nearby = ({ facts }: CaseDraft): void => {
    const successor = places.successorOf(facts.responsibleArea);
    if (successor) facts.livingArea = places.within(successor, random);
  };
  for (const draft of queue.splice(0, living.residentialOutside)) {
    inHome(draft);
    outside(draft);
  }
  for (const draft of queue.splice(0, living.fosteredOutside)) outside(draft);
  for (const draft of queue.splice(0, living.residentialInside)) {
    inHome(draft);
    nearby(draft);
  }
  for (const { home, lives, cases } of living.crossing)
    for (let left = cases; left > 0; left -= 1) {
      const at = queue.findIndex(({ facts }) => places.successorOf(facts.responsibleArea) === home);
      const [draft] = at < 0 ? [] : queue.splice(at, 1);
      if (draft) draft.facts.livingArea = places.within(lives, random);
    }
  for (const draft of queue) if (random.chance(600)) nearby(draft);
  for (const draft of settled('CARE_LEAVER').slice(0, living.careLeaversOutside)) outside(draft);
}

function flagSome(
  children: RegisterParameters['children'],
  drafts: readonly CaseDraft[],
  random: Random,
): void {
  const worked = random.shuffled(
    drafts.filter(({ worker }) => worker !== null && !worker.band.newlyQualified),
  );
  const enquirable = worked.filter(
    ({ facts }) => facts.caseType === 'ASSESSMENT' || facts.caseType === 'CHILD_IN_NEED',
  );
  for (const { facts } of enquirable.slice(0, children.inEnquiry)) facts.inEnquiry = true;
  const housed = worked.filter(({ facts }) => facts.responsibleArea && facts.livingArea !== 'OUTSIDE');
  for (const { facts } of housed.slice(0, children.areaProtected)) facts.areaProtected = true;
}
