import type { ContractFacts, Extract, Fund, MoneyFacts, Statement } from '@vesting/domain';
import { Areas } from '../areas.js';
import type { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';
import { referenceOf, token } from '../token.js';
import { compact } from './merge-strands.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachGroup, type Built, type Listed } from './rows.js';

const PENCE = 100;
const IN_POUNDS = 'pounds and pence';

/** A register of contracts: a line a contract, by its reference. Who the supplier is stays in the file. */
export async function buildContracts(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body } = session.options;
  const areas = new Areas(session);
  for await (const group of eachGroup(session, located)) {
    const drafts: Draft<'CONTRACT'>[] = [];
    for (const row of group) {
      const key = row.label('reference')?.toUpperCase();
      const facts = contractFacts(row, areas);
      if (key !== undefined)
        drafts.push({ row, statement: { body, kind: 'CONTRACT', key, reference: key, measure: 1, facts } });
    }
    await session.state(mergeRows(drafts));
  }
  return { extract: extractOf(session) };
}

const contractFacts = (row: RowReader, areas: Areas): ContractFacts =>
  compact({
    title: row.label('title') ?? undefined,
    service: row.label('service') ?? undefined,
    annualValuePence: row.scaled('annualValue', PENCE, IN_POUNDS) ?? undefined,
    endsOn: row.date('ends') ?? undefined,
    areaServed: areas.read(row, 'areaServed'),
  });

/** A budget by line and fund; a line without a kind is spend, and one of nothing adds nothing. */
export async function buildBudget(session: Session, located: readonly Listed[]): Promise<Built> {
  for await (const group of eachGroup(session, located)) {
    const drafts: Draft<'SPEND' | 'FUNDING'>[] = [];
    for (const row of group) {
      const statement = budgetLine(row);
      if (statement) drafts.push({ row, statement });
    }
    for (const kind of ['SPEND', 'FUNDING'] as const)
      await session.state(mergeRows(drafts.filter(({ statement }) => statement.kind === kind)));
  }
  return { extract: extractOf(session) };
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
  // Income is funding, never negative spend: a sign is refused at the door.
  const amount = row.scaled('amount', PENCE, IN_POUNDS) ?? undefined;
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

const extractOf = (session: Session): Extract => {
  const { body, asAt } = session.options;
  return { body, asAt, synthetic: false, completeFor: [], statements: session.stated };
};
