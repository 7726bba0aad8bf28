import { isLockedToWorker, type AllocationView } from './allocation-view.js';
import { teamTargets } from './capacity.js';
import type { PlanningCase, PlanningWorker } from './planning.js';
import { employerPrice, mayHoldCase } from './pricing.js';
import type { RuleId } from './rules.js';
import { counted } from './words.js';

/** A rule that holds the case where it is: without it another choice would be possible or cheaper. */
export interface Binding {
  rule: 'LOCK' | RuleId;
  sentence: string;
}

/** What binds the choice of the case's worker: lock, levels of load, hard stops, and who is employed elsewhere. */
export function bindingsOf(view: AllocationView, about: PlanningCase): Binding[] {
  if (about.delivering === null || about.type.expectsWorker !== 'YES') return [];
  const holder = view.holderOf(about);
  const bindings: Binding[] = [];
  if (isLockedToWorker(about))
    bindings.push({
      rule: 'LOCK',
      sentence: holder ? `It is locked to ${holder.reference}.` : 'It is locked as it is: without a worker.',
    });
  const able = view.planning.workers.filter(
    (worker) => worker.id !== holder?.id && !worker.leavesOn && mayHoldCase(worker, about),
  );
  const here = able.filter(({ employer }) => employer === about.delivering);
  const stopped = here.filter((worker) => view.obstacle(about, worker) === 'HARD_STOP');
  const cheaper = stopped.filter((to) => view.difference([{ about, to }]) < 0);
  if (cheaper.length > 0)
    bindings.push({
      rule: 'HARD_STOP',
      sentence: `${counted(cheaper.length, 'worker')} who would be cheaper ${cheaper.length === 1 ? 'stands' : 'stand'} at the hard stop.`,
    });
  else if (here.length > 0 && stopped.length === here.length)
    bindings.push({
      rule: 'HARD_STOP',
      sentence: `All ${counted(here.length, 'other worker')} who may hold it stand at the hard stop.`,
    });
  bindings.push(...levelBindings(view, about, holder, here));
  const elsewhere = employedElsewhere(view, about, able);
  if (elsewhere) bindings.push(elsewhere);
  return bindings;
}

function levelBindings(
  view: AllocationView,
  about: PlanningCase,
  holder: PlanningWorker | undefined,
  here: readonly PlanningWorker[],
): Binding[] {
  const { rules } = view;
  const full = here.filter((to) => view.loadOf(to) + about.points > view.levelsOf(to).ceiling);
  if (holder === undefined)
    return full.length === 0
      ? []
      : [
          {
            rule: 'CEILING',
            sentence: `${counted(full.length, 'worker')} of ${here.length} who may hold it would pass the ceiling with it, where each point costs ${rules.OVER_CEILING}.`,
          },
        ];
  if (!holder.carriesCases) return [];
  const load = view.loadOf(holder);
  const { ceiling } = view.levelsOf(holder);
  return load > ceiling
    ? [
        {
          rule: 'CEILING',
          sentence: `${holder.reference} holds ${view.tellsLoadOf(holder) ? `${load} points, above` : 'more than'} the ceiling of ${ceiling}; ${counted(full.length, 'other worker')} of ${here.length} who may hold it would pass theirs.`,
        },
      ]
    : [];
}

/** The worker employed elsewhere who would be cheapest, and what the balance of her team says to moving her. */
function employedElsewhere(
  view: AllocationView,
  about: PlanningCase,
  able: readonly PlanningWorker[],
): Binding | undefined {
  const body = about.delivering ?? '';
  let best: { worker: PlanningWorker; difference: number } | undefined;
  for (const worker of able) {
    if (worker.employer === body || worker.employer === null || !worker.employers.includes(body)) continue;
    if (view.loadOf(worker) + about.points > view.hardStopOf(worker)) continue;
    const difference = view.difference([{ about, to: worker }]);
    if (difference < (best?.difference ?? 0)) best = { worker, difference };
  }
  if (best === undefined) return undefined;
  const { worker, difference } = best;
  const { balance, employment } = priceOfEmployer(view, worker, body);
  const saves = `${worker.reference} would save ${-difference}, but is employed elsewhere`;
  const change = balance + employment;
  return {
    rule: worker.locked ? 'LOCK' : balance > 0 ? 'BALANCE' : 'EMPLOYER_CHANGE',
    sentence: worker.locked
      ? `${saves} by a lock.`
      : `${saves}: another employer for her would change the plan by ${change > 0 ? `+${change}` : change} (balance of her team ${balance}, office ${employment}) before ${view.tellsLoadOf(worker) ? `her ${counted(view.casesOf(worker).length, 'case')}` : 'her cases'} found other workers.`,
  };
}

/** Change of the plan's cost by another employer of the worker alone, whatever becomes of her cases. */
export function priceOfEmployer(
  view: AllocationView,
  worker: PlanningWorker,
  body: string,
): { balance: number; employment: number } {
  const { planning, rules } = view;
  const imbalance = (employerOf: (each: PlanningWorker) => string | null): number => {
    const capacity = new Map<string, number>();
    for (const each of planning.workers) {
      const employer = employerOf(each);
      if (!each.carriesCases || each.leavesOn || each.team === null || employer === null) continue;
      const key = `${each.team} ${employer}`;
      capacity.set(key, (capacity.get(key) ?? 0) + view.levelsOf(each).ceiling);
    }
    return teamTargets(planning, (each) => view.levelsOf(each)).reduce(
      (sum, { team, employer, points }) =>
        sum + Math.abs((capacity.get(`${team} ${employer}`) ?? 0) - points),
      0,
    );
  };
  const now = imbalance(({ employer }) => employer);
  const then = imbalance((each) => (each.id === worker.id ? body : each.employer));
  return {
    balance: (then - now) * rules.BALANCE,
    employment:
      employerPrice(worker, body, rules) -
      (worker.employer === null ? 0 : employerPrice(worker, worker.employer, rules)),
  };
}
