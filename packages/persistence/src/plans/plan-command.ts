import type { WriteSession } from '../database/session.js';
import {
  writeAllocations,
  writeApprovals,
  writeDestinations,
  writeLocks,
  refitAllocations,
  type Place,
  type Refitted,
} from './changes.js';
import { writeCommand } from './idempotency.js';
import type { CommandRequest, PlanStatus } from './command-request.js';
import type { AllocationRow, DestinationRow, LockRow } from './rows.js';

/** One open command of a plan: what it changes is written with what it was before. Finish it, or nothing holds. */
export class PlanCommand {
  readonly outcome = 'OPENED';
  private position = 0;
  private finished = false;

  constructor(
    private readonly session: WriteSession,
    private readonly request: CommandRequest,
    readonly number: number,
  ) {}

  /**
   * Sends items to other destinations, each with all its parts. An allocation that this breaks is given the new
   * councils when its worker's employer still delivers, and is ended when not (`refit` false leaves that to the
   * caller). Items that are there already are left alone. Throws when an item is not in the plan.
   */
  async changeDestinations(
    rows: readonly { itemId: string; parts: readonly DestinationRow[] }[],
    refit = true,
  ): Promise<Refitted & { changed: string[] }> {
    const changed = await writeDestinations(this.session, this.place(), rows);
    this.position += changed.length;
    if (!refit || changed.length === 0) return { changed, kept: [], ended: [] };
    const refitted = await refitAllocations(this.session, this.place(), changed);
    this.position += refitted.kept.length + refitted.ended.length;
    return { changed, ...refitted };
  }

  /** Gives cases to workers, or ends their allocation. Returns the cases whose allocation differs now. */
  async changeAllocations(rows: readonly AllocationRow[]): Promise<string[]> {
    return this.counted(await writeAllocations(this.session, this.place(), rows));
  }

  /** Locks items as this actor, or unlocks them. Returns the items whose lock differs now. */
  async changeLocks(rows: readonly LockRow[]): Promise<string[]> {
    return this.counted(await writeLocks(this.session, this.place(), rows));
  }

  /** Approves changes that a rebase made, or takes an approval back. Returns the items whose approval differs now. */
  async changeApprovals(items: readonly string[], approved: boolean): Promise<string[]> {
    return this.counted(await writeApprovals(this.session, this.place(), items, approved));
  }

  async changeRules(rules: Record<string, number>): Promise<void> {
    await this.changePlan('RULES', 'rules', JSON.stringify(rules));
  }

  /** After every other change of the command: a plan that is no draft takes none. */
  async changeStatus(status: PlanStatus): Promise<void> {
    await this.changePlan('STATUS', 'status', status);
  }

  /** Writes the command with the answer that a repeat of the request will get. Last of all. */
  async finish(answer: Record<string, unknown> = {}): Promise<void> {
    if (this.finished) throw new Error(`Command ${this.number} was finished before.`);
    this.finished = true;
    await writeCommand(this.session, {
      ...this.request,
      number: this.number,
      answer: { version: this.number, ...answer },
    });
  }

  private place(): Place {
    const { reorganisationId, planId } = this.request;
    return { reorganisationId, planId, number: this.number, position: this.position };
  }

  private counted(changed: string[]): string[] {
    this.position += changed.length;
    return changed;
  }

  private async changePlan(
    aspect: 'RULES' | 'STATUS',
    column: 'rules' | 'status',
    value: string,
  ): Promise<void> {
    const { reorganisationId, planId } = this.request;
    const given = aspect === 'RULES' ? '$6::jsonb' : 'to_jsonb($6::text)';
    await this.session.query(
      `insert into change (reorganisation_id, plan_id, number, position, aspect, before, after)
       select $1, $2, $3, $4 + 1, $5, to_jsonb(${column}), ${given} from plan where reorganisation_id = $1 and id = $2`,
      [reorganisationId, planId, this.number, this.position, aspect, value],
    );
    await this.session.query(`update plan set ${column} = $3 where reorganisation_id = $1 and id = $2`, [
      reorganisationId,
      planId,
      value,
    ]);
    this.position += 1;
  }
}
