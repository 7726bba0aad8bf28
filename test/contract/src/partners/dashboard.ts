import { CaseCountsDocument, LedgerDocument } from '@vesting/schema/documents';
import type { Ask } from './service.js';

/** One line of the dashboard: the open cases of a council today, and those without a worker. */
export interface CouncilLine {
  gssCode: string;
  name: string;
  open: number;
  unallocated: number;
}

export interface Dashboard {
  councils: CouncilLine[];
  /** Every kind of item of the plan has one owner before and one after. */
  balanced: boolean;
}

/** Two questions a refresh, however many cases there are: the service counts, the dashboard only adds. */
export async function readDashboard(ask: Ask, planId: string): Promise<Dashboard> {
  const { caseCounts } = await ask(CaseCountsDocument, { groupBy: ['BODY', 'UNALLOCATED'] });
  const { plan } = await ask(LedgerDocument, { planId });
  const councils = new Map<string, CouncilLine>();
  for (const { key, count } of caseCounts) {
    const body = key.find(({ dimension }) => dimension === 'BODY');
    if (!body?.value) continue;
    const line = councils.get(body.value) ?? {
      gssCode: body.value,
      name: body.label,
      open: 0,
      unallocated: 0,
    };
    const waits = key.some(({ dimension, value }) => dimension === 'UNALLOCATED' && value === 'true');
    line.open += count;
    if (waits) line.unallocated += count;
    councils.set(body.value, line);
  }
  return {
    councils: [...councils.values()].sort((a, b) => b.unallocated - a.unallocated || b.open - a.open),
    balanced: plan?.ledger.balanced ?? false,
  };
}
