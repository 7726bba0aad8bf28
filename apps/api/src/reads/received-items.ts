import { isOfPeople, unitOf, type ClientGroup, type ItemKind } from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Connection } from '../graphql/types/connection.js';
import type { ReceivedItem } from '../graphql/types/received.js';
import type { OfItem } from './item-rows.js';
import { readList, type PageRequest } from './list.js';
import { allOf, Parameters } from './parameters.js';
import type { Reads } from './session.js';

interface ItemRecord {
  id: string;
  kind: ItemKind;
  reference: string;
  client_group: ClientGroup | null;
  service_id: string | null;
  measure: number;
  as_at: string;
  format: string;
  imported_at: string;
  sources: number;
  synthetic: boolean;
}

export interface ReceivedFigure {
  /** Key of the predecessor. */
  body: string;
  kind: ItemKind;
  /** Null: those of no client group; undefined: all of the kind. */
  clientGroup?: ClientGroup | null;
}

/** The open records behind one figure of what was received, each with the file that says the latest of it. */
export function listReceivedItems(
  reads: Reads,
  { body, kind, clientGroup }: ReceivedFigure,
  page: PageRequest,
  records: boolean,
): Promise<Connection<ReceivedItem & OfItem>> {
  const parameters = new Parameters();
  const where = allOf([
    `item.reorganisation_id = ${parameters.add(reads.reorganisationId)}`,
    `item.body_id = ${parameters.add(body)}`,
    `item.kind = ${parameters.add(kind)}::item_kind`,
    'item.open and not item.gone',
    clientGroup !== undefined && `item.client_group is not distinct from ${parameters.add(clientGroup)}`,
  ]);
  return reads.structure().then(({ services }) =>
    readList<ItemRecord, ReceivedItem & OfItem>(
      reads,
      {
        key: 'item.id',
        columns: `item.id, item.kind, item.reference, item.client_group, item.service_id, item.measure, item.as_at,
          item.synthetic, latest.format, latest.at as imported_at,
          (select count(*) from statement where statement.reorganisation_id = item.reorganisation_id
            and statement.item_id = item.id) as sources`,
        from: `item cross join lateral (select import.format, import.at from statement join import
            on import.reorganisation_id = statement.reorganisation_id and import.id = statement.import_id
          where statement.reorganisation_id = item.reorganisation_id and statement.item_id = item.id
          order by statement.as_at desc, statement.rank desc, import.at desc limit 1) latest`,
        countFrom: 'item',
        where,
        parameters,
        order: `received ${body} ${kind} ${clientGroup ?? ''}`,
        sort: [
          { sql: 'item.reference', direction: 'ASC', keyset: 'text' },
          { sql: 'item.id', direction: 'ASC', keyset: 'uuid' },
        ],
      },
      page,
      records,
      (record) => ({
        id: encodeId('Item', record.id),
        itemId: isOfPeople(record.kind) ? record.id : null,
        reference: record.reference,
        clientGroup: record.client_group,
        service: (record.service_id && services.get(record.service_id)) || null,
        unit: unitOf[record.kind],
        measure: record.measure,
        asAt: record.as_at,
        format: record.format,
        importedAt: new Date(record.imported_at).toISOString(),
        sources: record.sources,
        synthetic: record.synthetic,
      }),
    ),
  );
}
