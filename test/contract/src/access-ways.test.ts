import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeId } from '@vesting/api/dist/graphql/global-id.js';
import { needsToRead } from '@vesting/api/dist/graphql/needs.js';
import { EXPORTS } from '@vesting/api/dist/http/exports.js';
import {
  classOf,
  extentOf,
  isStaffMasked,
  readsRows,
  ROLES,
  type Actor,
  type ItemKind,
  type Role,
} from '@vesting/domain';
import { serveAccessWorld, type ServedWorld } from './access-served.js';
import { TEAM, type AccessWorld, type Row } from './access-world.js';
import { Subscriber } from './subscriber.js';

let served: ServedWorld;
let world: AccessWorld;
let url: string;
const bearer = (actor: Actor) => served.bearer(actor);

beforeAll(async () => {
  served = await serveAccessWorld();
  ({ world, url } = served);
}, 180_000);
afterAll(() => served.stop());

const actorOf = (role: Role, bodyId: string): Actor => ({
  id: `${role} of ${bodyId}`,
  role,
  bodyId,
  team: TEAM,
  scopes: ['TOTALS', 'CASES', 'STAFF', 'HISTORY'],
  until: '2099-01-01T00:00:00Z',
  development: true,
});

const planId = (which: 'draft' | 'submitted') => encodeId('Plan', world[which]);

