import { ErrorPage } from '../../app/ErrorPage.js';
import { BriefPage } from './BriefPage.js';

export const brief = { element: <BriefPage />, errorElement: <ErrorPage /> };
