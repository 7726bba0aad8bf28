import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseCpuMs } from './database-cpu.js';
import { openCounty, PACK } from './county.js';
import { MeasuredServer } from './measured.js';
import { PAGE, QUERY } from './question.js';

/** One row of the benchmark: the form that outsiders rely on, with a few more columns. */
export interface ApiRow {
  name: string;
  engine: string;
  /** CPU of the server's process a request, the database's not counted. */
  cpuMsPerRequest: number;
  /** How many times what a handler written by hand for this one list costs. */
  ratioToBareSql: number;
  /** The same against a handler that only carries the text that the database made. */
  ratioToDatabaseText: number;
  /** CPU of the database a request; null where the system does not tell. */
  databaseCpuMsPerRequest: number | null;
}

/** Before the measure begins: what is compiled, pooled and kept on first use is there then. */
const WARM_UP = 400;
const A_ROUND = 60;
const PAGES_BEFORE = 99;

interface Measured {
  name: string;
  engine: string;
  server: MeasuredServer;
  body: string;
  cpu: number;
  databaseCpu: number | null;
}

const BARE_ROWS = 'bare node, rows';
const BARE_TEXT = 'bare node, text of the database';

/** Measures in turns, so that whatever else the machine does meets all of them alike. */
export async function measureApi(cases: number, seconds: number): Promise<ApiRow[]> {
  const pageName = (page: number): string => `page ${page} of ${Math.ceil(cases / PAGE)}`;
  const county = await openCounty(cases);
  const data = mkdtempSync(join(tmpdir(), 'vesting-bench-'));
  const servers: MeasuredServer[] = [];
  try {
    servers.push(
      await MeasuredServer.start('./bare-server.js', [county.url, PACK, 'rows']),
      await MeasuredServer.start('./bare-server.js', [county.url, PACK, 'text']),
      await MeasuredServer.start('./vesting-server.js', [county.url, data]),
    );
    const [rows, text, vesting] = servers as [MeasuredServer, MeasuredServer, MeasuredServer];
    const hundredth = await cursorBehind(vesting, PAGES_BEFORE);
    const started = (name: string, engine: string, server: MeasuredServer, body: string): Measured => ({
      name,
      engine,
      server,
      body,
      cpu: 0,
      databaseCpu: null,
    });
    const all = [
      started(pageName(1), BARE_ROWS, rows, ''),
      started(pageName(1), BARE_TEXT, text, ''),
      started(pageName(1), 'vesting', vesting, bodyOf(null)),
      started(pageName(PAGES_BEFORE + 1), 'vesting', vesting, bodyOf(hundredth)),
    ];
    return rowsOf(all, await inTurns(all, county.url, seconds));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(data, { recursive: true, force: true });
    await county.drop();
  }
}

const bodyOf = (after: string | null): string =>
  JSON.stringify({ query: QUERY, variables: { first: PAGE, after } });

/** Asks all alike until one of them has used so many seconds; answers with the requests that each was asked. */
async function inTurns(all: readonly Measured[], url: string, seconds: number): Promise<number> {
  for (const { server, body } of all) await server.ask('/graphql', body, WARM_UP);
  let asked = 0;
  while (all.every(({ cpu }) => cpu < seconds * 1000)) {
    for (const each of all) {
      const before = { cpu: await each.server.cpuMs(), database: await databaseCpuMs(url) };
      await each.server.ask('/graphql', each.body, A_ROUND);
      each.cpu += (await each.server.cpuMs()) - before.cpu;
      const database = await databaseCpuMs(url);
      if (database !== null && before.database !== null)
        each.databaseCpu = (each.databaseCpu ?? 0) + database - before.database;
    }
    asked += A_ROUND;
  }
  return asked;
}

function rowsOf(all: readonly Measured[], asked: number): ApiRow[] {
  const cpuOf = (engine: string) => all.find((each) => each.engine === engine)?.cpu ?? NaN;
  return all.map(({ name, engine, cpu, databaseCpu }) => ({
    name,
    engine,
    cpuMsPerRequest: cpu / asked,
    ratioToBareSql: cpu / cpuOf(BARE_ROWS),
    ratioToDatabaseText: cpu / cpuOf(BARE_TEXT),
    databaseCpuMsPerRequest: databaseCpu === null ? null : databaseCpu / asked,
  }));
}

interface Answer {
  data?: { cases: { nodes: unknown[]; pageInfo: { endCursor: string } } };
}

/** Reads on, as a reader does, and checks on the way that both servers answer the same list. */
async function cursorBehind(server: MeasuredServer, pages: number): Promise<string> {
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const { data } = JSON.parse(await server.answer('/graphql', bodyOf(after))) as Answer;
    if (data?.cases.nodes.length !== PAGE) throw new Error('a page was not full');
    after = data.cases.pageInfo.endCursor;
  }
  return after ?? '';
}
