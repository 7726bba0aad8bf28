import type { ContractFacts, Extract, Fund, MoneyFacts, Statement } from '@vesting/domain';
import { Areas } from '../areas.js';
import type { Located } from '../locate.js';
import type { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';
import { referenceOf, token } from '../token.js';
import { compact } from './merge-strands.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachRow, type Built } from './rows.js';

const PENCE = 100;
const IN_POUNDS = 'pounds and pence';

/** A register of contracts: a line a contract, by its reference. Who the supplier is stays in the file. */
export async function buildContracts(session: Session, located: readonly Located[]): Promise<Built> {
  const areas = new Areas(session.options);
  const drafts: Draft<'CONTRACT'>[] = [];
  for await (const row of eachRow(session, located)) {
    const key = row.label('reference')?.toUpperCase();
    const facts: ContractFacts = compact({
      title: row.label('title') ?? undefined,
      service: row.label('service') ?? undefined,
      annualValuePence: row.scaled('annualValue', PENCE, IN_POUNDS) ?? undefined,
      endsOn: row.date('ends') ?? undefined,
      areaServed: areas.read(row, 'areaServed'),
    });
    const { body } = session.options;
    if (key !== undefined)
      drafts.push({ row, statement: { body, kind: 'CONTRACT', key, reference: key, measure: 1, facts } });
  }
  return { extract: extractOf(session, mergeRows(drafts)) };
}

/** A budget by line and fund; a line without a kind is spend, and one of nothing adds nothing. */
export async function buildBudget(session: Session, located: readonly Located[]): Promise<Built> {
  const drafts: Draft<'SPEND' | 'FUNDING'>[] = [];
  for await (const row of eachRow(session, located)) {
    const statement = budgetLine(row);
    if (statement) drafts.push({ row, statement });
  }
  const { SPEND, FUNDING } = { SPEND: 'SPEND', FUNDING: 'FUNDING' } as const;
  const of = (kind: 'SPEND' | 'FUNDING'): Statement[] =>
    mergeRows(drafts.filter(({ statement }) => statement.kind === kind));
  return { extract: extractOf(session, [...of(SPEND), ...of(FUNDING)]) };
}

function budgetLine(row: RowReader): Statement<'SPEND' | 'FUNDING'> | undefined {
  const { body, key: secret } = row.session.options;
  const line = row.label('line')?.toUpperCase();
  const kind = row.code('kind') ?? 'SPEND';
  const facts: MoneyFacts = compact({
    subject: row.label('subject') ?? undefined,
    service: row.label('service') ?? undefined,
    fund: (row.code('fund') ?? undefined) as Fund | undefined,
  });
  const amount = amountOf(row);
  if (kind !== 'SPEND' && kind !== 'FUNDING')
    row.session.quarantine(
      row.ref,
      row.column('kind').name,
      'NOT_MONEY',
      'A line of a budget is spend or funding.',
    );
  if (line === undefined || !amount || (kind !== 'SPEND' && kind !== 'FUNDING')) return undefined;
  const key = [line, facts.fund ?? '', facts.subject ?? ''].join('|');
  const reference = referenceOf(kind === 'SPEND' ? 'S' : 'F', token(secret, 'value', body, key));
  return { body, kind, key, reference, measure: amount, facts };
}

/** Pence. Income is funding, never negative spend: a sign is refused with what to do. */
function amountOf(row: RowReader): number | undefined {
  const text = row.text('amount') ?? '';
  if (/^(?:-|\(|£-|£\()/u.test(text)) {
    row.session.quarantine(
      row.ref,
      row.column('amount').name,
      'NEGATIVE_AMOUNT',
      'Income is funding: write FUNDING as the kind, and the amount without a sign.',
    );
    return undefined;
  }
  return row.scaled('amount', PENCE, IN_POUNDS) ?? undefined;
}

const extractOf = (session: Session, statements: Statement[]): Extract => {
  const { body, asAt } = session.options;
  return { body, asAt, synthetic: false, completeFor: [], statements };
};
