import type { Case, Fact } from '../graphql/types/case.js';
import { keyOf } from '../graphql/global-id.js';
import { bodyOf, caseOf, type CaseRecord, type FamilyRow } from './item-rows.js';
import { BASELINE, caseColumns, itemScope, REGISTER, type ItemSource } from './item-sql.js';
import type { Reads } from './session.js';
import { readsFact } from './shown.js';

/** Facts that are keyed tokens or lists of tokens: they join records and mean nothing to a reader. */
const TOKENS: ReadonlySet<string> = new Set(['worker', 'workerBody', 'ties', 'post', 'number']);
/** Facts about a place, never shown where the place is protected. */
const PLACES: ReadonlySet<string> = new Set(['responsibleArea', 'livingArea']);

interface StatementRow {
  item_id: string;
  as_at: string;
  rank: string;
  synthetic: boolean;
  /** Null when the reader may see the record and not the file. */
  format: string | null;
  body_id: string | null;
  facts: Record<string, unknown>;
}

/** Each fact with the statement that holds: the later as-at date, of one date the greater rank. */
export function factsThatHold(
  statements: readonly Pick<StatementRow, 'as_at' | 'rank' | 'facts'>[],
): Map<string, number> {
  const order = statements
    .map((statement, index) => ({ ...statement, index }))
    .sort((a, b) => (a.as_at === b.as_at ? (a.rank < b.rank ? -1 : 1) : a.as_at < b.as_at ? -1 : 1));
  const holds = new Map<string, number>();
  for (const { facts, index } of order) for (const name of Object.keys(facts)) holds.set(name, index);
  return holds;
}

/** The facts of a case with their sources; those of all cases of an operation come by one statement. */
export function readFacts(reads: Reads, { id, areaProtected }: Case): Promise<Fact[]> {
  const loader = reads.gathered<string, StatementRow[]>('facts', async (keys) => {
    const rows = await reads.query<StatementRow>(
      `select asked.id as item_id, statement.as_at::text as as_at, statement.rank, statement.synthetic, import.format,
         import.body_id, statement.facts
       from unnest($2::uuid[]) asked (id) join item record on record.reorganisation_id = $1
         and (record.id = asked.id or record.merged_into = asked.id)
         join statement on statement.reorganisation_id = $1 and statement.item_id = record.id
         left join import on import.reorganisation_id = $1 and import.id = statement.import_id`,
      [reads.reorganisationId, keys],
    );
    return keys.map((key) => rows.filter((row) => row.item_id === key));
  });
  return (async () => {
    const structure = await reads.structure();
    const statements = await loader.load(keyOf(id, 'Case') ?? '');
    return [...factsThatHold(statements)].flatMap(([name, index]) => {
      const statement = statements[index];
      const value = statement?.facts[name];
      if (!statement || TOKENS.has(name) || (areaProtected && PLACES.has(name))) return [];
      if (!readsFact(reads.actor, name)) return [];
      if (value === null || value === undefined) return [];
      return [
        {
          name,
          value: typeof value === 'string' ? value : JSON.stringify(value),
          source: {
            text:
              statement.body_id === null
                ? 'A file of the predecessor'
                : `${bodyOf(structure, statement.body_id).name}, file in the format ${statement.format}`,
            url: null,
            asAt: statement.as_at,
            inferred: false,
            synthetic: statement.synthetic,
          },
        },
      ];
    });
  })();
}

/** The members of a family, from where the family was read. */
export async function readFamilyCases(reads: Reads, family: FamilyRow): Promise<Case[]> {
  const loader = reads.gathered<string, Case[]>(`family ${family.baselineId ?? ''}`, async (keys) => {
    const structure = await reads.structure();
    const source: ItemSource = family.baselineId === null ? REGISTER('$1') : BASELINE('$1', '$3', '$4');
    const asAt = structure.pack.asAt;
    const rows = await reads.query<CaseRecord>(
      `select ${caseColumns(source, 'c')} from ${source.table} c
       where ${itemScope(source, 'c', 'CASE')} and c.family = any($2::text[]) order by c.reference, c.${source.id}`,
      [reads.reorganisationId, keys, ...(family.baselineId === null ? [] : [family.baselineId, asAt])],
    );
    return keys.map((key) =>
      rows.filter((row) => row.family === key).map((row) => caseOf(row, structure, family.baselineId)),
    );
  });
  return loader.load(family.key);
}
