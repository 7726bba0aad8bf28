import { randomUUID } from 'node:crypto';
import type { Facts, IsoDate, Statement } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import type { ImportFault } from './import-record.js';
import { isGrouped } from './groups.js';
import { differs, itemFrom, type DeriveRow, type RegisterItem, type StoredStatement } from './merge.js';

/** One import on its way into the register. */
export interface Preparation {
  reorganisationId: string;
  importId: string;
  body: string;
  asAt: IsoDate;
  rank: string;
  synthetic: boolean;
  /** Earlier readings of the same file: what they stated is replaced. */
  supersedes: string[];
  /** The synthetic register goes when this import comes. */
  replacesSynthetic?: boolean;
  /** Domain's rules over the facts of one item. */
  derive: DeriveRow;
}

interface Known extends RegisterItem {
  version: string;
  /** Of one person with other records: what it is is worked out with them, when the import is finished. */
  grouped: boolean;
}

const KNOWN = `item.id, item.kind, item.key, item.reference, item.measure, item.counted, item.gone, item.synthetic,
  item.as_at as "asAt", item.facts, item.xmin::text as version, ${isGrouped('item')} as grouped`;

/** Forgets what an earlier attempt has worked out, and finds which readings this one replaces. */
export async function startOver(
  session: WriteSession,
  reorganisationId: string,
  importId: string,
): Promise<string[]> {
  for (const table of ['import_item', 'import_fault'])
    await session.query(`delete from ${table} where reorganisation_id = $1 and import_id = $2`, [
      reorganisationId,
      importId,
    ]);
  return supersededBy(session, reorganisationId, importId);
}

