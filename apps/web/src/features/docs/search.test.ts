import { describe, expect, it } from '@jest/globals';
import type { TypeDocs } from './contract-docs.js';
import { find } from './search.js';

const member = (name: string, description = '') => ({ name, description, arguments: [], classes: [] });
const type = (name: string, members: TypeDocs['members'], description = ''): TypeDocs => ({
  name,
  kind: 'OBJECT',
  description,
  interfaces: [],
  members,
  usedBy: [],
});
const TYPES = [
  type('Plan', [member('cases', 'The cases of the plan.'), member('version')]),
  type('Case', [member('points', 'Caseload points.')], 'An involvement.'),
  type('CaseFilter', [member('search')]),
];
const places = (words: string) => find(TYPES, words).map(({ place }) => place);

describe('the search of the documentation', () => {
  it('puts first what is named so, then what begins so, then what mentions it', () => {
    expect(places('case')).toEqual(['Case', 'CaseFilter', 'Plan.cases', 'Case.points', 'CaseFilter.search']);
  });

  it('needs every word, in the name or the description, and takes a place as it is written', () => {
    expect(places('caseload points')).toEqual(['Case.points']);
    expect(places('Plan.cases')).toEqual(['Plan.cases']);
    expect(places('plan nothing')).toEqual([]);
    expect(places('  ')).toEqual([]);
  });
});
