import type { Extract, Pack, Statement } from '@vesting/domain';
import type { RegisterParameters } from './parameters.js';
import { syntheticRegister } from './synthetic-register.js';

export interface ScaledCounty {
  /** 1, 2, 3 ... */
  county: number;
  extracts: Extract[];
}

/**
 * Several counties like the pack's, one at a time so that memory holds one. The first is the pack's own
 * register; in each further one every key, reference, tie and team carries the county's number (`K002-`),
 * so that they may be loaded side by side or into one reorganisation.
 */
export function* scaledRegister(
  pack: Pack,
  parameters: RegisterParameters,
  seed: number,
  counties: number,
): Generator<ScaledCounty> {
  for (let county = 1; county <= counties; county += 1) {
    const extracts = syntheticRegister(pack, parameters, seed + county - 1);
    const prefix = `K${String(county).padStart(3, '0')}-`;
    yield { county, extracts: county === 1 ? extracts : extracts.map((extract) => renamed(extract, prefix)) };
  }
}

const renamed = (extract: Extract, prefix: string): Extract => ({
  ...extract,
  statements: extract.statements.map((statement) => renamedStatement(statement, prefix)),
});

function renamedStatement(statement: Statement, prefix: string): Statement {
  const facts: Record<string, unknown> = { ...statement.facts };
  for (const name of ['worker', 'post', 'team'])
    if (typeof facts[name] === 'string') facts[name] = `${prefix}${facts[name]}`;
  if ('ties' in statement.facts && statement.facts.ties)
    facts.ties = statement.facts.ties.map(({ type, group }) => ({ type, group: `${prefix}${group}` }));
  const reference = `${prefix}${statement.reference}`;
  return { ...statement, key: reference, reference, facts };
}
