import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Certificate } from '@vesting/domain';
import type { Session } from '../database/session.js';

/**
 * A certificate holds a price for every case: some hundred kilobytes of JSON in a county, and a small part of it
 * compressed. Nothing is ever looked up inside.
 */
export const packed = async (certificate: Certificate): Promise<Buffer> =>
  promisify(gzip)(JSON.stringify(certificate));

const unpacked = async (bytes: Buffer): Promise<Certificate> =>
  JSON.parse((await promisify(gunzip)(bytes)).toString()) as Certificate;

/** The run that speaks for a client group in a plan: the last accepted one with a certificate, else the last. */
export interface SpeakingRun {
  runId: string;
  clientGroup: string;
  certified: boolean;
  /** Number of the command that accepted it. */
  acceptedBy: number;
}

/**
 * The run that speaks for each client group. A repair has no certificate and takes none away; neither does a later
 * change: a bound is recomputed from the prices for whatever plan stands.
 */
export function speakingRuns(
  session: Session,
  reorganisationId: string,
  planId: string,
): Promise<SpeakingRun[]> {
  return session.query<SpeakingRun>(
    `select distinct on (run.client_group) run.id as "runId", run.client_group as "clientGroup",
       run.certificate is not null as certified, command.number as "acceptedBy"
     from command join run on run.reorganisation_id = $1 and run.plan_id = $2 and run.id::text = command.answer ->> 'runId'
     where command.reorganisation_id = $1 and command.plan_id = $2
     order by run.client_group, run.certificate is null, command.number desc`,
    [reorganisationId, planId],
  );
}

/** The certificate of a run; undefined when it has none. */
export async function readCertificate(
  session: Session,
  reorganisationId: string,
  runId: string,
): Promise<Certificate | undefined> {
  const [row] = await session.query<{ certificate: Buffer | null }>(
    `select certificate from run where reorganisation_id = $1 and id = $2`,
    [reorganisationId, runId],
  );
  return row?.certificate ? unpacked(row.certificate) : undefined;
}
