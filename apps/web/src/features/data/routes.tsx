import { ErrorPage } from '../../app/ErrorPage.js';
import { DataPage } from './DataPage.js';

export const data = { element: <DataPage />, errorElement: <ErrorPage /> };
