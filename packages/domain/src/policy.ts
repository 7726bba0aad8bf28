import type { ItemKind } from './kinds.js';
import { DATA_CLASSES, POWERS, type DataClass, type Extent, type Power, type Role } from './policy-roles.js';

/**
 * Who may read and do what: one table for the whole product. Every use case and every read asks it, the rows'
 * policies in the database are set from it, and what it does not name is refused.
 */
export interface Actor {
  /** Opaque id as written into the log; never a person's name. */
  id: string;
  role: Role;
  /** The body that it acts for; none: the whole programme. */
  bodyId?: string;
  /** Of a team's manager: the name of her team in that body. */
  team?: string;
  /** Of a partner system: the classes of data that its token's scopes grant. */
  scopes?: readonly DataClass[];
  /** ISO instant after which a time-boxed access ends. */
  until?: string;
  /** The identity of a machine without identity settings. */
  development: boolean;
}

type Reading = Readonly<Partial<Record<DataClass, Extent>>>;
type Doing = Readonly<Partial<Record<Power, Extent>>>;
interface Rights {
  read: Reading;
  do?: Doing;
  /** Workers count and can be referred to, but what identifies one is hidden. */
  staffMasked?: true;
  /** Reads only what its token's scopes name, at most what stands here. */
  byScope?: true;
  /** Has no access without an end. */
  timeBoxed?: true;
}

const every = <Key extends string>(keys: readonly Key[], extent: Extent): Record<Key, Extent> =>
  Object.fromEntries(keys.map((key) => [key, extent])) as Record<Key, Extent>;
/** What a body knows of itself; structure is everybody's. */
const OWN: Reading = { ...every(DATA_CLASSES, 'OWN'), STRUCTURE: 'ALL' };
const WHOLE: Rights = { read: every(DATA_CLASSES, 'ALL'), do: every(POWERS, 'ALL') };

const POLICY: Readonly<Record<Role, Rights>> = {
  SYSTEM: WHOLE,
  /** Acts under a data-sharing agreement of all councils: reads and changes everything, approves nothing. */
  PROGRAMME_PLANNER: WHOLE,
  DATA_STEWARD: {
    read: { ...OWN, PROPOSALS: 'NONE' },
    do: { IMPORT: 'OWN', ANSWER_QUESTION: 'OWN', IDENTIFY: 'OWN', ENTER_CONTROL_TOTAL: 'OWN' },
  },
  COUNCIL_PLANNER: {
    read: { ...OWN, TOTALS: 'ALL' },
    staffMasked: true,
    do: { CHANGE_PLAN: 'OWN', ALLOCATE_CASES: 'OWN' },
  },
  TEAM_MANAGER: {
    read: { ...every(DATA_CLASSES, 'OWN_TEAM'), STRUCTURE: 'ALL', TOTALS: 'OWN' },
    do: { ALLOCATE_CASES: 'OWN_TEAM' },
  },
  HR_LEAD: { read: { ...OWN, CASES: 'NONE', SENSITIVE: 'NONE' } },
  FINANCE_LEAD: { read: { ...OWN, TOTALS: 'ALL', STAFF: 'NONE', CASES: 'COUNT', SENSITIVE: 'NONE' } },
  CHILDRENS_DIRECTOR: { read: { ...OWN, TOTALS: 'ALL' } },
  SUCCESSOR_PLANNER: {
    read: { ...every(DATA_CLASSES, 'DESTINED'), STRUCTURE: 'ALL', TOTALS: 'ALL', SENSITIVE: 'COUNT' },
    staffMasked: true,
  },
  PROGRAMME_OFFICE: {
    read: { ...every(DATA_CLASSES, 'ALL'), SENSITIVE: 'NONE' },
    staffMasked: true,
    do: { TAKE_BASELINE: 'ALL', CREATE_PLAN: 'ALL', CHANGE_PLAN: 'ALL', ALLOCATE_CASES: 'ALL', SOLVE: 'ALL' },
  },
  GOVERNMENT: {
    read: { STRUCTURE: 'ALL', TOTALS: 'ALL', ESTABLISHMENT: 'COUNT', CASES: 'ALL', PROPOSALS: 'ALL' },
    timeBoxed: true,
  },
  INSPECTOR: {
    read: {
      STRUCTURE: 'ALL',
      TOTALS: 'ALL',
      CASES: 'OWN',
      SENSITIVE: 'OWN',
      PROPOSALS: 'OWN',
      HISTORY: 'OWN',
    },
    timeBoxed: true,
  },
  PUBLIC: { read: { STRUCTURE: 'ALL' } },
  /** Typically of a successor: follows the cases and workers that come to its council. */
  PARTNER: {
    read: {
      STRUCTURE: 'ALL',
      TOTALS: 'ALL',
      ESTABLISHMENT: 'OWN_OR_DESTINED',
      STAFF: 'OWN_OR_DESTINED',
      CASES: 'OWN_OR_DESTINED',
      HISTORY: 'OWN_OR_DESTINED',
    },
    staffMasked: true,
    byScope: true,
  },
  AUDITOR: { read: { STRUCTURE: 'ALL', TOTALS: 'ALL', HISTORY: 'ALL' } },
  OPERATOR: { read: {} },
};

