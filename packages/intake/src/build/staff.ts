import type { Employment, Fund, PostFacts, WorkerFacts } from '@vesting/domain';
import { Areas } from '../areas.js';
import type { RowReader } from '../row-reader.js';
import { compare, sameNameQuestion, type Session } from '../session.js';
import { referenceOf, token } from '../token.js';
import { compact } from './merge-strands.js';
import { mergeRows, type Draft } from './merge-rows.js';
import { eachGroup, type Built, type Listed } from './rows.js';

/** Above this a full-time equivalent is a slip of the pen or hours. */
const MOST_FTE_THOUSANDTHS = 2000;

/** Our `workers` CSV: a line a worker, by the name or number that the case files use. */
export async function buildWorkers(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body } = session.options;
  const areas = new Areas(session);
  for await (const group of eachGroup(session, located)) {
    const rows: { row: RowReader; name: string; number?: string; facts: WorkerFacts }[] = [];
    for (const row of group) {
      const name = row.nameToken('worker');
      const number = row.id('number', 'worker') ?? undefined;
      const facts = compact(workerFacts(row, areas));
      if (typeof name === 'string') rows.push({ row, name, number, facts });
    }
    const said = rows.flatMap(({ number, row }) => (row.ref.state === 'TAKEN' && number ? [number] : []));
    const numbers = [...new Set(said)].sort(compare);
    const drafts = rows.flatMap(({ row, name, number, facts }): Draft<'WORKER'>[] => {
      const key = keyOf(session, row, name, number, numbers);
      if (key === undefined) return [];
      const reference = referenceOf('W', key);
      // One number beside the name shows who it is in a list that knows numbers only.
      const only = key !== name ? number : numbers.length === 1 ? numbers[0] : undefined;
      const known =
        numbers.length > 1 && only === undefined
          ? facts
          : compact({ ...facts, number: only, registration: row.registration('number', 'worker') });
      return [{ row, statement: { body, kind: 'WORKER', key, reference, measure: 1, facts: known } }];
    });
    await session.state(mergeRows(drafts));
  }
  return staffBuilt(session, 'WORKER');
}

/** The name is the key, as the case files know no more; one name with several numbers is asked. */
function keyOf(
  session: Session,
  row: RowReader,
  name: string,
  number: string | undefined,
  numbers: readonly string[],
): string | undefined {
  if (numbers.length < 2) return name;
  const own = (one: string): string =>
    token(session.options.key, 'value', session.options.body, `${name}|${one}`);
  const answer = session.ask(row.ref, sameNameQuestion(name, numbers.map(own)));
  if (answer === undefined || answer === 'ONE') return answer === undefined ? undefined : name;
  if (number !== undefined) return own(number);
  session.quarantine(
    row.ref,
    'worker_id',
    'NO_ID',
    'Several workers have this name, and the row has no number.',
  );
  return undefined;
}

function workerFacts(row: RowReader, areas: Areas): WorkerFacts {
  const role = row.label('role');
  return {
    clientGroup: (row.code('clientGroup') ?? undefined) as WorkerFacts['clientGroup'],
    team: row.label('team') ?? undefined,
    service: row.label('service') ?? undefined,
    role: typeof role !== 'string' ? undefined : role.toUpperCase().replace(/[^A-Z0-9]+/gu, '_'),
    fteThousandths: fteOf(row),
    employment: (row.code('employment') ?? undefined) as Employment | undefined,
    specialisms: row.codes('specialisms')?.sort(compare),
    newlyQualified: row.yesNo('newlyQualified'),
    carriesCases: row.yesNo('carriesCases'),
    base: areas.read(row, 'base'),
    post: row.label('post')?.toUpperCase(),
  };
}

function fteOf(row: RowReader): number | undefined {
  const fte = row.thousandths('fte') ?? undefined;
  if (fte !== undefined && fte > MOST_FTE_THOUSANDTHS)
    row.session.quarantine(
      row.ref,
      'fte',
      'FTE_TOO_LARGE',
      'A full-time equivalent above 2 cannot be; give FTE, not hours.',
    );
  return fte;
}

/** Our `posts` CSV: a line a post, by its number. */
export async function buildPosts(session: Session, located: readonly Listed[]): Promise<Built> {
  const { body } = session.options;
  const areas = new Areas(session);
  for await (const group of eachGroup(session, located)) {
    const drafts: Draft<'POST'>[] = [];
    for (const row of group) {
      const key = row.label('number')?.toUpperCase();
      const facts = compact(postFacts(row, areas));
      const measure = facts.fteThousandths;
      if (measure === 0)
        row.session.quarantine(
          row.ref,
          'fte',
          'FTE_NOT_ABOVE_ZERO',
          'A post of the establishment has an FTE above 0.',
        );
      if (key !== undefined)
        drafts.push({ row, statement: { body, kind: 'POST', key, reference: key, measure, facts } });
    }
    await session.state(mergeRows(drafts));
  }
  return staffBuilt(session, 'POST');
}

const postFacts = (row: RowReader, areas: Areas): PostFacts => ({
  title: row.label('title') ?? undefined,
  team: row.label('team') ?? undefined,
  service: row.label('service') ?? undefined,
  grade: row.label('grade') ?? undefined,
  fteThousandths: fteOf(row),
  vacant: row.yesNo('vacant'),
  carriesCases: row.yesNo('carriesCases'),
  clientGroup: (row.code('clientGroup') ?? undefined) as PostFacts['clientGroup'],
  fund: (row.code('fund') ?? undefined) as Fund | undefined,
  areaServed: areas.read(row, 'areaServed'),
});

function staffBuilt(session: Session, kind: 'WORKER' | 'POST'): Built {
  const { body, asAt, complete } = session.options;
  const completeFor = complete === true && !session.inDoubt ? [{ kind }] : [];
  return { extract: { body, asAt, synthetic: false, completeFor, statements: session.stated } };
}
