import { ErrorPage } from '../../app/ErrorPage.js';
import { ComparePage } from './ComparePage.js';
import { PlanPage } from './PlanPage.js';
import { PlansPage } from './PlansPage.js';

export const plans = { element: <PlansPage />, errorElement: <ErrorPage /> };
export const onePlan = { element: <PlanPage />, errorElement: <ErrorPage /> };
export const comparison = { element: <ComparePage />, errorElement: <ErrorPage /> };
