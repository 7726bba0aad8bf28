import { covers, type Pack, type PackBody, type PackRoute, type PackService } from '@vesting/domain';
import { Complaints } from './complaints.js';

const WHOLE_PPM = 1_000_000;

/** What the routes of one current service are checked against. */
export interface RouteContext {
  pack: Pack;
  bodies: ReadonlyMap<string, PackBody>;
  service: PackService | undefined;
}

/**
 * A dated sequence from the as-at date on: no gap, no overlap, vesting day covered, and at every step
 * receivers that exist, are open and may hold what they are given.
 */
export function checkRoutes(
  routes: readonly PackRoute[],
  place: string,
  context: RouteContext,
  complaints: Complaints,
): void {
  const { pack } = context;
  const say = (message: string): void => complaints.add(place, message);
  const [first] = routes;
  if (!first) return say('has no route');
  if (first.from > pack.asAt) say(`nothing is said from the as-at date ${pack.asAt} to ${first.from}`);
  for (const [index, step] of routes.entries()) {
    const next = routes[index + 1];
    if (step.to !== undefined && step.to <= step.from)
      say(`the step from ${step.from} ends on ${step.to}, not after it begins`);
    if (next && step.to === undefined)
      say(`the step from ${step.from} has no end, but another follows from ${next.from}`);
    else if (next && step.to !== undefined && step.to < next.from)
      say(`a gap: nothing is said from ${step.to} to ${next.from}`);
    else if (next && step.to !== undefined && step.to > next.from)
      say(`an overlap: the step from ${step.from} goes on to ${step.to}, the next begins on ${next.from}`);
    checkStep(step, context, say);
  }
  if (!routes.some((step) => covers(step, pack.vestingDay)))
    say(`no step covers vesting day ${pack.vestingDay}`);
}

function checkStep(step: PackRoute, { bodies, service }: RouteContext, say: (message: string) => void): void {
  const at = `the step ${step.kind} from ${step.from}`;
  if (step.kind === 'CEASE') {
    if (step.receivers.length > 0) say(`${at} has receivers, but what ceases goes to nobody`);
    return;
  }
  const sum = step.receivers.reduce((total, { sharePpm }) => total + sharePpm, 0);
  if (sum !== WHOLE_PPM) say(`the shares of ${at} sum to ${sum}, not to ${WHOLE_PPM}`);
  if (new Set(step.receivers.map(({ body }) => body)).size < step.receivers.length)
    say(`${at} names one receiver twice`);
  for (const { body: id } of step.receivers) {
    const body = bodies.get(id);
    if (!body) {
      say(`${at} names a receiver that is not there: ${id}`);
      continue;
    }
    if (service?.caseBearing && !body.mayHold.includes('CASE'))
      say(`${at} gives cases to ${id}, which may not hold them`);
    checkOpen(step, body, at, say);
  }
  if (step.deliveredBy !== undefined) {
    const deliverer = bodies.get(step.deliveredBy);
    if (!deliverer) say(`${at} is delivered by a body that is not there: ${step.deliveredBy}`);
    else checkOpen(step, deliverer, at, say);
  } else if (step.kind === 'HOSTED' || step.kind === 'LEAD_AUTHORITY' || step.kind === 'TRUST')
    say(`${at} does not say who delivers`);
  if (step.kind === 'HOSTED' && step.exitBy === undefined) say(`${at} does not say when hosting ends`);
  if (step.exitBy !== undefined && step.exitBy <= step.from)
    say(`${at} has its exit on ${step.exitBy}, not after it begins`);
}

function checkOpen(
  step: PackRoute,
  { id, opensOn, closesOn }: PackBody,
  at: string,
  say: (message: string) => void,
): void {
  if (opensOn !== undefined && step.from < opensOn) say(`${at} names ${id}, which opens on ${opensOn}`);
  if (closesOn !== undefined && (step.to === undefined || step.to > closesOn))
    say(`${at} names ${id}, which closes on ${closesOn}, before the step ends`);
}
