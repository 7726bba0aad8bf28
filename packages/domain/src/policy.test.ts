import { describe, expect, it } from '@jest/globals';
import { ACTIONS, bodiesInReach, isAllowed, refusalOf, ROLES, type Actor, type Role } from './policy.js';

const actor = (role: Role, bodyId?: string): Actor => ({ id: 'someone', role, bodyId, development: false });
const CHANGES = [
  'IMPORT',
  'ANSWER_QUESTION',
  'TAKE_BASELINE',
  'CREATE_PLAN',
  'CHANGE_PLAN',
  'SOLVE',
  'SUBMIT_PLAN',
] as const;

describe('policy', () => {
  it('a planner may do everything', () => {
    for (const action of ACTIONS) expect(isAllowed(actor('PLANNER'), action)).toBe(true);
  });

  it('a reader and an auditor change nothing', () => {
    for (const action of CHANGES) {
      expect(isAllowed(actor('READER', 'ncc'), action, 'ncc')).toBe(false);
      expect(isAllowed(actor('AUDITOR', 'ncc'), action, 'ncc')).toBe(false);
    }
  });

  it('an auditor reads the history and the totals, never a single case', () => {
    expect(isAllowed(actor('AUDITOR'), 'READ_HISTORY')).toBe(true);
    expect(isAllowed(actor('AUDITOR'), 'READ_TOTALS')).toBe(true);
    expect(isAllowed(actor('AUDITOR'), 'READ_REGISTER')).toBe(false);
  });

  it('a steward imports and answers for the own body only', () => {
    expect(isAllowed(actor('STEWARD', 'ncc'), 'IMPORT', 'ncc')).toBe(true);
    expect(isAllowed(actor('STEWARD', 'ncc'), 'IMPORT', 'kettering')).toBe(false);
    expect(isAllowed(actor('STEWARD', 'ncc'), 'ANSWER_QUESTION')).toBe(false);
    expect(isAllowed(actor('STEWARD'), 'IMPORT', 'ncc')).toBe(false);
    expect(isAllowed(actor('STEWARD', 'ncc'), 'CHANGE_PLAN', 'ncc')).toBe(false);
  });

  it('a list shows what its reader may reach', () => {
    expect(bodiesInReach(actor('READER'), 'READ_RECEIVED')).toBe('ALL');
    expect(bodiesInReach(actor('STEWARD', 'ncc'), 'READ_RECEIVED')).toEqual(['ncc']);
    expect(bodiesInReach(actor('STEWARD'), 'READ_RECEIVED')).toEqual([]);
    expect(bodiesInReach(actor('AUDITOR'), 'READ_REGISTER')).toEqual([]);
  });

  it('what no role is given is refused', () => {
    for (const role of ROLES) expect(isAllowed(actor(role), 'DROP_EVERYTHING' as never)).toBe(false);
  });

  it('a refusal names the role and the action', () => {
    expect(refusalOf(actor('READER'), 'CHANGE_PLAN')).toBe('The role reader may not change plan.');
    expect(refusalOf(actor('STEWARD'), 'IMPORT')).toBe(
      'The role steward may not import outside its own body.',
    );
  });
});
