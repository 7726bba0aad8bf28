import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A process as named in a lock or address file. The number alone is not enough: numbers are reused, and in a
 * container the same program gets the same number at every start. So the time of its start goes with it.
 */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** Identity of a running process; `startedAt` is empty where the system does not tell. */
export function identityOf(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

/** Whether the process that was written down is still the one that runs under this number. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !answersToSignal(pid)) return false;
  const now = startOf(pid);
  return startedAt === '' || now === '' || now === startedAt;
}

function answersToSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function startOf(pid: number): string {
  if (process.platform === 'linux') return startFromProc(pid);
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Boot and clock tick of the start, from field 22 of /proc/PID/stat (proc(5)); a zombie counts as gone. */
function startFromProc(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (afterName[0] === 'Z') return 'ended';
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}/${afterName[19]}`;
  } catch {
    return '';
  }
}
