import { words } from '@vesting/domain';
import type { Command } from '../graphql/types/command.js';
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
