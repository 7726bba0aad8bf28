import { describe, expect, it } from '@jest/globals';
import { verify } from './verify.js';
import { teamsAtEmployers } from './viability.js';
import { aPlanning, aWorker, rules } from './world.fixture.js';

const priced = { ...rules, MINIMUM_TEAM: 2, SMALL_TEAM: 100, UNMANAGED_TEAM: 150 };
const manager = (id: string, employer: string, team = 'Red') =>
  aWorker(id, { team, employer, role: 'MANAGER', carriesCases: false, manages: true });
const worker = (id: string, employer: string, team = 'Red') => aWorker(id, { team, employer });
const viabilityOf = (workers: ReturnType<typeof aWorker>[]) =>
  verify(aPlanning([], workers), priced, 1000).cost.viability;

describe('a team at a council', () => {
  it('stands alone from its least capacity on', () => {
    const [here] = teamsAtEmployers(
      aPlanning([], [worker('A', 'north'), worker('B', 'north')]),
      priced,
      1000,
    );
    expect(here).toEqual({ team: 'Red', employer: 'north', capacity: 400, small: false, unmanaged: false });
    expect(viabilityOf([worker('A', 'north'), worker('B', 'north')])).toBe(0);
    expect(viabilityOf([worker('A', 'north'), worker('B', 'west')])).toBe(200);
  });

  it('is without its manager where all its managers are elsewhere, and only where it has any', () => {
    const team = [worker('A', 'north'), worker('B', 'north'), worker('C', 'west'), worker('D', 'west')];
    expect(viabilityOf(team)).toBe(0);
    expect(viabilityOf([...team, manager('M', 'north')])).toBe(150);
    expect(viabilityOf([...team, manager('M', 'north'), manager('N', 'west')])).toBe(0);
    expect(viabilityOf([...team, manager('M', 'north', 'Blue')])).toBe(0);
  });

  it('is no team where only a manager is', () => {
    const team = [worker('A', 'north'), worker('B', 'north'), manager('M', 'north'), manager('N', 'west')];
    expect(viabilityOf(team)).toBe(0);
  });
});