async function exported(
  actor: Actor,
  table: string,
  plan: string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url}/exports/${table}.csv?plan=${plan}`, {
    headers: { authorization: await bearer(actor) },
  });
  return { status: response.status, text: await response.text() };
}

/** Whether domain's table lets the actor see the record, in a plan of this status. */
function reaches(actor: Actor, { kind, body, team, destinations }: Row, draft: boolean): boolean {
  const own = body === actor.bodyId;
  const destined = !draft && destinations.includes(actor.bodyId ?? '');
  switch (extentOf(actor, classOf(kind))) {
    case 'ALL':
      return true;
    case 'OWN':
      return own;
    case 'OWN_TEAM':
      return own && team === actor.team;
    case 'DESTINED':
      return destined;
    case 'OWN_OR_DESTINED':
      return own || destined;
    default:
      return false;
  }
}

/** Kinds whose records a table lists, each by its reference. */
const LISTED: Readonly<Record<string, ItemKind>> = {
  cases: 'CASE',
  'planned-cases': 'CASE',
  posts: 'POST',
  workers: 'WORKER',
};

describe('a file for spreadsheets', () => {
  it('has for every role the records that the table of domain says, and for others none', async () => {
    const readers = [
      ...ROLES.map((role) => ['ncc', role, 'submitted'] as const),
      ...(['SUCCESSOR_PLANNER', 'PARTNER'] as const).flatMap((role) =>
        (['draft', 'submitted'] as const).map((which) => ['west', role, which] as const),
      ),
    ];
    for (const [bodyId, role, which] of readers)
      for (const [table, { entry }] of Object.entries(EXPORTS)) {
        const actor = actorOf(role, bodyId);
        const about = [actor.id, table, which];
        const { status, text } = await exported(actor, table, planId(which));
        if (status !== 200) {
          expect([...about, status]).toEqual([...about, 403]);
          continue;
        }
        const draft = which === 'draft' && entry.startsWith('Plan.');
        // Nobody's reference stands in it who is out of reach, nor a worker's whose name is hidden.
        const hidden = world.rows.filter(
          (row) =>
            !reaches(actor, row, draft) ||
            (row.kind === 'WORKER' && (isStaffMasked(actor) || !readsRows(actor, 'STAFF'))),
        );
        const named = hidden.filter(({ reference }) => text.includes(reference));
        expect([...about, named.map(({ reference }) => reference)]).toEqual([...about, []]);
        const kind = LISTED[table];
        if (kind)
          expect([...about, text.trim().split('\r\n').length - 1]).toEqual([
            ...about,
            world.rows.filter((row) => row.kind === kind && reaches(actor, row, draft)).length,
          ]);
      }
  }, 120_000);

  it('is refused to whom the contract refuses the same rows', async () => {
    const refused = async (role: Role, table: string) =>
      (await exported(actorOf(role, 'ncc'), table, planId('submitted'))).status;
    expect(needsToRead('Plan.caseloads')).toEqual(['TOTALS', 'STAFF', 'CASES']);
    // The number of a worker's cases is of cases.
    expect(await refused('HR_LEAD', 'caseloads')).toBe(403);
    expect(await refused('HR_LEAD', 'workers')).toBe(200);
    // A crosswalk names every worker by the number that other systems know.
    for (const role of ['COUNCIL_PLANNER', 'SUCCESSOR_PLANNER', 'PARTNER', 'GOVERNMENT'] as const)
      expect(await refused(role, 'crosswalk')).toBe(403);
    expect(await refused('PROGRAMME_PLANNER', 'crosswalk')).toBe(200);
    expect(await refused('PUBLIC', 'checks')).toBe(403);
    expect(await refused('OPERATOR', 'services')).toBe(403);
  });
});

describe('an open page', () => {
  const CHANGED = `subscription($id: ID!) { planChanged(planId: $id) { version command { number kind actor reason sentence itemCount
    changes { aspect reference before after } } } }`;

  let changes = 0;
  /** What somebody is told when the programme locks a case in the draft. */
  async function toldOf(actor: Actor, row: Row): Promise<string> {
    changes += 1;
    const programme: Actor = { id: 'programme', role: 'PROGRAMME_PLANNER', development: false };
    const subscriber = await Subscriber.open(served.port, {}, await bearer(actor));
    subscriber.subscribe('1', CHANGED, { id: planId('draft') });
    await subscriber.settled();
    const answer = await world.ask<{ lockItems: { userErrors: unknown[] } }>(
      programme,
      'mutation($input: LockItemsInput!) { lockItems(input: $input) { userErrors { code } } }',
      {
        input: {
          planId: planId('draft'),
          version: 99,
          idempotencyKey: randomUUID(),
          itemIds: [encodeId('Case', row.id)],
          holds: 'COUNCIL',
          // Another each time, so that there is something to change.
          reason: `a reason of theirs, the ${changes}th`,
        },
      },
    );
    expect(answer.data?.lockItems.userErrors).toEqual([]);
    const told = JSON.stringify(await subscriber.next());
    await subscriber.close();
    return told;
  }

  it('is told of a change out of reach only that there is a later version, by every role', async () => {
    const cases = world.rows.filter(({ kind }) => kind === 'CASE');
    const [kettering, ncc] = ['kettering', 'ncc'].map(
      (body) => cases.find((row) => row.body === body) as Row,
    );
    for (const role of ROLES) {
      const actor = actorOf(role, 'ncc');
      // Whoever reads no history is refused what a command changed.
      if (extentOf(actor, 'TOTALS') === 'NONE' || extentOf(actor, 'HISTORY') === 'NONE') continue;
      const told = await toldOf(actor, kettering as Row);
      const seesIt = extentOf(actor, 'HISTORY') === 'ALL';
      expect([role, told.includes('a reason of theirs')]).toEqual([role, seesIt]);
      expect([role, told.includes('OUT_OF_SIGHT')]).toEqual([role, !seesIt]);
      expect([role, told.includes((kettering as Row).reference)]).toEqual([
        role,
        seesIt && readsRows(actor, 'CASES'),
      ]);
    }
    expect(await toldOf(actorOf('PARTNER', 'ncc'), ncc as Row)).toContain('a reason of theirs');
    // Of a draft a successor's partner learns nothing, wherever the case would come.
    for (const body of ['north', 'west'])
      expect(await toldOf(actorOf('PARTNER', body), ncc as Row)).not.toContain('a reason of theirs');
  }, 60_000);

  it('of a solve is refused without totals, and tells of the run alone', async () => {
    const run = randomUUID();
    await world.administrator.query(
      `insert into run (reorganisation_id, id, plan_id, baseline_id, plan_version, client_group, seed, steps, engine, state, actor,
         idempotency_key, request_digest)
       select reorganisation_id, $1, id, baseline_id, version, 'CHILDREN', 1, 1, 'vesting', 'STOPPED', 'somebody', 'once', 'digest'
       from plan where id = $2`,
      [run, world.submitted],
    );
    for (const role of ROLES) {
      const actor = actorOf(role, 'ncc');
      const subscriber = await Subscriber.open(served.port, {}, await bearer(actor)).catch(() => undefined);
      subscriber?.subscribe(
        '1',
        'subscription($id: ID!) { solveProgress(runId: $id) { run { state step } } }',
        {
          id: encodeId('Run', run),
        },
      );
      const told = JSON.stringify((await subscriber?.next()) ?? 'FORBIDDEN');
      await subscriber?.close();
      const allowed = extentOf(actor, 'TOTALS') !== 'NONE';
      expect([role, told.includes('STOPPED'), told.includes('FORBIDDEN')]).toEqual([role, allowed, !allowed]);
    }
  }, 60_000);
});
