import type { ControlTotal, Extract, IsoDate } from '@vesting/domain';
import { asAtQuestion } from '../as-at.js';
import type { RawSheet } from '../containers/sheet.js';
import { dateOrders, type Located } from '../locate.js';
import type { PostcodeArea } from '../report.js';
import { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';

/** What a format makes of its rows, beside their states. */
export interface Built {
  extract?: Extract;
  controlTotals?: ControlTotal[];
  postcodes?: PostcodeArea[];
  /** Said by the rows themselves, where the file as a whole does not say it. */
  asAt?: IsoDate;
}

/** Turns recognised sheets into what they say. */
export type Build = (
  session: Session,
  located: readonly Located[],
  unrecognised: readonly RawSheet[],
) => Promise<Built>;

/** Every row below the headers, begun in the session; rows with more cells than the header are quarantined. */
export async function* eachRow(session: Session, located: readonly Located[]): AsyncGenerator<RowReader> {
  for (const sheet of located) {
    const orders = await dateOrders(sheet, session);
    for await (const raw of sheet.sheet.rows()) {
      if (raw.row <= sheet.headerRow) continue;
      const ref = session.begin(sheet.sheet.name, raw.row);
      if (raw.cells.slice(sheet.width).some((cell) => cell !== null && cell !== ''))
        session.quarantine(
          ref,
          '',
          'TOO_MANY_CELLS',
          'The row has more cells than the header: a comma may lack its quotes.',
        );
      if (session.options.asAtInDoubt) session.ask(ref, asAtQuestion(session.options.asAtInDoubt));
      yield new RowReader(session, sheet, raw, ref, orders);
    }
  }
}
