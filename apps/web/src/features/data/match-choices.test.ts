import { describe, expect, it } from '@jest/globals';
import { choose, stillNeeded, suggestedFor, type SheetColumn } from './match-choices.js';

const columns: SheetColumn[] = [
  { at: 1, heading: 'Ref', suggestions: [{ format: 'cases', field: 'case' }] },
  { at: 2, heading: 'Client', suggestions: [{ format: 'cases', field: 'case' }] },
  { at: 3, heading: 'Post', suggestions: [{ format: 'posts', field: 'number' }] },
];

describe('matching columns', () => {
  it('suggests one column for a field, of the format that was chosen', () => {
    expect(suggestedFor('cases', columns)).toEqual({ 1: 'case', 2: '', 3: '' });
    expect(suggestedFor('posts', columns)).toEqual({ 1: '', 2: '', 3: 'number' });
  });

  it('gives a field to the column that was chosen last, and leaves any number of columns unread', () => {
    expect(choose({ 1: 'case', 2: '' }, 2, 'case')).toEqual({ 1: '', 2: 'case' });
    expect(choose({ 1: '', 2: 'case' }, 2, '')).toEqual({ 1: '', 2: '' });
  });

  it('names the required fields that no column is', () => {
    const target = {
      __typename: 'ColumnTarget' as const,
      format: 'cases',
      name: 'Cases',
      fields: [
        { __typename: 'ColumnField' as const, field: 'case', name: 'case_id', required: true, reads: '' },
        { __typename: 'ColumnField' as const, field: 'team', name: 'team', required: false, reads: '' },
      ],
    };
    expect(stillNeeded(target, { 1: 'team' })).toEqual(['case_id']);
    expect(stillNeeded(target, { 1: 'case' })).toEqual([]);
  });
});
