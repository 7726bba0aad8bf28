import { ErrorPage } from '../../app/ErrorPage.js';
import { HistoryPage } from './HistoryPage.js';

export const history = { element: <HistoryPage />, errorElement: <ErrorPage /> };
