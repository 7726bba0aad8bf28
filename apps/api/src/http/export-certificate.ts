import type { RequestHandler } from 'express';
import { extentOf, refusalToRead, type Actor } from '@vesting/domain';
import type { Disclose } from '../audit/disclosures.js';
import { casesOf } from '../reads/certificate-cases.js';
import type { Reads } from '../reads/session.js';
import { certificateFileOf } from '../solving/certificate-file.js';
import { parameter, WrongParameter } from './export-request.js';
import { planOf, refuse } from './exports.js';

/** The prices that prove how close to the best a plan is, as a file: `?plan=ID`, or of the newest plan. */
export const exportCertificate =
  (readsOf: (actor: Actor) => Reads, disclose: Disclose): RequestHandler =>
  async (request, response) => {
    const actor = response.locals['actor'] as Actor;
    // It prices every case by its reference.
    if (extentOf(actor, 'CASES') !== 'ALL')
      return refuse(response, 403, refusalToRead(actor, 'CASES'), 'FORBIDDEN');
    const reads = readsOf(actor);
    try {
      const plan = await planOf(reads, parameter(request.query as Readonly<Record<string, unknown>>, 'plan'));
      const { pack } = await reads.structure();
      const file = await certificateFileOf(reads, pack, {
        id: plan.key,
        name: plan.name,
        version: plan.version,
      });
      if (file === undefined)
        return refuse(response, 404, 'No accepted solve of this plan has a certificate.', 'NOT_FOUND');
      for (const { itemId } of await casesOf(reads, reads.reorganisationId, plan.baselineKey))
        reads.people.add(itemId);
      await disclose(reads, { way: 'EXPORT', operation: 'certificate' });
      response.setHeader('Content-Disposition', 'attachment; filename="certificate.json"');
      response.setHeader('Cache-Control', 'no-store');
      response.json(file);
    } catch (error) {
      if (!(error instanceof WrongParameter)) throw error;
      refuse(response, 400, error.message, 'BAD_USER_INPUT');
    } finally {
      await reads.close();
    }
  };
