import type { CaseFacts, Extract, Pack, Statement, WorkerFacts } from '@vesting/domain';
import { newTokenKey } from '@vesting/intake';
import { loadPack, packFolder } from '@vesting/packs';
import { savePack, type Database } from '@vesting/persistence';
import { SYSTEM, type UseCaseContext } from '../use-cases/context.js';
import { createPlan } from '../use-cases/create-plan.js';
import { openRegister } from '../use-cases/open-register.js';
import type { Outcome } from '../use-cases/outcome.js';
import { takeBaseline } from '../use-cases/take-baseline.js';

/** Districts of Northampton and of Kettering: one falls to West, the other to North. */
export const WEST = 'E07000154';
export const NORTH = 'E07000153';

const child = (
  number: number,
  area: string,
  worker: string | null,
  more: CaseFacts = {},
): Statement<'CASE'> => ({
  body: 'ncc',
  kind: 'CASE',
  key: `C-${number}`,
  reference: `C-${number}`,
  facts: {
    clientGroup: 'CHILDREN',
    caseType: 'ASSESSMENT',
    service: 'children-assessment',
    openedOn: '2018-10-01',
    responsibleArea: area,
    team: 'First Response',
    worker,
    ...more,
  },
});
const worker = (key: string, base: string, more: WorkerFacts = {}): Statement<'WORKER'> => ({
  body: 'ncc',
  kind: 'WORKER',
  key,
  reference: key,
  facts: {
    clientGroup: 'CHILDREN',
    team: 'First Response',
    service: 'children-assessment',
    role: 'SOCIAL_WORKER',
    fteThousandths: 1000,
    employment: 'EMPLOYED',
    carriesCases: true,
    base,
    ...more,
  },
});

/** Two workers in the west, one in the north; each holds ten children of her place; four children wait, one is at risk. */
export const smallExtract = (): Extract => ({
  body: 'ncc',
  asAt: '2018-10-18',
  synthetic: true,
  completeFor: [],
  statements: [
    worker('W-1', WEST),
    worker('W-2', WEST),
    worker('N-1', NORTH),
    ...Array.from({ length: 10 }, (_, n) => child(100 + n, WEST, 'W-1')),
    ...Array.from({ length: 10 }, (_, n) => child(200 + n, WEST, 'W-2')),
    ...Array.from({ length: 10 }, (_, n) => child(300 + n, NORTH, 'N-1')),
    ...Array.from({ length: 2 }, (_, n) => child(400 + n, WEST, null)),
    ...Array.from({ length: 2 }, (_, n) => child(410 + n, NORTH, null)),
    child(500, WEST, 'W-1', { caseType: 'CHILD_PROTECTION', service: 'child-protection' }),
  ],
});

/**
 * The small county with eight workers and two hundred children more: its plans have no proven best within minutes,
 * so that a solve of them can be watched, stopped and taken over.
 */
export function busyExtract(): Extract {
  const small = smallExtract();
  return {
    ...small,
    statements: [
      ...small.statements,
      ...Array.from({ length: 8 }, (_, n) => worker(`B-${n}`, n % 2 === 0 ? WEST : NORTH)),
      ...Array.from({ length: 200 }, (_, n) =>
        child(1000 + n, (n * 31) % 3 === 0 ? NORTH : WEST, n % 7 === 0 ? null : `B-${(n * 13) % 8}`),
      ),
    ],
  };
}

export interface SmallCounty {
  pack: Pack;
  context: UseCaseContext;
  contextOf(id: string): UseCaseContext;
  /** Item ids by reference. */
  ids: Map<string, string>;
}

/** The small county in an empty database, under the pack of Northamptonshire. */
export async function openSmallCounty(
  database: Database,
  extract: Extract = smallExtract(),
): Promise<SmallCounty> {
  const loaded = loadPack(packFolder('northamptonshire'));
  if (!loaded.ok) throw new Error('the pack cannot be read');
  const { pack } = loaded;
  await database.write(SYSTEM, (session) => savePack(session, pack));
  const base = { database, pack, reorganisationId: pack.id, dataFolder: '', tokenKey: newTokenKey() };
  const contextOf = (id: string): UseCaseContext => ({
    ...base,
    actor: { id, role: 'PROGRAMME_PLANNER', development: false },
  });
  await openRegister(contextOf('system'), () => [extract]);
  must(await takeBaseline(contextOf('system')));
  const reader = database.reader(SYSTEM);
  const rows = await reader
    .query<{ id: string; reference: string }>('select id, reference from item')
    .finally(() => reader.close());
  return {
    pack,
    contextOf,
    context: contextOf('planner'),
    ids: new Map(rows.map(({ id, reference }) => [reference, id])),
  };
}

let made = 0;

/** A plan of its own for a test. */
export async function newPlan(context: UseCaseContext, template = 'two-unitaries'): Promise<string> {
  made += 1;
  return must(await createPlan(context, { name: `Plan ${made}`, template, idempotencyKey: `plan ${made}` }))
    .planId;
}

export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.errors));
}
