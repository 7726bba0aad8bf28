import { buildAnnexA } from './build/annex-a.js';
import { buildCases, buildSupplement } from './build/cases.js';
import { buildPostcodes } from './build/postcodes.js';
import type { Build } from './build/rows.js';
import { buildPosts, buildWorkers } from './build/staff.js';
import { buildControlTotals, buildCounted } from './build/totals.js';
import { buildAdults } from './build/adults.js';
import { buildAreaLookup, buildBoundaries } from './build/geography.js';
import { buildBudget, buildContracts } from './build/money.js';
import { CLIENT_LEVEL_DATA } from './maps/adults.js';
import { AREA_LOOKUP } from './maps/area-lookup.js';
import { BOUNDARIES } from './maps/boundaries.js';
import { BUDGET, CONTRACTS } from './maps/money.js';
import { BY_PERIOD_END, BY_YEAR, type DatedByRows } from './dated-by-rows.js';
import { titleDates } from './title-dates.js';
import { buildCsww } from './build/csww.js';
import { buildReturns } from './build/returns.js';
import { CIN_LISTS } from './maps/cin.js';
import { CSC_API_LISTS } from './maps/csc-api.js';
import { CSWW_LISTS } from './maps/csww.js';
import { SSDA903_LEAVERS, SSDA903_MODULES } from './maps/ssda903.js';
import type { RawSheet, StatedAsAt } from './containers/sheet.js';
import { locate, type Located } from './locate.js';
import { AREA_SEND_LISTS } from './maps/area-send.js';
import { ANNEX_A_LISTS } from './maps/annex-a.js';
import { CASES, CONTROL_TOTALS, COUNTED, POSTCODES, POSTS, SUPPLEMENT, WORKERS } from './maps/our-csvs.js';
import type { SheetMap } from './maps/map.js';
import { folded } from './normalise.js';
import { cellText } from './containers/sheet.js';

/** A file format that is read: a container and maps of its sheets. */
export interface Format {
  id: string;
  name: string;
  /** Of two sources with one as-at date, the greater precedence wins. */
  precedence: number;
  maps: readonly SheetMap[];
  build: Build;
  /** Fields whose cells say which rows are read together; without them a format is read as a whole. */
  groupBy?: readonly string[];
  /** Each row says when the file was true. */
  datedBy?: DatedByRows;
}

export const FORMATS: readonly Format[] = [
  { id: 'annex-a', name: 'Ofsted Annex A workbook', precedence: 20, maps: ANNEX_A_LISTS, build: buildAnnexA },
  { id: 'cin', name: 'Children in need census', precedence: 22, maps: CIN_LISTS, build: buildReturns },
  {
    // Beside the episodes of the time before, and above them: who is in it has left care.
    id: 'ssda903-leavers',
    name: 'SSDA903, those who left care (OC3)',
    precedence: 25,
    maps: [SSDA903_LEAVERS],
    build: buildReturns,
    datedBy: BY_YEAR,
  },
  {
    id: 'ssda903',
    name: 'SSDA903 return of children looked after',
    precedence: 24,
    maps: [...SSDA903_MODULES, SSDA903_LEAVERS],
    build: buildReturns,
    datedBy: BY_YEAR,
  },
  {
    id: 'csc-api',
    name: "Children's social care API payload",
    precedence: 26,
    maps: CSC_API_LISTS,
    build: buildReturns,
  },
  {
    id: 'area-send',
    name: 'Area SEND workbook',
    precedence: 20,
    maps: AREA_SEND_LISTS,
    build: buildReturns,
  },
  {
    id: 'csww',
    name: "Children's social work workforce census",
    precedence: 22,
    maps: CSWW_LISTS,
    build: buildCsww,
  },
  { id: 'cases', name: 'Cases', precedence: 30, maps: [CASES], build: buildCases, groupBy: ['case'] },
  {
    id: 'supplement',
    name: 'Supplement to cases',
    precedence: 40,
    maps: [SUPPLEMENT],
    build: buildSupplement,
    groupBy: ['case'],
  },
  {
    id: 'workers',
    name: 'Workers',
    precedence: 30,
    maps: [WORKERS],
    build: buildWorkers,
    groupBy: ['worker'],
  },
  { id: 'posts', name: 'Posts', precedence: 30, maps: [POSTS], build: buildPosts, groupBy: ['number'] },
  {
    id: 'counted',
    name: 'Counted cases',
    precedence: 10,
    maps: [COUNTED],
    build: buildCounted,
    groupBy: ['caseType', 'clientGroup', 'area', 'team'],
  },
  {
    id: 'control-totals',
    name: 'Control totals',
    precedence: 50,
    maps: [CONTROL_TOTALS],
    build: buildControlTotals,
  },
  {
    id: 'adults',
    name: 'Adult social care client level data',
    precedence: 20,
    maps: [CLIENT_LEVEL_DATA],
    build: buildAdults,
    groupBy: ['id'],
    datedBy: BY_PERIOD_END,
  },
  {
    id: 'contracts',
    name: 'Contracts',
    precedence: 30,
    maps: [CONTRACTS],
    build: buildContracts,
    groupBy: ['reference'],
  },
  {
    id: 'budget',
    name: 'Budget lines',
    precedence: 30,
    maps: [BUDGET],
    build: buildBudget,
    groupBy: ['line'],
  },
  {
    id: 'area-lookup',
    name: 'Look-up of areas',
    precedence: 50,
    maps: [AREA_LOOKUP],
    build: buildAreaLookup,
  },
  { id: 'boundaries', name: 'Boundaries', precedence: 50, maps: [BOUNDARIES], build: buildBoundaries },
  {
    id: 'postcodes',
    name: 'ONS postcode directory',
    precedence: 50,
    maps: [POSTCODES],
    build: buildPostcodes,
  },
];

