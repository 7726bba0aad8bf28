import type { AllocationView, Obstacle } from './allocation-view.js';
import type { PlanningCase, PlanningWorker } from './planning.js';
import { day } from './words.js';

/** Why the case is not with one named worker. */
export interface WhyNot {
  worker: string;
  reference: string;
  /** What stands against it; null: a rule forbids nothing, it is only dearer (or no dearer at all). */
  obstacle: Obstacle | null;
  /** Change of the plan's cost if this case alone went to her; null where her employer does not deliver it. */
  difference: number | null;
  sentence: string;
}

export function whyNot(
  view: AllocationView,
  about: PlanningCase,
  to: PlanningWorker,
  nameOf: (body: string) => string,
): WhyNot {
  const { id: worker, reference } = to;
  if (view.holderOf(about)?.id === to.id)
    return { worker, reference, obstacle: null, difference: 0, sentence: `${reference} holds it.` };
  const obstacle = view.obstacle(about, to) ?? null;
  const difference =
    obstacle === 'LEAVES' || obstacle === 'EMPLOYER' ? null : view.difference([{ about, to }]);
  const sentence =
    obstacle === null
      ? `${reference} could hold it; the plan would be ${inWords(difference ?? 0)}, because ${because(view, about, to)}.`
      : sentenceOf(view, about, to, obstacle, nameOf);
  return { worker, reference, obstacle, difference, sentence };
}

/** Why a worker cannot have the case, in words. */
export function sentenceOf(
  view: AllocationView,
  about: PlanningCase,
  to: PlanningWorker,
  obstacle: Obstacle,
  nameOf: (body: string) => string = (body) => body,
): string {
  const { reference } = to;
  switch (obstacle) {
    case 'LEAVES':
      return `${reference} leaves on ${day(to.leavesOn ?? '')} and holds no case in the plan.`;
    case 'EMPLOYER':
      return about.delivering === null
        ? 'The case has no council yet, so nobody delivers it.'
        : `${nameOf(about.delivering)} delivers the case; ${reference} is employed by ${to.employer === null ? 'nobody yet' : nameOf(to.employer)}.`;
    case 'MAY_HOLD':
      return mayNotHold(to, about);
    case 'LOCK':
      return 'The case is locked to its worker.';
    case 'HARD_STOP':
      return view.tellsLoadOf(to)
        ? `${reference} holds ${view.loadOf(to)} points already and would pass the hard stop of ${view.hardStopOf(to)}.`
        : `${reference} would pass the hard stop with it.`;
  }
}

function mayNotHold(to: PlanningWorker, about: PlanningCase): string {
  const { reference } = to;
  if (!to.carriesCases) return `${reference} carries no cases.`;
  if (to.fteThousandths === 0) return `${reference} has no contracted hours.`;
  if (!about.type.roles.includes(to.role))
    return `${reference} has another role than a case of this type (${about.type.name}) needs.`;
  return `${reference} is newly qualified and takes on no protection plan and no proceedings.`;
}

/** What makes the move dearer or cheaper, the heaviest part first. */
function because(view: AllocationView, about: PlanningCase, to: PlanningWorker): string {
  const from = view.holderOf(about);
  const { points } = about;
  const family =
    view.difference([{ about, to }]) - view.difference([{ about: { ...about, family: null }, to }]);
  const gain = view.priceOfLoad(to, view.loadOf(to) + points) - view.priceOfLoad(to, view.loadOf(to));
  const relief = from
    ? view.priceOfLoad(from, view.loadOf(from) - points) - view.priceOfLoad(from, view.loadOf(from))
    : 0;
  const place = view.difference([{ about, to }]) - family - gain - relief;
  const parts: [number, string][] = [
    [place, from === undefined ? 'it no longer waits' : 'of changes of worker, team and distance'],
    [gain, view.tellsLoadOf(to) ? `of her load, ${view.loadOf(to) + points} points with it` : 'of her load'],
    [relief, `of what ${from?.reference ?? 'nobody'} is relieved of`],
    [family, family > 0 ? 'the family would have another worker' : 'the family would have fewer workers'],
  ];
  const said = parts
    .filter(([amount]) => amount !== 0)
    .sort(([a], [b]) => Math.abs(b) - Math.abs(a))
    .map(([amount, text]) => `${text} (${signed(amount)})`);
  return said.length === 0 ? 'nothing differs' : said.join(', ');
}

export const inWords = (difference: number): string =>
  difference === 0
    ? 'at the same price'
    : difference > 0
      ? `dearer by ${difference}`
      : `cheaper by ${-difference}`;

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : `−${-amount}`);
