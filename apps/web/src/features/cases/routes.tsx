import { ErrorPage } from '../../app/ErrorPage.js';
import { CasePage } from './CasePage.js';
import { CasesPage } from './CasesPage.js';

export const cases = { element: <CasesPage />, errorElement: <ErrorPage /> };
export const oneCase = { element: <CasePage />, errorElement: <ErrorPage /> };
