import { describe, expect, it } from '@jest/globals';
import { orderChoices, type Choice } from './worker-choices.js';

const choice = (reference: string, team: string, points: number): Choice => ({
  cases: points / 10,
  points,
  ceiling: 200,
  aboveCeiling: points > 200,
  employer: { kind: 'BODY', reason: null, body: null },
  team: { id: team, name: team },
  worker: { id: reference, reference },
});
const choices = [
  choice('SW-1', 'Safeguarding', 10),
  choice('FR-2', 'First Response', 190),
  choice('FR-1', 'First Response', 50),
];
const names = (chosen: readonly Choice[]) => chosen.map((each) => each.worker.reference);

describe('choosing a worker', () => {
  it('offers the own team first, the most room first', () => {
    expect(names(orderChoices(choices, 'First Response', ''))).toEqual(['FR-1', 'FR-2', 'SW-1']);
  });

  it('finds by post number or team', () => {
    expect(names(orderChoices(choices, null, 'safe'))).toEqual(['SW-1']);
    expect(names(orderChoices(choices, null, ' fr-2 '))).toEqual(['FR-2']);
  });
});
