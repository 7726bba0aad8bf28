import { words } from '@vesting/domain';
import type { Change, Command } from '../graphql/types/command.js';
import type { Connection } from '../graphql/types/connection.js';
import { Parameters } from './parameters.js';
import { readList, type PageRequest } from './list.js';
import type { Reads } from './session.js';
import { readsField } from './shown.js';

/** A command with the keys that its changes are read by. */
export interface CommandRow extends Command {
  planKey: string;
}

const { counted } = words;

interface CommandRecord {
  number: number;
  kind: string;
  actor: string;
  /** A list gives it as text. */
  at: Date | string;
  reason: string | null;
  undoes: number | null;
  undone: boolean;
  items: number;
}

const COLUMNS = `command.number, command.kind, command.actor, command.at, command.reason, command.undoes,
  exists (select from command later where later.reorganisation_id = command.reorganisation_id
    and later.plan_id = command.plan_id and later.undoes = command.number) as undone,
  (select count(distinct change.item_id)::int from change where change.reorganisation_id = command.reorganisation_id
    and change.plan_id = command.plan_id and change.number = command.number) as items`;

const IN_WORDS: Readonly<Record<string, (items: number) => string>> = {
  CREATE_PLAN: () => 'Made the plan: every item has a destination.',
  COPY_PLAN: () => 'Copied the plan from another.',
  REBASE_PLAN: () => 'Carried the plan to a later baseline from another.',
  APPROVE_CHANGES: (items) => `Approved ${counted(items, 'change')} that the later baseline made.`,
  SET_RULES: () => 'Set the rules.',
  SUBMIT_PLAN: () => 'Submitted the plan; it is frozen.',
  SET_DESTINATIONS: (items) => `Set the destination of ${counted(items, 'item')}.`,
  ALLOCATE_CASES: (items) => `Allocated ${counted(items, 'case')}.`,
  LOCK_ITEMS: (items) => `Locked ${counted(items, 'item')}.`,
  UNLOCK_ITEMS: (items) => `Unlocked ${counted(items, 'item')}.`,
  ACCEPT_PROPOSAL: (items) =>
    `Accepted a proposal: ${counted(items, 'case or worker', 'cases and workers')} changed.`,
};

function sentenceOf({ kind, items, undoes }: CommandRecord): string {
  if (undoes !== null) return `Undid command ${undoes}: ${counted(items, 'item')} restored.`;
  return IN_WORDS[kind]?.(items) ?? `Changed ${counted(items, 'item')}.`;
}

const commandOf = (record: CommandRecord, planKey: string): CommandRow => ({
  planKey,
  number: record.number,
  kind: record.kind,
  actor: record.actor,
  at: new Date(record.at).toISOString(),
  reason: record.reason,
  sentence: sentenceOf(record),
  undoes: record.undoes,
  undone: record.undone,
  itemCount: record.items,
});

/** The commands of a plan, the latest first. */
export function listCommands(
  reads: Reads,
  planKey: string,
  page: PageRequest,
  records: boolean,
): Promise<Connection<CommandRow>> {
  const parameters = new Parameters();
  const where = `command.reorganisation_id = ${parameters.add(reads.reorganisationId)} and command.plan_id = ${parameters.add(planKey)}`;
  return readList<CommandRecord, CommandRow>(
    reads,
    {
      key: 'command.number',
      columns: COLUMNS,
      from: 'command',
      countFrom: 'command',
      where,
      parameters,
      order: `history ${planKey}`,
      sort: [{ sql: 'command.number', direction: 'DESC', keyset: 'integer' }],
    },
    page,
    records,
    (record) => commandOf(record, planKey),
  );
}

/** A command that touched nothing which the reader may see: its number is the plan's version, which is no secret. */
const outOfSight = (planKey: string, number: number): CommandRow => ({
  planKey,
  number,
  kind: 'OUT_OF_SIGHT',
  actor: 'somebody',
  at: new Date().toISOString(),
  reason: null,
  sentence: 'The plan was changed where you do not see it.',
  undoes: null,
  undone: false,
  itemCount: 0,
});

/** The command as its reader may see it. */
export const readCommandOrSign = async (reads: Reads, planKey: string, number: number): Promise<CommandRow> =>
  (readsField(reads.actor, 'HISTORY') ? await readCommand(reads, planKey, number) : null) ??
  outOfSight(planKey, number);

export async function readCommand(reads: Reads, planKey: string, number: number): Promise<CommandRow | null> {
  const [record] = await reads.query<CommandRecord>(
    `select ${COLUMNS} from command where command.reorganisation_id = $1 and command.plan_id = $2 and command.number = $3`,
    [reads.reorganisationId, planKey, number],
  );
  return record ? commandOf(record, planKey) : null;
}

interface ChangeRecord {
  number: number;
  aspect: string;
  reference: string | null;
  before: unknown;
  after: unknown;
}

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

/** The first changes of a command; those of all commands of an operation come by one statement. */
export function readCommandChanges(reads: Reads, command: CommandRow, first: number): Promise<Change[]> {
  const loader = reads.gathered<number, Change[]>(`changes ${command.planKey} ${first}`, async (numbers) => {
    const { bodies } = await reads.structure();
    const records = await reads.query<ChangeRecord>(
      `select change.number, change.aspect, case when item.kind <> 'WORKER' or $5 then item.reference end as reference, change.before, change.after
       from unnest($3::integer[]) wanted (number)
         cross join lateral (select * from change where reorganisation_id = $1 and plan_id = $2
           and number = wanted.number order by position limit $4) change
         left join item on item.reorganisation_id = $1 and item.id = change.item_id
       order by change.number, change.position`,
      [reads.reorganisationId, command.planKey, numbers, first, readsField(reads.actor, 'IDENTITY')],
    );
    const names = new Map([...bodies].map(([key, body]) => [key, body.shortName]));
    for (const [key, reference] of await workerReferences(reads, records)) names.set(key, reference);
    return numbers.map((number) =>
      records
        .filter((record) => record.number === number)
        .map(({ aspect, reference, before, after }) => ({
          aspect,
          reference,
          before: inWords(before, names),
          after: inWords(after, names),
        })),
    );
  });
  return loader.load(command.number);
}

/** References of the workers that changes name by their key. */
async function workerReferences(reads: Reads, records: readonly ChangeRecord[]): Promise<[string, string][]> {
  const keys = new Set<string>();
  for (const { before, after } of records)
    for (const value of [before, after])
      if (value !== null && typeof value === 'object')
        for (const [name, part] of Object.entries(value))
          if ((name === 'worker_id' || name === 'workerId') && typeof part === 'string') keys.add(part);
  if (keys.size === 0 || !readsField(reads.actor, 'IDENTITY')) return [];
  const rows = await reads.query<{ id: string; reference: string }>(
    'select id, reference from item where reorganisation_id = $1 and id = any($2::uuid[])',
    [reads.reorganisationId, [...keys]],
  );
  return rows.map(({ id, reference }) => [id, reference]);
}
