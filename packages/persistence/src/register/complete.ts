import type { Facts, IsoDate, ItemKind } from '@vesting/domain';
import type { Session } from '../database/session.js';

/** Of which items the complete extracts of a body say everything there is, as at their latest date. */
export interface Scope {
  body: string;
  kind: ItemKind;
  clientGroup: string | null;
  synthetic: boolean;
  asAt: IsoDate;
}

/** A complete extract says that what it does not name is gone, also of what an older file brings later. */
export const completeScopes = (
  session: Session,
  reorganisationId: string,
  bodies: readonly string[],
  /** An import that counts although it is not yet done. */
  underWay: string | null,
): Promise<Scope[]> =>
  session.query<Scope>(
    `select import.body_id as body, scope.kind, scope."clientGroup", import.synthetic, max(import.as_at) as "asAt"
     from import, jsonb_to_recordset(complete_for) as scope(kind item_kind, "clientGroup" text)
     where reorganisation_id = $1 and body_id = any($2) and (state = 'DONE' or id = $3) group by 1, 2, 3, 4`,
    [reorganisationId, bodies, underWay],
  );

/** Whether a complete extract strictly later than the item's last statement did not name it; a generator knows no real item. */
export const isLeftOut = (item: string, facts: string, scopes: string): string =>
  `exists (select from jsonb_to_recordset(${scopes}) as scope(kind item_kind, "clientGroup" text, synthetic boolean, "asAt" date)
    where scope.kind = ${item}.kind and (scope."clientGroup" is null or scope."clientGroup" = ${facts} ->> 'clientGroup')
      and (${item}.synthetic or not scope.synthetic) and scope."asAt" > ${item}.as_at)`;

/** One record as its own sources have it. */
export interface OwnRecord {
  id: string;
  body: string;
  kind: ItemKind;
  facts: Facts;
  synthetic: boolean;
  as_at: IsoDate;
}

/** Those of the records that the complete extracts of their own bodies leave out. */
export async function leftOutOf(
  session: Session,
  records: readonly OwnRecord[],
  scopes: readonly Scope[],
): Promise<Set<string>> {
  const left = new Set<string>();
  for (const body of new Set(scopes.map((scope) => scope.body))) {
    const rows = await session.query<{ id: string }>(
      `select own.id from jsonb_to_recordset($1) as own(id text, kind item_kind, facts jsonb, synthetic boolean, as_at date)
       where ${isLeftOut('own', 'own.facts', '$2')}`,
      [
        JSON.stringify(records.filter((record) => record.body === body)),
        JSON.stringify(scopes.filter((scope) => scope.body === body)),
      ],
    );
    for (const { id } of rows) left.add(id);
  }
  return left;
}
