import {
  mergeFacts,
  type Facts,
  type IsoDate,
  type ItemKind,
  type PostFacts,
  type RegisterDerivation,
} from '@vesting/domain';
import { canonicalJson } from '../digest.js';

/** Domain's `deriveRegisterRow` under the scheme in force. */
export type DeriveRow = (kind: ItemKind, facts: Facts) => RegisterDerivation;

/** An item as the register holds it. */
export interface RegisterItem {
  id: string;
  kind: ItemKind;
  key: string;
  reference: string;
  measure: number;
  counted: boolean;
  gone: boolean;
  synthetic: boolean;
  asAt: IsoDate;
  facts: Facts;
}

/** What one source states of an item. */
export interface StoredStatement {
  asAt: IsoDate;
  rank: string;
  synthetic: boolean;
  measure: number | null;
  counted: boolean | null;
  facts: Facts;
}

/** The item that its statements make. Throws when none of them says the measure of money. */
export function itemFrom(
  identity: Pick<RegisterItem, 'id' | 'kind' | 'key' | 'reference'>,
  statements: StoredStatement[],
): RegisterItem {
  const { id, kind, key, reference } = identity;
  const facts = mergeFacts(statements);
  const merged = mergeFacts(
    statements.map(({ asAt, rank, measure, counted }) => ({
      asAt,
      rank,
      facts: { measure: measure ?? undefined, counted: counted ?? undefined } as Facts,
    })),
  ) as { measure?: number; counted?: boolean };
  const measure = merged.measure ?? measureOf(kind, facts);
  if (measure === undefined) throw new Error(`No source says the measure of ${kind} ${reference}.`);
  return {
    id,
    kind,
    key,
    reference,
    measure,
    facts,
    counted: merged.counted ?? false,
    gone: false,
    synthetic: statements.some(({ synthetic }) => synthetic),
    asAt: statements.reduce((latest, { asAt }) => (asAt > latest ? asAt : latest), ''),
  };
}

/** A case, a worker and a contract are one each; a post measures its established FTE. */
function measureOf(kind: ItemKind, facts: Facts): number | undefined {
  if (kind === 'POST') return (facts as PostFacts).fteThousandths;
  return kind === 'SPEND' || kind === 'FUNDING' ? undefined : 1;
}

export const differs = (before: RegisterItem, after: RegisterItem): boolean =>
  before.measure !== after.measure ||
  before.counted !== after.counted ||
  canonicalJson(before.facts) !== canonicalJson(after.facts);
