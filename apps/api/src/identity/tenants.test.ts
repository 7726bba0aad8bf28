import { describe, expect, it } from '@jest/globals';
import { withBodies } from './bodies.js';
import { readTenants } from './tenants.js';

const TENANT = {
  name: 'daventry',
  title: 'Daventry District Council',
  issuer: 'https://login.example/daventry/v2.0',
  clientId: 'planner',
  body: 'E07000151',
  roles: [{ appRole: 'Vesting.Planner', role: 'COUNCIL_PLANNER' }],
};
const OFFICE = {
  ...TENANT,
  name: 'office',
  issuer: 'https://login.example/office/v2.0',
  programme: true,
  body: undefined,
  roles: [{ appRole: 'Office', role: 'PROGRAMME_OFFICE' }],
};
const FILES: Readonly<Record<string, string>> = {
  '/secret': 'top-secret\n',
  '/key': '{"kty":"EC","alg":"ES256","d":"top-secret"}',
  '/empty': '',
};
const textOf = (file: string): string => {
  const text = FILES[file];
  if (text === undefined) throw new Error('no such file');
  return text;
};
const read = (tenants: unknown, production = false) =>
  readTenants(JSON.stringify(tenants), textOf, production);
const problemsOf = (tenants: unknown, production = false): string => {
  const answer = read(tenants, production);
  return answer.ok ? '' : answer.problems.join('\n');
};

describe('the tenants', () => {
  it('are read with what is not said filled in', () => {
    const { body: _body, ...rest } = TENANT;
    expect(read([{ ...TENANT, secretFile: '/secret' }])).toEqual({
      ok: true,
      value: [
        {
          ...rest,
          audience: 'planner',
          subjectClaim: 'sub',
          rolesClaim: 'roles',
          credential: { secret: 'top-secret' },
          roles: [{ appRole: 'Vesting.Planner', role: 'COUNCIL_PLANNER', body: 'E07000151' }],
          systems: [],
        },
      ],
    });
  });

  it('name bodies of the programme, by id or by GSS code', () => {
    const answer = read([TENANT]);
    if (!answer.ok) throw new Error(answer.problems.join());
    const resolved = withBodies(answer.value, [{ id: 'daventry', gssCode: 'E07000151' }]);
    expect(resolved.ok && resolved.value[0]?.roles[0]?.body).toBe('daventry');
    expect(withBodies(answer.value, [{ id: 'corby' }])).toEqual({
      ok: false,
      problems: [expect.stringMatching(/daventry: the programme has no body E07000151/)],
    });
  });

  it.each([
    [
      'roles of the programme',
      { roles: [{ appRole: 'Audit', role: 'AUDITOR' }] },
      /AUDITOR, which only a tenant with/,
    ],
    [
      'roles for another body',
      { roles: [{ ...TENANT.roles[0], body: 'corby' }] },
      /body is for tenants with/,
    ],
    ['what is everybody’s', { roles: [{ appRole: 'All', role: 'PUBLIC' }] }, /role must be one of/],
    ['a program’s role', { roles: [{ appRole: 'All', role: 'PARTNER' }] }, /role must be one of/],
    [
      'the role of the product itself',
      { roles: [{ appRole: 'All', role: 'SYSTEM' }] },
      /role must be one of/,
    ],
    ['a team manager without a team', { roles: [{ appRole: 'T', role: 'TEAM_MANAGER' }] }, /acts for a team/],
  ])('of one body cannot give %s', (_what, change, words) => {
    expect(problemsOf([{ ...TENANT, ...change }])).toMatch(words);
  });

  it('of the programme give its roles, and those for a body only with the body and with an end', () => {
    expect(problemsOf([OFFICE])).toBe('');
    const roles = (grant: object) => [{ ...OFFICE, roles: [{ appRole: 'x', ...grant }] }];
    expect(problemsOf(roles({ role: 'COUNCIL_PLANNER' }))).toMatch(/acts for a body/);
    expect(problemsOf(roles({ role: 'INSPECTOR', body: 'ncc' }))).toMatch(/needs an end/);
    expect(problemsOf(roles({ role: 'INSPECTOR', body: 'ncc', lastDay: '2021-03-31' }))).toBe('');
  });

  it.each([
    ['a person’s address', { subjectClaim: 'email' }, /subjectClaim must be/],
    ['a name that a person can change', { subjectClaim: 'preferred_username' }, /subjectClaim must be/],
    ['an issuer without TLS', { issuer: 'http://login.example' }, /issuer must be an https address/],
    ['a misspelt setting', { bodies: 'daventry' }, /"bodies" is not a setting/],
    ['a name that cannot stand in a log', { name: 'Daventry DC' }, /name must be of 2 to 20/],
    ['a missing file', { secretFile: '/nowhere' }, /secretFile names a file that cannot be read/],
    ['an empty file', { secretFile: '/empty' }, /secretFile names an empty file/],
    ['a key that is none', { keyFile: '/secret' }, /keyFile must hold a private JSON Web Key/],
    ['two credentials', { keyFile: '/key', secretFile: '/secret' }, /exclude each other/],
    [
      'a program without scopes',
      { systems: [{ name: 'abc', client: 'c', scopes: [] }] },
      /scopes must be a list/,
    ],
    [
      'a scope that there is not',
      { systems: [{ name: 'abc', client: 'c', scopes: ['TOTALS', 'ALL'] }] },
      /scopes must be a list/,
    ],
    [
      'people’s own client as a program',
      { systems: [{ name: 'abc', client: 'planner', scopes: ['TOTALS'] }] },
      /with which people sign in/,
    ],
  ])('are refused with %s, in words and without a secret', (_what, change, words) => {
    const problems = problemsOf([{ ...TENANT, ...change }]);
    expect(problems).toMatch(words);
    expect(problems).not.toMatch(/top-secret/);
  });

  it('are a list of tenants that cannot be taken for each other', () => {
    expect(problemsOf('{')).toMatch(/must be a list/);
    expect(readTenants('[{', textOf, false)).toEqual({
      ok: false,
      problems: [expect.stringMatching(/not JSON/)],
    });
    expect(problemsOf([])).toMatch(/at least one/);
    expect(problemsOf([TENANT, { ...TENANT, name: 'other' }])).toMatch(/its own issuer/);
    expect(problemsOf([7])).toMatch(/not an object/);
  });

  it('on this machine need no TLS, for tests, and never in production', () => {
    const local = [{ ...TENANT, issuer: 'http://127.0.0.1:8080/daventry' }];
    expect(problemsOf(local)).toBe('');
    expect(problemsOf(local, true)).toMatch(/https/);
  });
});
