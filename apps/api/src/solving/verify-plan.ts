import {
  certificateFor,
  certifiedBound,
  CLIENT_GROUPS,
  consideredInWords,
  heldAgainst,
  keepsToday,
  verify,
  type CertificateFile,
  type CertifiedBound,
  type ClientGroup,
  type Pack,
  type PlanCost,
  type Violation,
} from '@vesting/domain';
import { readCertificate, speakingRuns, type Session } from '@vesting/persistence';
import { digestOf, digestOfAll } from './picture-digest.js';
import { readPlanning, type PlanPicture } from './planning.js';

export interface GroupVerification {
  clientGroup: ClientGroup;
  feasible: boolean;
  cost: PlanCost;
  /** What the certificate proves for the plan as it stands; null while there is none. */
  bound: number | null;
  /** The run whose certificate it is, and the number of the command that accepted it. */
  runId: string | null;
  acceptedBy: number | null;
  /** Who is considered for a case, in a sentence: the bound is about plans that choose from them. */
  considered: string;
  /** Digest of all that cost and bound were computed from. */
  digest: string;
  violations: Violation[];
  capacityGapPoints: number;
}

export interface PlanVerification {
  feasible: boolean;
  /** Sums over the client groups that were verified. */
  cost: number;
  bound: number | null;
  /** (cost - bound) / cost; null without a bound, and while the plan has faults: with them it might cost less. */
  gap: number | null;
  /** Digest of all that this was computed from. */
  digest: string;
  violations: Violation[];
  groups: GroupVerification[];
}

/**
 * Recomputes constraints, cost and bound of a plan from what is stored: of children's work, and of any client group
 * whose proposal was accepted. Undefined when there is no such plan.
 * @param file certificates to hold the plan against instead of the stored ones.
 */
export async function verifyPlan(
  session: Session,
  pack: Pack,
  planId: string,
  file?: CertificateFile,
): Promise<PlanVerification | undefined> {
  const runs = new Map(
    (await speakingRuns(session, pack.id, planId)).map((run) => [run.clientGroup as ClientGroup, run]),
  );
  const groups: GroupVerification[] = [];
  for (const clientGroup of CLIENT_GROUPS) {
    const run = runs.get(clientGroup);
    const given = file?.groups.find((group) => group.clientGroup === clientGroup);
    if (clientGroup !== 'CHILDREN' && run === undefined && given === undefined) continue;
    const picture = await readPlanning(session, pack, planId, clientGroup);
    if (picture === undefined) continue;
    const { planning, rules, newlyQualifiedThousandths } = picture;
    const stored = file === undefined && run?.certified === true;
    const claim = stored
      ? await claimOf(session, pack.id, picture, run.runId)
      : given && certifiedBound(planning, rules, newlyQualifiedThousandths, certificateFor(planning, given));
    const { feasible, cost, violations, capacityGapPoints } = heldAgainst(
      verify(planning, rules, newlyQualifiedThousandths),
      claim ?? { bound: null, fault: null },
    );
    groups.push({
      clientGroup,
      feasible,
      cost,
      bound: claim?.bound ?? null,
      runId: stored && claim ? run.runId : null,
      acceptedBy: stored && claim ? run.acceptedBy : null,
      considered: consideredInWords(rules, keepsToday(planning)),
      digest: digestOf(picture),
      violations,
      capacityGapPoints,
    });
  }
  if (groups.length === 0) return undefined;
  const cost = groups.reduce((sum, group) => sum + group.cost.total, 0);
  const bound = groups.reduce<number | null>(
    (sum, group) => (sum === null || group.bound === null ? null : sum + group.bound),
    0,
  );
  const feasible = groups.every((group) => group.feasible);
  return {
    feasible,
    cost,
    bound,
    digest: digestOfAll(groups.map(({ digest }) => digest)),
    gap: bound === null || !feasible ? null : cost === 0 ? 0 : (cost - bound) / cost,
    violations: groups.flatMap(({ violations }) => violations),
    groups,
  };
}

/** Bounds of the pictures that are kept (see planning.ts), by run: one takes about half a second for a county. */
const claims = new WeakMap<PlanPicture, Map<string, CertifiedBound>>();

async function claimOf(
  session: Session,
  reorganisationId: string,
  picture: PlanPicture,
  runId: string,
): Promise<CertifiedBound | undefined> {
  const known = claims.get(picture)?.get(runId);
  if (known) return known;
  const certificate = await readCertificate(session, reorganisationId, runId);
  if (certificate === undefined) return undefined;
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const claim = certifiedBound(planning, rules, newlyQualifiedThousandths, certificate);
  claims.set(picture, (claims.get(picture) ?? new Map<string, CertifiedBound>()).set(runId, claim));
  return claim;
}
