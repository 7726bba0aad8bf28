import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Environment } from '../environment.js';
import { actorOf, authenticator } from './authenticate.js';
import { developmentKey, mintToken, PROGRAMME_PLANNER } from './development.js';

const BODIES = new Set(['ncc']);
let folder: string;
let environment: Environment;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vesting-identity-'));
  environment = { port: 0, host: '127.0.0.1', dataFolder: folder, pack: 'northamptonshire' };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('identity', () => {
  it('without identity settings a caller without a token is the programme planner', async () => {
    expect(await authenticator(environment, BODIES)(undefined)).toBe(PROGRAMME_PLANNER);
  });

  it('a minted token is its role and body', async () => {
    const token = await mintToken(developmentKey(folder), { role: 'DATA_STEWARD', bodyId: 'ncc' });
    expect(await authenticator(environment, BODIES)(`Bearer ${token}`)).toEqual({
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
    const authenticate = authenticator(environment, BODIES);
    const foreign = await mintToken(new Uint8Array(32).fill(7), { role: 'PROGRAMME_PLANNER' });
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","role":"PROGRAMME_PLANNER"}').toString('base64url')}.`;
    for (const header of [`Bearer ${foreign}`, `Bearer ${none}`, 'Bearer', 'Basic abc', 'nonsense'])
      expect(await authenticate(header)).toBeUndefined();
  });

  it('claims name a role and a body that there are', () => {
    expect(actorOf({ sub: 'a', role: 'AUDITOR' }, BODIES, false)).toEqual({
      id: 'a',
      role: 'AUDITOR',
      development: false,
    });
    expect(actorOf({ sub: 'a', role: 'KING' }, BODIES, false)).toBeUndefined();
    expect(actorOf({ sub: 'a', role: 'DATA_STEWARD', body: 'elsewhere' }, BODIES, false)).toBeUndefined();
    expect(actorOf({ role: 'AUDITOR' }, BODIES, false)).toBeUndefined();
  });

  it('with identity settings there is no development identity, and the provider’s tokens hold', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const keys = join(folder, 'keys.json');
    writeFileSync(keys, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] }));
    const provider = { issuer: 'https://login.example', audience: 'vesting', keys };
    const authenticate = authenticator({ ...environment, identity: provider }, BODIES);
    const sign = (audience: string) =>
      new SignJWT({ role: 'AUDITOR' })
        .setProtectedHeader({ alg: 'ES256' })
        .setSubject('r')
        .setIssuer(provider.issuer)
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(privateKey);
    expect(await authenticate(undefined)).toBeUndefined();
    expect(
      await authenticate(`Bearer ${await mintToken(developmentKey(folder), { role: 'PROGRAMME_PLANNER' })}`),
    ).toBeUndefined();
    expect(await authenticate(`Bearer ${await sign('vesting')}`)).toEqual({
      id: 'r',
      role: 'AUDITOR',
      development: false,
    });
    expect(await authenticate(`Bearer ${await sign('another')}`)).toBeUndefined();
  });
});
