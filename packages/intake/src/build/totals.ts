import type { CaseFacts, ControlTotal, ItemKind } from '@vesting/domain';
import { Areas } from '../areas.js';
import { folded } from '../normalise.js';
import type { KnownBody } from '../report.js';
import type { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';
import { referenceOf, token } from '../token.js';
import { compact } from './merge-strands.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachGroup, eachRow, type Built, type Listed } from './rows.js';

/** Our `counted` CSV: how many cases of a type an area or team has, without anything about a person. */
export async function buildCounted(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body, asAt, key: secret } = session.options;
  const areas = new Areas(session);
  for await (const group of eachGroup(session, located)) {
    const drafts: Draft<'CASE'>[] = [];
    for (const row of group) {
      const count = row.whole('count');
      const facts: CaseFacts = compact({
        clientGroup: (row.code('clientGroup') ?? undefined) as CaseFacts['clientGroup'],
        caseType: row.code('caseType') ?? undefined,
        responsibleArea: areas.read(row, 'area'),
        team: row.label('team') ?? undefined,
      });
      if (count === 0) continue;
      const key = `counted:${facts.caseType ?? ''}:${facts.clientGroup ?? ''}:${facts.responsibleArea ?? ''}:${facts.team ?? ''}`;
      const reference = referenceOf('N', token(secret, 'value', body, key));
      if (typeof count === 'number')
        drafts.push({
          row,
          statement: { body, kind: 'CASE', key, reference, measure: count, counted: true, facts },
        });
    }
    // Two lines with the same type, area and team may be one line twice or two parts: nothing says which.
    await session.state(mergeRows(drafts, true));
  }
  return { extract: { body, asAt, synthetic: false, completeFor: [], statements: session.stated } };
}

/** Units in which people write a kind's total, as a factor to the ledger's unit. */
const SCALES: Readonly<Record<ItemKind, { scale: number; form: string }>> = {
  CASE: { scale: 1, form: 'a whole number' },
  WORKER: { scale: 1, form: 'a whole number' },
  CONTRACT: { scale: 1, form: 'a whole number' },
  POST: { scale: 1000, form: 'FTE with at most three decimals' },
  SPEND: { scale: 100, form: 'pounds and pence' },
  FUNDING: { scale: 100, form: 'pounds and pence' },
};

/** Our `control-totals` CSV: what a body says it has, to reconcile what is loaded. */
export async function buildControlTotals(session: Session, located: readonly Listed[]): Promise<Built> {
  const controlTotals: ControlTotal[] = [];
  for await (const row of eachRow(session, located)) {
    const body = bodyOf(row);
    const kind = row.code('kind') as ItemKind | null | undefined;
    if (typeof kind !== 'string') continue;
    const total = row.scaled('total', SCALES[kind].scale, SCALES[kind].form);
    const count = row.whole('count') ?? undefined;
    const clientGroup = (row.code('clientGroup') ?? undefined) as ControlTotal['clientGroup'];
    const asAt = row.date('asAt') ?? session.options.asAt;
    const source = row.label('source');
    if (
      row.ref.state !== 'TAKEN' ||
      body === undefined ||
      typeof total !== 'number' ||
      typeof source !== 'string'
    )
      continue;
    controlTotals.push(compact({ body, kind, clientGroup, asAt, total, count, source: { text: source } }));
  }
  return { controlTotals };
}

/** The body that the line names by id, GSS code, name or alias; without one, the body whose file it is. */
function bodyOf(row: RowReader): string | undefined {
  const text = row.label('body');
  if (text === undefined || text === null) return row.session.options.body;
  const wanted = folded(text);
  const answersTo = ({ id, gssCode = '', name = '', aliases }: KnownBody): boolean =>
    [id, gssCode, name, ...aliases].some((known) => known !== '' && folded(known) === wanted);
  const body = row.session.options.bodies.find(answersTo);
  if (!body)
    row.session.quarantine(
      row.ref,
      'body',
      'UNKNOWN_BODY',
      'No body of the reorganisation has this name or code.',
    );
  return body?.id;
}
