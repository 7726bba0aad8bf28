import type { ClientGroup } from '@vesting/domain';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister, withAdults } from '@vesting/packs';
import type { Problem } from '@vesting/optimiser';
import { openPlanInMemory } from '../testing/picture-of-extracts.js';
import { tabulate } from './tabulate.js';

const PACK = 'northamptonshire';
const TEMPLATE = 'two-unitaries';

/** A plan to find as the product itself tabulates it: to search, and to prove how good any plan of the cases can be. */
export interface PlanProblems {
  search: Problem;
  proof: Problem;
}

/**
 * A new plan over the pack's synthetic register.
 * @param seed of the register; every seed is another county of the same totals.
 * @param adults how many adults' cases and workers, where not the pack's own.
 */
export function registerProblems(
  clientGroup: ClientGroup,
  seed: number,
  adults?: { cases: number; workers: number },
): PlanProblems {
  const loaded = loadPack(packFolder(PACK));
  const register = loadRegisterParameters(packFolder(PACK));
  if (!loaded.ok || !register.ok) throw new Error(`the pack ${PACK} does not load`);
  const { pack } = loaded;
  const parameters = adults ? withAdults(register.parameters, adults) : register.parameters;
  const extracts = syntheticRegister(pack, parameters, seed);
  const { picture } = openPlanInMemory(pack, extracts, TEMPLATE, clientGroup);
  const { planning, rules, newlyQualifiedThousandths } = picture;
  const problemOf = (form: 'SEARCH' | 'PROOF'): Problem =>
    tabulate(planning, rules, newlyQualifiedThousandths, { form }).problem;
  return { search: problemOf('SEARCH'), proof: problemOf('PROOF') };
}
