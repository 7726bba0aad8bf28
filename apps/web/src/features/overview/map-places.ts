import type { AreaTotalsQuery, BoundariesQuery } from '../../generated/operations.js';
import { countOf, formatNumber } from '../../lib/format.js';

type Boundary = BoundariesQuery['reorganisation']['boundaries'][number];
type Total = NonNullable<AreaTotalsQuery['plan']>['areaTotals'][number];

/** The red of whatever has no destination. */
const NO_DESTINATION = '#ca3535';
/** A council without a colour of its own. */
const GREY = '#6f777b';

export interface MappedPlace {
  code: string;
  name: string;
  population: number | null;
  successor: Boundary['area']['successor'];
  colour: string;
  polygons: Boundary['polygons'];
  asAt: string;
  /** Absent where the figures are not there, or not the viewer's to see. */
  total: Pick<Total, 'cases' | 'unallocated'> | undefined;
}

export const placesOf = (boundaries: readonly Boundary[], totals: readonly Total[]): MappedPlace[] =>
  boundaries.map(({ area, polygons, asAt }) => ({
    code: area.gssCode,
    name: area.name,
    population: area.population,
    successor: area.successor,
    colour: area.successor ? (area.successor.colour ?? GREY) : NO_DESTINATION,
    polygons,
    asAt,
    total: totals.find((total) => total.area.gssCode === area.gssCode),
  }));

/** All that the picture and the lines below it say of an area, in a sentence. */
export function describePlace({ name, successor, total }: MappedPlace): string {
  const goes = successor ? `goes to ${successor.shortName}` : 'has no destination';
  const counts = total
    ? `: ${countOf(total.cases, 'children’s case')}, ${formatNumber(total.unallocated)} without a worker`
    : '';
  return `${name} ${goes}${counts}`;
}

/** Each line once, however many areas ask for it. */
export const attributionsOf = (boundaries: readonly Boundary[]): string[] => [
  ...new Set(boundaries.map(({ attribution }) => attribution)),
];

/** A boundary of each source. */
export const sourcesOf = (boundaries: readonly Boundary[]): Boundary[] => [
  ...new Map(boundaries.map((boundary) => [boundary.source.text, boundary])).values(),
];
