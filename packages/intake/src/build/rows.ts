import type { BoundaryOf, ControlTotal, Extract } from '@vesting/domain';
import { asAtQuestion } from '../as-at.js';
import type { CodedRow } from '../coded.js';
import type { PostcodeArea } from '../report.js';
import { RowReader, type SheetColumns } from '../row-reader.js';
import { compare, type Session } from '../session.js';

/** What a format makes of its rows, beside their states. */
export interface Built {
  extract?: Extract;
  controlTotals?: ControlTotal[];
  postcodes?: PostcodeArea[];
  boundaries?: BoundaryOf[];
}

/** The coded rows of one sheet, wherever they are kept. */
export interface Listed extends SheetColumns {
  name: string;
  rows(): AsyncIterable<CodedRow>;
  /** The rows of one group come one after the other. */
  grouped: boolean;
}

/** Turns recognised sheets into what they say; `unrecognised` are sheets named like a list that are none. */
export type Build = (
  session: Session,
  located: readonly Listed[],
  unrecognised: readonly Listed[],
) => Promise<Built>;

/** Every row below the headers, begun in the session; rows with more cells than the header are quarantined. */
export async function* eachRow(session: Session, located: readonly Listed[]): AsyncGenerator<RowReader> {
  for (const sheet of located) {
    for await (const { row, cells, group, wide } of sheet.rows()) {
      const ref = session.begin(sheet.name, row);
      if (wide)
        session.quarantine(
          ref,
          '',
          'TOO_MANY_CELLS',
          'The row has more cells than the header: a comma may lack its quotes.',
        );
      if (session.options.asAtInDoubt) session.ask(ref, asAtQuestion(session.options.asAtInDoubt));
      yield new RowReader(session, sheet, cells, ref, group);
      if (session.isFull) await session.flush();
    }
  }
}

/** The rows of one group at a time. Rows that are not kept in that order are gathered first. */
export async function* eachGroup(session: Session, located: readonly Listed[]): AsyncGenerator<RowReader[]> {
  if (located.every(({ grouped }) => grouped)) {
    let group: RowReader[] = [];
    for await (const row of eachRow(session, located)) {
      if (group[0] && (group[0].group !== row.group || row.group === '')) {
        yield group;
        group = [];
      }
      group.push(row);
    }
    if (group.length > 0) yield group;
    return;
  }
  const groups = new Map<string, RowReader[]>();
  for await (const row of eachRow(session, located)) {
    const group = groups.get(row.group);
    if (row.group === '') yield [row];
    else if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  for (const [, group] of [...groups].sort(([a], [b]) => compare(a, b))) yield group;
}
