import type { ApiRow } from './api/rows.js';
import type { ImportRow } from './import.js';
import type { SeededRow } from './run.js';
import type { Spread } from './spread.js';
import type { WebRow } from './web.js';

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The rows as a table for people; figures of time and memory rounded. */
export function tableOf(rows: readonly SeededRow[]): string {
  const head = [
    'name',
    'engine',
    'seed',
    'cost',
    'bound',
    'gap',
    'of the search',
    'best known',
    'above',
    'feasible',
    'CPU s',
    'wall s',
    'MB',
    'first s',
    'steps',
  ];
  const lines = rows.map((row) => [
    row.name,
    row.engine,
    String(row.seed),
    String(row.cost),
    String(row.bound),
    percent(row.gap),
    row.searchGap === undefined ? '' : percent(row.searchGap),
    row.bestKnown === undefined ? '' : String(row.bestKnown),
    row.aboveBestKnown === undefined ? '' : percent(row.aboveBestKnown),
    row.feasible ? 'yes' : 'no',
    row.cpuSeconds.toFixed(1),
    row.wallSeconds.toFixed(1),
    row.peakMB.toFixed(0),
    row.firstPlanSeconds?.toFixed(2) ?? '',
    String(row.steps),
  ]);
  return aligned([head, ...lines], 2);
}

/** A line each for median, least and greatest of every spread. */
export function spreadTableOf(spreads: readonly Spread[]): string {
  const lines = spreads.flatMap(({ kind, engine, gap, aboveBestKnown }) =>
    (['median', 'min', 'max'] as const).map((which) => [
      kind,
      engine,
      which,
      percent(gap[which]),
      aboveBestKnown === undefined ? '' : percent(aboveBestKnown[which]),
    ]),
  );
  return aligned([['name', 'engine', 'seeds', 'gap', 'above'], ...lines], 3);
}

/** CPU of the service a request, and how many times that of handlers written by hand. */
export function apiTableOf(rows: readonly ApiRow[]): string {
  const lines = rows.map((row) => [
    row.name,
    row.engine,
    row.cpuMsPerRequest.toFixed(3),
    row.ratioToBareSql.toFixed(2),
    row.ratioToDatabaseText.toFixed(2),
    row.databaseCpuMsPerRequest?.toFixed(3) ?? '',
  ]);
  return aligned([['name', 'engine', 'CPU ms', 'to bare SQL', 'to text', 'database ms'], ...lines], 2);
}

/** What the planner's first load takes. */
export function webTableOf(rows: readonly WebRow[]): string {
  return aligned(
    [
      ['name', 'engine', 'figure', 'unit'],
      ...rows.map((row) => [row.name, row.engine, String(row.figure), row.unit]),
    ],
    2,
  );
}

/** What the import of a file takes. */
export function importTableOf(rows: readonly ImportRow[]): string {
  return aligned(
    [
      ['name', 'engine', 'rows', 'CPU s', 'wall s', 'MB'],
      ...rows.map((row) => [
        row.name,
        row.engine,
        String(row.rows),
        row.cpuSeconds.toFixed(1),
        row.wallSeconds.toFixed(1),
        row.peakMB.toFixed(0),
      ]),
    ],
    2,
  );
}

/** Columns as wide as their widest cell, the first ones flush left, the others, of numbers, right. */
function aligned(lines: readonly string[][], textColumns: number): string {
  const widths = lines[0]!.map((_, k) => Math.max(...lines.map((line) => line[k]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, k) => (k < textColumns ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
