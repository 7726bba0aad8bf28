import { CERTIFICATE_FORMAT, certificateOfGroup, type CertificateFile, type Pack } from '@vesting/domain';
import { readCertificate, type Session } from '@vesting/persistence';
import { readPlanning } from './planning.js';
import { verifyPlan } from './verify-plan.js';

/**
 * What is claimed of a plan as it stands, client group by client group, with the prices that prove it, for whoever
 * wants to check it elsewhere. Undefined when no accepted solve of the plan has a certificate.
 */
export async function certificateFileOf(
  session: Session,
  pack: Pack,
  plan: CertificateFile['plan'],
): Promise<CertificateFile | undefined> {
  const { id, name, version } = plan;
  const groups: CertificateFile['groups'][number][] = [];
  for (const group of (await verifyPlan(session, pack, id))?.groups ?? []) {
    const { clientGroup, runId, cost, bound, considered, digest } = group;
    const picture = await readPlanning(session, pack, id, clientGroup);
    const certificate = runId === null ? undefined : await readCertificate(session, pack.id, runId);
    if (bound === null || picture === undefined || certificate === undefined) continue;
    const claim = { cost: cost.total, bound };
    groups.push(
      certificateOfGroup(picture.planning, certificate, {
        clientGroup,
        planDigest: digest,
        considered,
        claim,
      }),
    );
  }
  if (groups.length === 0) return undefined;
  return { format: CERTIFICATE_FORMAT, reorganisation: pack.id, plan: { id, name, version }, groups };
}
