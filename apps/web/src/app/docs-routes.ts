import type { RouteObject } from 'react-router';

const docs = () => import('../features/docs/routes.js');

/** The pages for partners: a frame of their own, which needs neither access nor a plan. */
export const docsRoutes: RouteObject = {
  path: 'docs',
  lazy: async () => (await docs()).docsFrame,
  children: [
    { index: true, lazy: async () => (await docs()).start },
    { path: 'types/:name', lazy: async () => (await docs()).oneType },
    { path: 'examples', lazy: async () => (await docs()).examples },
    { path: 'limits', lazy: async () => (await docs()).limits },
    { path: 'data-dictionary', lazy: async () => (await docs()).dictionary },
    { path: 'changes', lazy: async () => (await docs()).changes },
    { path: 'guidance', lazy: async () => (await docs()).guidance },
  ],
};
