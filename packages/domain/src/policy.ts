/**
 * Who may do what. One table for the whole product: every use case and every read asks it, and what it does
 * not name is refused.
 */
export const ROLES = ['PLANNER', 'STEWARD', 'READER', 'AUDITOR'] as const;
export type Role = (typeof ROLES)[number];

export const ACTIONS = [
  /** Bodies, areas, services, schemes: what the order and the councils have published. */
  'READ_STRUCTURE',
  /** Single cases, workers and posts, of today or in a plan. */
  'READ_REGISTER',
  /** Totals: ledger, checks, gaps, flows. */
  'READ_TOTALS',
  /** What was received, imports, questions. */
  'READ_RECEIVED',
  'READ_HISTORY',
  'IMPORT',
  'ANSWER_QUESTION',
  /** To write down what a source says a predecessor has, or take it back. */
  'ENTER_CONTROL_TOTAL',
  'TAKE_BASELINE',
  'CREATE_PLAN',
  'CHANGE_PLAN',
  'SOLVE',
  'SUBMIT_PLAN',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface Actor {
  /** Opaque id as written into the log; never a person's name. */
  id: string;
  role: Role;
  /** The body that the actor acts for; none: the whole programme. */
  bodyId?: string;
  /** The identity of a machine without identity settings. */
  development: boolean;
}

type Extent = 'ALL' | 'OWN_BODY';

const POLICY: Readonly<Record<Role, Readonly<Partial<Record<Action, Extent>>>>> = {
  PLANNER: Object.fromEntries(ACTIONS.map((action) => [action, 'ALL'])) as Record<Action, Extent>,
  STEWARD: {
    READ_STRUCTURE: 'ALL',
    READ_RECEIVED: 'OWN_BODY',
    IMPORT: 'OWN_BODY',
    ANSWER_QUESTION: 'OWN_BODY',
    ENTER_CONTROL_TOTAL: 'OWN_BODY',
  },
  READER: {
    READ_STRUCTURE: 'ALL',
    READ_REGISTER: 'ALL',
    READ_TOTALS: 'ALL',
    READ_RECEIVED: 'ALL',
    READ_HISTORY: 'ALL',
  },
  AUDITOR: { READ_STRUCTURE: 'ALL', READ_TOTALS: 'ALL', READ_HISTORY: 'ALL' },
};

/**
 * Whether the actor may do this to something of that body. An action that is limited to the actor's own body
 * is refused when the body is not named; `bodiesInReach` says what a list may show.
 */
export function isAllowed(actor: Actor, action: Action, bodyId?: string): boolean {
  const extent = POLICY[actor.role][action];
  if (extent === 'ALL') return true;
  return extent === 'OWN_BODY' && bodyId !== undefined && bodyId === actor.bodyId;
}

/** Bodies whose records the action may reach: all, or a list that may be empty. */
export function bodiesInReach(actor: Actor, action: Action): 'ALL' | string[] {
  const extent = POLICY[actor.role][action];
  if (extent === 'ALL') return 'ALL';
  return extent === 'OWN_BODY' && actor.bodyId !== undefined ? [actor.bodyId] : [];
}

/** Why the actor was refused, in words that name the role and nothing else. */
export const refusalOf = (actor: Actor, action: Action): string =>
  `The role ${actor.role.toLowerCase()} may not ${action.toLowerCase().replaceAll('_', ' ')}${
    POLICY[actor.role][action] === 'OWN_BODY' ? ' outside its own body' : ''
  }.`;
