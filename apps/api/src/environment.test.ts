import { describe, expect, it } from '@jest/globals';
import { isLoopback, readEnvironment, SETTINGS } from './environment.js';

const IDENTITY = {
  VESTING_IDENTITY_ISSUER: 'https://login.example',
  VESTING_IDENTITY_AUDIENCE: 'vesting',
  VESTING_IDENTITY_KEYS: '/etc/vesting/keys.json',
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
        identity: { issuer: 'https://login.example', audience: 'vesting', keys: '/etc/vesting/keys.json' },
      },
    });
  });

  it('the development identity is refused beyond the machine and in production', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([expect.stringMatching(/loopback/)]);
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/development identity is refused/),
    ]);
    expect(problemsOf({ NODE_ENV: 'production', ...IDENTITY })).toEqual([]);
  });

  it('every fault is said at once, and no secret is repeated', () => {
    const problems = problemsOf({
      PORT: '4000x',
      DATABASE_URL: 'mysql://secret@x',
      VESTING_TOKEN_KEY: 'short-secret',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join(' ')).not.toMatch(/secret/);
  });

  it('identity settings belong together, and keys come over https', () => {
    const { VESTING_IDENTITY_KEYS: _keys, ...partial } = IDENTITY;
    expect(problemsOf(partial)).toEqual([expect.stringMatching(/missing: VESTING_IDENTITY_KEYS/)]);
    expect(problemsOf({ ...IDENTITY, VESTING_IDENTITY_KEYS: 'http://keys' })).toEqual([
      expect.stringMatching(/https/),
    ]);
  });

  it('every setting is described', () => {
    for (const { description } of SETTINGS) expect(description).toMatch(/\.$/);
  });

  it('loopback is this machine and nothing else', () => {
    for (const host of ['localhost', '127.0.0.1', '127.8.8.8', '::1']) expect(isLoopback(host)).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.example.org', 'vesting.local'])
      expect(isLoopback(host)).toBe(false);
  });
});
