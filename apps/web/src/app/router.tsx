import { createBrowserRouter } from 'react-router';
import { docsRoutes } from './docs-routes.js';
import { ErrorPage, NotFoundPage } from './ErrorPage.js';
import { Shell } from './Shell.js';

/** Each page is its own chunk, so that the first page does not wait for the others. */
export function createRouter() {
  return createBrowserRouter([
    docsRoutes,
    {
      element: <Shell />,
      errorElement: <ErrorPage />,
      children: [
        { index: true, lazy: async () => (await import('../features/overview/routes.js')).overview },
        {
          path: 'unallocated',
          lazy: async () => (await import('../features/unallocated/routes.js')).unallocated,
        },
        { path: 'cases', lazy: async () => (await import('../features/cases/routes.js')).cases },
        { path: 'cases/:caseId', lazy: async () => (await import('../features/cases/routes.js')).oneCase },
        { path: 'caseloads', lazy: async () => (await import('../features/caseloads/routes.js')).caseloads },
        {
          path: 'workers/:workerId',
          lazy: async () => (await import('../features/staff/routes.js')).oneWorker,
        },
        { path: 'staff', lazy: async () => (await import('../features/staff/routes.js')).staff },
        { path: 'services', lazy: async () => (await import('../features/services/routes.js')).services },
        { path: 'plans', lazy: async () => (await import('../features/plans/routes.js')).plans },
        { path: 'plans/compare', lazy: async () => (await import('../features/plans/routes.js')).comparison },
        { path: 'plans/:planId', lazy: async () => (await import('../features/plans/routes.js')).onePlan },
        { path: 'checks', lazy: async () => (await import('../features/checks/routes.js')).checks },
        { path: 'data', lazy: async () => (await import('../features/data/routes.js')).data },
        {
          path: 'data/received',
          lazy: async () => (await import('../features/data/routes.js')).receivedList,
        },
        { path: 'changes', lazy: async () => (await import('../features/changes/routes.js')).changes },
        { path: 'history', lazy: async () => (await import('../features/history/routes.js')).history },
        { path: 'brief', lazy: async () => (await import('../features/brief/routes.js')).brief },
        {
          path: 'accessibility-statement',
          lazy: async () => (await import('../features/accessibility/routes.js')).accessibility,
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
}
