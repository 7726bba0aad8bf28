import { ErrorPage } from '../../app/ErrorPage.js';
import { ServicesPage } from './ServicesPage.js';

export const services = { element: <ServicesPage />, errorElement: <ErrorPage /> };
