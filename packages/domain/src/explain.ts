import { NO_DESTINATION_REASONS, type NoDestinationReason } from './destinations.js';
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { casePrice, loadPrice, mayHoldCase, sumOfPrice, unallocatedPrice, workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { hardStopOf } from './verify.js';

export interface ExplanationTerm {
  name: string;
  cost: number;
  sentence: string;
}
export interface Alternative {
  worker: string;
  reference: string;
  /** Change of the plan's cost by this move alone; above zero is worse. */
  difference: number;
  possible: boolean;
  sentence: string;
}
export interface Explanation {
  sentence: string;
  councilReason: string;
  workerReason: string;
  terms: ExplanationTerm[];
  alternatives: Alternative[];
}

/** What is known of how the destination came about. */
export interface DestinationFacts {
  councilName: string | null;
  decidedBy: 'ROUTE' | 'SOLVER' | 'PERSON';
  decisionReason: string | null;
  noDestinationReason: string | null;
  areaName: string | null;
  areaProtected: boolean;
  noHome: string | null;
  looksBack: boolean;
}

/** Why the case goes to that council, in one sentence. */
export function councilReason(facts: DestinationFacts): string {
  const { councilName, noDestinationReason } = facts;
  if (councilName === null) {
    const why =
      NO_DESTINATION_REASONS[noDestinationReason as NoDestinationReason] ??
      noDestinationReason ??
      'no reason is given';
    return `It has no council yet: ${why}.`;
  }
  if (facts.decidedBy === 'PERSON')
    return `It goes to ${councilName} because a person decided so: ${facts.decisionReason ?? ''}`.trim();
  if (facts.looksBack) return `It stays with ${councilName}: today’s allocation moves no responsibility.`;
  if (facts.noHome !== null)
    return `It goes to ${councilName} by the rule for those without a home in the county (${facts.noHome.toLowerCase().replaceAll('_', ' ')}).`;
  if (facts.areaProtected)
    return `It goes to ${councilName} because the responsible area, which is protected and not shown, falls to it.`;
  if (facts.areaName !== null)
    return `It goes to ${councilName} because ${facts.areaName}, the responsible area, falls to it.`;
  return `It goes to ${councilName} because the service goes there whole.`;
}

/**
 * Why this worker, and what else was possible: the exact change of the plan's cost if only this case moved.
 * `limit` bounds the alternatives, nearest first.
 */
export function explain(
  planning: Planning,
  caseId: string,
  destination: DestinationFacts,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  limit = 5,
): Explanation | undefined {
  const about = planning.cases.find(({ id }) => id === caseId);
  if (about === undefined) return undefined;
  const view = new AllocationView(planning, about, rules, newlyQualifiedThousandths);
  const worker = planning.workers.find(({ id }) => id === planning.allocation.get(caseId));
  const council = councilReason(destination);
  const terms = worker ? termsOf(casePrice(worker, about, rules)) : [];
  const alternatives = planning.workers
    .filter(({ id, employer }) => id !== worker?.id && employer !== null && employer === about.delivering)
    .filter((other) => mayHoldCase(other, about))
    .map((other) => view.alternative(worker, other))
    .sort(
      (a, b) =>
        Number(b.possible) - Number(a.possible) ||
        a.difference - b.difference ||
        (a.reference < b.reference ? -1 : 1),
    )
    .slice(0, limit);
  const reason = workerReason(about, worker, alternatives);
  const best = alternatives.find(({ possible }) => possible);
  const else_ = best
    ? ` The best other choice was ${best.reference}, ${inWords(best.difference)}.`
    : ' No other worker could hold it.';
  return {
    sentence: `${council} ${reason}${about.delivering === null ? '' : else_}`,
    councilReason: council,
    workerReason: reason,
    terms,
    alternatives,
  };
}

const inWords = (difference: number): string =>
  difference === 0
    ? 'at the same price'
    : difference > 0
      ? `dearer by ${difference}`
      : `cheaper by ${-difference}`;

function workerReason(
  about: PlanningCase,
  worker: PlanningWorker | undefined,
  alternatives: readonly Alternative[],
): string {
  if (about.delivering === null) return 'No worker is sought before it has a council.';
  if (worker === undefined)
    return about.type.expectsWorker !== 'YES'
      ? 'No named worker is expected for this type of case.'
      : alternatives.some(({ possible }) => possible)
        ? 'It has no worker: the plan holds the remaining capacity for graver or longer waiting cases.'
        : 'It has no worker: nobody who may hold it is below the hard stop.';
  if (worker.id === about.workerToday) return `${worker.reference} keeps it: the worker does not change.`;
  if (about.workerToday === null) return `${worker.reference} takes it: it had no worker.`;
  return `${worker.reference} takes it over from the worker of today.`;
}

function termsOf(price: ReturnType<typeof casePrice>): ExplanationTerm[] {
  const terms: ExplanationTerm[] = [
    { name: 'CHANGE_OF_WORKER', cost: price.changeOfWorker, sentence: 'The worker changes.' },
    { name: 'OTHER_TEAM', cost: price.otherTeam, sentence: 'The worker’s team works another service.' },
    {
      name: 'DISTANCE',
      cost: price.distance,
      sentence: 'The office lies in another district than the home.',
    },
  ];
  return terms.filter(({ cost }) => cost > 0);
}

/** Loads and families of a plan, seen from one case. */
class AllocationView {
  private readonly loads = new Map<string, number>();
  private readonly loadsToday = new Map<string, number>();
  private readonly relatives = new Map<string, number>();

  constructor(
    private readonly planning: Planning,
    private readonly about: PlanningCase,
    private readonly rules: RuleSettings,
    private readonly newlyQualifiedThousandths: number,
  ) {
    for (const other of planning.cases) {
      const holder = planning.allocation.get(other.id);
      if (holder !== undefined) this.loads.set(holder, (this.loads.get(holder) ?? 0) + other.points);
      if (other.workerToday !== null)
        this.loadsToday.set(other.workerToday, (this.loadsToday.get(other.workerToday) ?? 0) + other.points);
      if (
        holder !== undefined &&
        other.id !== about.id &&
        other.family !== null &&
        other.family === about.family
      )
        this.relatives.set(holder, (this.relatives.get(holder) ?? 0) + 1);
    }
  }

  alternative(from: PlanningWorker | undefined, to: PlanningWorker): Alternative {
    const { about, rules } = this;
    const stop = hardStopOf(this.levels(to).hardStop, this.loadsToday.get(to.id) ?? 0, this.planning.purpose);
    const loadTo = this.loads.get(to.id) ?? 0;
    const possible = loadTo + about.points <= stop && about.lock !== 'WORKER' && about.lock !== 'BOTH';
    const leaving = from ? sumOfPrice(casePrice(from, about, rules)) : (unallocatedPrice(about, rules) ?? 0);
    const difference =
      sumOfPrice(casePrice(to, about, rules)) -
      leaving +
      this.loadChange(to, loadTo, about.points) +
      (from ? this.loadChange(from, this.loads.get(from.id) ?? 0, -about.points) : 0) +
      this.familyChange(from, to);
    const sentence = possible
      ? `${to.reference} would hold ${loadTo + about.points} points; the plan would be ${inWords(difference)}.`
      : about.lock === 'WORKER' || about.lock === 'BOTH'
        ? 'The case is locked to its worker.'
        : `${to.reference} holds ${loadTo} points already and would pass the hard stop of ${stop}.`;
    return { worker: to.id, reference: to.reference, difference, possible, sentence };
  }

  private levels(worker: PlanningWorker) {
    return workerLevels(worker, this.rules, this.newlyQualifiedThousandths);
  }

  private loadChange(worker: PlanningWorker, load: number, by: number): number {
    const levels = this.levels(worker);
    return loadPrice(load + by, levels, this.rules) - loadPrice(load, levels, this.rules);
  }

  /** Distinct workers of the family after less before, at the price of dividing it. */
  private familyChange(from: PlanningWorker | undefined, to: PlanningWorker): number {
    if (this.relatives.size === 0) return 0;
    const joins = this.relatives.has(to.id) ? 0 : 1;
    const leaves = from === undefined || this.relatives.has(from.id) ? 0 : 1;
    return (joins - leaves) * this.rules.DIVIDED_FAMILY;
  }
}
