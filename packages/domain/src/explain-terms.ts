import type { AllocationView } from './allocation-view.js';
import type { PlanningCase, PlanningWorker } from './planning.js';
import { casePrice, unallocatedQuantities } from './pricing.js';
import type { RuleId } from './rules.js';
import { counted } from './words.js';

/** A part of what a case costs the plan: a rule, how much of it in plain units, and what that costs. */
export interface ExplanationTerm {
  name: RuleId;
  /** How many of the rule's unit (points, days, cases ...): the cost is this many at the rule's price. */
  quantity: number;
  unit: string;
  /** Price points; below zero where the case fills capacity that would else be unused. */
  cost: number;
  sentence: string;
}

/**
 * What the case costs the plan as it stands: together the plan's cost less what it would be if the case were not
 * there. Each term is a quantity at the price of one rule, so that a reader can do the sum; the terms of a load
 * that may not be told are left out.
 */
export function termsOf(view: AllocationView, about: PlanningCase): ExplanationTerm[] {
  const worker = view.holderOf(about);
  const terms = worker
    ? [...placeTerms(view, about, worker), ...loadTerms(view, about, worker), ...familyTerms(view, about)]
    : waitingTerms(view, about);
  return terms.filter(({ cost }) => cost !== 0);
}

function placeTerms({ rules }: AllocationView, about: PlanningCase, worker: PlanningWorker) {
  const price = casePrice(worker, about, rules);
  const once = (name: RuleId, cost: number, sentence: string): ExplanationTerm => ({
    name,
    quantity: 1,
    unit: 'case',
    cost,
    sentence,
  });
  return [
    about.inProceedings
      ? once('CHANGE_OF_WORKER_IN_COURT', price.changeOfWorker, 'The worker changes during proceedings.')
      : once('CHANGE_OF_WORKER', price.changeOfWorker, 'The worker changes.'),
    once('OTHER_TEAM', price.otherTeam, 'The worker’s team works another service.'),
    once('DISTANCE', price.distance, 'The office lies in another district than the home.'),
  ];
}

/** The case's points, counted as the last that she takes on. How they lie about her levels is how much she holds. */
function loadTerms(view: AllocationView, about: PlanningCase, worker: PlanningWorker): ExplanationTerm[] {
  if (!worker.carriesCases || worker.leavesOn || !view.tellsLoadOf(worker)) return [];
  const { rules } = view;
  const { target, ceiling } = view.levelsOf(worker);
  const load = view.loadOf(worker);
  const within = (from: number, to: number): number =>
    Math.max(0, Math.min(load, to) - Math.max(load - about.points, from));
  const points = (name: RuleId, quantity: number, price: number, where: string): ExplanationTerm => ({
    name,
    quantity,
    unit: 'points',
    cost: quantity * price,
    sentence: `${counted(quantity, 'of its points lies', 'of its points lie')} ${where}; ${worker.reference} holds ${load}.`,
  });
  return [
    points('UNDER_TARGET', within(0, target), -rules.UNDER_TARGET, `below the target of ${target}`),
    points(
      'OVER_TARGET',
      within(target, ceiling),
      rules.OVER_TARGET,
      `between the target of ${target} and the ceiling of ${ceiling}`,
    ),
    points('OVER_CEILING', within(ceiling, Infinity), rules.OVER_CEILING, `above the ceiling of ${ceiling}`),
  ];
}

function familyTerms(view: AllocationView, about: PlanningCase): ExplanationTerm[] {
  const quantity = view.divisionsOf(about, false) - view.divisionsOf(about, true);
  return [
    {
      name: 'DIVIDED_FAMILY',
      quantity,
      unit: 'further worker',
      cost: quantity * view.rules.DIVIDED_FAMILY,
      sentence: 'The family has another worker beside this one.',
    },
  ];
}

function waitingTerms(view: AllocationView, about: PlanningCase): ExplanationTerm[] {
  if (view.leftPrice(about) === null || about.delivering === null || about.type.expectsWorker !== 'YES')
    return [];
  const { rules } = view;
  const { points, riskSteps, days, changes } = unallocatedQuantities(about);
  const term = (name: RuleId, quantity: number, unit: string, sentence: string): ExplanationTerm => ({
    name,
    quantity,
    unit,
    cost: quantity * rules[name],
    sentence,
  });
  return [
    term('UNALLOCATED', points, 'points', `${counted(points, 'point')} without a worker.`),
    term('UNALLOCATED_RISK', riskSteps, 'steps of risk', `${counted(riskSteps, 'step')} of risk.`),
    term('UNALLOCATED_WAIT', days, 'days', `${counted(days, 'day')} waited.`),
    term('CHANGE_OF_WORKER', changes, 'case', 'It loses the worker of today.'),
  ];
}
