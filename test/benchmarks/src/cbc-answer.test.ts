import { describe, expect, it } from '@jest/globals';
import { readCbcAnswer } from './cbc-answer.js';

const LOG = `Result - Stopped on time limit

Objective value:                506413.00000000
Lower bound:                    490806.500
Gap:                            0.03
Enumerated nodes:               42
Total iterations:               1234
Time (CPU seconds):             9.80
Time (Wallclock seconds):       9.90

Total time (CPU seconds):       10.10   (Wallclock seconds):       10.20
`;

describe("reading cbc's answer", () => {
  it('takes the columns by name, those not named as nought, and the bound of an unfinished solve', () => {
    const file = `Stopped on time - objective value 506413.00000000
      1 c1                       1                      10
**   12 c3                     2.5                       0
`;
    expect(readCbcAnswer(file, LOG, 5)).toEqual({
      values: Float64Array.from([0, 1, 0, 2.5, 0]),
      dualBound: 490806.5,
      iterations: 1234,
      nodes: 42,
      cpuSeconds: 10.1,
    });
  });

  it('takes the cost of a proved plan as its bound', () => {
    const file = 'Optimal - objective value 261.00000000\n      0 c0   1   0\n';
    expect(readCbcAnswer(file, '', 1).dualBound).toBe(261);
  });

  it.each([
    'Infeasible - objective value 3.00000000\n      0 c0   1   0\n',
    'Stopped on time (no integer solution - continuous used) - objective value 9.5\n  0 c0   0.5   0\n',
    '',
  ])('finds no plan in %j', (file) => {
    expect(readCbcAnswer(file, LOG, 1)).toMatchObject({ dualBound: 490806.5 });
    expect(readCbcAnswer(file, LOG, 1).values).toBeUndefined();
  });

  it('proves nothing where nothing is said', () => {
    expect(readCbcAnswer('', '', 1).dualBound).toBe(-Infinity);
  });
});
