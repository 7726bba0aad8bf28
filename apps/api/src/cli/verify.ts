import { readFile } from 'node:fs/promises';
import { readCertificateFile, words, type CertificateFile } from '@vesting/domain';
import { verifyPlan, type PlanVerification } from '../solving/verify-plan.js';
import { choosePlan, reading, type ChosenPlan } from './chosen-plan.js';
import { withProduct } from './product.js';
import { answer, CommandError, environment, parse, remark, type ExitCode } from './terminal.js';

export const USAGE = 'verify [--plan ID] [--certificate FILE]';
const SHOWN = 20;

/**
 * Recomputes constraints, cost and bound of a plan from stored data: the bound from the stored certificate, or from one
 * in a file, of whose figures none is believed.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const { values } = parse(args, { plan: { type: 'string' }, certificate: { type: 'string' } });
  const file = values.certificate === undefined ? undefined : await fileOf(values.certificate);
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session) => {
      const plan = await choosePlan(session, product.pack.id, values.plan ?? file?.plan.id);
      const verification = await verifyPlan(session, product.pack, plan.id, file);
      if (verification === undefined) throw new CommandError('The pack has no scheme to verify a plan by.');
      answer(
        values.json,
        {
          plan: { id: plan.id, name: plan.name, version: plan.version },
          ...verification,
          ...(file
            ? { certificate: { plan: file.plan, sameAsWritten: sameAsWritten(file, verification) } }
            : {}),
        },
        () => linesOf(plan, verification, file),
      );
      return verification.feasible ? 0 : 1;
    }),
  );
}

async function fileOf(name: string): Promise<CertificateFile> {
  const text = await readFile(name, 'utf8').catch(() => {
    throw new CommandError(`The file ${name} cannot be read.`);
  });
  const file = readCertificateFile(text);
  if (typeof file === 'string') throw new CommandError(`${name} is refused. ${file}`);
  return file;
}

/** Whether the plan, the register and the rules are those that the file was written of. */
const sameAsWritten = ({ groups }: CertificateFile, verification: PlanVerification): boolean =>
  groups.every(({ clientGroup, planDigest }) =>
    verification.groups.some((group) => group.clientGroup === clientGroup && group.digest === planDigest),
  );

function* linesOf(
  plan: ChosenPlan,
  verification: PlanVerification,
  file: CertificateFile | undefined,
): Generator<string> {
  const { feasible, cost, bound, gap, violations, groups } = verification;
  yield `${plan.name}, version ${plan.version}: ${feasible ? 'holds' : 'does NOT hold'}; cost ${words.number(cost)}`;
  yield bound === null
    ? `How close to the best it is, nothing proves: ${file ? 'the file has no certificate of all of it' : 'no accepted solve of it has a certificate'}.`
    : `No plan without faults can cost less than ${words.number(bound)}${gap === null ? '' : `: within ${(gap * 100).toFixed(1)}% of the best`}.`;
  if (file)
    yield sameAsWritten(file, verification)
      ? 'Plan, register and rules are those that the certificate was written of.'
      : 'Plan, register or rules have changed since the certificate was written; what is said here is of them as they stand.';
  for (const { clientGroup, considered, digest } of groups)
    yield `${clientGroup}: ${considered} Digest ${digest}`;
  for (const { sentence } of violations.slice(0, SHOWN)) yield sentence;
  if (violations.length > SHOWN) yield `and ${words.number(violations.length - SHOWN)} more`;
}
