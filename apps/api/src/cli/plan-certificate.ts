import { certificateFileOf } from '../solving/certificate-file.js';
import { casesOf } from '../reads/certificate-cases.js';
import { choosePlan, reading } from './chosen-plan.js';
import { discloseItems } from './disclose.js';
import { withProduct } from './product.js';
import { CommandError, environment, remark, type ExitCode } from './terminal.js';

/** Writes the certificate of a plan, for whoever wants to check its claim elsewhere, as JSON on standard output. */
export function exportCertificate(wanted: string | undefined): Promise<ExitCode> {
  return withProduct(environment(), remark, (product) =>
    reading(product, async (session): Promise<ExitCode> => {
      const plan = await choosePlan(session, product.pack.id, wanted);
      const file = await certificateFileOf(session, product.pack, plan);
      if (file === undefined)
        throw new CommandError('No accepted solve of this plan has a certificate: solve and accept first.');
      await discloseItems(product, 'certificate', await casesOf(session, product.pack.id, plan.baselineId));
      process.stdout.write(`${JSON.stringify(file)}\n`);
      return 0;
    }),
  );
}
