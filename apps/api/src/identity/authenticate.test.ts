import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authenticator, type Authenticate } from './authenticate.js';
import { actorOf, developmentKey, mintToken, PROGRAMME_PLANNER } from './development.js';
import { Providers } from './providers.js';

const BODIES = new Set(['ncc']);
let folder: string;
let authenticate: Authenticate;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vesting-identity-'));
  authenticate = authenticator({
    environment: { port: 0, host: '127.0.0.1', dataFolder: folder, pack: 'northamptonshire' },
    providers: new Providers(),
    database: undefined as never,
    reorganisationId: 'northamptonshire',
    bodyIds: BODIES,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('identity', () => {
  it('without identity settings a caller without a token is the programme planner', async () => {
    expect(await authenticate({}, true)).toBe(PROGRAMME_PLANNER);
    expect(await authenticate({ session: 'a cookie of somebody else' }, true)).toBe(PROGRAMME_PLANNER);
  });

  it('a minted token is its role and body', async () => {
    const token = await mintToken(developmentKey(folder), { role: 'DATA_STEWARD', bodyId: 'ncc' });
    expect(await authenticate({ authorization: `Bearer ${token}` }, true)).toEqual({
      id: 'data steward of ncc',
      role: 'DATA_STEWARD',
      bodyId: 'ncc',
      development: true,
    });
  });

  it('the key is made once and only its owner reads it', () => {
    expect(developmentKey(folder)).toEqual(developmentKey(folder));
    expect(statSync(join(folder, 'identity.key')).mode & 0o777).toBe(0o600);
  });

  it('a wrong token is nobody, never the programme planner', async () => {
    const foreign = await mintToken(new Uint8Array(32).fill(7), { role: 'PROGRAMME_PLANNER' });
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","role":"PROGRAMME_PLANNER"}').toString('base64url')}.`;
    for (const header of [`Bearer ${foreign}`, `Bearer ${none}`, 'Bearer', 'Basic abc', 'nonsense'])
      expect(await authenticate({ authorization: header }, true)).toBeUndefined();
  });

  it('claims name a role and a body that there are', () => {
    expect(actorOf({ sub: 'a', role: 'AUDITOR' }, BODIES)).toEqual({
      id: 'a',
      role: 'AUDITOR',
      development: true,
    });
    expect(actorOf({ sub: 'a', role: 'KING' }, BODIES)).toBeUndefined();
    expect(actorOf({ sub: 'a', role: 'DATA_STEWARD', body: 'elsewhere' }, BODIES)).toBeUndefined();
    expect(actorOf({ role: 'AUDITOR' }, BODIES)).toBeUndefined();
  });
});
