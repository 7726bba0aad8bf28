import type { Problem } from '../../app/notices.js';
import type { PlanDetailQuery } from '../../generated/operations.js';
import { formatNumber } from '../../lib/format.js';

export type Rule = NonNullable<PlanDetailQuery['plan']>['rules'][number];

/** What is wrong with the values typed, each with its field; an empty list when all are whole and in range. */
export function ruleProblems(rules: readonly Rule[], typed: Readonly<Record<string, string>>): Problem[] {
  return rules.flatMap((rule) => {
    const text = (typed[rule.id] ?? String(rule.value)).trim();
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : null;
    if (value !== null && value >= rule.min && value <= rule.max) return [];
    return [
      {
        code: 'OUT_OF_RANGE',
        message: `${rule.name} must be a whole number from ${formatNumber(rule.min)} to ${formatNumber(rule.max)}`,
        field: `rule-${rule.id}`,
      },
    ];
  });
}
