import { ErrorPage } from '../../app/ErrorPage.js';
import { UnallocatedPage } from './UnallocatedPage.js';

export const unallocated = { element: <UnallocatedPage />, errorElement: <ErrorPage /> };
