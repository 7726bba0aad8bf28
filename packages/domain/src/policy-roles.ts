/** The offices of a reorganisation, each with what it is in words. What none of the tables gives is refused. */
export const ROLES_IN_WORDS = {
  DATA_STEWARD: 'data steward of a predecessor',
  COUNCIL_PLANNER: 'planner of a predecessor',
  TEAM_MANAGER: 'manager of a team',
  HR_LEAD: 'lead for staff transfer',
  FINANCE_LEAD: 'chief finance officer (section 151 of the Local Government Act 1972)',
  CHILDRENS_DIRECTOR: "director of children's services",
  SUCCESSOR_PLANNER: 'planner of a shadow authority',
  PROGRAMME_OFFICE: 'joint programme office',
  PROGRAMME_PLANNER: 'planner of the joint programme',
  GOVERNMENT: 'government or commissioner',
  INSPECTOR: 'inspector',
  PUBLIC: 'public',
  PARTNER: 'partner system',
  AUDITOR: 'auditor',
  OPERATOR: 'operator of the service',
} as const;

/** Roles that a caller may have. The product's own work has the role SYSTEM, which no token can name. */
export const ROLES = Object.keys(ROLES_IN_WORDS) as (keyof typeof ROLES_IN_WORDS)[];
export type Role = keyof typeof ROLES_IN_WORDS | 'SYSTEM';

/** Classes of data, D0 to D7 of the data dictionary. */
export const DATA_CLASSES = [
  /** D0: bodies, areas, services, schemes: what the order and the councils have published. */
  'STRUCTURE',
  /** D1: totals: ledger, checks, gaps, what was received and what it should be. */
  'TOTALS',
  /** D2: posts, contracts, money, and what a source said of them. */
  'ESTABLISHMENT',
  /** D3: single workers. */
  'STAFF',
  /** D4: single cases, under pseudonyms. */
  'CASES',
  /** D5: of a case: protected place, court, enquiry, legal status, safety order, risk, where somebody lives now. */
  'SENSITIVE',
  /** D6: what the solver proposes, and why. */
  'PROPOSALS',
  /** D7: who did what, when. */
  'HISTORY',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/**
 * How far a right goes. OWN: rows of the actor's body; OWN_TEAM: of its team there; DESTINED: rows that a plan,
 * submitted or later, sends to the body; OWN_OR_DESTINED: both; COUNT: only as totals; ALL: the whole
 * reorganisation.
 */
export type Extent = 'NONE' | 'COUNT' | 'OWN' | 'OWN_TEAM' | 'DESTINED' | 'OWN_OR_DESTINED' | 'ALL';

export const POWERS = [
  'IMPORT',
  'ANSWER_QUESTION',
  /** To say that two records are of one person, or of two, and to take it back. */
  'IDENTIFY',
  /** To write down what a source says a predecessor has, or take it back. */
  'ENTER_CONTROL_TOTAL',
  'TAKE_BASELINE',
  'CREATE_PLAN',
  /** Destinations, locks, rules, accepting what the solver proposes. */
  'CHANGE_PLAN',
  /** To give cases to workers, or take them away. */
  'ALLOCATE_CASES',
  'SOLVE',
  'SUBMIT_PLAN',
] as const;
export type Power = (typeof POWERS)[number];
