import { createContext, use } from 'react';
import type { DataClass, Power, ShellQuery } from '../generated/operations.js';

export type PlanHead = NonNullable<ShellQuery['plans']>[number];

/** What every page may count on: the programme, who is looking, and the plan in the address. */
export interface Frame {
  reorganisation: ShellQuery['reorganisation'];
  viewer: ShellQuery['viewer'];
  /** None for whom totals, and so plans, are not. */
  plans: readonly PlanHead[];
  /** The plan in the address, else the first transfer plan; null while none exists. */
  plan: PlanHead | null;
  /** Why the plan cannot be changed by this viewer now, or null. */
  frozen: string | null;
}

export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (frame === null) throw new Error('A page was drawn outside the frame');
  return frame;
}

/** What the viewer's role may do and read, so that nothing is offered that would be refused. */
export function useRights(): { may: (power: Power) => boolean; reads: (dataClass: DataClass) => boolean } {
  const { viewer } = useFrame();
  return {
    may: (power) => viewer.may.includes(power),
    reads: (dataClass) => viewer.reads.includes(dataClass),
  };
}

/** The plan of a page that is only drawn when there is one. */
export function usePlan(): PlanHead {
  const { plan } = useFrame();
  if (plan === null) throw new Error('A page that needs a plan was drawn without one');
  return plan;
}

export function choosePlan(plans: readonly PlanHead[], wanted: string | null): PlanHead | null {
  if (wanted !== null) return plans.find((plan) => plan.id === wanted) ?? null;
  return plans.find((plan) => plan.purpose === 'TRANSFER') ?? plans[0] ?? null;
}

/** Only a draft may be changed: a submitted plan is what somebody has been asked to agree to. */
export function whyFrozen(plan: PlanHead | null, viewer: ShellQuery['viewer']): string | null {
  if (plan === null) return 'There is no plan yet.';
  if (plan.status !== 'DRAFT')
    return 'This plan has been submitted and cannot be changed. Copy it to go on planning.';
  if (!viewer.may.includes('CHANGE_PLAN') && !viewer.may.includes('ALLOCATE_CASES'))
    return 'Your role may read this plan but not change it.';
  return null;
}
