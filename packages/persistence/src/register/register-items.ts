import type { Extract, Facts, IsoDate, ItemKind } from '@vesting/domain';
import type { Session } from '../database/session.js';

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

/** The items of the extract's body and of the kinds that it speaks of, by kind and key. */
export async function readRegister(
  session: Session,
  reorganisationId: string,
  { body, statements, completeFor }: Extract,
): Promise<Map<string, RegisterItem>> {
  const kinds = new Set([...statements.map(({ kind }) => kind), ...completeFor.map(({ kind }) => kind)]);
  const rows = await session.query<RegisterItem>(
    `select id, kind, key, reference, measure, counted, gone, synthetic, as_at as "asAt", facts from item
     where reorganisation_id = $1 and body_id = $2 and kind = any($3::item_kind[])`,
    [reorganisationId, body, [...kinds]],
  );
  return new Map(rows.map((item) => [nameOf(item), item]));
}

export const nameOf = ({ kind, key }: { kind: ItemKind; key: string }): string => `${kind} ${key}`;

/**
 * A complete extract says that what it does not name is gone. Kept with every import, so that it holds for
 * what an older file brings later, too.
 */
export class Completeness {
  private readonly dates = new Map<string, IsoDate>();

  constructor(
    rows: readonly { kind: ItemKind; client_group: string | null; synthetic: boolean; as_at: IsoDate }[],
  ) {
    for (const { kind, client_group, synthetic, as_at } of rows) {
      // A generator knows nothing of real items.
      for (const ofSynthetic of synthetic ? [true] : [true, false]) {
        const scope = scopeOf(kind, client_group, ofSynthetic);
        if ((this.dates.get(scope) ?? '') < as_at) this.dates.set(scope, as_at);
      }
    }
  }

  static async read(session: Session, reorganisationId: string, body: string): Promise<Completeness> {
    return new Completeness(
      await session.query(
        `select scope.kind, scope."clientGroup" as client_group, import.synthetic, max(import.as_at) as as_at
         from import, jsonb_to_recordset(complete_for) as scope(kind item_kind, "clientGroup" text)
         where reorganisation_id = $1 and body_id = $2 group by 1, 2, 3`,
        [reorganisationId, body],
      ),
    );
  }

  /** Whether a complete extract strictly later than the item's last statement did not name it. */
  isGone(item: Pick<RegisterItem, 'kind' | 'facts' | 'synthetic' | 'asAt'>): boolean {
    const group = (item.facts as { clientGroup?: string }).clientGroup;
    const latest = [null, ...(group ? [group] : [])].map(
      (each) => this.dates.get(scopeOf(item.kind, each, item.synthetic)) ?? '',
    );
    return latest.some((date) => date > item.asAt);
  }
}

const scopeOf = (kind: ItemKind, clientGroup: string | null, synthetic: boolean): string =>
  `${kind} ${clientGroup ?? '*'} ${synthetic ? 'synthetic' : 'real'}`;
