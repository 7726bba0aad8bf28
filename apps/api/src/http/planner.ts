import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * The planners' client as it was built. Files whose names carry their content's hash are kept for good, the
 * page itself is asked for each time. Every other path is a view of the page, whose address holds the view.
 */
export function planner(folder: string): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: A_YEAR * 1000, fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get('/{*view}', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(page)) response.sendFile(page);
    else response.status(503).type('text/plain').send('The planner is not built. Run: npm run build\n');
  });
  return router;
}
