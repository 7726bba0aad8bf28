import type { Pack } from '@vesting/domain';
import type { PackFault } from '../fault.js';
import { checkAreas, checkBoundaries, checkCartogram } from './check-areas.js';
import { checkBodies, checkProgramme } from './check-bodies.js';
import { checkFigures, checkSchemes } from './check-schemes.js';
import { checkPlanTemplates, checkServices } from './check-services.js';

/**
 * Everything that keeps a pack from being planned with, in plain words and by file; empty when it holds.
 * What cannot be read at all `loadPack` has already refused.
 */
export function checkPack(pack: Pack): PackFault[] {
  return [
    ...checkProgramme(pack),
    ...checkBodies(pack),
    ...checkAreas(pack),
    ...checkServices(pack),
    ...checkPlanTemplates(pack),
    ...checkSchemes(pack),
    ...checkFigures(pack),
    ...checkCartogram(pack),
    ...checkBoundaries(pack),
  ];
}
