import type { CaseFacts, WorkerFacts } from './facts.js';

/** Why two records look as if they were of one person; each is a ground to ask, never to decide. */
export const LIKENESSES = {
  SAME_NUMBER: 'Two staff lists give this worker the same registration or payroll number under two names.',
  SAME_REGISTRATION: 'Two councils have a social worker of the same national registration number.',
  SAME_POST: 'Two workers are said to fill one post, with more hours than the post has.',
  ONLY_ONES_LEFT:
    'In this team only one worker of the staff list has no case, and only one who has cases is on no staff list.',
  SAME_DAY_IN_TWO_COUNCILS:
    'Two councils each have exactly one case of this age band, begun on this day in this area.',
} as const;
export type Likeness = keyof typeof LIKENESSES;

export interface LikelySame {
  likeness: Likeness;
  first: string;
  second: string;
}

export interface WorkerRecord {
  id: string;
  body: string;
  key: string;
  facts: WorkerFacts;
  /** Cases that name the worker today. */
  cases: number;
  /** A staff list, and not only the file of a case, names the worker. */
  onStaffList: boolean;
}

/** Established FTE of the posts, in thousandths, by body and number. */
export type Posts = ReadonlyMap<string, number>;

export const postName = (body: string, number: string): string => `${body} ${number}`;

/** Workers who are likely to be one; each pair once, on its strongest ground. */
export function likelySameWorkers(workers: readonly WorkerRecord[], posts: Posts): LikelySame[] {
  const byKey = new Map(workers.map((worker) => [`${worker.body} ${worker.key}`, worker]));
  const pairs = new Pairs();
  for (const { id, body, facts } of workers) {
    const other = facts.number === undefined ? undefined : byKey.get(`${body} ${facts.number}`);
    if (other) pairs.add('SAME_NUMBER', id, other.id);
  }
  for (const same of groups(workers, ({ body, facts }) => facts.number && `${body} ${facts.number}`))
    eachPair(same, (a, b) => pairs.add('SAME_NUMBER', a.id, b.id));
  for (const same of groups(workers, ({ facts }) => facts.registration))
    eachPair(same, (a, b) => a.body !== b.body && pairs.add('SAME_REGISTRATION', a.id, b.id));
  for (const same of groups(workers, ({ body, facts }) => facts.post && postName(body, facts.post))) {
    const [first] = same;
    const established = first && posts.get(postName(first.body, first.facts.post ?? ''));
    const hours = same.reduce((sum, { facts }) => sum + (facts.fteThousandths ?? 0), 0);
    if (same.length === 2 && established !== undefined && hours > established)
      eachPair(same, (a, b) => pairs.add('SAME_POST', a.id, b.id));
  }
  for (const team of groups(workers, ({ body, facts }) => facts.team && `${body} ${facts.team}`)) {
    const idle = team.filter(
      ({ onStaffList, cases, facts }) => onStaffList && cases === 0 && facts.carriesCases,
    );
    const unlisted = team.filter(({ onStaffList, cases }) => !onStaffList && cases > 0);
    const [listed, busy] = [idle[0], unlisted[0]];
    if (listed && busy && idle.length === 1 && unlisted.length === 1)
      pairs.add('ONLY_ONES_LEFT', listed.id, busy.id);
  }
  return pairs.all;
}

export interface CaseRecord {
  id: string;
  body: string;
  facts: CaseFacts;
}

/** Open cases of two councils that are likely to be of one person. Within one council siblings look like this. */
export function likelySameCases(cases: readonly CaseRecord[]): LikelySame[] {
  const pairs = new Pairs();
  const traits = ({ facts }: CaseRecord): string | undefined =>
    facts.ageBand && facts.openedOn && facts.responsibleArea && facts.areaProtected !== true
      ? [facts.clientGroup, facts.ageBand, facts.openedOn, facts.responsibleArea].join(' ')
      : undefined;
  for (const alike of groups(cases, traits)) {
    const councils = new Set(alike.map(({ body }) => body));
    if (alike.length === 2 && councils.size === 2)
      eachPair(alike, (a, b) => pairs.add('SAME_DAY_IN_TWO_COUNCILS', a.id, b.id));
  }
  return pairs.all;
}

class Pairs {
  private readonly found = new Map<string, LikelySame>();

  add(likeness: Likeness, a: string, b: string): void {
    const [first, second] = a < b ? [a, b] : [b, a];
    const name = `${first} ${second}`;
    if (a !== b && !this.found.has(name)) this.found.set(name, { likeness, first, second });
  }

  get all(): LikelySame[] {
    return [...this.found.values()];
  }
}

function groups<T>(records: readonly T[], nameOf: (record: T) => string | null | undefined): T[][] {
  const byName = new Map<string, T[]>();
  for (const record of records) {
    const name = nameOf(record);
    if (!name) continue;
    const group = byName.get(name);
    if (group) group.push(record);
    else byName.set(name, [record]);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

function eachPair<T>(records: readonly T[], visit: (a: T, b: T) => unknown): void {
  for (const [at, a] of records.entries()) for (const b of records.slice(at + 1)) visit(a, b);
}
