import { describe, expect, it } from '@jest/globals';
import { actorOfHolder, hashOfSubject, holderOf } from './person.js';
import { actorOfSystem } from './system.js';
import type { Tenant } from './tenants.js';

const TENANT: Tenant = {
  name: 'daventry',
  title: 'Daventry District Council',
  issuer: 'https://login.example/daventry',
  clientId: 'planner',
  audience: 'vesting',
  subjectClaim: 'oid',
  rolesClaim: 'roles',
  roles: [
    { appRole: 'Vesting.Planner', role: 'COUNCIL_PLANNER', body: 'daventry' },
    { appRole: 'Vesting.Steward', role: 'DATA_STEWARD', body: 'daventry' },
    { appRole: 'Vesting.Visitor', role: 'COUNCIL_PLANNER', body: 'daventry', until: '2020-01-01T00:00:00Z' },
  ],
  systems: [
    { name: 'cases', client: 'c-1', body: 'daventry', scopes: ['STRUCTURE', 'CASES'] },
    { name: 'ended', client: 'c-2', body: 'daventry', scopes: ['STRUCTURE'], until: '2020-01-01T00:00:00Z' },
  ],
};
const claims = (roles: unknown) => ({
  sub: 'pairwise',
  oid: 'object-of-ann',
  email: 'ann@example.org',
  roles,
});
const actor = (roles: unknown, tenants = [TENANT]) => actorOfHolder(tenants, holderOf(TENANT, claims(roles)));

describe('a person', () => {
  it('is her tenant and a hash, the same whatever her role', () => {
    const [planner, steward] = [actor(['Vesting.Planner']), actor(['Vesting.Steward'])];
    expect(planner).toEqual({
      id: `daventry:${hashOfSubject(TENANT.issuer, 'object-of-ann')}`,
      role: 'COUNCIL_PLANNER',
      bodyId: 'daventry',
      development: false,
    });
    expect(steward?.id).toBe(planner?.id);
    expect(JSON.stringify(holderOf(TENANT, claims(['Vesting.Planner'])))).not.toMatch(/object-of|pairwise|@/);
  });

  it('of another tenant is another person, though the subject is the same', () => {
    expect(hashOfSubject('https://login.example/a', 'x')).not.toBe(
      hashOfSubject('https://login.example/b', 'x'),
    );
  });

  it('has the first role of the settings that the tenant has given', () => {
    expect(actor(['Vesting.Steward', 'Vesting.Planner'])?.role).toBe('COUNCIL_PLANNER');
    expect(actor('Vesting.Steward')?.role).toBe('DATA_STEWARD');
  });

  it.each([['Payroll'], [[]], [undefined], [{ 'Vesting.Planner': true }], [['vesting.planner']]])(
    'has no role by %j',
    (roles) => {
      expect(actor(roles)).toBeUndefined();
    },
  );

  it('loses a role when its time is over, when the settings drop it, and with the tenant', () => {
    expect(actor(['Vesting.Visitor'])).toBeUndefined();
    expect(actor(['Vesting.Planner'], [{ ...TENANT, roles: [] }])).toBeUndefined();
    expect(actor(['Vesting.Planner'], [])).toBeUndefined();
  });
});

describe('a system', () => {
  it('has what its token names, as far as the list grants it', () => {
    const scope = 'vesting.structure vesting.sensitive vesting.cases openid';
    expect(actorOfSystem(TENANT, { sub: 'c-1', client_id: 'c-1', scope })).toEqual({
      id: 'daventry:cases',
      role: 'PARTNER',
      bodyId: 'daventry',
      scopes: ['STRUCTURE', 'CASES'],
      development: false,
    });
  });

  it('is known as Entra tells of it, with its permissions as roles', () => {
    const told = { sub: 'object', oid: 'object', azp: 'c-1', roles: ['Vesting.Cases'] };
    expect(actorOfSystem(TENANT, told)?.scopes).toEqual(['CASES']);
  });

  it.each([
    ['not on the list', { sub: 'c-9', client_id: 'c-9' }],
    ['one whose time is over', { sub: 'c-2', client_id: 'c-2', scope: 'vesting.structure' }],
    ['used by a person (OAuth)', { sub: 'ann', client_id: 'c-1', scope: 'vesting.cases' }],
    ['used by a person (Entra)', { sub: 'pairwise', oid: 'ann', azp: 'c-1', scp: 'vesting.cases' }],
    ['the client of people, whose ID token this is', { sub: 'ann', aud: 'planner', azp: 'planner' }],
    ['nobody', { sub: 'x' }],
  ])('is nobody when it is %s', (_why, told) => {
    expect(actorOfSystem(TENANT, told)).toBeUndefined();
  });
});
