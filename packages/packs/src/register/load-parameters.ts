import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFault } from '../fault.js';
import { readFile } from '../load-pack.js';
import type { RegisterParameters } from './parameters.js';
import { registerFile } from './parameters-file.js';

export type LoadedParameters =
  { ok: true; parameters: RegisterParameters } | { ok: false; faults: PackFault[] };

/** Whether a pack has a synthetic register; a county with files of its own needs none. */
export const hasRegister = (folder: string): boolean => existsSync(join(folder, 'register.json'));

/** The parameters of a pack's synthetic register, from `register.json` in its folder; faults as values. */
export function loadRegisterParameters(folder: string): LoadedParameters {
  const faults: PackFault[] = [];
  const parameters = readFile(folder, 'register.json', registerFile, faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, parameters };
}
