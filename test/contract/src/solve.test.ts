import { beforeAll, describe, expect, it } from '@jest/globals';
import { certifiedBound, verify, type Certificate } from '@vesting/domain';
import { loadPack, loadRegisterParameters, packFolder, syntheticRegister } from '@vesting/packs';
import { openPlanInMemory } from '@vesting/api/dist/testing/picture-of-extracts.js';
import { withProposal } from '@vesting/api/dist/solving/proposal.js';
import { solve, type Solved, type SolveProgress } from '@vesting/api/dist/solving/solve.js';

const folder = packFolder('northamptonshire');
const [pack, parameters] = [loadPack(folder), loadRegisterParameters(folder)];
if (!pack.ok || !parameters.ok) throw new Error('the bundled pack cannot be read');
const { picture } = openPlanInMemory(
  pack.pack,
  syntheticRegister(pack.pack, parameters.parameters),
  'two-unitaries',
);
const run = async (
  onProgress: (progress: SolveProgress) => void = () => {},
  signal = new AbortController().signal,
): Promise<Solved> => solve(picture, { engine: 'test', seed: 3, steps: 200_000, onProgress, signal });

/** The whole county in its two threads, as built. */
describe('a solve of the opening county', () => {
  let once: Solved;
  beforeAll(async () => {
    once = await run();
  }, 120_000);

  it('gives the same plan and the same bound for the same seed and steps, whatever the threads do', async () => {
    const again = await run();
    expect(again.proposal).toEqual(once.proposal);
    expect([again.cost.total, again.bound]).toEqual([once.cost.total, once.bound]);
    expect(again.certificate).toEqual(once.certificate);
  }, 120_000);

  it('is within 3% of the best, which its certificate proves to whoever recomputes it', () => {
    const { planning, rules, newlyQualifiedThousandths } = picture;
    const stored = JSON.parse(JSON.stringify(once.certificate)) as Certificate;
    const { bound } = certifiedBound(
      withProposal(planning, once.proposal),
      rules,
      newlyQualifiedThousandths,
      stored,
    );
    expect(bound).toBe(once.bound);
    expect(bound).toBeLessThanOrEqual(once.cost.total);
    expect(bound).toBeGreaterThan(0.97 * once.cost.total);
  });

  it('leaves no child in the safety order without a worker, and the verifier agrees', () => {
    const judged = verify(
      withProposal(picture.planning, once.proposal),
      picture.rules,
      picture.newlyQualifiedThousandths,
      picture.planning.allocation,
    );
    expect(judged.violations).toEqual([]);
    expect(judged.cost.total).toBe(once.cost.total);
  });

  it('keeps its best when it is stopped after the first complete plan', async () => {
    const stop = new AbortController();
    const solved = await run(() => stop.abort(), stop.signal);
    expect(solved.stopped).toBe(true);
    expect(solved.proposal.cases.length).toBeGreaterThan(4000);
  }, 120_000);
});
