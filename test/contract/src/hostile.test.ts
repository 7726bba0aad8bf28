import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentKey, mintToken } from '@vesting/api/dist/identity/development.js';
import { workingFor, type Role } from '@vesting/domain';
import { serve, type Served } from './served.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const codeOf = async (response: Response): Promise<string | undefined> =>
  ((await response.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
const tokenOf = async (role: Role, bodyId?: string) => ({
  authorization: `Bearer ${await mintToken(developmentKey(served.data), { role, ...(bodyId === undefined ? {} : { bodyId }) })}`,
});

describe('a fault of ours', () => {
  it('shows a number and nothing of what lies behind', async () => {
    const savedPack = await served.database.write(workingFor('test'), async (session) => {
      const rows = await session.query<{ pack: object; digest: string }>(
        'select pack, pack_digest as digest from reorganisation',
      );
      await session.query(`update reorganisation set pack_digest = 'broken', pack = '{}'`);
      return rows[0];
    });
    const { errors } = await served.ask('{ reorganisation { name } }');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(errors?.[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(errors)).not.toMatch(/at |select|undefined|\.js|TypeError/);
    await served.database.write(workingFor('test'), (session) =>
      session.query('update reorganisation set pack_digest = $1, pack = $2', [
        savedPack?.digest,
        savedPack?.pack,
      ]),
    );
  });
});

describe('who may', () => {
  it('a wrong token is refused, also where none would do', async () => {
    for (const authorization of ['Bearer a.b.c', 'Basic x', 'Bearer'])
      expect((await post('{"query":"{__typename}"}', { authorization })).status).toBe(401);
  });

  it('an auditor reads history and totals, and no case by any path', async () => {
    const auditor = await tokenOf('AUDITOR');
    expect((await served.ask('{ viewer { role } }', {}, auditor)).data).toEqual({
      viewer: { role: 'AUDITOR' },
    });
    const planner = await served.ask<{ cases: { nodes: { id: string }[] } }>(
      '{ cases(first: 1) { nodes { id } } }',
    );
    const id = planner.data.cases.nodes[0]?.id;
    for (const query of [
      '{ cases { totalCount } }',
      '{ plans { cases { totalCount } } }',
      '{ plans { proposal { casesChanged } } }',
      '{ plans { caseloads { cases } } }',
      '{ workers { totalCount } }',
    ])
      expect((await served.ask(query, {}, auditor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await served.ask('query($id: ID!) { node(id: $id) { id } }', { id }, auditor)).data).toEqual({
      node: null,
    });
    expect(
      (await served.ask('{ plans { history { totalCount } ledger { balanced } } }', {}, auditor)).errors,
    ).toBeUndefined();
    expect((await fetch(`${served.url}/exports/cases.csv`, { headers: auditor })).status).toBe(403);
  });

  it('an auditor changes nothing', async () => {
    const auditor = await tokenOf('AUDITOR');
    const { data, errors } = await served.ask(
      'mutation { takeBaseline(input: {}) { baseline { id } userErrors { code } } }',
      {},
      auditor,
    );
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('a steward sees what the own body has sent, and imports for no other', async () => {
    const steward = await tokenOf('DATA_STEWARD', 'daventry');
    const { data } = await served.ask<{ received: { body: { name: string } }[] }>(
      '{ received { body { name } } }',
      {},
      steward,
    );
    expect(new Set(data.received.map(({ body }) => body.name)).size).toBeLessThanOrEqual(1);
    const refused = await served.ask<{ importExtract: { userErrors: { code: string }[] } }>(
      'mutation { importExtract(input: { uploadId: "x", bodyGssCode: "E10000021" }) { userErrors { code } } }',
      {},
      steward,
    );
    expect(refused.data.importExtract.userErrors[0]?.code).toBe('NOT_ALLOWED');
  });

  it('uploads are for those who may import', async () => {
    const form = new FormData();
    form.set('file', new Blob(['a,b']), 'cases.csv');
    expect(
      (
        await fetch(`${served.url}/uploads`, {
          method: 'POST',
          body: form,
          headers: await tokenOf('AUDITOR'),
        })
      ).status,
    ).toBe(403);
    const taken = await fetch(`${served.url}/uploads`, { method: 'POST', body: form });
    expect(taken.status).toBe(201);
    expect(await taken.json()).toEqual({
      uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'cases.csv',
    });
    expect(
      await codeOf(
        await fetch(`${served.url}/uploads`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        }),
      ),
    ).toBe('BAD_REQUEST');
  });

  it('an upload is answered with the fault beside each row, to those who may import it, and changes nothing', async () => {
    const form = new FormData();
    form.set('file', new Blob(['case_id,case_type\n1,ASSESSMENT\n,ASSESSMENT\n']), 'cases.csv');
    const sent = await fetch(`${served.url}/uploads`, { method: 'POST', body: form });
    const { uploadId } = (await sent.json()) as { uploadId: string };
    const address = `${served.url}/uploads/${uploadId}/annotated?body=E10000021`;
    const answer = await fetch(address, { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="cases with faults.csv"');
    expect((await answer.text()).split('\n')).toEqual([
      'case_id,case_type,Vesting,Vesting: what is wrong',
      '1,ASSESSMENT,taken,',
      ',ASSESSMENT,quarantined,case_id: The row has no identifier.',
      '',
    ]);
    const refused = await fetch(address, { method: 'POST', headers: await tokenOf('AUDITOR') });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'NOT_ALLOWED']);
    const absent = await fetch(`${served.url}/uploads/none/annotated?body=E10000021`, { method: 'POST' });
    expect([absent.status, await codeOf(absent)]).toEqual([404, 'NOT_FOUND']);
    const { rows } = await served.database
      .reader(workingFor('test'))
      .query<{ rows: number }>('select count(*) as rows from import where trial')
      .then(([row]) => ({ rows: row?.rows }));
    expect(rows).toBe(0);
  });
});