/** Earlier readings of the import's file as at its date, or of the same kept rows; the newest first. */
export async function supersededBy(
  session: WriteSession,
  reorganisationId: string,
  importId: string,
): Promise<string[]> {
  const rows = await session.query<{ id: string }>(
    `select earlier.id from import own join import earlier using (reorganisation_id, body_id, file_digest, rank)
     where own.reorganisation_id = $1 and own.id = $2 and earlier.id <> own.id and earlier.state in ('DONE', 'REPLACED')
       and (earlier.as_at = own.as_at or earlier.extract_id = own.extract_id)
     order by earlier.at desc`,
    [reorganisationId, importId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Works out, for a page of statements, what each item will be, and keeps it beside the register. Nothing is
 * visible yet. No two statements of an import are of one item.
 */
export async function prepareStatements(
  session: WriteSession,
  preparation: Preparation,
  statements: readonly Statement[],
): Promise<void> {
  const { reorganisationId, body } = preparation;
  const known = await session.query<Known>(
    `select ${KNOWN} from unnest($3::item_kind[], $4::text[]) wanted (kind, key)
       join item on item.reorganisation_id = $1 and item.body_id = $2 and item.kind = wanted.kind and item.key = wanted.key`,
    [reorganisationId, body, statements.map(({ kind }) => kind), statements.map(({ key }) => key)],
  );
  const byName = new Map(known.map((item) => [`${item.kind} ${item.key}`, item]));
  const others = await statementsOf(session, preparation, known);
  await keep(
    session,
    preparation,
    statements.map((statement) => {
      const before = byName.get(`${statement.kind} ${statement.key}`);
      const own = ownStatement(preparation, statement);
      if (before?.grouped) return { before, after: before, own };
      const after = itemFrom(before ?? { ...statement, id: randomUUID() }, [
        ...((before && others.get(before.id)) ?? []),
        own,
      ]);
      return { before, after, own };
    }),
  );
}

const WITHDRAWN_PAGE = 2000;

/**
 * Items that only the earlier readings of this file named: what other sources say of them, or nothing. They are found
 * as one set less another, which is linear whatever the statistics say: of rows that were written a moment ago they
 * say little, and `not exists` was then planned as each row of one against each of the other.
 */
export async function prepareWithdrawn(session: WriteSession, preparation: Preparation): Promise<void> {
  const { reorganisationId, importId, supersedes } = preparation;
  if (supersedes.length === 0) return;
  for (;;) {
    const known = await session.query<Known>(
      `select ${KNOWN} from item where item.reorganisation_id = $1
         and item.id in (select item_id from statement where reorganisation_id = $1 and import_id = any($2)
           except select item_id from import_item where reorganisation_id = $1 and import_id = $3)
         and not ${isGrouped('item')}
       limit ${WITHDRAWN_PAGE}`,
      [reorganisationId, supersedes, importId],
    );
    if (known.length === 0) return;
    const others = await statementsOf(session, preparation, known);
    await keep(
      session,
      preparation,
      known.map((before) => {
        const stated = others.get(before.id) ?? [];
        const orphan = stated.length === 0;
        return { before, after: orphan ? before : itemFrom(before, stated), orphan };
      }),
    );
  }
}

/** What other sources state of the items. */
async function statementsOf(
  session: WriteSession,
  { reorganisationId, supersedes, importId, replacesSynthetic = false }: Preparation,
  items: readonly Known[],
): Promise<Map<string, StoredStatement[]>> {
  const byItem = new Map<string, StoredStatement[]>();
  if (items.length === 0) return byItem;
  const rows = await session.query<StoredStatement & { itemId: string }>(
    `select statement.item_id as "itemId", statement.as_at as "asAt", statement.rank, statement.synthetic,
       statement.measure, statement.counted, statement.facts
     from statement join import on import.reorganisation_id = statement.reorganisation_id and import.id = statement.import_id
     where statement.reorganisation_id = $1 and statement.item_id = any($2) and statement.import_id <> all($3)
       and not ($4 and statement.synthetic)
     order by import.at, import.id`,
    [reorganisationId, items.map(({ id }) => id), [...supersedes, importId], replacesSynthetic],
  );
  for (const { itemId, ...statement } of rows) {
    const stated = byItem.get(itemId);
    if (stated) stated.push(statement);
    else byItem.set(itemId, [statement]);
  }
  return byItem;
}

const ownStatement = (
  { asAt, rank, synthetic }: Preparation,
  { measure, counted, facts }: Statement,
): StoredStatement => ({
  asAt,
  rank,
  synthetic,
  measure: measure ?? null,
  counted: counted ?? null,
  facts,
});

interface Prepared {
  before: Known | undefined;
  after: RegisterItem;
  own?: StoredStatement;
  orphan?: boolean;
}

const COLUMNS =
  `reorganisation_id import_id item_id version differs refreshed was_gone orphan grouped kind key reference measure
  counted gone synthetic as_at facts open unallocated in_safety_order waiting_days risk points stated stated_measure
  stated_counted stated_facts`.split(/\s+/);

async function keep(
  session: WriteSession,
  { reorganisationId, importId, derive, replacesSynthetic = false }: Preparation,
  prepared: readonly Prepared[],
): Promise<void> {
  await session.insertMany(
    'import_item',
    COLUMNS,
    prepared.map(({ before, after, own, orphan = false }) => {
      const derived = derive(after.kind, after.facts);
      const grouped = before?.grouped === true;
      return [
        reorganisationId,
        importId,
        after.id,
        before?.version,
        before === undefined || differs(before, after),
        before !== undefined && (before.asAt !== after.asAt || before.synthetic !== after.synthetic),
        before !== undefined && (before.gone || (replacesSynthetic && before.synthetic && !grouped)),
        orphan,
        grouped,
        after.kind,
        after.key,
        after.reference,
        after.measure,
        after.counted,
        grouped ? before.gone : orphan,
        after.synthetic,
        after.asAt,
        after.facts satisfies Facts,
        derived.open,
        derived.unallocated,
        derived.inSafetyOrder,
        derived.waitingDays,
        derived.risk,
        derived.points,
        own !== undefined,
        own?.measure,
        own?.counted,
        own?.facts,
      ];
    }),
  );
}

/** Adds faults to an import; `from` is how many it has already. */
export function saveFaults(
  session: WriteSession,
  reorganisationId: string,
  importId: string,
  from: number,
  faults: readonly ImportFault[],
): Promise<void> {
  const columns =
    'reorganisation_id import_id position sheet row_number column_name rule message state question_id';
  return session.insertMany(
    'import_fault',
    columns.split(' '),
    faults.map((fault, index) => [
      reorganisationId,
      importId,
      from + index,
      fault.sheet,
      fault.row,
      fault.column,
      fault.rule,
      fault.message,
      fault.state,
      fault.question,
    ]),
  );
}
