import { area, label } from './columns.js';
import type { SheetMap } from './map.js';
import type { TreeShape } from './shape.js';

/** Names under which publishers of boundaries give the GSS code; the year is part of the name in those of ONS. */
const YEARS = Array.from({ length: 16 }, (_, index) => String(index + 11));
const CODES = [
  'gss',
  'GSS',
  'code',
  ...YEARS.flatMap((year) => [`LAD${year}CD`, `CTYUA${year}CD`, `WD${year}CD`, `LSOA${year}CD`]),
];

/** Boundaries of areas as GeoJSON (RFC 7946): features with a GSS code and a polygon in longitude and latitude. */
export const BOUNDARIES_SHAPE: TreeShape = {
  format: 'boundaries',
  container: 'JSON',
  record: ['features'],
  largest: 250_000,
  recognisedBy: /"type"\s*:\s*"FeatureCollection"|"features"\s*:/u,
  lists: [
    {
      name: 'features',
      path: [],
      columns: {
        gss: [...CODES.map((code) => `properties/${code}`), 'id'].join('|'),
        'geometry type': 'geometry/type',
        coordinates: 'geometry/coordinates',
      },
    },
  ],
};

export const BOUNDARIES: SheetMap = {
  id: 'boundaries',
  name: 'Boundaries',
  signature: ['area', 'geometry', 'coordinates'],
  columns: [
    { ...area('area', 'gss'), public: true, required: true },
    { ...label('geometry', 'geometry type'), public: true },
    { ...label('coordinates', 'coordinates'), public: true },
  ],
};
