import { describe, expect, it } from '@jest/globals';
import { ruleProblems, type Rule } from './rule-problems.js';

const ceiling: Rule = {
  id: 'CEILING',
  name: 'Caseload ceiling',
  description: '',
  kind: 'LEVEL',
  value: 200,
  unit: 'points',
  min: 100,
  max: 300,
  default: 200,
};

describe('values of rules', () => {
  it('pass when whole and within their range', () => {
    expect(ruleProblems([ceiling], { CEILING: ' 100 ' })).toEqual([]);
    expect(ruleProblems([ceiling], {})).toEqual([]);
  });

  it('are refused in words, with their field', () => {
    for (const typed of ['', '99', '301', '20.5', '1e3', 'many']) {
      const [problem] = ruleProblems([ceiling], { CEILING: typed });
      expect(problem?.message).toBe('Caseload ceiling must be a whole number from 100 to 300');
      expect(problem?.field).toBe('rule-CEILING');
    }
  });
});
