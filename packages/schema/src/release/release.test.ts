import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { changelogPage } from './changelog-page.js';
import { compareContracts } from './compare.js';
import { currentContract, declaredBreaks, fileOf, releasedContract, releases } from './history.js';
import { undeclared, vagueDeprecations, versionAfter, withReasons } from './policy.js';

const BEFORE = `
  type Query { case(id: ID!): Case }
  type Case { id: ID! reference: String! team: String }
  enum Tier { COUNTY UNITARY }`;
const without = (field: string) => BEFORE.replace(field, '');

describe('the contract beside its last release', () => {
  it('breaks nobody, or says why in history/declared.json', async () => {
    const [latest] = releases();
    const changes = await compareContracts(releasedContract(latest?.version ?? ''), currentContract());
    expect(undeclared(changes, declaredBreaks())).toEqual([]);
  });

  it('says of everything deprecated what to use and until when it stays', () => {
    expect(vagueDeprecations(buildSchema(currentContract()))).toEqual([]);
  });

  it('stands in the changelog as its releases differ', async () => {
    const all = releases();
    expect(readFileSync(fileOf('CHANGELOG.md'), 'utf8')).toBe(changelogPage(all));
    for (const [at, { version, changes }] of all.entries()) {
      const before = all[at + 1];
      if (!before) continue;
      const found = await compareContracts(releasedContract(before.version), releasedContract(version));
      expect(changes.map(({ reason: _reason, ...change }) => change)).toEqual(found);
    }
  });
});

describe('comparing contracts', () => {
  it('what goes breaks clients, a new value is to be looked at, what is added is safe; descriptions are free', async () => {
    const after = without('team: String')
      .replace('UNITARY', 'UNITARY DISTRICT')
      .replace('type Case', '"A case." type Case')
      .replace('reference: String!', 'reference: String! count: Int!');
    expect((await compareContracts(BEFORE, after)).map(({ level, path }) => [level, path])).toEqual([
      ['BREAKING', 'Case.team'],
      ['DANGEROUS', 'Tier.DISTRICT'],
      ['SAFE', 'Case.count'],
    ]);
  });

  it('a break must be declared, in that place and with a reason', async () => {
    const changes = await compareContracts(BEFORE, without('team: String'));
    expect(undeclared(changes, [])).toHaveLength(1);
    expect(undeclared(changes, [{ path: 'Case.team', reason: ' ' }])).toHaveLength(1);
    expect(undeclared(changes, [{ path: 'Case.reference', reason: 'Never filled.' }])).toHaveLength(1);
    const declared = [{ path: 'Case.team', reason: 'Never filled.' }];
    expect(undeclared(changes, declared)).toEqual([]);
    expect(withReasons(changes, declared)).toMatchObject([{ reason: 'Never filled.' }]);
  });

  it('the version says what changed', async () => {
    const breaking = await compareContracts(BEFORE, without('team: String'));
    const safe = await compareContracts(without('team: String'), BEFORE);
    expect(versionAfter('0.2.0', safe)).toBe('0.3.0');
    expect(versionAfter('0.2.0', breaking)).toBe('0.3.0');
    expect(versionAfter('1.4.2', safe)).toBe('1.5.0');
    expect(versionAfter('1.4.2', breaking)).toBe('2.0.0');
  });
});

describe('deprecations', () => {
  const old = (reason: string) =>
    buildSchema(`type Query { old(by: ID @deprecated(reason: "${reason}")): ID @deprecated(reason: "${reason}") }
      input Filter { old: ID @deprecated(reason: "${reason}") } enum Tier { OLD @deprecated(reason: "${reason}") }`);

  it('are refused anywhere without a replacement and a day', () => {
    expect(vagueDeprecations(old('Use new.')).map((line) => line.split(':')[0])).toEqual([
      'Query.old',
      'Query.old.by',
      'Filter.old',
      'Tier.OLD',
    ]);
    expect(vagueDeprecations(old('Removed after 2028-03-31.'))).toHaveLength(4);
    expect(vagueDeprecations(old('Use `new`. Removed after 2028-03-31.'))).toEqual([]);
  });
});
