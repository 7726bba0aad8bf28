import { describe, expect, it } from '@jest/globals';
import { readView } from '../../lib/url-state.js';
import { caseCodecs, caseFilter, caseOrder, type CaseView } from './case-view.js';

const view = (query: string): CaseView => readView(caseCodecs, new URLSearchParams(query));

describe('the view of cases in the address', () => {
  it('opens on all children, the gravest risk first', () => {
    expect(caseFilter(view(''))).toEqual({ clientGroup: ['CHILDREN'] });
    expect(caseOrder(view('').sort)).toEqual([{ field: 'RISK_THEN_WAIT', direction: 'ASC' }]);
  });

  it('gives each named view its own filter', () => {
    expect(caseFilter(view('view=no-worker')).unallocated).toBe(true);
    expect(caseFilter(view('view=no-destination')).noDestination).toBe(true);
    expect(caseFilter(view('view=court')).inProceedings).toBe(true);
    expect(caseFilter(view('view=divided')).familyDivided).toBe(true);
  });

  it('adds what was chosen beside the view', () => {
    expect(caseFilter(view('group=ALL&search=NCC-1&team=t1&changes=yes'))).toEqual({
      search: 'NCC-1',
      teamId: ['t1'],
      changesWorker: true,
    });
  });

  it('orders by a field it knows, falling when asked', () => {
    expect(caseOrder('-WORKER')).toEqual([{ field: 'WORKER', direction: 'DESC' }]);
    expect(caseOrder('SHOE_SIZE')).toEqual([{ field: 'RISK_THEN_WAIT', direction: 'ASC' }]);
  });
});
