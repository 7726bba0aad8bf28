import { ErrorPage } from '../../app/ErrorPage.js';
import { DataPage } from './DataPage.js';
import { ReceivedListPage } from './ReceivedListPage.js';

export const data = { element: <DataPage />, errorElement: <ErrorPage /> };
export const receivedList = { element: <ReceivedListPage />, errorElement: <ErrorPage /> };
