import type { CompleteScope, Extract, ItemKind, Pack, Statement } from '@vesting/domain';
import { syntheticAdults } from './adults.js';
import { syntheticChildren } from './children.js';
import { syntheticContracts } from './contracts.js';
import { budgetLines } from './money.js';
import type { RegisterParameters } from './parameters.js';
import { caseloadPosts, otherSocialWorkPosts, schoolLines, servicePosts } from './posts.js';
import { Random } from './random.js';

/**
 * The synthetic register of a pack: one complete extract a predecessor, as at the pack's date, marked
 * synthetic. The same pack, parameters and seed give the same extracts, byte for byte.
 * @throws RangeError when the parameters contradict each other, such as bands that hold more than their types have.
 */
export function syntheticRegister(
  pack: Pack,
  parameters: RegisterParameters,
  seed = parameters.seed,
): Extract[] {
  const random = new Random(seed);
  const children = syntheticChildren(pack, parameters, random.fork('children'));
  const adults = syntheticAdults(pack, parameters, random.fork('adults'));
  return pack.bodies
    .filter(({ role }) => role === 'PREDECESSOR')
    .map(({ id: body }) => {
      const own = random.fork(body);
      const caseload: Statement[] =
        body === parameters.county
          ? [
              ...children.cases,
              ...adults.cases,
              ...caseloadPosts(parameters, [children.staffing, adults.staffing]),
              ...otherSocialWorkPosts(parameters),
              ...schoolLines(parameters),
            ]
          : [];
      const statements: Statement[] = [
        ...caseload,
        ...servicePosts(pack, parameters, body, own.fork('posts')),
        ...syntheticContracts(pack, parameters, body, own.fork('contracts')),
        ...budgetLines(pack, parameters, body, own.fork('money')),
      ];
      const isSent = (kind: ItemKind): boolean =>
        !parameters.notSent.some((missing) => missing.body === body && missing.kind === kind);
      const completeFor: CompleteScope[] = [
        ...(body === parameters.county
          ? [
              { kind: 'CASE' as const, clientGroup: 'CHILDREN' as const },
              { kind: 'CASE' as const, clientGroup: 'ADULTS' as const },
            ]
          : []),
        ...(['WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'] as const)
          .filter(isSent)
          .map((kind) => ({ kind })),
      ];
      return {
        body,
        asAt: pack.asAt,
        synthetic: true,
        completeFor,
        statements: statements.filter(({ kind }) => isSent(kind)),
      };
    });
}
