import { words } from '@vesting/domain';
import { endWebSessions, writeAudit } from '@vesting/persistence';
import { COMMAND_LINE, withProduct } from './product.js';
import { answer, environment, parse, remark, wrongUse, type ExitCode } from './terminal.js';

export const USAGE = 'session end (--person TENANT:HASH | --tenant NAME | --all)';

/** A person's id as it stands in the log: the tenant, and the hash of the subject. */
const PERSON = /^([a-z0-9-]{2,20}):([0-9a-f]{16})$/;

/** Ends sessions at once: of a person, of a tenant's people, of everybody. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = parse(args, {
    person: { type: 'string' },
    tenant: { type: 'string' },
    all: { type: 'boolean' },
  });
  const person = PERSON.exec(values.person ?? '');
  const ways = [values.person, values.tenant, values.all].filter((way) => way !== undefined);
  if (positionals.join(' ') !== 'end' || ways.length !== 1 || (values.person !== undefined && !person))
    wrongUse(`Use: vesting ${USAGE}`);
  const [, tenant = values.tenant ?? null, subjectHash = null] = person ?? [];
  return withProduct(environment(), remark, async ({ database, pack }) => {
    const ended = await database.write(COMMAND_LINE, async (session) => {
      const count = await endWebSessions(session, pack.id, { tenant, subjectHash });
      const whose = values.person ?? values.tenant ?? 'everybody';
      await writeAudit(session, pack.id, 'END_SESSIONS', whose, { ended: count });
      return count;
    });
    answer(values.json, { ended }, () => [`${words.counted(ended, 'session')} ended`]);
    return 0;
  });
}
