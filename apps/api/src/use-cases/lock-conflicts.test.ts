import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type ThrowAwayDatabase } from '@vesting/testkit';
import { must, newPlan, openSmallCounty, type SmallCounty } from '../testing/small-county.js';
import { lockItems } from './lock-items.js';
import { setRules } from './set-rules.js';
import { solvePlan } from './solve-plan.js';

let store: ThrowAwayDatabase;
let county: SmallCounty;
let keys = 0;
const key = (): string => `conflict ${(keys += 1)}`;

beforeAll(async () => {
  store = await freshDatabase();
  county = await openSmallCounty(store.database);
});
afterAll(() => store.drop());

describe('a solve', () => {
  it('does not begin while locks cannot be kept, and names them with their author and day', async () => {
    const planId = await newPlan(county.context);
    const itemIds = Array.from({ length: 10 }, (_, n) => county.ids.get(`C-${200 + n}`) ?? '');
    const lock = {
      planId,
      version: 1,
      itemIds,
      holds: 'WORKER' as const,
      reason: 'Settled with the families',
    };
    must(await lockItems(county.contextOf('Ann'), { ...lock, idempotencyKey: key() }));
    must(await solvePlan(county.context, { planId, version: 2, idempotencyKey: key() }));
    must(
      await setRules(county.context, {
        planId,
        version: 2,
        idempotencyKey: key(),
        rules: [
          { id: 'TARGET', value: 70 },
          { id: 'CEILING', value: 80 },
          { id: 'HARD_STOP', value: 90 },
        ],
      }),
    );
    const answer = await solvePlan(county.context, { planId, version: 3, idempotencyKey: key() });
    expect(answer).toMatchObject({ ok: false, errors: [{ code: 'INVALID', path: ['planId'] }] });
    const [error] = answer.ok ? [] : answer.errors;
    expect(error?.message).toMatch(
      /^No plan can keep these locks: 10 cases of 100 points are locked to W-2, whose hard stop is 90: from C-200 \(locked by Ann on \d+ \w+ \d{4}\) to C-209/,
    );
  });
});