/** The product's own work: opening a programme, solving, finishing what was begun. */
export const SYSTEM: Actor = { id: 'system', role: 'SYSTEM', development: false };

/** The product at work for somebody, whose id goes into the log. */
export const workingFor = (id: string): Actor => ({ ...SYSTEM, id });

/** How far the actor reads a class of data. A right to its own is worth nothing to whom has no body or team. */
export function extentOf(actor: Actor, dataClass: DataClass): Extent {
  const { read, byScope } = POLICY[actor.role];
  if (byScope && dataClass !== 'STRUCTURE' && !actor.scopes?.includes(dataClass)) return 'NONE';
  return usable(actor, read[dataClass]);
}

/** How far the actor's power goes. */
export const extentOfPower = (actor: Actor, power: Power): Extent =>
  usable(actor, POLICY[actor.role].do?.[power]);

function usable({ bodyId, team }: Actor, extent: Extent = 'NONE'): Extent {
  if (extent === 'OWN_TEAM') return bodyId === undefined || team === undefined ? 'NONE' : extent;
  return ofABody(extent) && bodyId === undefined ? 'NONE' : extent;
}

const ofABody = (extent: Extent): boolean => ['OWN', 'DESTINED', 'OWN_OR_DESTINED'].includes(extent);

/** The class that single records of a kind belong to. */
export const classOf = (kind: ItemKind): 'CASES' | 'STAFF' | 'ESTABLISHMENT' =>
  kind === 'CASE' ? 'CASES' : kind === 'WORKER' ? 'STAFF' : 'ESTABLISHMENT';

/** Whether the actor sees single records of a class, some or all. */
export const readsRows = (actor: Actor, dataClass: DataClass): boolean =>
  !['NONE', 'COUNT'].includes(extentOf(actor, dataClass));

/** Whether what identifies a worker is hidden from the actor. */
export const isStaffMasked = ({ role }: Actor): boolean => POLICY[role].staffMasked === true;

/**
 * Whether the actor may do this to something of that body. A power that ends at the actor's own body is refused
 * when the body is not named; which rows of it, the rows' policies decide.
 */
export function isAllowed(actor: Actor, power: Power, bodyId?: string): boolean {
  const extent = extentOfPower(actor, power);
  return extent === 'ALL' || (reachesOwn(extent) && bodyId !== undefined && bodyId === actor.bodyId);
}

/** Whether the actor may do this to anything at all. */
export const hasPower = (actor: Actor, power: Power): boolean => extentOfPower(actor, power) !== 'NONE';

/** Bodies whose records of a class the actor reaches as a whole: all, or a list that may be empty. */
export function bodiesInReach(actor: Actor, dataClass: DataClass): 'ALL' | string[] {
  const extent = extentOf(actor, dataClass);
  if (extent === 'ALL') return 'ALL';
  return ['OWN', 'OWN_OR_DESTINED'].includes(extent) && actor.bodyId !== undefined ? [actor.bodyId] : [];
}

const reachesOwn = (extent: Extent): boolean => extent === 'OWN' || extent === 'OWN_TEAM';

/** What makes an actor nobody, in words; undefined when nothing does. `bodies`: role of each body. */
export function faultOfActor({ role, bodyId, team, until }: Actor, now: Date): string | undefined {
  const { read, timeBoxed } = POLICY[role];
  const extents = Object.values(read);
  if (bodyId === undefined && extents.some(ofABody) && role !== 'PARTNER')
    return `The role ${roleInWords(role)} acts for a body.`;
  if (extents.includes('OWN_TEAM') && (bodyId === undefined || team === undefined))
    return `The role ${roleInWords(role)} acts for a team of a body.`;
  if (timeBoxed && until === undefined) return `The access of the role ${roleInWords(role)} needs an end.`;
  if (until !== undefined && !(now.getTime() < Date.parse(until))) return 'The access has ended.';
  return undefined;
}

/** The role as people say it. */
export const roleInWords = (role: Role): string =>
  role === 'SYSTEM' ? 'system' : role.toLowerCase().replaceAll('_', ' ');

/** Why the actor was refused, in words that name its role and nothing else. */
export const refusalOf = (actor: Actor, power: Power): string =>
  `The role ${roleInWords(actor.role)} may not ${power.toLowerCase().replaceAll('_', ' ')}${
    reachesOwn(extentOfPower(actor, power)) ? ' outside its own body' : ''
  }.`;

const CLASSES_IN_WORDS: Readonly<Record<DataClass, string>> = {
  STRUCTURE: 'the structure',
  TOTALS: 'totals',
  ESTABLISHMENT: 'posts, contracts and money',
  STAFF: 'single workers',
  CASES: 'single cases',
  SENSITIVE: 'sensitive facts of a case',
  PROPOSALS: 'proposals',
  HISTORY: 'the history',
};

/** Why the actor may not read this, in words that name its role and nothing else. */
export const refusalToRead = (actor: Actor, dataClass: DataClass): string =>
  `The role ${roleInWords(actor.role)} may not read ${CLASSES_IN_WORDS[dataClass]}.`;
