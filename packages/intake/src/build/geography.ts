import {
  drawable,
  faultOfPolygons,
  type AreaLevel,
  type BoundaryFault,
  type Polygons,
} from '@vesting/domain';
import type { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';
import { eachRow, type Built, type Listed } from './rows.js';

const GSS = /^[EWSNJK]\d{8}$/u;

/**
 * Look-ups of small areas. The areas of a reorganisation are data of its pack, so nothing is kept; what is
 * checked is that the file and the pack agree.
 */
export async function buildAreaLookup(session: Session, located: readonly Listed[]): Promise<Built> {
  const { areas } = session.options;
  const known = new Map(areas.map((area) => [area.gssCode, area]));
  for await (const row of eachRow(session, located)) {
    const field = ['lsoa', 'ward', 'msoa', 'lower'].find((name) => row.has(name)) ?? 'parent';
    const code = codeOf(row, field);
    const parent = codeOf(row, 'parent');
    if (code === undefined || parent === undefined) continue;
    const area = known.get(code);
    if (!area) remarkUnknown(row, field);
    else if (area.parent !== undefined && known.get(parent)?.level === 'DISTRICT' && area.parent !== parent)
      row.session.quarantine(
        row.ref,
        row.column('parent').name,
        'CONTRADICTS_PACK',
        'The areas of the reorganisation put this area into another district.',
      );
  }
  return {};
}

/**
 * Boundaries of the areas of the reorganisation, each level as small as a map of it needs; those of other areas are
 * checked and not kept. Areas of one file are simplified together, so that a border of two of them stays one line.
 */
export async function buildBoundaries(session: Session, located: readonly Listed[]): Promise<Built> {
  const known = new Map(session.options.areas.map((area) => [area.gssCode, area.level]));
  const seen = new Set<string>();
  const byLevel = new Map<AreaLevel, Map<string, Polygons>>();
  for await (const row of eachRow(session, located)) {
    const code = codeOf(row, 'area');
    const polygons = polygonsOf(row);
    if (code === undefined || polygons === undefined) continue;
    const level = known.get(code);
    if (level === undefined) remarkUnknown(row, 'area');
    else if (seen.has(code))
      session.quarantine(
        row.ref,
        row.column('area').name,
        'TWICE',
        'The file has a boundary of this area already; one area has one boundary.',
      );
    else byLevel.set(level, (byLevel.get(level) ?? new Map<string, Polygons>()).set(code, polygons));
    seen.add(code);
  }
  return { boundaries: [...byLevel.values()].flatMap(drawable) };
}

function codeOf(row: RowReader, field: string): string | undefined {
  const text = row.text(field)?.toUpperCase();
  if (text !== undefined && GSS.test(text)) return text;
  const rule = text === undefined ? 'MISSING' : 'NOT_A_GSS_CODE';
  row.session.quarantine(row.ref, row.column(field).name, rule, 'This takes the GSS code of an area.');
  return undefined;
}

const remarkUnknown = (row: RowReader, field: string): void => {
  row.session.remark(
    row.column(field).name,
    'AREA_NOT_IN_PACK',
    'These areas are not among those of the reorganisation.',
  );
};

/** What can be drawn of a row's geometry; anything else quarantines the row. */
function polygonsOf(row: RowReader): Polygons | undefined {
  const type = row.text('geometry');
  const coordinates = parsed(row.text('coordinates'));
  const polygons = type === 'MultiPolygon' ? coordinates : [coordinates];
  const fault: BoundaryFault | undefined =
    type === 'Polygon' || type === 'MultiPolygon'
      ? faultOfPolygons(polygons)
      : { rule: 'NOT_A_POLYGON', message: 'A boundary is a Polygon or a MultiPolygon.' };
  if (!fault) return polygons as Polygons;
  row.session.quarantine(row.ref, row.column('coordinates').name, fault.rule, fault.message);
  return undefined;
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
