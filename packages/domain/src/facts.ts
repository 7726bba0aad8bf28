import type { ClientGroup, Fund, IsoDate, ItemKind } from './kinds.js';

/**
 * Ties that connect cases into a family. Same council is hard for every tie; same worker is wished.
 * A tie is a membership: all cases with the same type and group are tied to each other.
 */
export const TIE_TYPES = [
  'SIBLING',
  'SAME_PROCEEDINGS',
  'SAME_PLAN',
  'MOTHER_AND_BABY',
  'COUPLE',
  'CARER',
] as const;
export type TieType = (typeof TIE_TYPES)[number];

export interface Tie {
  type: TieType;
  /** Keyed token of the family, proceedings or plan that the members share. */
  group: string;
}

/** What is known of a case. Every field is a fact: absent means unknown, never "no". */
export interface CaseFacts {
  clientGroup?: ClientGroup;
  /** A case type of the scheme, such as CHILD_PROTECTION. */
  caseType?: string;
  /** Involvements of the same person that the case type stands for, e.g. CHILD_IN_NEED beside LOOKED_AFTER. */
  strands?: string[];
  /** The service of the catalogue that works the case. */
  service?: string;
  openedOn?: IsoDate;
  closedOn?: IsoDate | null;
  lastSeenOn?: IsoDate;
  /** An enquiry under section 47 of the Children Act 1989 is open. */
  inEnquiry?: boolean;
  /** Legal status code as in SSDA903 (C1 interim care order, C2, E1 placement order, V2 accommodated ...); null: none. */
  legalStatus?: string | null;
  inProceedings?: boolean;
  hearingOn?: IsoDate | null;
  disabled?: boolean;
  /** Year of birth band, such as "0-4"; never a date of birth. */
  ageBand?: string;
  /** GSS code of the area whose council is responsible: home, or the area of the court order. */
  responsibleArea?: string;
  /** GSS code of the area where the person lives now, or OUTSIDE for outside the county. */
  livingArea?: string;
  /** The place is protected: no area is ever shown. */
  areaProtected?: boolean;
  /** Why there is no home area (e.g. UNACCOMPANIED, RELINQUISHED): a named rule of the pack decides the council. */
  noHome?: string;
  ties?: Tie[];
  /** Name of the team, normalised. */
  team?: string;
  /** Key of the worker who works the case, or null when the source says there is none. */
  worker?: string | null;
  /** Body whose worker `worker` is, where it is not the case's own: a person known to two councils is one case. */
  workerBody?: string;
}

export type Employment = 'EMPLOYED' | 'AGENCY';

export interface WorkerFacts {
  clientGroup?: ClientGroup;
  team?: string;
  service?: string;
  /** SOCIAL_WORKER, PERSONAL_ADVISER, ADULT_WORKER, MANAGER ... as the scheme lists them. */
  role?: string;
  /** Contracted hours in thousandths of a full-time equivalent. */
  fteThousandths?: number;
  employment?: Employment;
  /** Case types' specialisms that the worker has, such as DISABLED. */
  specialisms?: string[];
  /** In the assessed and supported year in employment: lower ceiling, no lead on protection plans or in court. */
  newlyQualified?: boolean;
  carriesCases?: boolean;
  /** GSS code of the area of the office. */
  base?: string;
  /** Key of the post the worker fills. */
  post?: string;
  /** Keyed token of the registration or payroll number, where a list gives one beside the name. */
  number?: string;
  /** Keyed token of the national registration number; unlike every other token it is the same in every body. */
  registration?: string;
}

export interface PostFacts {
  title?: string;
  team?: string;
  service?: string;
  grade?: string;
  fteThousandths?: number;
  vacant?: boolean;
  /** A case-holding post of this client group: an empty one is an empty chair. */
  carriesCases?: boolean;
  clientGroup?: ClientGroup;
  fund?: Fund;
  /** GSS code of the area that the post serves, where it serves one. */
  areaServed?: string;
}

export interface ContractFacts {
  title?: string;
  service?: string;
  annualValuePence?: number;
  endsOn?: IsoDate;
  areaServed?: string;
}

export interface MoneyFacts {
  service?: string;
  fund?: Fund;
  subject?: string;
}

export interface FactsByKind {
  CASE: CaseFacts;
  WORKER: WorkerFacts;
  POST: PostFacts;
  CONTRACT: ContractFacts;
  SPEND: MoneyFacts;
  FUNDING: MoneyFacts;
}
export type Facts<K extends ItemKind = ItemKind> = FactsByKind[K];

/**
 * What one source says of one item: facts with an as-at date. Identity is (body, kind, key); the key is a
 * natural code (post number) or a keyed token, never an identifier of a person.
 */
export interface Statement<K extends ItemKind = ItemKind> {
  /** Id of the body in the pack, e.g. `ncc`. */
  body: string;
  kind: K;
  key: string;
  /** Short code shown on screen, such as FR-014 or C-7F3K2Q. Unique within (body, kind). */
  reference: string;
  /** Measure in the kind's unit; absent when this source does not say it. */
  measure?: number;
  /** Stands for many ("42 children in need, ward X"): divisible. Money is divisible always. */
  counted?: boolean;
  /** Fields that this source states. */
  facts: FactsByKind[K];
}

/** The statements of one file or generator about one body, all as at one date. */
export interface Extract {
  body: string;
  asAt: IsoDate;
  synthetic: boolean;
  /** Kinds and scopes for which the extract is complete: an item of the scope that it does not name is gone. */
  completeFor: CompleteScope[];
  statements: Statement[];
}

export interface CompleteScope {
  kind: ItemKind;
  clientGroup?: ClientGroup;
}

/** One statement an item: where an extract names an item twice, the later statement adds to the earlier. */
export function onePerItem(statements: readonly Statement[]): Statement[] {
  const byName = new Map<string, Statement>();
  for (const statement of statements) {
    const name = `${statement.kind} ${statement.key}`;
    const earlier = byName.get(name);
    byName.set(
      name,
      earlier
        ? {
            ...earlier,
            ...withoutUndefined(statement),
            facts: { ...earlier.facts, ...withoutUndefined(statement.facts) },
          }
        : statement,
    );
  }
  return [...byName.values()];
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

export interface DatedFacts<K extends ItemKind = ItemKind> {
  asAt: IsoDate;
  /** Breaks ties between sources of one date in the same way whatever the order of arrival. */
  rank: string;
  facts: FactsByKind[K];
}

/**
 * The facts that hold, field by field: the later as-at date wins, in whatever order the sources arrived.
 * Of two sources with one date the one with the greater rank wins.
 */
export function mergeFacts<K extends ItemKind>(sources: readonly DatedFacts<K>[]): FactsByKind[K] {
  const inOrder = [...sources].sort((a, b) =>
    a.asAt === b.asAt ? compare(a.rank, b.rank) : compare(a.asAt, b.asAt),
  );
  const merged: Record<string, unknown> = {};
  for (const { facts } of inOrder) {
    for (const [name, value] of Object.entries(facts)) if (value !== undefined) merged[name] = value;
  }
  return merged as FactsByKind[K];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
