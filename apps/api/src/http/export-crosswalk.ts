import { noteRecord } from '../graphql/disclosed.js';
import type { CrosswalkEntry } from '../graphql/types/crosswalk.js';
import { crosswalkEntry, crosswalkRecords } from '../reads/crosswalk.js';
import type { PlanRow } from '../reads/plans.js';
import { accountInWords, type ExportTable, type Row } from './export-table.js';

/** From each old identifier to the destination of its item. */
export const CROSSWALK: ExportTable = {
  entry: 'Plan.crosswalk',
  ofPlan: true,
  columns: [
    'kind',
    'known to',
    'external id',
    'record',
    'sources',
    'council today',
    'reference',
    'part',
    'destination',
    'from',
    'reference to carry',
  ],
  async *rows({ reads, plan }) {
    const structure = await reads.structure();
    const { key: id, baselineKey: baselineId } = plan as PlanRow;
    for await (const records of crosswalkRecords(reads, reads.reorganisationId, { id, baselineId })) {
      const entries = records.map((record) => crosswalkEntry(structure, record));
      for (const entry of entries) noteRecord(reads.people, 'CrosswalkEntry', entry);
      yield* entries.map(rowOf);
    }
  },
};

const rowOf = (entry: CrosswalkEntry): Row => [
  entry.kind,
  entry.knownTo.name,
  entry.externalId,
  entry.recordReference,
  entry.sources.map(({ format, asAt }) => `${format} ${asAt}`).join('; '),
  entry.from.name,
  entry.reference,
  entry.part,
  accountInWords(entry.destination),
  entry.effectiveFrom,
  entry.carries,
];
