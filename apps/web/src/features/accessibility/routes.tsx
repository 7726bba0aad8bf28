import { ErrorPage } from '../../app/ErrorPage.js';
import { AccessibilityPage } from './AccessibilityPage.js';

export const accessibility = { element: <AccessibilityPage />, errorElement: <ErrorPage /> };
