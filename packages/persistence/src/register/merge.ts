import { randomUUID } from 'node:crypto';
import {
  mergeFacts,
  type Extract,
  type Facts,
  type IsoDate,
  type ItemKind,
  type PostFacts,
  type RegisterDerivation,
  type Statement,
} from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { canonicalJson } from '../digest.js';
import type { ImportRecord } from './import-record.js';
import { Completeness, nameOf, type RegisterItem } from './register-items.js';

/** Domain's `deriveRegisterRow` under the scheme in force. */
export type DeriveRow = (kind: ItemKind, facts: Facts) => RegisterDerivation;

export interface Merge {
  reorganisationId: string;
  import: ImportRecord;
  importId: string;
  extract: Extract;
  register: Map<string, RegisterItem>;
  /** Earlier readings of the same file: what they stated is replaced. */
  supersedes: string[];
  derive: DeriveRow;
}

interface StoredStatement {
  itemId: string;
  asAt: IsoDate;
  rank: string;
  synthetic: boolean;
  measure: number | null;
  counted: boolean | null;
  facts: Facts;
}

/** Writes the extract's statements and brings every item that they touch, or leave out, up to date. Returns how many changed. */
export async function mergeIntoRegister(session: WriteSession, merge: Merge): Promise<number> {
  const { reorganisationId, extract, register } = merge;
  const stated = statementsByItem(merge);
  await withdraw(session, merge, stated);
  const kept = await otherStatements(session, merge, stated);
  const completeness = await Completeness.read(session, reorganisationId, extract.body);
  const references = new References(register.values());

  const created: RegisterItem[] = [];
  const updated: RegisterItem[] = [];
  let changed = 0;
  for (const [name, { statement, itemId }] of stated.entries()) {
    const before = register.get(name);
    const own = statement && storedStatement(merge, itemId, statement);
    const all = [...(kept.get(itemId) ?? []), ...(own ? [own] : [])];
    if (all.length === 0 && before) {
      if (!before.gone) updated.push({ ...before, gone: true });
      changed += before.gone ? 0 : 1;
      continue;
    }
    const reference = before?.reference ?? references.take(extract.body, statement as Statement);
    const after = itemFrom(before ?? { id: itemId, ...(statement as Statement), reference }, all);
    after.gone = completeness.isGone(after);
    if (!before) created.push(after);
    else if (differs(before, after) || before.asAt !== after.asAt || before.synthetic !== after.synthetic)
      updated.push(after);
    if (!before || differs(before, after)) changed += 1;
  }
  for (const [name, item] of register) {
    if (stated.has(name) || item.gone || !completeness.isGone(item)) continue;
    updated.push({ ...item, gone: true });
    changed += 1;
  }
  await writeItems(session, merge, created, updated);
  await writeStatements(session, merge, stated);
  return changed;
}

type Stated = Map<string, { itemId: string; statement?: Statement }>;

