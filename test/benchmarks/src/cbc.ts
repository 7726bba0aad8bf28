/**
 * Cbc (COIN-OR branch and cut, a program of its own) as a peer where somebody has installed it; we never do. It
 * gets the model as an MPS file, without its constant, and no plan to start from.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { readCbcAnswer } from './cbc-answer.js';
import { loadHighs } from './highs.js';
import type { Peer, PeerAnswer, PeerTask } from './peers.js';

/** A solve that has not ended by its own limit is killed after so many wall seconds to a second of the limit. */
const PATIENCE = 4;
const LOOK_MS = 50;

export const CBC: Peer = { engine: 'cbc', solve };

let noted = false;

async function solve({ mip: { linear }, seconds }: PeerTask): Promise<PeerAnswer | undefined> {
  const program = onPath('cbc');
  if (program === undefined) {
    if (!noted) process.stderr.write('no program cbc on the PATH: no rows of it\n');
    noted = true;
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'vesting-bench-'));
  try {
    writeFileSync(join(folder, 'model.mps'), await mpsOf({ ...linear, offset: 0 }));
    const { log, wallSeconds, peakMB } = await run(program, folder, seconds);
    const file = join(folder, 'answer.txt');
    const answer = readCbcAnswer(existsSync(file) ? readFileSync(file, 'utf8') : '', log, linear.numCols);
    return { ...answer, dualBound: answer.dualBound + linear.offset, wallSeconds, peakMB };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function onPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function mpsOf(linear: PeerTask['mip']['linear']): Promise<Uint8Array> {
  const instance = await loadHighs();
  return instance.withModel(linear, (model) => {
    model.options.set({ output_flag: false });
    return model.exportModel('mps');
  });
}

function run(program: string, folder: string, seconds: number) {
  const from = performance.now();
  const child = spawn(program, ['model.mps', 'sec', String(seconds), 'solve', 'solu', 'answer.txt'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: (seconds * PATIENCE + 60) * 1000,
  });
  let log = '';
  let peakMB = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  const look = setInterval(() => (peakMB = Math.max(peakMB, peakOf(child.pid))), LOOK_MS);
  return new Promise<{ log: string; wallSeconds: number; peakMB: number }>((done, fail) => {
    child.on('error', fail);
    child.on('close', () => done({ log, wallSeconds: (performance.now() - from) / 1000, peakMB }));
  }).finally(() => clearInterval(look));
}

/** Peak memory of a running process as Linux tells it; 0 on systems that do not. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
