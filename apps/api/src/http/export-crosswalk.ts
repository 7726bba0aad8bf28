import { listCrosswalk } from '../reads/crosswalk.js';
import { PAGE_LARGEST } from '../reads/page.js';
import type { PlanRow } from '../reads/plans.js';
import { accountInWords, every, mapped, type ExportTable } from './export-table.js';

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
  rows({ reads, plan }) {
    const page = (after: string | null) =>
      listCrosswalk(reads, plan as PlanRow, { first: PAGE_LARGEST, after });
    return mapped(every(page), (entry) => [
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
    ]);
  },
};
