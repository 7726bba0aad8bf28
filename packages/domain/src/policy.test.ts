import { describe, expect, it } from '@jest/globals';
import { DATA_CLASSES, POWERS, ROLES, type DataClass, type Role } from './policy-roles.js';
import {
  bodiesInReach,
  extentOf,
  extentOfPower,
  faultOfActor,
  isAllowed,
  isStaffMasked,
  readsRows,
  refusalOf,
  refusalToRead,
  SYSTEM,
  type Actor,
} from './policy.js';

const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  id: 'someone',
  role,
  development: false,
  ...more,
});
const of = (role: Role, bodyId: string, more: Partial<Actor> = {}) => actor(role, { bodyId, ...more });
const NOW = new Date('2018-10-01T12:00:00Z');

describe('policy', () => {
  it('the planner of the joint programme and the product itself read and do everything', () => {
    for (const whole of [actor('PROGRAMME_PLANNER'), SYSTEM]) {
      for (const dataClass of DATA_CLASSES) expect(extentOf(whole, dataClass)).toBe('ALL');
      for (const power of POWERS) expect(isAllowed(whole, power)).toBe(true);
    }
  });

  it('no token can name the role of the product itself', () => {
    expect(ROLES).not.toContain('SYSTEM');
  });

  it('whoever only looks changes nothing', () => {
    for (const role of ['AUDITOR', 'GOVERNMENT', 'INSPECTOR', 'PUBLIC', 'PARTNER', 'OPERATOR'] as const)
      for (const power of POWERS) expect(extentOfPower(of(role, 'ncc'), power)).toBe('NONE');
  });

  it('an auditor reads totals and history, never a single record', () => {
    const auditor = actor('AUDITOR');
    expect(DATA_CLASSES.filter((dataClass) => extentOf(auditor, dataClass) === 'ALL')).toEqual([
      'STRUCTURE',
      'TOTALS',
      'HISTORY',
    ]);
    for (const dataClass of ['ESTABLISHMENT', 'STAFF', 'CASES', 'SENSITIVE', 'PROPOSALS'] as const)
      expect(readsRows(auditor, dataClass)).toBe(false);
  });

  it('a steward imports and answers for the own body only', () => {
    expect(isAllowed(of('DATA_STEWARD', 'ncc'), 'IMPORT', 'ncc')).toBe(true);
    expect(isAllowed(of('DATA_STEWARD', 'ncc'), 'IMPORT', 'kettering')).toBe(false);
    expect(isAllowed(of('DATA_STEWARD', 'ncc'), 'ANSWER_QUESTION')).toBe(false);
    expect(isAllowed(actor('DATA_STEWARD'), 'IMPORT', 'ncc')).toBe(false);
    expect(isAllowed(of('DATA_STEWARD', 'ncc'), 'CHANGE_PLAN', 'ncc')).toBe(false);
  });

  it('nobody but the programme has a power that reaches further than what it reads of single records', () => {
    const records: readonly DataClass[] = ['CASES', 'STAFF', 'ESTABLISHMENT'];
    for (const role of ROLES)
      for (const power of POWERS)
        if (extentOfPower(of(role, 'ncc', { team: 'first' }), power) === 'ALL')
          for (const dataClass of records) expect(extentOf(of(role, 'ncc'), dataClass)).toBe('ALL');
  });

  it('a right to its own is worth nothing to whom has no body, or no team', () => {
    expect(extentOf(actor('CHILDRENS_DIRECTOR'), 'CASES')).toBe('NONE');
    expect(extentOf(actor('SUCCESSOR_PLANNER'), 'CASES')).toBe('NONE');
    expect(extentOf(of('TEAM_MANAGER', 'ncc'), 'CASES')).toBe('NONE');
    expect(extentOf(of('TEAM_MANAGER', 'ncc', { team: 'first' }), 'CASES')).toBe('OWN_TEAM');
  });

  it('a partner system reads what its scopes name, and no more than its role may', () => {
    const partner = (...scopes: DataClass[]) => of('PARTNER', 'ncc', { scopes });
    expect(extentOf(partner(), 'CASES')).toBe('NONE');
    expect(extentOf(partner('CASES'), 'CASES')).toBe('OWN_OR_DESTINED');
    expect(bodiesInReach(partner('CASES'), 'CASES')).toEqual(['ncc']);
    expect(extentOf(actor('PARTNER', { scopes: ['CASES'] }), 'CASES')).toBe('NONE');
    expect(extentOf(partner('CASES', 'SENSITIVE', 'STAFF', 'HISTORY'), 'SENSITIVE')).toBe('NONE');
    expect(extentOf(partner('PROPOSALS'), 'PROPOSALS')).toBe('NONE');
    expect(extentOf(partner('CASES'), 'STAFF')).toBe('NONE');
    expect(extentOf(partner(), 'STRUCTURE')).toBe('ALL');
  });

  it('what identifies a worker is hidden from planners who are not her employer', () => {
    expect(ROLES.filter((role) => isStaffMasked(actor(role)))).toEqual([
      'COUNCIL_PLANNER',
      'SUCCESSOR_PLANNER',
      'PROGRAMME_OFFICE',
      'PARTNER',
    ]);
  });

  it('a list shows what its reader may reach', () => {
    expect(bodiesInReach(actor('AUDITOR'), 'HISTORY')).toBe('ALL');
    expect(bodiesInReach(of('DATA_STEWARD', 'ncc'), 'HISTORY')).toEqual(['ncc']);
    expect(bodiesInReach(of('SUCCESSOR_PLANNER', 'north'), 'HISTORY')).toEqual([]);
    expect(bodiesInReach(actor('AUDITOR'), 'CASES')).toEqual([]);
  });

  it('an actor lacks no body, team or end that its role needs, and its end has not come', () => {
    expect(faultOfActor(actor('PROGRAMME_PLANNER'), NOW)).toBeUndefined();
    expect(faultOfActor(actor('AUDITOR'), NOW)).toBeUndefined();
    expect(faultOfActor(actor('DATA_STEWARD'), NOW)).toBe('The role data steward acts for a body.');
    expect(faultOfActor(of('TEAM_MANAGER', 'ncc'), NOW)).toBe(
      'The role team manager acts for a team of a body.',
    );
    expect(faultOfActor(actor('GOVERNMENT'), NOW)).toBe('The access of the role government needs an end.');
    const until = (end: string) => faultOfActor(actor('GOVERNMENT', { until: end }), NOW);
    expect(until('2018-10-01T12:00:01Z')).toBeUndefined();
    expect(until('2018-10-01T12:00:00Z')).toBe('The access has ended.');
    expect(until('some day')).toBe('The access has ended.');
  });

  it('a refusal names the role and what it is about, nothing else', () => {
    expect(refusalOf(actor('AUDITOR'), 'CHANGE_PLAN')).toBe('The role auditor may not change plan.');
    expect(refusalOf(of('DATA_STEWARD', 'ncc'), 'IMPORT')).toBe(
      'The role data steward may not import outside its own body.',
    );
    expect(refusalToRead(actor('AUDITOR'), 'CASES')).toBe('The role auditor may not read single cases.');
  });
});
