import type { Pack } from '@vesting/domain';
import type { PackFault } from '../fault.js';
import { Complaints } from './complaints.js';

export function checkProgramme(pack: Pack): PackFault[] {
  const complaints = new Complaints('programme.json');
  if (pack.asAt >= pack.vestingDay)
    complaints.add(
      'vestingDay',
      `vesting day ${pack.vestingDay} must come after the as-at date ${pack.asAt}`,
    );
  if (pack.vestingDayAsPlanned !== undefined && pack.vestingDayAsPlanned <= pack.asAt)
    complaints.add(
      'vestingDayAsPlanned',
      `the planned vesting day ${pack.vestingDayAsPlanned} must come after the as-at date ${pack.asAt}`,
    );
  complaints.twice(
    pack.noHomeRules.map(({ reason }) => reason),
    'reason in noHomeRules',
  );
  for (const { reason, body } of pack.noHomeRules) {
    const holder = pack.bodies.find(({ id }) => id === body);
    if (!holder) complaints.add(`noHomeRules ${reason}`, `names a body that is not there: ${body}`);
    else if (holder.role !== 'SUCCESSOR')
      complaints.add(`noHomeRules ${reason}`, `${body} is not a successor, so it cannot take the cases`);
  }
  return complaints.faults;
}

export function checkBodies({ bodies }: Pack): PackFault[] {
  const complaints = new Complaints('bodies.json');
  const byId = new Map(bodies.map((body) => [body.id, body]));
  complaints.twice(
    bodies.map(({ id }) => id),
    'body id',
  );
  complaints.twice(
    bodies.map(({ gssCode }) => gssCode),
    'GSS code',
  );
  complaints.twice(
    bodies.map(({ order }) => `order ${order}`),
    'place in the order',
  );
  if (!bodies.some(({ role }) => role === 'PREDECESSOR'))
    complaints.add('', 'no predecessor: add each council that will be abolished');
  if (!bodies.some(({ role }) => role === 'SUCCESSOR'))
    complaints.add('', 'no successor: add each council that takes over on vesting day');
  for (const { id, role, tier, mayHold, successors, opensOn, closesOn } of bodies) {
    if (role !== 'OTHER' && tier === undefined)
      complaints.add(id, 'a predecessor or successor is a council and needs a tier');
    if (tier === undefined && mayHold.includes('CASE'))
      complaints.add(id, 'may not hold CASE: only a council can be the responsible authority of a case');
    if (opensOn !== undefined && closesOn !== undefined && opensOn >= closesOn)
      complaints.add(id, `closes on ${closesOn}, not after it opens on ${opensOn}`);
    if (role === 'PREDECESSOR' && successors.length === 0)
      complaints.add(id, 'a predecessor without a successor');
    for (const successor of successors) {
      const body = byId.get(successor);
      if (!body) complaints.add(id, `names a successor that is not there: ${successor}`);
      else if (body.role !== 'SUCCESSOR')
        complaints.add(id, `${successor} is named as successor but has the role ${body.role}`);
    }
    if (role === 'SUCCESSOR' && !bodies.some((other) => other.successors.includes(id)))
      complaints.add(id, 'a successor that succeeds nobody');
  }
  return complaints.faults;
}