/** True for a format of public data, which says nothing of people and of which no row is kept. */
export const isPublic = ({ maps }: Format): boolean =>
  maps.every(({ columns }) => columns.some((column) => column.public === true));

/** What a file was found to be. */
export type Detected =
  | { format: Format; located: Located[]; unrecognised: RawSheet[]; asAt: StatedAsAt }
  | { refused: string; format?: string };

const LIST_NAME = /^list\s*\d{1,2}\b/u;

/** Finds out by columns, never by file name, which format the sheets are in. `wanted` is a format's id or `auto`. */
export async function detect(sheets: readonly RawSheet[], wanted: string): Promise<Detected> {
  const candidates = FORMATS.filter(
    ({ id }) => wanted === 'auto' || id === wanted || id.startsWith(`${wanted}-`),
  );
  if (candidates.length === 0)
    return {
      refused: `There is no format "${wanted.replace(/[^\w-]/gu, '').slice(0, 40)}". Formats: ${FORMATS.map(({ id }) => id).join(', ')}.`,
    };
  let best: { format: Format; located: Located[]; columns: number } | undefined;
  for (const format of candidates) {
    const located: Located[] = [];
    for (const sheet of sheets) {
      const found = await locate(sheet, format.maps);
      if (found && 'duplicate' in found)
        return {
          format: format.id,
          refused: `The column "${found.duplicate}" stands twice in one sheet. Remove one of them.`,
        };
      if (found) located.push(found);
    }
    const columns = located.reduce((sum, { places }) => sum + places.size, 0);
    if (located.length > 0 && columns > (best?.columns ?? 0)) best = { format, located, columns };
  }
  if (!best) return notDetected(sheets, wanted);
  const { format, located } = best;
  const known = new Set(located.map(({ sheet }) => sheet));
  const unrecognised =
    format.id === 'annex-a'
      ? sheets.filter((sheet) => !known.has(sheet) && LIST_NAME.test(folded(sheet.name)))
      : [];
  const asAt = format.id === 'annex-a' ? await titleDates(sheets, located) : [];
  return { format, located, unrecognised, asAt };
}

async function notDetected(sheets: readonly RawSheet[], wanted: string): Promise<Detected> {
  const headings = new Set<string>();
  for (const sheet of sheets) {
    let rows = 0;
    for await (const { cells } of sheet.rows()) {
      for (const cell of cells) headings.add(folded(cellText(cell)));
      if ((rows += 1) >= 5) break;
    }
  }
  if (headings.size === 0) return { refused: 'The file has no rows.' };
  return {
    refused:
      wanted === 'auto'
        ? 'The columns are not those of a format that is read here. Compare the header with the documented formats.'
        : 'The columns are not those of the format that was named.',
  };
}
