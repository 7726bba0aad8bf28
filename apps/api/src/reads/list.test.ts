import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, type Actor } from '@vesting/domain';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { openSmallCounty } from '../testing/small-county.js';
import { listCasesFor } from './cases.js';
import { Reads } from './session.js';
import { structureSource } from './structure-source.js';

const PACK = 'northamptonshire';
const everyField = new Set(['worker', 'worker.team', 'heldBy', 'family.size', 'family.ties']);
const director: Actor = { id: 'director', role: 'CHILDRENS_DIRECTOR', bodyId: 'ncc', development: false };

let store: ThrowAwayDatabase;
beforeAll(async () => {
  store = await freshDatabase();
  await openSmallCounty(store.database);
  // Large enough for a table read as a whole to be told from an index.
  const administrator = await store.connect();
  await administrator.query(`
    insert into item (reorganisation_id, body_id, kind, key, reference, measure, counted, synthetic, as_at, facts, open)
      select reorganisation_id, body_id, kind, key || copy, reference || copy, measure, counted, synthetic, as_at, facts, open
      from item, generate_series(1, 300) copy where kind = 'CASE';
    analyze item`);
}, 60_000);
afterAll(() => store.drop());

/** How the database finds what the list of cases asks for. */
async function plansOf(actor: Actor): Promise<string[]> {
  const asked: [string, unknown[]][] = [];
  const reader = store.database.reader(actor);
  const listening = Object.create(reader, {
    query: {
      value: (...args: Parameters<typeof reader.query>) => {
        asked.push([args[0], args[1] ?? []]);
        return reader.query(...args);
      },
    },
  }) as typeof reader;
  const reads = new Reads({ reader: () => listening }, structureSource(PACK), PACK, actor);
  const { nodes } = await listCasesFor(reads, { first: 5 }, everyField, true);
  expect(nodes).toHaveLength(5);
  const plans = [];
  for (const [sql, parameters] of asked.filter(([text]) => /from item c /.test(text)))
    plans.push(
      (await reader.query<Record<string, string>>(`explain ${sql}`, parameters))
        .map((line) => Object.values(line)[0])
        .join('\n'),
    );
  await reader.close();
  return plans;
}

describe('a page of a list', () => {
  it.each([SYSTEM, director])(
    'finds the workers of its cases by an index, also under the policies on rows: $role',
    async (actor) => {
      const plans = await plansOf(actor);
      expect(plans).toHaveLength(1);
      expect(plans[0]).toMatch(/Index Scan using \w+ on item today .*\n *Index Cond: .*\(id = CASE/);
    },
  );
});
