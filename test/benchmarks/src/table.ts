import type { Row } from './measure.js';

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** The rows as a table for people; figures of time and memory rounded. */
export function tableOf(rows: Row[]): string {
  const head = [
    'name',
    'engine',
    'cost',
    'bound',
    'gap',
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
    String(row.cost),
    String(row.bound),
    percent(row.gap),
    row.bestKnown === undefined ? '' : String(row.bestKnown),
    row.aboveBestKnown === undefined ? '' : percent(row.aboveBestKnown),
    row.feasible ? 'yes' : 'no',
    row.cpuSeconds.toFixed(1),
    row.wallSeconds.toFixed(1),
    row.peakMB.toFixed(0),
    row.firstPlanSeconds.toFixed(2),
    String(row.steps),
  ]);
  const widths = head.map((title, k) => Math.max(title.length, ...lines.map((line) => line[k]!.length)));
  return [head, ...lines]
    .map((line) =>
      line.map((cell, k) => (k < 2 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join('  '),
    )
    .join('\n');
}
