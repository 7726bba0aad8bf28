import { mergedFacts, mergeFacts, type IsoDate, type ItemKind } from '@vesting/domain';
import type { WriteSession } from '../database/session.js';
import { completeScopes, leftOutOf, type OwnRecord } from './complete.js';
import { differs, type DeriveRow, type RegisterItem, type StoredStatement } from './merge.js';

/** Records of one person: the one that stands for all, and those merged into it. */
interface Group {
  survivor: RegisterItem & { body: string };
  records: { id: string; body: string; key: string }[];
}

/** What the survivor of a group will be. */
export interface GroupChange {
  after: RegisterItem;
  changed: boolean;
}

/** What a group is worked out against: the register, and an import on its way into it. */
export interface GroupReading {
  reorganisationId: string;
  derive: DeriveRow;
  importId?: string;
  supersedes?: readonly string[];
  replacesSynthetic?: boolean;
}

/** Whether an item is of a group: then its own sources alone do not say what it is. */
export const isGrouped = (
  item: string,
): string => `(${item}.merged_into is not null or exists (select from item member
  where member.reorganisation_id = ${item}.reorganisation_id and member.merged_into = ${item}.id))`;

/** The groups to which records of a body belong. */
export const groupsOfBody = (
  session: WriteSession,
  reorganisationId: string,
  body: string,
): Promise<string[]> =>
  session
    .query<{ id: string }>(
      `select distinct coalesce(merged_into, id) as id from item
       where reorganisation_id = $1 and body_id = $2 and kind in ('CASE', 'WORKER') and ${isGrouped('item')}
       order by 1`,
      [reorganisationId, body],
    )
    .then((rows) => rows.map(({ id }) => id));

/** Works out what each survivor is from all that the sources of its records say, whatever came first. */
export async function workOutGroups(
  session: WriteSession,
  reading: GroupReading,
  survivors: readonly string[],
): Promise<GroupChange[]> {
  if (survivors.length === 0) return [];
  const groups = await readGroups(session, reading.reorganisationId, survivors);
  const ids = groups.flatMap(({ records }) => records.map(({ id }) => id));
  const stated = await statementsOf(session, reading, ids);
  const own = groups.flatMap(({ survivor, records }) =>
    records.flatMap((record) => ownRecord(record, survivor.kind, stated.get(record.id) ?? [])),
  );
  const bodies = [...new Set(own.map(({ body }) => body))];
  const scopes = await completeScopes(session, reading.reorganisationId, bodies, reading.importId ?? null);
  const leftOut = await leftOutOf(session, own, scopes);
  return groups.map(({ survivor, records }) => {
    const speaking = records.filter(({ id }) => (stated.get(id) ?? []).length > 0);
    const gone = speaking.every(({ id }) => leftOut.has(id));
    if (speaking.length === 0) return { after: { ...survivor, gone }, changed: !survivor.gone };
    const all = speaking.flatMap(({ id }) => stated.get(id) ?? []);
    const after = {
      ...survivor,
      facts: mergedFacts(
        survivor.kind,
        survivor.body,
        speaking.map(({ id, body, key }) => ({ body, key, sources: stated.get(id) ?? [] })),
        (facts) => reading.derive(survivor.kind, facts),
      ),
      gone,
      synthetic: all.some(({ synthetic }) => synthetic),
      asAt: latest(all),
    };
    return { after, changed: differs(survivor, after) || survivor.gone !== gone };
  });
}

const latest = (statements: readonly StoredStatement[]): IsoDate =>
  statements.reduce((last, { asAt }) => (asAt > last ? asAt : last), '');

function ownRecord(
  { id, body }: { id: string; body: string },
  kind: ItemKind,
  statements: readonly StoredStatement[],
): OwnRecord[] {
  if (statements.length === 0) return [];
  const synthetic = statements.some((statement) => statement.synthetic);
  return [{ id, body, kind, facts: mergeFacts(statements), synthetic, as_at: latest(statements) }];
}

async function readGroups(
  session: WriteSession,
  reorganisationId: string,
  survivors: readonly string[],
): Promise<Group[]> {
  const rows = await session.query<RegisterItem & { body: string; mergedInto: string | null }>(
    `select id, body_id as body, kind, key, reference, measure, counted, gone, synthetic, as_at as "asAt", facts,
       merged_into as "mergedInto"
     from item where reorganisation_id = $1 and (id = any($2) or merged_into = any($2)) order by body_id, key`,
    [reorganisationId, survivors],
  );
  return rows
    .filter(({ mergedInto }) => mergedInto === null)
    .map(({ mergedInto: _none, ...survivor }) => ({
      survivor,
      records: rows.filter(({ id, mergedInto }) => id === survivor.id || mergedInto === survivor.id),
    }));
}

/** What is stated of the records, by the sources that stay and by the import on its way. */
async function statementsOf(
  session: WriteSession,
  { reorganisationId, importId, supersedes = [], replacesSynthetic = false }: GroupReading,
  ids: readonly string[],
): Promise<Map<string, StoredStatement[]>> {
  const own = importId ?? null;
  const rows = await session.query<StoredStatement & { itemId: string }>(
    `select item_id as "itemId", as_at as "asAt", rank, synthetic, measure, counted, facts from statement
     where reorganisation_id = $1 and item_id = any($2) and import_id is distinct from $3
       and import_id <> all($4) and not ($5 and synthetic)
     union all
     select own.item_id, import.as_at, import.rank, import.synthetic, stated_measure, stated_counted, stated_facts
     from import_item own join import on import.reorganisation_id = own.reorganisation_id and import.id = own.import_id
     where own.reorganisation_id = $1 and own.import_id = $3 and own.item_id = any($2) and own.stated`,
    [reorganisationId, ids, own, supersedes, replacesSynthetic],
  );
  const byItem = new Map<string, StoredStatement[]>();
  for (const { itemId, ...statement } of rows) {
    const known = byItem.get(itemId);
    if (known) known.push(statement);
    else byItem.set(itemId, [statement]);
  }
  return byItem;
}

const COLUMNS = `gone boolean, synthetic boolean, as_at date, facts jsonb, open boolean, unallocated boolean,
  in_safety_order boolean, waiting_days integer, risk integer, points integer`;
const WRITTEN = COLUMNS.replace(/ \w+(?=,|$)/gu, '');

/** Writes the survivors as they were worked out; those that did not change stay as they are. */
export async function writeGroups(
  session: WriteSession,
  { reorganisationId, derive }: GroupReading,
  changes: readonly GroupChange[],
): Promise<void> {
  const rows = changes.map(({ after: { id, kind, gone, synthetic, asAt, facts } }) => {
    const { open, unallocated, inSafetyOrder, waitingDays, risk, points } = derive(kind, facts);
    const said = { id, gone, synthetic, as_at: asAt, facts };
    return {
      ...said,
      open,
      unallocated,
      in_safety_order: inSafetyOrder,
      waiting_days: waitingDays,
      risk,
      points,
    };
  });
  if (rows.length === 0) return;
  await session.query(
    `update item set (${WRITTEN}) = (${WRITTEN.replace(/\w+/gu, 'own.$&')})
     from jsonb_to_recordset($2) as own (id uuid, ${COLUMNS})
     where item.reorganisation_id = $1 and item.id = own.id
       and (item.gone, item.synthetic, item.as_at, item.facts) is distinct from (own.gone, own.synthetic, own.as_at, own.facts)`,
    [reorganisationId, JSON.stringify(rows)],
  );
}