/** One statement an item: where a file names an item twice, the later row adds to the earlier. */
function statementsByItem({ extract, register }: Merge): Stated {
  const stated: Stated = new Map();
  for (const statement of extract.statements) {
    const name = nameOf(statement);
    const earlier = stated.get(name);
    if (earlier?.statement) {
      earlier.statement = {
        ...earlier.statement,
        ...withoutUndefined(statement),
        facts: { ...earlier.statement.facts, ...withoutUndefined(statement.facts) },
      };
    } else {
      stated.set(name, { itemId: register.get(name)?.id ?? randomUUID(), statement });
    }
  }
  return stated;
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

/**
 * Takes back what earlier readings of this file stated. An item that only they named is touched, too: nothing
 * may speak for it now.
 */
async function withdraw(
  session: WriteSession,
  { reorganisationId, register, supersedes }: Merge,
  stated: Stated,
): Promise<void> {
  if (supersedes.length === 0) return;
  const rows = await session.query<{ item_id: string }>(
    'delete from statement where reorganisation_id = $1 and import_id = any($2) returning item_id',
    [reorganisationId, supersedes],
  );
  const withdrawn = new Set(rows.map(({ item_id }) => item_id));
  for (const [name, { id }] of register)
    if (withdrawn.has(id) && !stated.has(name)) stated.set(name, { itemId: id });
}

/** What other sources state of the touched items, by item. */
async function otherStatements(
  session: WriteSession,
  merge: Merge,
  stated: Stated,
): Promise<Map<string, StoredStatement[]>> {
  const { reorganisationId, register } = merge;
  const ids = [...stated.keys()].flatMap((name) => register.get(name)?.id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await session.query<StoredStatement>(
    `select statement.item_id as "itemId", statement.as_at as "asAt", statement.rank, statement.synthetic,
       statement.measure, statement.counted, statement.facts
     from statement join import on import.reorganisation_id = statement.reorganisation_id and import.id = statement.import_id
     where statement.reorganisation_id = $1 and statement.item_id = any($2) order by import.at, import.id`,
    [reorganisationId, ids],
  );
  const byItem = new Map<string, StoredStatement[]>();
  for (const row of rows) {
    const statements = byItem.get(row.itemId);
    if (statements) statements.push(row);
    else byItem.set(row.itemId, [row]);
  }
  return byItem;
}

function storedStatement(
  { import: record, extract }: Merge,
  itemId: string,
  statement: Statement,
): StoredStatement {
  return {
    itemId,
    asAt: extract.asAt,
    rank: record.rank,
    synthetic: extract.synthetic,
    measure: statement.measure ?? null,
    counted: statement.counted ?? null,
    facts: statement.facts,
  };
}

/** The item that its statements make. Throws when none of them says the measure of money. */
function itemFrom(
  identity: Pick<RegisterItem, 'id' | 'kind' | 'key' | 'reference'>,
  statements: StoredStatement[],
): RegisterItem {
  const { id, kind, key, reference } = identity;
  const facts = mergeFacts(statements);
  const merged = mergeFacts(
    statements.map(({ asAt, rank, measure, counted }) => ({
      asAt,
      rank,
      facts: { measure: measure ?? undefined, counted: counted ?? undefined } as Facts,
    })),
  ) as { measure?: number; counted?: boolean };
  const measure = merged.measure ?? measureOf(kind, facts);
  if (measure === undefined) throw new Error(`No source says the measure of ${kind} ${reference}.`);
  return {
    id,
    kind,
    key,
    reference,
    measure,
    facts,
    counted: merged.counted ?? false,
    gone: false,
    synthetic: statements.some(({ synthetic }) => synthetic),
    asAt: statements.reduce((latest, { asAt }) => (asAt > latest ? asAt : latest), ''),
  };
}

/** A case, a worker and a contract are one each; a post measures its established FTE. */
function measureOf(kind: ItemKind, facts: Facts): number | undefined {
  if (kind === 'POST') return (facts as PostFacts).fteThousandths;
  return kind === 'SPEND' || kind === 'FUNDING' ? undefined : 1;
}

const differs = (before: RegisterItem, after: RegisterItem): boolean =>
  before.measure !== after.measure ||
  before.counted !== after.counted ||
  before.gone !== after.gone ||
  canonicalJson(before.facts) !== canonicalJson(after.facts);

/** Short codes are shortened tokens: two may fall together, and the later one gets a number. */
class References {
  private readonly taken: Set<string>;

  constructor(items: Iterable<RegisterItem>) {
    this.taken = new Set([...items].map(({ kind, reference }) => `${kind} ${reference}`));
  }

  take(body: string, { kind, reference }: Statement): string {
    for (let number = 1; number < 1_000; number += 1) {
      const candidate = number === 1 ? reference : `${reference}-${number}`;
      if (this.taken.has(`${kind} ${candidate}`)) continue;
      this.taken.add(`${kind} ${candidate}`);
      return candidate;
    }
    throw new Error(`A thousand items of ${body} share one reference.`);
  }
}

const ITEM_COLUMNS = [
  'id',
  'kind',
  'key',
  'reference',
  'measure',
  'counted',
  'gone',
  'synthetic',
  'as_at',
  'facts',
  'open',
  'unallocated',
  'in_safety_order',
  'waiting_days',
  'risk',
  'points',
];
const UPDATE_BATCH = 5_000;

async function writeItems(
  session: WriteSession,
  merge: Merge,
  created: RegisterItem[],
  updated: RegisterItem[],
): Promise<void> {
  const { reorganisationId, extract, derive } = merge;
  const values = (item: RegisterItem): unknown[] => {
    const derived = derive(item.kind, item.facts);
    return [
      item.id,
      item.kind,
      item.key,
      item.reference,
      item.measure,
      item.counted,
      item.gone,
      item.synthetic,
      item.asAt,
      item.facts,
      derived.open,
      derived.unallocated,
      derived.inSafetyOrder,
      derived.waitingDays,
      derived.risk,
      derived.points,
    ];
  };
  await session.copy(
    'item',
    ['reorganisation_id', 'body_id', ...ITEM_COLUMNS],
    created.map((item) => [reorganisationId, extract.body, ...values(item)]),
  );
  for (let start = 0; start < updated.length; start += UPDATE_BATCH) {
    const rows = updated.slice(start, start + UPDATE_BATCH).map((item) => {
      const row = values(item);
      return Object.fromEntries(ITEM_COLUMNS.map((column, index) => [column, row[index]]));
    });
    await session.query(
      `update item set (measure, counted, gone, synthetic, as_at, facts, open, unallocated, in_safety_order, waiting_days, risk, points)
         = (given.measure, given.counted, given.gone, given.synthetic, given.as_at, given.facts, given.open, given.unallocated,
            given.in_safety_order, given.waiting_days, given.risk, given.points)
       from jsonb_to_recordset($2) as given(id uuid, measure bigint, counted boolean, gone boolean, synthetic boolean, as_at date,
         facts jsonb, open boolean, unallocated boolean, in_safety_order boolean, waiting_days integer, risk integer, points integer)
       where item.reorganisation_id = $1 and item.id = given.id`,
      [reorganisationId, JSON.stringify(rows)],
    );
  }
}

async function writeStatements(session: WriteSession, merge: Merge, stated: Stated): Promise<void> {
  const rows = [...stated.values()].flatMap(({ itemId, statement }) => {
    if (!statement) return [];
    const { asAt, rank, synthetic, measure, counted, facts } = storedStatement(merge, itemId, statement);
    return [[merge.reorganisationId, itemId, merge.importId, asAt, rank, synthetic, measure, counted, facts]];
  });
  await session.copy(
    'statement',
    [
      'reorganisation_id',
      'item_id',
      'import_id',
      'as_at',
      'rank',
      'synthetic',
      'measure',
      'counted',
      'facts',
    ],
    rows,
  );
}
