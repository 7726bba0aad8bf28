import {
  IncomingCasesDocument,
  PlanChangesSinceDocument,
  PlannedCasesDocument,
  type IncomingCasesQuery,
  type PlanChangesSinceQuery,
} from '@vesting/schema/documents';
import type { Ask } from './service.js';

/** What the records system keeps of a case that comes to its council. */
export interface IncomingCase {
  reference: string;
  worker: string | null;
}

export type PlanChange = NonNullable<PlanChangesSinceQuery['plan']>['changesSince']['nodes'][number];

/** `nodes` takes so many ids at once. */
const IDS_AT_ONCE = 100;

/**
 * The cases that come to one council under a plan, kept as the plan has them. They are read once, page by page;
 * from then on only what changed is read. How far it has come is `version` and `after`: keep both with the cases
 * in one transaction, and nothing is missed or done twice, whatever breaks in between.
 */
export class RecordsSystem {
  readonly cases = new Map<string, IncomingCase>();
  version = 0;
  private after: string | null = null;
  private under: Promise<void> = Promise.resolve();

  constructor(
    private readonly ask: Ask,
    private readonly planId: string,
    private readonly councilGssCode: string,
    private readonly onChange: (change: PlanChange) => void = () => {},
  ) {}

  /** Reads all cases. What others change meanwhile has a later version than the first page, and comes after it. */
  async load(): Promise<void> {
    const { planId, councilGssCode } = this;
    let after: string | null = null;
    let first = true;
    do {
      const answer: IncomingCasesQuery = await this.ask(IncomingCasesDocument, {
        planId,
        councilGssCode,
        after,
      });
      if (!answer.plan) throw new Error('There is no such plan.');
      if (first) this.version = answer.plan.version;
      first = false;
      const { nodes, pageInfo } = answer.plan.cases;
      for (const { id, case: of, worker } of nodes)
        this.cases.set(id, { reference: of.reference, worker: worker?.reference ?? null });
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
  }

  /** Reads what changed since; call it when told of a change, when a connection is back, and now and then. */
  catchUp(): Promise<void> {
    this.under = this.under.catch(() => {}).then(() => this.readChanges());
    return this.under;
  }

  private async readChanges(): Promise<void> {
    for (let more = true; more;) {
      const { planId, version, after } = this;
      const { plan } = await this.ask(PlanChangesSinceDocument, { planId, version, after });
      if (!plan) throw new Error('There is no such plan any more.');
      const { nodes, pageInfo } = plan.changesSince;
      await this.renew(nodes.flatMap(({ itemId }) => itemId ?? []));
      more = pageInfo.hasNextPage;
      if (more) this.after = pageInfo.endCursor;
      else [this.version, this.after] = [plan.version, null];
      nodes.forEach(this.onChange);
    }
  }

  /** Reads changed cases as they are now: one that is not the council's any more goes. */
  private async renew(changed: readonly string[]): Promise<void> {
    const ids = [...new Set(changed)];
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const { nodes } = await this.ask(PlannedCasesDocument, { ids: ids.slice(at, at + IDS_AT_ONCE) });
      nodes.forEach((node, index) => {
        const id = ids[at + index] ?? '';
        if (node && 'destination' in node && node.destination.body?.gssCode === this.councilGssCode)
          this.cases.set(id, { reference: node.case.reference, worker: node.worker?.reference ?? null });
        else this.cases.delete(id);
      });
    }
  }
}
