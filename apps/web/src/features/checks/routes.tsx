import { ErrorPage } from '../../app/ErrorPage.js';
import { ChecksPage } from './ChecksPage.js';

export const checks = { element: <ChecksPage />, errorElement: <ErrorPage /> };
