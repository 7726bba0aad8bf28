import { ErrorPage } from '../../app/ErrorPage.js';
import { ChangesPage } from './ChangesPage.js';

export const changes = { element: <ChangesPage />, errorElement: <ErrorPage /> };
