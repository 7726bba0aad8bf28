import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '@vesting/domain';
import { expandCurrentServices, expandPlanTemplates } from './expand-routes.js';
import type { PackFault } from './fault.js';
import * as files from './pack-files.js';
import type { Reading, Shape } from './shape.js';

export type LoadedPack = { ok: true; pack: Pack } | { ok: false; faults: PackFault[] };

/** Folder of a bundled pack, such as `northamptonshire` or `empty`, whether this runs from src or from dist. */
export const packFolder = (id: string): string => fileURLToPath(new URL(`../data/${id}`, import.meta.url));

/**
 * Reads the pack in a folder. A missing file, text that is not JSON, a wrong type or an unknown name of a
 * route comes back as a fault with file and place; whether the pack makes sense is for `checkPack`.
 */
export function loadPack(folder: string): LoadedPack {
  const faults: PackFault[] = [];
  const read = <T>(file: string, shape: Shape<T>): T => readFile(folder, file, shape, faults);

  const programme = read('programme.json', files.programmeFile);
  const bodies = read('bodies.json', files.bodiesFile);
  const areas = read('areas.json', files.areasFile);
  const services = read('services.json', files.servicesFile);
  const current = read('current-services.json', files.currentServicesFile);
  const templates = read('plan-templates.json', files.planTemplatesFile);
  const schemes = read('schemes.json', files.schemesFile);
  const controlTotals = read('control-totals.json', files.controlTotalsFile);
  const figures = read('figures.json', files.figuresFile);
  const cartogram = existsSync(join(folder, 'cartogram.json'))
    ? read('cartogram.json', files.cartogramFile)
    : undefined;
  const boundaries = existsSync(join(folder, 'boundaries.json'))
    ? read('boundaries.json', files.boundariesFile)
    : undefined;
  if (faults.length > 0) return { ok: false, faults };

  const pack: Pack = {
    ...programme,
    bodies,
    areas: areas.areas,
    services,
    currentServices: expandCurrentServices(current, bodies, faults),
    planTemplates: expandPlanTemplates(templates, current.routes, bodies, faults),
    schemes,
    controlTotals,
    figures,
    ...(cartogram && { cartogram }),
    ...(boundaries && { boundaries }),
  };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, pack };
}

/** Reads one JSON file of a pack; faults go to `faults`, and the value is then not usable. */
export function readFile<T>(folder: string, file: string, shape: Shape<T>, faults: PackFault[]): T {
  const reading: Reading = { file, faults };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message =
      error instanceof SyntaxError
        ? `is not JSON: ${error.message}`
        : `cannot be read${isMissing ? ': the file is not there' : ''}`;
    faults.push({ file, place: '', message });
    return undefined as T;
  }
  return shape(value, '', reading);
}
