import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '@vesting/api/dist/graphql/global-id.js';
import { EXPORTS } from '@vesting/api/dist/http/exports.js';
import {
  COUNTS_ROUND_TO,
  countsPeople,
  extentOf,
  readsExactCounts,
  ROLES,
  type Actor,
} from '@vesting/domain';
import { serveAccessWorld, type ServedWorld } from './access-served.js';
import { TEAM, type AccessWorld } from './access-world.js';

/** In this world every group of people is of one to sixteen, so that an exact count shows. */
let served: ServedWorld;
let world: AccessWorld;
beforeAll(async () => {
  served = await serveAccessWorld();
  ({ world } = served);
  // Files as small as those that single somebody out.
  await world.administrator.query(
    `alter table import disable trigger user; update import set rows_in = 3, rows_taken = 1, rows_held = 1, rows_quarantined = 1,
       changed = 2, rows_done = 3; alter table import enable trigger user`,
  );
}, 180_000);
afterAll(() => served.stop());

/** Everybody who reads totals of people whose records it may not all see. */
const rounding = (): Actor[] =>
  ROLES.flatMap((role) =>
    ['ncc', 'west'].map((bodyId) => ({
      id: `${role} of ${bodyId}`,
      role,
      bodyId,
      team: TEAM,
      scopes: ['TOTALS', 'CASES', 'STAFF', 'HISTORY'] as const,
      until: '2099-01-01T00:00:00Z',
      development: true,
    })),
  ).filter((actor) => extentOf(actor, 'TOTALS') !== 'NONE' && !readsExactCounts(actor));
const exact: Actor = { id: 'programme', role: 'PROGRAMME_PLANNER', development: true };

async function exported(actor: Actor, table: string): Promise<Record<string, string>[] | undefined> {
  const response = await fetch(
    `${served.url}/exports/${table}.csv?plan=${encodeId('Plan', world.submitted)}`,
    { headers: { authorization: await served.bearer(actor) } },
  );
  if (response.status === 403) return undefined;
  expect([actor.id, table, response.status]).toEqual([actor.id, table, 200]);
  const [names = [], ...rows] = cellsOf((await response.text()).replace(/^\uFEFF/, ''));
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

const cellsOf = (csv: string): string[][] =>
  csv
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );

type Rows = readonly Record<string, string>[];
const isOfPeople = ({ kind }: Record<string, string>) => kind === 'CASE' || kind === 'WORKER';
const column = (rows: Rows, ...names: string[]): string[] =>
  rows.flatMap((row) => names.map((name) => row[name] ?? '')).filter((value) => value !== '');

/**
 * The counts of people in each table, as it was exported. Tables of single records count nobody: they hold the rows
 * that their reader sees one by one, and what a worker holds is counted by those.
 */
const COUNTS: Readonly<Record<string, ((rows: Rows) => string[]) | 'RECORDS'>> = {
  cases: 'RECORDS',
  'planned-cases': 'RECORDS',
  unallocated: 'RECORDS',
  workers: 'RECORDS',
  posts: 'RECORDS',
  caseloads: 'RECORDS',
  crosswalk: 'RECORDS',
  // What the log says of a command is history and not a total.
  history: 'RECORDS',
  services: (rows) => column(rows, 'cases'),
  received: (rows) => column(rows.filter(isOfPeople), 'rows', 'loaded', 'difference'),
  checks: (rows) =>
    rows
      .filter(({ check }) => !ofThings.includes(check ?? ''))
      .flatMap(({ count = '', sentence = '' }) => [count, ...(sentence.match(/\d+(?=[ .]|$)/g) ?? [])]),
};
/** Names of the checks that count kinds, files and questions. */
let ofThings: readonly string[] = [];

const inFives = (values: readonly string[]): boolean =>
  values.every((value) => Number(value) % COUNTS_ROUND_TO === 0);

describe('for whom counts are rounded', () => {
  it('every file has them rounded as the contract has them, whichever the table', async () => {
    expect(Object.keys(COUNTS).toSorted()).toEqual(Object.keys(EXPORTS).toSorted());
    const actors = rounding();
    const { data } = await world.ask<{ plan: { checks: { id: string; name: string }[] } }>(
      exact,
      'query($id: ID!) { plan(id: $id) { checks { id name } } }',
      { id: encodeId('Plan', world.submitted) },
    );
    ofThings = (data?.plan.checks ?? []).filter((each) => !countsPeople(each)).map(({ name }) => name);
    expect(ofThings.length).toBeGreaterThan(3);
    expect(new Set(actors.map(({ role }) => role)).size).toBeGreaterThan(5);
    for (const [table, counts] of Object.entries(COUNTS)) {
      if (counts === 'RECORDS') continue;
      // Not rounded, they are not in fives: else this would show nothing.
      expect([table, inFives(counts((await exported(exact, table)) ?? []))]).toEqual([table, false]);
      for (const actor of actors) {
        const rows = await exported(actor, table);
        if (rows)
          expect([actor.id, table, counts(rows).filter((value) => !inFives([value]))]).toEqual([
            actor.id,
            table,
            [],
          ]);
      }
    }
  }, 60_000);

  it('the rows of a file that was imported are, in the list and by its id', async () => {
    const fields = 'rowsIn rowsTaken rowsHeld rowsQuarantined changed rowsDone';
    const ask = async (actor: Actor) => {
      const { data } = await world.ask<{
        imports: { id: string; reconciliation: Record<string, string>[] }[];
      }>(actor, `{ imports { id ${fields} reconciliation { kind rows closedRows stated } } }`);
      const [first] = data?.imports ?? [];
      const one = await world.ask<{ node: Record<string, number> }>(
        actor,
        `query($id: ID!) { node(id: $id) { ... on Import { ${fields} } } }`,
        { id: first?.id },
      );
      const people = (data?.imports ?? []).map(({ reconciliation, ...each }) => ({
        ...each,
        reconciliation: reconciliation.filter(isOfPeople),
      }));
      return [...people, ...(one.data?.node ? [one.data.node] : [])].flatMap((each) =>
        (JSON.stringify(each).match(/(?<=":)-?\d+/g) ?? []).map(String),
      );
    };
    expect(inFives(await ask(exact))).toBe(false);
    const auditor: Actor = { id: 'auditor', role: 'AUDITOR', development: true };
    const lead: Actor = { id: 'lead', role: 'HR_LEAD', bodyId: 'ncc', development: true };
    for (const actor of [auditor, lead]) {
      const told = await ask(actor);
      expect([actor.role, told.length > 6]).toEqual([actor.role, true]);
      const people = told.filter((value) => !inFives([value]));
      expect([actor.role, people]).toEqual([actor.role, []]);
    }
  });
});
