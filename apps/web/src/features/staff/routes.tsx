import { ErrorPage } from '../../app/ErrorPage.js';
import { StaffPage } from './StaffPage.js';

export const staff = { element: <StaffPage />, errorElement: <ErrorPage /> };
