import type { Pack, PackArea } from '@vesting/domain';
import type { PackFault } from '../fault.js';
import { Complaints } from './complaints.js';

const LEVELS: readonly PackArea['level'][] = ['COUNTY', 'DISTRICT', 'WARD', 'LSOA'];

export function checkAreas({ areas, bodies }: Pack): PackFault[] {
  const complaints = new Complaints('areas.json');
  if (areas.length === 0) complaints.add('', 'no areas: without them no case can find its council');
  complaints.twice(
    areas.map(({ gssCode }) => gssCode),
    'GSS code',
  );
  const byCode = new Map(areas.map((area) => [area.gssCode, area]));
  const children = new Map<string, PackArea[]>();
  for (const area of areas)
    if (area.parent !== undefined) children.set(area.parent, [...(children.get(area.parent) ?? []), area]);
  const roleOf = new Map(bodies.map(({ id, role }) => [id, role]));
  for (const area of areas) {
    const { gssCode, level, parent, body, successor, population } = area;
    const below = children.get(gssCode) ?? [];
    const above = parent === undefined ? undefined : byCode.get(parent);
    if (parent !== undefined && !above)
      complaints.add(gssCode, `names a parent that is not there: ${parent}`);
    if (above && LEVELS.indexOf(above.level) >= LEVELS.indexOf(level))
      complaints.add(gssCode, `lies in ${above.gssCode}, which is not of a higher level`);
    if (body !== undefined && !roleOf.has(body))
      complaints.add(gssCode, `names a body that is not there: ${body}`);
    if (successor !== undefined && roleOf.get(successor) !== 'SUCCESSOR')
      complaints.add(gssCode, `names a successor that is not there: ${successor}`);
    if (below.length === 0 && successor === undefined)
      complaints.add(gssCode, 'has no successor: every area of the finest level falls to one');
    if (above?.successor !== undefined && successor !== undefined && successor !== above.successor)
      complaints.add(
        gssCode,
        `falls to ${successor}, but ${above.gssCode} around it falls to ${above.successor}`,
      );
    if (population !== undefined && below.length > 0 && below.every((of) => of.population !== undefined)) {
      const sum = below.reduce((total, of) => total + (of.population ?? 0), 0);
      if (sum !== population)
        complaints.add(gssCode, `has ${population} residents, but its parts have ${sum} together`);
    }
  }
  return complaints.faults;
}

export function checkCartogram({ cartogram, areas }: Pack): PackFault[] {
  const complaints = new Complaints('cartogram.json');
  if (!cartogram) return [];
  const { rows, cells } = cartogram;
  const known = new Set(areas.map(({ gssCode }) => gssCode));
  const used = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.length % 2 !== 0)
      complaints.add(`rows[${index}]`, 'has an odd number of characters: a cell is two');
    if (row.length !== rows[0]?.length) complaints.add(`rows[${index}]`, 'is not as long as the first row');
    for (const code of row.match(/../g) ?? []) {
      if (code === '..') continue;
      used.add(code);
      if (!(code in cells)) complaints.add(`rows[${index}]`, `has a cell that stands for no area: ${code}`);
    }
  }
  for (const [code, gssCode] of Object.entries(cells)) {
    if (!known.has(gssCode)) complaints.add(`cells.${code}`, `names an area that is not there: ${gssCode}`);
    if (!used.has(code)) complaints.add(`cells.${code}`, 'has no cell in the rows');
  }
  return complaints.faults;
}

/** The holder of the right, the year and the licence: what a licence of public boundaries asks to be printed. */
const ATTRIBUTION = /©.*\b\d{4}\b.*(licen[cs]e|CC[ -]BY)/iu;

export function checkBoundaries({ boundaries, areas }: Pack): PackFault[] {
  const complaints = new Complaints('boundaries.json');
  if (!boundaries) return [];
  const { attribution, precisionMetres, areas: drawn } = boundaries;
  if (!ATTRIBUTION.test(attribution))
    complaints.add(
      'attribution',
      'is printed under every map and must name the holder of the right with ©, the year and the licence',
    );
  if (precisionMetres === 0) complaints.add('precisionMetres', 'must be above zero');
  const levels = new Map(areas.map(({ gssCode, level }) => [gssCode, level]));
  const drawnLevels = new Set(Object.keys(drawn).map((code) => levels.get(code)));
  for (const code of Object.keys(drawn))
    if (!levels.has(code)) complaints.add(`areas.${code}`, 'names an area that is not there');
  for (const { gssCode, level } of areas)
    if (drawnLevels.has(level) && !(gssCode in drawn))
      complaints.add('areas', `has no boundary of ${gssCode}: a level is drawn whole or not at all`);
  return complaints.faults;
}
