import type { Employment, Extract, WorkerFacts } from '@vesting/domain';
import type { RowReader } from '../row-reader.js';
import type { Session } from '../session.js';
import { referenceOf } from '../token.js';
import { compact } from './merge-strands.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachRow, type Built, type Listed } from './rows.js';
import { ended } from './strands.js';

const ROLES: Readonly<Record<string, { role: string; carriesCases?: boolean }>> = {
  SENIOR_MANAGER: { role: 'MANAGER', carriesCases: false },
  MIDDLE_MANAGER: { role: 'MANAGER', carriesCases: false },
  FIRST_LINE_MANAGER: { role: 'MANAGER' },
  SENIOR_PRACTITIONER: { role: 'SOCIAL_WORKER' },
  CASE_HOLDER: { role: 'SOCIAL_WORKER', carriesCases: true },
  WITHOUT_CASES: { role: 'SOCIAL_WORKER', carriesCases: false },
};

/** Workers of the workforce census, by registration number; the vacancies it counts are read and add nothing yet. */
export async function buildCsww(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body, asAt } = session.options;
  const drafts: Draft<'WORKER'>[] = [];
  for await (const row of eachRow(session, located)) {
    if (!row.has('worker')) continue;
    const key = row.nameToken('worker');
    const facts = typeof key === 'string' ? factsOf(row, key) : undefined;
    if (typeof key !== 'string' || !facts) continue;
    const reference = referenceOf('W', key);
    drafts.push({ row, statement: { body, kind: 'WORKER', key, reference, measure: 1, facts } });
  }
  const statements = mergeRows(drafts);
  const extract: Extract = { body, asAt, synthetic: false, completeFor: [], statements };
  return { extract };
}

/** Undefined when the worker has left, or the row is held or quarantined. */
function factsOf(row: RowReader, key: string): WorkerFacts | undefined {
  const { asAt } = row.session.options;
  const fte = decimal(row, 'fte');
  const cases = decimal(row, 'cases');
  const left = ended(row.date('end'), asAt);
  const role = row.code('role');
  const employment = (row.code('employment') ?? undefined) as Employment | undefined;
  if (row.ref.state !== 'TAKEN') return undefined;
  const holds = (cases ?? 0) > 0;
  const contradicts = holds && (left || fte === 0);
  if (contradicts && !staysOn(row, key, left)) return undefined;
  if (left && !contradicts) return undefined;
  return compact({
    clientGroup: 'CHILDREN' as const,
    registration: row.registration('worker'),
    employment,
    // Hours of someone who works on although none are recorded are not known; none would hide her cases.
    fteThousandths: contradicts && fte === 0 ? undefined : fte,
    ...(typeof role === 'string' ? ROLES[role] : {}),
    ...(holds ? { carriesCases: true } : {}),
  });
}

function staysOn(row: RowReader, key: string, left: boolean): boolean {
  const answer = row.session.ask(row.ref, {
    column: row.column(left ? 'end' : 'fte').name,
    rule: left ? 'LEFT_BUT_HOLDS_CASES' : 'NO_HOURS_BUT_HOLDS_CASES',
    prompt: left
      ? 'The role of this worker has ended, yet cases are held. Does the worker work on?'
      : 'This worker has an FTE of 0, yet holds cases. Does the worker work on?',
    value: key,
    candidates: [
      { code: 'WORKS', label: 'Works on; the record is wrong' },
      { code: 'LEFT', label: 'Has left; the cases need a worker' },
    ],
  });
  return answer === 'WORKS';
}

const NUMBERS = {
  fte: { scale: 1000, most: 2000, form: 'an FTE between 0 and 2' },
  cases: { scale: 1, most: 999_999, form: 'a number' },
} as const;

/** A number to the nearest unit: the census carries hours to six decimals. */
function decimal(row: RowReader, field: keyof typeof NUMBERS): number | undefined {
  const { scale, most, form } = NUMBERS[field];
  const value = row.rounded(field, scale, form);
  if (value !== undefined && value > most)
    row.session.quarantine(row.ref, row.column(field).name, 'NOT_A_NUMBER', `This column takes ${form}.`);
  return value;
}
