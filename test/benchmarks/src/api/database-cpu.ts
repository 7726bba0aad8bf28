import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Clock ticks a second, as Linux counts the CPU of processes. */
const TICKS = 100;
/** Fields of /proc/PID/stat behind the name, which may hold blanks: parent, and CPU of itself. */
const [PARENT, USER, SYSTEM] = [1, 11, 12];

let known: { url: string; postmaster: number } | undefined;

/** CPU milliseconds of all server processes so far; null where the system or the server's place does not tell. */
export async function databaseCpuMs(url: string): Promise<number | null> {
  known = known?.url === url ? known : { url, postmaster: await postmasterOf(url) };
  const { postmaster } = known;
  try {
    const stats = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [statOf(name)] : []));
    const own = stats.filter((stat) => Number(stat?.[PARENT]) === postmaster);
    if (own.length === 0) return null;
    const ticks = own.reduce((sum, stat) => sum + Number(stat?.[USER]) + Number(stat?.[SYSTEM]), 0);
    return (ticks * 1000) / TICKS;
  } catch {
    return null;
  }
}

function statOf(pid: string): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** The parent of every process that serves a connection. */
async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const parent = Number(statOf(String(rows[0]?.pid))?.[PARENT] ?? -1);
  await client.end();
  return parent;
}
