import { ErrorPage } from '../../app/ErrorPage.js';
import { StaffPage } from './StaffPage.js';
import { WorkerPage } from './WorkerPage.js';

export const staff = { element: <StaffPage />, errorElement: <ErrorPage /> };
export const oneWorker = { element: <WorkerPage />, errorElement: <ErrorPage /> };
