import { describe, expect, it } from '@jest/globals';
import { aboveCeiling, caseloadMarks, pointsPerCase, type Caseload } from './caseload-marks.js';

const scheme = {
  ceilingPerFte: 200,
  caseTypes: [10, 10, 8].map((points) => ({ points, expectsWorker: 'YES' })),
};
function caseload(points: number, ceiling: number): Caseload {
  return {
    casesToday: points / 10,
    pointsToday: points,
    cases: points / 10,
    points,
    ceiling,
    target: ceiling,
    aboveCeiling: points > ceiling,
    employer: { kind: 'BODY', reason: null, body: null },
    team: null,
    worker: {
      id: String(points),
      reference: 'FR-001',
      role: 'SOCIAL_WORKER',
      fte: 1000,
      employment: 'EMPLOYED',
      newlyQualified: false,
    },
  };
}

describe('the caseload picture', () => {
  it('takes a case of the weight that most types have', () => {
    expect(pointsPerCase(scheme)).toBe(10);
  });

  it('shows a square right of the line exactly when its worker is above her own ceiling', () => {
    const caseloads = [caseload(100, 100), caseload(110, 100), caseload(200, 200), caseload(210, 200)];
    const right = caseloadMarks(caseloads, scheme, 'plan').filter((mark) => Math.ceil(mark.at) > 20);
    expect(right).toHaveLength(aboveCeiling(caseloads, 'plan'));
  });

  it('leaves workers without cases out', () => {
    expect(caseloadMarks([caseload(0, 200)], scheme, 'today')).toEqual([]);
  });
});
