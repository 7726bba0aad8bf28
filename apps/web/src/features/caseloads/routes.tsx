import { ErrorPage } from '../../app/ErrorPage.js';
import { CaseloadsPage } from './CaseloadsPage.js';

export const caseloads = { element: <CaseloadsPage />, errorElement: <ErrorPage /> };
