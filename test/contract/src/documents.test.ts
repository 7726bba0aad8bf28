import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentId } from '@vesting/api/dist/graphql/known-documents.js';
import { projectRoot, vesting } from '@vesting/testkit';
import { serve, type Served } from './served.js';
import { Subscriber } from './subscriber.js';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.stop());

const post = async (body: object) => {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, data, code: errors?.[0]?.extensions.code };
};
const manifest = (file: string): [string, string][] =>
  Object.entries(JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as Record<string, string>);
const named = (file: string, name: string): string =>
  manifest(file).find(([, text]) => text.startsWith(name))?.[0] ?? '';

describe('documents by id', () => {
  it('the planner and the contract’s package bring theirs, whose ids are those of their text', async () => {
    for (const file of ['apps/web/dist/documents.json', 'packages/schema/dist/documents.json']) {
      expect(manifest(file).length).toBeGreaterThan(5);
      for (const [id, text] of manifest(file)) expect(documentId(text)).toBe(id);
    }
    const shell = await post({
      documentId: named('apps/web/dist/documents.json', 'query Shell'),
      variables: { totals: true },
    });
    expect(shell).toMatchObject({ status: 200, data: { viewer: { __typename: 'Viewer' } } });
    const plans = await post({ documentId: named('packages/schema/dist/documents.json', 'query Plans') });
    expect(plans.data?.['plans']).toHaveLength(2);
  });

  it('an id may stand among the extensions, where a protocol has no other place', async () => {
    const id = named('packages/schema/dist/documents.json', 'query Plans');
    expect((await post({ extensions: { documentId: id } })).data?.['plans']).toHaveLength(2);
  });

  it('an unknown id, an id of another form and an id beside a text are refused', async () => {
    const unknown = documentId('{ nobody }');
    expect(await post({ documentId: unknown })).toMatchObject({ status: 400, code: 'DOCUMENT_NOT_FOUND' });
    for (const id of ['../../token.key', 'sha256:..', 7, {}])
      expect(await post({ documentId: id })).toMatchObject({ status: 400, code: 'DOCUMENT_NOT_FOUND' });
    expect(await post({ documentId: unknown, query: '{ viewer { actor } }' })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  it('a partner registers its own at the command line, and the running service knows it', async () => {
    const file = join(served.data, 'asks.graphql');
    const text = 'query Mine { viewer { actor } }';
    writeFileSync(file, text);
    expect(await post({ documentId: documentId(text) })).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    const added = await vesting(['documents', 'add', file], served.data);
    expect(added).toMatchObject({ status: 0, json: [{ id: documentId(text), name: 'Mine' }] });
    expect(await post({ documentId: documentId(text) })).toMatchObject({ data: { viewer: {} } });
  });

  it('what does not agree with the contract is not registered, and nothing beside it', async () => {
    const [good, bad] = [join(served.data, 'good.graphql'), join(served.data, 'bad.graphql')];
    writeFileSync(good, 'query Good { viewer { role } }');
    writeFileSync(bad, 'query Bad {\n  viewer { rol } }');
    const added = await vesting(['documents', 'add', good, bad], served.data);
    expect(added.status).toBe(1);
    expect(added.stderr).toContain(`${bad}:2:12 Cannot query field "rol"`);
    expect(await post({ documentId: documentId('query Good { viewer { role } }') })).toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
  });

  it('a file whose text is not that of its name is not served', async () => {
    const id = documentId('{ viewer { actor } }');
    mkdirSync(join(served.data, 'documents'), { recursive: true });
    writeFileSync(join(served.data, 'documents', `${id.slice(7)}.graphql`), '{ viewer { role } }');
    expect(await post({ documentId: id })).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  });

  it('a subscription may be asked by id as well', async () => {
    const socket = await Subscriber.open(served.port);
    socket.subscribe('by id', '', {}, { documentId: documentId('{ nobody }') });
    expect(await socket.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'DOCUMENT_NOT_FOUND' } }],
    });
    const { data } = await served.ask<{ plans: { id: string }[] }>('{ plans { id } }');
    const id = named('apps/web/dist/documents.json', 'subscription PlanChanged');
    socket.subscribe('mine', '', { planId: data.plans[0]?.id }, { documentId: id });
    socket.subscribe('wrong', '', { planId: 'no id' }, { documentId: id });
    expect(await socket.next()).toMatchObject({ id: 'wrong' });
    await socket.close();
  });
});
