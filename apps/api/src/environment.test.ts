import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readEnvironment, SETTINGS } from './environment.js';

const TENANT = {
  name: 'daventry',
  title: 'Daventry District Council',
  issuer: 'https://login.example',
  clientId: 'planner',
  body: 'daventry',
  roles: [{ appRole: 'Planner', role: 'COUNCIL_PLANNER' }],
};
const IDENTITY = {
  VESTING_PUBLIC_URL: 'https://vesting.example/',
  VESTING_IDENTITY_TENANTS: JSON.stringify([TENANT]),
};

const problemsOf = (variables: Record<string, string>): string[] => {
  const read = readEnvironment(variables, '/project');
  return read.ok ? [] : read.problems;
};

describe('environment', () => {
  it('nothing set is the standard: loopback, port 4000, data under the project', () => {
    expect(readEnvironment({}, '/project')).toEqual({
      ok: true,
      value: { port: 4000, host: '127.0.0.1', dataFolder: '/project/.vesting', pack: 'northamptonshire' },
    });
  });

  it('what is set holds', () => {
    const variables = {
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://a@b/c',
      VESTING_DATA: '/data',
      VESTING_PACK: 'elsewhere',
      VESTING_TOKEN_KEY: 'k'.repeat(32),
      VESTING_LOG: 'text',
      VESTING_SOLVER: 'off',
      NODE_ENV: 'production',
      ...IDENTITY,
    };
    expect(readEnvironment(variables, '/project')).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '0.0.0.0',
        databaseUrl: 'postgres://a@b/c',
        dataFolder: '/data',
        pack: 'elsewhere',
        tokenKey: 'k'.repeat(32),
        identity: {
          publicUrl: 'https://vesting.example',
          tenants: [expect.objectContaining({ name: 'daventry', issuer: 'https://login.example' })],
        },
        log: 'text',
        servesOnly: true,
      },
    });
  });

  it('the development identity is refused beyond the machine, with a database elsewhere, and in production', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/loopback/)]);
    expect(problemsOf({ DATABASE_URL: 'postgres://a@db.example/c' })).toEqual([
      expect.stringMatching(/DATABASE_URL leads to another machine. The development identity is refused/),
    ]);
    expect(problemsOf({ DATABASE_URL: 'postgres://a@127.0.0.1/c' })).toEqual([]);
    expect(problemsOf({ DATABASE_URL: 'postgres:///c', PGHOST: 'db.example' })).toHaveLength(1);
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/development identity is refused/),
    ]);
    const everything = { NODE_ENV: 'production', HOST: '0.0.0.0', DATABASE_URL: 'postgres://a@db.example/c' };
    expect(problemsOf({ ...everything, ...IDENTITY })).toEqual([]);
  });

  it('every fault is said at once, and no secret is repeated', () => {
    const problems = problemsOf({
      PORT: '4000x',
      DATABASE_URL: 'mysql://secret@x',
      VESTING_TOKEN_KEY: 'short-secret',
      VESTING_LOG: 'xml',
      VESTING_SOLVER: 'perhaps',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join(' ')).not.toMatch(/secret/);
  });

  it('identity settings belong together, and half of them is never the development identity', () => {
    for (const missing of ['VESTING_PUBLIC_URL', 'VESTING_IDENTITY_TENANTS'])
      expect(problemsOf({ ...IDENTITY, [missing]: '' })).toEqual([
        expect.stringMatching(new RegExp(`missing: ${missing}`)),
      ]);
    expect(problemsOf({ VESTING_IDENTITY_ISSUER: 'https://login.example' })).toEqual([
      expect.stringMatching(/VESTING_IDENTITY_ISSUER: replaced by VESTING_IDENTITY_TENANTS/),
      expect.stringMatching(/missing: VESTING_IDENTITY_TENANTS/),
    ]);
  });

  it.each([
    'http://vesting.example',
    'https://vesting.example/planner',
    'https://a:b@vesting.example',
    'vesting',
  ])('the planner is not reached at %s', (address) => {
    expect(problemsOf({ ...IDENTITY, VESTING_PUBLIC_URL: address })).toEqual([
      expect.stringMatching(/VESTING_PUBLIC_URL must be an https address without a path/),
    ]);
  });

  it('without TLS the planner is reached on this machine only, and never in production', () => {
    const local = { ...IDENTITY, VESTING_PUBLIC_URL: 'http://localhost:4000' };
    expect(problemsOf(local)).toEqual([]);
    expect(problemsOf({ ...local, NODE_ENV: 'production' })).toHaveLength(1);
  });

  it('the tenants may stand in a file, which must be there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vesting-environment-'));
    try {
      writeFileSync(join(folder, 'tenants.json'), IDENTITY.VESTING_IDENTITY_TENANTS);
      const read = readEnvironment({ ...IDENTITY, VESTING_IDENTITY_TENANTS: 'tenants.json' }, folder);
      expect(read.ok && read.value.identity?.tenants).toHaveLength(1);
      expect(problemsOf({ ...IDENTITY, VESTING_IDENTITY_TENANTS: 'nowhere.json' })).toEqual([
        expect.stringMatching(/names a file that cannot be read/),
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('every setting is described', () => {
    for (const { description } of SETTINGS) expect(description).toMatch(/\.$/);
  });

  it('proxies are addresses or networks, and whatever else is refused', () => {
    const proxiesOf = (VESTING_PROXIES: string) => readEnvironment({ VESTING_PROXIES }, '/project');
    expect(proxiesOf('10.0.0.5, fd00::/8 192.168.0.0/16')).toMatchObject({
      ok: true,
      value: { proxies: ['10.0.0.5', 'fd00::/8', '192.168.0.0/16'] },
    });
    for (const wrong of ['true', '1', '10.0.0.0/33', '10.0.0.0/0', 'proxy.example', '10.0.0.0/8/8'])
      expect(proxiesOf(wrong)).toMatchObject({
        ok: false,
        problems: [expect.stringMatching(/VESTING_PROXIES/)],
      });
  });
});
