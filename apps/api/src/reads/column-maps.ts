import { bodiesInReach } from '@vesting/domain';
import { FORMATS, fieldsOf, MATCHED_FORMATS, requiredFieldsOf } from '@vesting/intake';
import { readColumnMaps } from '@vesting/persistence';
import { encodeId } from '../graphql/global-id.js';
import type { ColumnMap, ColumnTarget } from '../graphql/types/column-map.js';
import { bodyOf } from './item-rows.js';
import type { Reads } from './session.js';

/** A column map with the body that changes of it are checked against. */
export interface ColumnMapRow extends ColumnMap {
  key: string;
  bodyKey: string;
}

/** The saved maps of the bodies that the actor may see. */
export async function listColumnMaps(reads: Reads): Promise<ColumnMapRow[]> {
  const structure = await reads.structure();
  const reach = bodiesInReach(reads.actor, 'ESTABLISHMENT');
  const maps = await readColumnMaps(reads, reads.reorganisationId, null);
  return maps
    .filter(({ body }) => reach === 'ALL' || reach.includes(body))
    .map(({ id, body, savedAt, signature: _signature, ...map }) => ({
      ...map,
      id: encodeId('ColumnMap', id),
      key: id,
      bodyKey: body,
      body: bodyOf(structure, body),
      savedAt: savedAt.toISOString(),
    }));
}

/** How the cells of each type of column are read, for whoever chooses one. */
const READS: Readonly<Record<string, string>> = {
  ID: 'an identifier; only a token of it is kept',
  WORKER: 'a name or number; only a token of it is kept',
  FAMILY: 'an identifier of a family; only a token of it is kept',
  DATE: 'a date',
  BIRTH: 'a date of birth; only the age band is kept',
  CODE: 'a code; values that are not known are asked',
  CODES: 'codes, separated by semicolons',
  YES_NO: 'yes or no',
  LABEL: 'a short label that names nobody',
  THOUSANDTHS: 'a number such as 0.6',
  WHOLE: 'a number',
  AMOUNT: 'pounds without a sign',
  AREA: 'a GSS code or the name of an area',
  POSTCODE: 'a postcode; only its area is kept',
};

/** What tables can be about, with the fields of each. */
export const columnTargets = (): ColumnTarget[] =>
  MATCHED_FORMATS.map((format) => {
    const required = requiredFieldsOf(format);
    return {
      format,
      name: FORMATS.find(({ id }) => id === format)?.name ?? format,
      fields: fieldsOf(format).map(({ field, name, type }) => ({
        field,
        name,
        required: required.includes(field),
        reads: READS[type] ?? 'text',
      })),
    };
  });
