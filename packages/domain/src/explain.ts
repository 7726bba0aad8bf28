import { AllocationView, isLockedToWorker } from './allocation-view.js';
import { bindingsOf, type Binding } from './binding.js';
import { NO_DESTINATION_REASONS, type NoDestinationReason } from './destinations.js';
import { termsOf, type ExplanationTerm } from './explain-terms.js';
import type { Planning, PlanningCase, PlanningWorker } from './planning.js';
import { mayHoldCase } from './pricing.js';
import type { RuleSettings } from './rules.js';
import { inWords, sentenceOf, whyNot, type WhyNot } from './why-not.js';

/** Another worker for the case, everything else as it is. */
export interface Alternative {
  worker: string;
  reference: string;
  /** Change of the plan's cost by this move alone; above zero is worse. */
  difference: number;
  possible: boolean;
  sentence: string;
}

/** An exchange with another case: it gets this case's worker, or, where this one has none, none. */
export interface Exchange {
  worker: string;
  case: string;
  reference: string;
  difference: number;
  sentence: string;
}

export interface Explanation {
  sentence: string;
  councilReason: string;
  workerReason: string;
  terms: ExplanationTerm[];
  alternatives: Alternative[];
  /** The best exchange with one other case; null when none is possible. */
  exchange: Exchange | null;
  /** What leaving it without a worker would do; null when it has none or may not be left. */
  withoutWorker: { difference: number; sentence: string } | null;
  binds: Binding[];
  /** Of the worker who was asked about. */
  whyNot: WhyNot | null;
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

export interface ExplainOptions {
  /** Alternatives told, the best first. */
  limit?: number;
  /** A worker of whom it is asked why she does not hold it. */
  workerId?: string;
  /** Names of bodies, for sentences. */
  nameOf?: (body: string) => string;
}

/**
 * Why this worker, and what else was possible. Every difference is exact: the change of the plan's cost, as the
 * verifier counts it, if only that was done.
 */
export function explain(
  planning: Planning,
  caseId: string,
  destination: DestinationFacts,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
  { limit = 5, workerId, nameOf = (body) => body }: ExplainOptions = {},
): Explanation | undefined {
  const about = planning.cases.find(({ id }) => id === caseId);
  if (about === undefined) return undefined;
  const view = new AllocationView(planning, rules, newlyQualifiedThousandths);
  const worker = view.holderOf(about);
  const council = councilReason(destination);
  const alternatives = alternativesOf(view, about, worker);
  const reason = workerReason(about, worker, alternatives);
  const best = alternatives.find(({ possible }) => possible);
  const otherwise = best
    ? ` The best other choice was ${best.reference}, ${inWords(best.difference)}.`
    : ' No other worker could hold it.';
  const asked = planning.workers.find(({ id }) => id === workerId);
  return {
    sentence: `${council} ${reason}${about.delivering === null ? '' : otherwise}`,
    councilReason: council,
    workerReason: reason,
    terms: termsOf(view, about),
    alternatives: alternatives.slice(0, limit),
    exchange: bestExchange(view, about, worker),
    withoutWorker: withoutWorker(view, about, worker),
    binds: bindingsOf(view, about),
    whyNot: asked ? whyNot(view, about, asked, nameOf) : null,
  };
}

/** Everyone whose employer delivers the case and who may hold it, possible ones first, then the cheapest. */
function alternativesOf(
  view: AllocationView,
  about: PlanningCase,
  worker: PlanningWorker | undefined,
): Alternative[] {
  return view.planning.workers
    .filter(({ id, employer }) => id !== worker?.id && employer !== null && employer === about.delivering)
    .filter((other) => mayHoldCase(other, about))
    .map((to): Alternative => {
      const obstacle = view.obstacle(about, to);
      const difference = view.difference([{ about, to }]);
      const sentence =
        obstacle === undefined
          ? `${to.reference} ${view.tellsLoadOf(to) ? `would hold ${view.loadOf(to) + about.points} points` : 'could hold it'}; the plan would be ${inWords(difference)}.`
          : sentenceOf(view, about, to, obstacle);
      return {
        worker: to.id,
        reference: to.reference,
        difference,
        possible: obstacle === undefined,
        sentence,
      };
    })
    .sort(
      (a, b) =>
        Number(b.possible) - Number(a.possible) ||
        a.difference - b.difference ||
        (a.reference < b.reference ? -1 : 1),
    );
}

/** The cheapest exchange with a case of another worker that breaks no rule; of equal ones the first by reference. */
function bestExchange(
  view: AllocationView,
  about: PlanningCase,
  from: PlanningWorker | undefined,
): Exchange | null {
  if (isLockedToWorker(about) || about.delivering === null) return null;
  let best: Exchange | null = null;
  for (const to of view.planning.workers) {
    if (to.id === from?.id || to.leavesOn || to.employer !== about.delivering || !mayHoldCase(to, about))
      continue;
    for (const other of view.casesOf(to)) {
      if (!mayGiveWay(view, other, about, from)) continue;
      const grows = about.points - other.points;
      if (grows > 0 && view.loadOf(to) + grows > view.hardStopOf(to)) continue;
      if (from && grows < 0 && view.loadOf(from) - grows > view.hardStopOf(from)) continue;
      const difference = view.difference([
        { about, to },
        { about: other, to: from },
      ]);
      if (
        best !== null &&
        (difference > best.difference || (difference === best.difference && other.reference > best.reference))
      )
        continue;
      const { reference } = other;
      const what = from
        ? `Changing places with ${reference}, which ${to.reference} holds`
        : `Taking the place of ${reference} with ${to.reference}, which would then wait`;
      const sentence: string = `${what}: the plan would be ${inWords(difference)}.`;
      best = { worker: to.id, case: other.id, reference, difference, sentence };
    }
  }
  return best;
}

/** Whether the other case may go to this one's worker, or may wait where it has none. */
function mayGiveWay(
  view: AllocationView,
  other: PlanningCase,
  about: PlanningCase,
  from: PlanningWorker | undefined,
): boolean {
  if (isLockedToWorker(other) || other.delivering !== about.delivering) return false;
  if (from === undefined) return other.type.expectsWorker === 'YES' && view.leftPrice(other) !== null;
  return from.employer === other.delivering && mayHoldCase(from, other);
}

function withoutWorker(
  view: AllocationView,
  about: PlanningCase,
  worker: PlanningWorker | undefined,
): Explanation['withoutWorker'] {
  const mayWait = about.type.expectsWorker === 'YES' && view.leftPrice(about) !== null;
  if (worker === undefined || isLockedToWorker(about) || !mayWait) return null;
  const difference = view.difference([{ about, to: undefined }]);
  return {
    difference,
    sentence: `Without a worker the case would wait; the plan would be ${inWords(difference)}.`,
  };
}

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
