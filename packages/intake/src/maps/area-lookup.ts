import { mark } from './columns.js';
import type { ColumnMap, SheetMap } from './map.js';

/** ONS look-ups of small areas to councils; the year is part of most of their headings. */
const YEARS = Array.from({ length: 20 }, (_, index) => String(index + 11));
const column = (field: string, name: string, ...prefixes: string[]): ColumnMap => ({
  field,
  name,
  alsoCalled: [
    ...prefixes.map((prefix) => `${prefix}CD`),
    ...YEARS.flatMap((year) => prefixes.map((prefix) => `${prefix}${year}CD`)),
  ],
  type: 'AREA',
  public: true,
});

export const AREA_LOOKUP: SheetMap = {
  id: 'area-lookup',
  name: 'Look-up of areas',
  signature: ['parent'],
  anyOf: ['lsoa', 'msoa', 'ward', 'lower'],
  never: ['postcode', 'case'],
  columns: [
    column('lsoa', 'lsoa_code', 'LSOA'),
    column('msoa', 'msoa_code', 'MSOA'),
    column('ward', 'ward_code', 'WD'),
    column('lower', 'lower_tier_code', 'LTLA'),
    column('parent', 'district_code', 'LAD', 'UTLA'),
    mark('postcode', 'postcode', 'pcds', 'pcd'),
    mark('case', 'case_id'),
  ],
};
