import { encodeId, plannedKey } from '../graphql/global-id.js';
import type { Change } from '../graphql/types/command.js';
import type { Connection } from '../graphql/types/connection.js';
import type { CommandRow } from './history.js';
import { readList, type PageRequest } from './list.js';
import { Parameters } from './parameters.js';
import type { Reads } from './session.js';
import type { NamesOthers } from './names.js';
import { readsField } from './shown.js';

/** One change as the log keeps it, with the item that it is of. */
export interface ChangeRecord {
  number: number;
  aspect: string;
  item_id: string | null;
  kind: string | null;
  reference: string | null;
  before: unknown;
  after: unknown;
}

const COLUMNS = `change.number, change.aspect, change.item_id, item.kind, item.reference, change.before, change.after`;
const FROM = `change left join item on item.reorganisation_id = change.reorganisation_id and item.id = change.item_id`;

/** What an aspect was or became, in words: body, account or worker instead of keys. */
export function inWords(value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return names.get(String(value)) ?? String(value).replace(UUID, 'a worker');
  if (Array.isArray(value)) return value.map((part) => inWords(part, names)).join('; ');
  const shown = Object.entries(value).flatMap(([name, part]) =>
    part === null || HIDDEN.has(name) ? [] : [`${LABELS[name] ?? name} ${inWords(part, names)}`],
  );
  return shown.length === 0 ? null : shown.join(', ');
}

/** The key of a worker whom the reader may not see, or not by name. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const HIDDEN: ReadonlySet<string> = new Set([
  'part',
  'measure',
  'kind',
  'divisible',
  'itemId',
  'item_id',
  'caseId',
  'case_id',
  'baseline_id',
  'service_id',
  'serviceId',
  'changed_by',
  'whole_measure',
  'case_kind',
  'worker_kind',
  'plan_id',
  'reorganisation_id',
]);
const LABELS: Readonly<Record<string, string>> = {
  account: 'account',
  body_id: 'council',
  bodyId: 'council',
  responsible_id: 'council',
  responsibleId: 'council',
  delivering_id: 'delivered by',
  deliveringId: 'delivered by',
  worker_id: 'worker',
  workerId: 'worker',
  decided_by: 'decided by',
  decidedBy: 'decided by',
  decision_reason: 'because',
  decisionReason: 'because',
  effective_from: 'from',
  effectiveFrom: 'from',
  holds: 'holds',
  reason: 'reason',
  author: 'author',
};

/** The id by which the changed item is read as it stands in the plan now. */
function idOf({ item_id: id, kind }: ChangeRecord, planKey: string): string | null {
  if (id === null) return null;
  if (kind === 'CASE') return encodeId('PlannedCase', plannedKey(planKey, id));
  if (kind === 'WORKER') return encodeId('PlannedWorker', plannedKey(planKey, id));
  return encodeId(kind === 'POST' ? 'Post' : 'Item', id);
}

/** Changes in words, in the order of their records. Version is that of the plan behind the command. */
export async function describeChanges(
  reads: Reads,
  planKey: string,
  records: readonly ChangeRecord[],
): Promise<(Change & NamesOthers)[]> {
  const { bodies } = await reads.structure();
  const names = new Map([...bodies].map(([key, body]) => [key, body.shortName]));
  for (const [key, reference] of await workerReferences(reads, records)) names.set(key, reference);
  const identified = readsField(reads.actor, 'IDENTITY');
  return records.map((record) => ({
    names: workersIn(record).filter((worker) => names.has(worker)),
    version: record.number,
    aspect: record.aspect,
    itemId: idOf(record, planKey),
    reference: record.kind === 'WORKER' && !identified ? null : record.reference,
    before: inWords(record.before, names),
    after: inWords(record.after, names),
  }));
}

/** The first changes of a command; those of all commands of an operation come by one statement. */
export function readCommandChanges(reads: Reads, command: CommandRow, first: number): Promise<Change[]> {
  const loader = reads.gathered<number, Change[]>(`changes ${command.planKey} ${first}`, async (numbers) => {
    const records = await reads.query<ChangeRecord>(
      `select ${COLUMNS} from unnest($3::integer[]) wanted (number)
         cross join lateral (select * from change where reorganisation_id = $1 and plan_id = $2
           and number = wanted.number order by position limit $4) change
         left join item on item.reorganisation_id = $1 and item.id = change.item_id
       order by change.number, change.position`,
      [reads.reorganisationId, command.planKey, numbers, first],
    );
    const changes = await describeChanges(reads, command.planKey, records);
    return numbers.map((number) => changes.filter(({ version }) => version === number));
  });
  return loader.load(command.number);
}

/** Every change of one command, in the order in which it was written. */
export const readChangeRecords = (
  session: Pick<Reads, 'query'>,
  reorganisationId: string,
  planKey: string,
  number: number,
): Promise<ChangeRecord[]> =>
  session.query<ChangeRecord>(
    `select ${COLUMNS} from ${FROM} where change.reorganisation_id = $1 and change.plan_id = $2 and change.number = $3
     order by change.position`,
    [reorganisationId, planKey, number],
  );

/** Every change that commands later than the version made, in the order in which they were written, one page. */
export async function listChangesSince(
  reads: Reads,
  planKey: string,
  version: number,
  page: PageRequest,
  records: boolean,
): Promise<Connection<Change>> {
  const parameters = new Parameters();
  const where = `change.reorganisation_id = ${parameters.add(reads.reorganisationId)}
    and change.plan_id = ${parameters.add(planKey)} and change.number > ${parameters.add(version)}`;
  const found = await readList<ChangeRecord, ChangeRecord>(
    reads,
    {
      key: 'change.position',
      columns: COLUMNS,
      from: FROM,
      countFrom: FROM,
      where,
      parameters,
      order: `changes ${planKey}`,
      sort: [
        { sql: 'change.number', direction: 'ASC', keyset: 'integer' },
        { sql: 'change.position', direction: 'ASC', keyset: 'integer' },
      ],
    },
    page,
    records,
    (record) => record,
  );
  const nodes = await describeChanges(reads, planKey, found.nodes);
  return {
    ...found,
    nodes,
    edges: found.edges.map(({ cursor }, at) => ({ cursor, node: nodes[at] as Change })),
  };
}

/** Keys of the workers that a change names. */
const workersIn = ({ before, after }: ChangeRecord): string[] =>
  [before, after].flatMap((value) =>
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([name, part]) =>
          (name === 'worker_id' || name === 'workerId') && typeof part === 'string' ? part : [],
        ),
  );

/** References of the workers that changes name by their key. */
async function workerReferences(reads: Reads, records: readonly ChangeRecord[]): Promise<[string, string][]> {
  const keys = new Set(records.flatMap(workersIn));
  if (keys.size === 0 || !readsField(reads.actor, 'IDENTITY')) return [];
  const rows = await reads.query<{ id: string; reference: string }>(
    'select id, reference from item where reorganisation_id = $1 and id = any($2::uuid[])',
    [reads.reorganisationId, [...keys]],
  );
  return rows.map(({ id, reference }) => [id, reference]);
}
