import { describe, expect, it } from '@jest/globals';
import type { ReceivedPartsFragment } from '../../generated/operations.js';
import { receivedTotals } from './received-totals.js';

const line = (loaded: number | null, difference: number | null): ReceivedPartsFragment => ({
  kind: 'POST',
  clientGroup: null,
  unit: 'FTE_THOUSANDTHS',
  asAt: null,
  rows: null,
  controlTotal: null,
  loaded,
  difference,
  synthetic: false,
  controlSource: null,
  body: {
    id: 'b',
    gssCode: null,
    name: 'b',
    shortName: 'b',
    role: 'PREDECESSOR',
    tier: null,
    colour: null,
    order: 1,
    population: null,
  },
});

describe('what has been received', () => {
  it('does not count an extract of zero as missing, nor a missing one as zero', () => {
    expect(receivedTotals([line(0, 0), line(null, null)])).toEqual({
      expected: 2,
      received: 1,
      reconciled: 1,
      different: 0,
    });
  });

  it('counts as reconciled only what was compared', () => {
    const totals = receivedTotals([line(5, null), line(5, 0), line(5, -1)]);
    expect(totals).toEqual({ expected: 3, received: 3, reconciled: 1, different: 1 });
  });
});
