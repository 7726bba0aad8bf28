import {
  mergeFacts,
  type CaseFacts,
  type DatedFacts,
  type Facts,
  type Tie,
  type WorkerFacts,
} from './facts.js';
import type { ItemKind } from './kinds.js';
import type { RegisterDerivation } from './register.js';

/**
 * What a person has decided of two records: SAME, they are of one person, and the survivor stands for both; or
 * DISTINCT, they are two people however alike they look.
 */
export type IdentityVerdict = 'SAME' | 'DISTINCT';

/** A decision that holds: `merged` goes into `survivor`. A record goes into one other at most. */
export interface MergeDecision {
  survivor: string;
  merged: string;
}

/** The record that stands for each merged one, through whatever chain of decisions. */
export function survivorsOf(decisions: readonly MergeDecision[]): Map<string, string> {
  const next = new Map(decisions.map(({ survivor, merged }) => [merged, survivor]));
  const survivorOf = (record: string): string => {
    let at = record;
    for (let steps = 0; next.has(at); steps += 1) {
      if (steps > next.size) throw new Error('Decisions on identity run in a circle.');
      at = next.get(at) ?? at;
    }
    return at;
  };
  return new Map([...next.keys()].map((record) => [record, survivorOf(record)]));
}

/** A record as far as a decision on its identity needs it. */
export interface IdentifiedRecord {
  id: string;
  kind: ItemKind;
  counted: boolean;
  clientGroup: string | null;
}

/** Why two records cannot be of one person, in words; undefined when they can. */
export function whyNotOne(survivor: IdentifiedRecord, merged: IdentifiedRecord): string | undefined {
  if (survivor.id === merged.id) return 'These are one record already.';
  if (survivor.kind !== merged.kind) return 'A case and a worker are not one.';
  if (survivor.kind !== 'CASE' && survivor.kind !== 'WORKER')
    return 'Only cases and workers are records of people.';
  if (survivor.counted || merged.counted) return 'A counted record stands for many people.';
  const groups = [survivor.clientGroup, merged.clientGroup];
  if (survivor.kind === 'CASE' && !groups.includes(null) && groups[0] !== groups[1])
    return "A case of children's and one of adults' social care are two involvements, also of one person.";
  return undefined;
}

/** Everything that the sources of one body say of one record. */
export interface RecordSources<K extends ItemKind = ItemKind> {
  body: string;
  key: string;
  sources: readonly DatedFacts<K>[];
}

type Derive<K extends ItemKind> = (facts: Facts<K>) => Pick<RegisterDerivation, 'open' | 'risk'>;

/**
 * The facts of one person whom several records are about. Field by field the later as-at date wins, as between
 * the sources of one record; only where a later record could hide what keeps a person safe, the graver holds:
 * the open case of the gravest type, a worker who is named, every tie, every enquiry, every protected place.
 * `body` is the survivor's: a team is known within its body only.
 */
export function mergedFacts<K extends ItemKind>(
  kind: K,
  body: string,
  records: readonly RecordSources<K>[],
  derive: Derive<K>,
): Facts<K> {
  const [only] = records;
  if (records.length === 1 && only) return mergeFacts(only.sources);
  const latest = mergeFacts<K>(
    records.flatMap(({ body: of, key, sources }) =>
      sources.map((source) => ({ ...source, rank: `${source.rank} ${of} ${key}` })),
    ),
  );
  const said = records.map(({ sources, ...record }): Said<K> => {
    const facts = mergeFacts(sources);
    const { open, risk } = derive(facts);
    const asAt = sources.reduce((last, each) => (each.asAt > last ? each.asAt : last), '');
    return { ...record, facts, open, risk: risk ?? 0, asAt };
  });
  const inOrder = said.sort(
    (a, b) =>
      Number(b.open) - Number(a.open) ||
      a.risk - b.risk ||
      compare(b.asAt, a.asAt) ||
      compare(`${a.body} ${a.key}`, `${b.body} ${b.key}`),
  );
  if (kind === 'CASE')
    return careful(latest as CaseFacts, body, inOrder as unknown as Said<'CASE'>[]) as Facts<K>;
  if (kind === 'WORKER')
    return atWork(latest as WorkerFacts, body, inOrder as unknown as Said<'WORKER'>[]) as Facts<K>;
  return latest;
}

interface Said<K extends ItemKind> {
  body: string;
  key: string;
  facts: Facts<K>;
  open: boolean;
  risk: number;
  asAt: string;
}

function careful(latest: CaseFacts, body: string, inOrder: readonly Said<'CASE'>[]): CaseFacts {
  const [lead] = inOrder;
  if (!lead) return latest;
  const going = inOrder.filter(({ open }) => open === lead.open);
  const holder = going.find(({ facts }) => facts.worker);
  const some = (field: 'inEnquiry' | 'inProceedings' | 'areaProtected'): boolean | undefined =>
    going.some(({ facts }) => facts[field]) || latest[field];
  const strands = new Set(going.flatMap(({ facts }) => [facts.caseType ?? [], facts.strands ?? []].flat()));
  strands.delete(lead.facts.caseType ?? '');
  const begun = going.flatMap(({ facts }) => facts.openedOn ?? []).sort(compare);
  const seen = inOrder.flatMap(({ facts }) => facts.lastSeenOn ?? []).sort(compare);
  return known({
    ...latest,
    caseType: lead.facts.caseType ?? latest.caseType,
    service: lead.facts.service ?? latest.service,
    clientGroup: lead.facts.clientGroup ?? latest.clientGroup,
    strands: strands.size > 0 ? [...strands].sort(compare) : undefined,
    openedOn: begun[0] ?? latest.openedOn,
    lastSeenOn: seen.at(-1),
    closedOn: lead.open ? lead.facts.closedOn : latest.closedOn,
    legalStatus: going.find(({ facts }) => facts.legalStatus)?.facts.legalStatus ?? latest.legalStatus,
    inEnquiry: some('inEnquiry'),
    inProceedings: some('inProceedings'),
    areaProtected: inOrder.some(({ facts }) => facts.areaProtected) || latest.areaProtected,
    ties: tiesOf(inOrder),
    team: teamOf(body, holder ? [holder, ...going] : going, inOrder),
    worker: holder ? holder.facts.worker : latest.worker === undefined ? undefined : null,
    workerBody: holder && holder.body !== body ? holder.body : undefined,
  });
}

function atWork(latest: WorkerFacts, body: string, inOrder: readonly Said<'WORKER'>[]): WorkerFacts {
  return known({
    ...latest,
    team: teamOf(
      body,
      [],
      [...inOrder].sort((a, b) => compare(b.asAt, a.asAt)),
    ),
    carriesCases: inOrder.some(({ facts }) => facts.carriesCases) || latest.carriesCases,
  });
}

/** The team of the first record, of those of the survivor's body, that names one. */
const teamOf = (
  body: string,
  first: readonly Said<'CASE' | 'WORKER'>[],
  rest: readonly Said<'CASE' | 'WORKER'>[],
): string | undefined =>
  [...first, ...rest].find((record) => record.body === body && record.facts.team !== undefined)?.facts.team;

function tiesOf(records: readonly Said<'CASE'>[]): Tie[] | undefined {
  const ties = new Map(
    records.flatMap(({ facts }) =>
      (facts.ties ?? []).map((tie) => [`${tie.type} ${tie.group}`, tie] as const),
    ),
  );
  return ties.size > 0 ? [...ties].sort(([a], [b]) => compare(a, b)).map(([, tie]) => tie) : undefined;
}

const known = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
