import type { CaseTypeRule, Pack, Scheme } from './pack.js';
import type { ClientGroup } from './kinds.js';
import { ruleSettings, type RuleSettings } from './rules.js';

/** The scheme of a client group in force on the as-at date: the latest that has begun. */
export function schemeInForce(pack: Pack, clientGroup: ClientGroup): Scheme | undefined {
  return pack.schemes
    .filter((scheme) => scheme.clientGroup === clientGroup && scheme.from <= pack.asAt)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** Case types of all schemes in force, by id. */
export function caseTypesInForce(pack: Pack): ReadonlyMap<string, CaseTypeRule> {
  const schemes = [schemeInForce(pack, 'CHILDREN'), schemeInForce(pack, 'ADULTS')];
  return new Map(
    schemes.flatMap((scheme) => (scheme ? scheme.caseTypes.map((type) => [type.id, type] as const) : [])),
  );
}

/** The scheme's rule settings, with its levels, under the plan's own. */
export const schemeRules = (scheme: Scheme, own?: Readonly<Record<string, number>>): RuleSettings =>
  ruleSettings(
    { TARGET: scheme.targetPerFte, CEILING: scheme.ceilingPerFte, HARD_STOP: scheme.hardStopPerFte },
    scheme.rules,
    own,
  );
