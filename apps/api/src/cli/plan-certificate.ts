import { certificateFileOf } from '../solving/certificate-file.js';
import { choosePlan, reading } from './chosen-plan.js';
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
      process.stdout.write(`${JSON.stringify(file)}\n`);
      return 0;
    }),
  );
}
