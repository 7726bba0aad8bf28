/** What the product is measured against: node's own http server, one pool, one statement, its answer as JSON. */
import { createServer } from 'node:http';
import pg from 'pg';
import { beMeasured, portOf } from './child.js';
import { FIRST, PAGE, STATEMENTS, type Bare } from './question.js';

const [, , url = '', reorganisationId = '', bare = 'rows'] = process.argv;
const statement = STATEMENTS[bare as Bare];
const pool = new pg.Pool({ connectionString: url, max: 10 });

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    void pool
      .query<Record<string, unknown>>(statement, [reorganisationId, PAGE, ...FIRST])
      .then(({ rows }) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(bare === 'text' ? rows[0]?.['answer'] : JSON.stringify(rows));
      })
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
});
server.listen(0, '127.0.0.1', () =>
  beMeasured(portOf(server), async () => {
    server.close();
    await pool.end();
  }),
);
