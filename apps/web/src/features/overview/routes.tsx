import { ErrorPage } from '../../app/ErrorPage.js';
import { OverviewPage } from './OverviewPage.js';

export const overview = { element: <OverviewPage />, errorElement: <ErrorPage /> };
