import { randomUUID } from 'node:crypto';
import { EventHub } from '@vesting/api/dist/graphql/live-events.js';
import { apiSchema } from '@vesting/api/dist/graphql/schema.js';
import { Reads } from '@vesting/api/dist/reads/session.js';
import { structureSource } from '@vesting/api/dist/reads/structure-source.js';
import { useCasesOf } from '@vesting/api/dist/use-cases/all.js';
import { createPlan } from '@vesting/api/dist/use-cases/create-plan.js';
import { openRegister } from '@vesting/api/dist/use-cases/open-register.js';
import { takeBaseline } from '@vesting/api/dist/use-cases/take-baseline.js';
import { SYSTEM, type Actor, type Extract, type ItemKind, type Pack, type Statement } from '@vesting/domain';
import { loadPack, packFolder } from '@vesting/packs';
import { savePack, type Database } from '@vesting/persistence';
import { freshDatabase } from '@vesting/testkit';
import { execute, parse, type ExecutionResult } from 'graphql';
import type pg from 'pg';
import { contextsOf } from './served.js';

/** A record of the register as the administrator sees it. */
export interface Row {
  id: string;
  kind: ItemKind;
  body: string;
  team: string | null;
  reference: string;
  /** Councils that the submitted plan sends it to. */
  destinations: string[];
}

/** A register with rows of every kind in every predecessor, a draft, and a plan that was submitted. */
export interface AccessWorld {
  pack: Pack;
  database: Database;
  administrator: pg.Client;
  contextOf: ReturnType<typeof contextsOf>;
  rows: Row[];
  draft: string;
  submitted: string;
  ask<Data = Record<string, unknown>>(
    actor: Actor,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<ExecutionResult<Data>>;
  close(): Promise<void>;
}

export const TEAM = 'First Response';

function statementsOf(body: string): Statement[] {
  const work = { clientGroup: 'CHILDREN', service: 'children-assessment' } as const;
  const item = (kind: ItemKind, key: string, facts: object, measure?: number) =>
    ({
      body,
      kind,
      key: `${body}-${key}`,
      reference: `${body}-${kind}-${key}`,
      facts,
      ...(measure === undefined ? {} : { measure }),
    }) as Statement;
  return [
    ...['1', '2'].map((key, index) =>
      item('CASE', `c${key}`, {
        ...work,
        caseType: index === 0 ? 'CHILD_PROTECTION' : 'ASSESSMENT',
        team: index === 0 ? TEAM : 'Another team',
        openedOn: '2018-09-01',
        responsibleArea: 'E07000154',
        livingArea: 'E07000153',
        inProceedings: true,
        hearingOn: '2018-12-01',
        legalStatus: 'C1',
        worker: `${body}-w${key}`,
      }),
    ),
    ...['1', '2'].map((key, index) =>
      item('WORKER', `w${key}`, {
        ...work,
        team: index === 0 ? TEAM : 'Another team',
        role: 'SOCIAL_WORKER',
        fteThousandths: 1000,
        employment: 'EMPLOYED',
        carriesCases: true,
        base: 'E07000154',
      }),
    ),
    item('POST', 'p1', { ...work, team: TEAM, title: 'Social worker', fteThousandths: 1000, vacant: true }),
    item('CONTRACT', 'k1', { service: 'children-assessment' }),
    item('SPEND', 's1', { service: 'children-assessment', fund: 'GENERAL_FUND' }, 1_000_00),
  ];
}

export async function accessWorld(): Promise<AccessWorld> {
  const fresh = await freshDatabase();
  const { database } = fresh;
  const loaded = loadPack(packFolder('northamptonshire'));
  if (!loaded.ok) throw new Error('the pack cannot be read');
  const { pack } = loaded;
  const contextOf = contextsOf(database, pack, '');
  await database.write(SYSTEM, (session) => savePack(session, pack));
  const predecessors = pack.bodies.filter(({ role }) => role === 'PREDECESSOR');
  await openRegister(contextOf(SYSTEM), () =>
    predecessors.map(({ id }): Extract => ({
      body: id,
      asAt: pack.asAt,
      synthetic: true,
      completeFor: [],
      statements: statementsOf(id),
    })),
  );
  await takeBaseline(contextOf(SYSTEM));
  const plans: string[] = [];
  for (const name of ['Draft', 'Submitted']) {
    const made = await createPlan(contextOf(SYSTEM), {
      name,
      template: 'two-unitaries',
      idempotencyKey: randomUUID(),
    });
    if (!made.ok) throw new Error(JSON.stringify(made.errors));
    plans.push(made.value.planId);
  }
  const [draft = '', submitted = ''] = plans;
  const administrator = await fresh.connect();
  // Rows of every predecessor reach a successor, whatever the routes of the pack say of districts.
  await administrator.query(
    `update destination set (account, body_id, reason) = ('BODY', case when item.body_id < 'k' then 'north' else 'west' end, null)
     from item where item.id = item_id and not divisible`,
  );
  await administrator.query(
    `insert into question (reorganisation_id, id, body_id, column_name, rule, prompt, candidates)
     select $1, id, id, 'Status', 'CODE', 'What is X?', '[]' from body where role = 'PREDECESSOR'`,
    [pack.id],
  );
  await administrator.query(`update plan set status = 'PROPOSED' where id = $1`, [submitted]);
  const { rows } = await administrator.query<Row>(
    `select id, kind, body_id as body, team, reference,
       array(select body_id from destination where item_id = item.id and plan_id = $1) as destinations from item order by reference`,
    [submitted],
  );
  const structures = structureSource(pack.id);
  const useCases = useCasesOf(contextOf, () => {});
  return {
    pack,
    database,
    administrator,
    contextOf,
    rows,
    draft,
    submitted,
    async ask<Data>(actor: Actor, query: string, variables: Record<string, unknown> = {}) {
      const reads = new Reads(database, structures, pack.id, actor);
      const uploads = { find: () => undefined, discard: () => Promise.resolve() };
      const contextValue = { actor, reads, useCases, uploads, live: new EventHub(pack.id) };
      const answer = await execute({
        schema: apiSchema(),
        document: parse(query),
        variableValues: variables,
        contextValue,
      });
      await reads.close();
      return answer as ExecutionResult<Data>;
    },
    close: () => fresh.drop(),
  };
}

/** The code of the first error; undefined when there is none. */
export const codeOf = ({ errors }: ExecutionResult<unknown>): unknown => errors?.[0]?.extensions['code'];
