import {
  caseTypesInForce,
  deriveRegisterRow,
  type CaseFacts,
  type Pack,
  type Statement,
} from '@vesting/domain';
import { normaliseLabel } from '@vesting/intake';
import type { DeriveRow } from '@vesting/persistence';

/** The rules of the pack's schemes over a register row, as at the programme's date. */
export function deriveUnder(pack: Pack): DeriveRow {
  const context = { asAt: pack.asAt, caseTypes: caseTypesInForce(pack) };
  return (kind, facts) => deriveRegisterRow(kind, facts, context);
}

/**
 * Names services by their ids in the catalogue: a label that is the service's id or name becomes its id, and
 * a case whose source names no service is worked by the one that its type belongs to.
 */
export function servicesUnder(pack: Pack): (statement: Statement) => Statement {
  const ids = new Map(
    pack.services.flatMap(({ id, name }) => [[folded(id), id] as const, [folded(name), id] as const]),
  );
  const types = caseTypesInForce(pack);
  return (statement) => {
    const facts = statement.facts as { service?: string };
    const stated =
      facts.service === undefined ? undefined : (ids.get(folded(facts.service)) ?? facts.service);
    const service =
      stated ??
      (statement.kind === 'CASE' ? types.get((facts as CaseFacts).caseType ?? '')?.service : undefined);
    return service === undefined || service === facts.service
      ? statement
      : { ...statement, facts: { ...statement.facts, service } };
  };
}

const folded = (label: string): string =>
  normaliseLabel(label)
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
