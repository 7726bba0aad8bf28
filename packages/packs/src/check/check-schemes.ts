import {
  checkRuleSettings,
  CLIENT_GROUPS,
  RULE_IDS,
  schemeInForce,
  schemeRules,
  type Pack,
  type Scheme,
} from '@vesting/domain';
import type { PackFault } from '../fault.js';
import { Complaints } from './complaints.js';

export function checkSchemes(pack: Pack): PackFault[] {
  const complaints = new Complaints('schemes.json');
  complaints.twice(
    pack.schemes.map(({ id }) => id),
    'scheme id',
  );
  if (pack.schemes.length === 0)
    complaints.add('', 'no scheme: points, target and ceiling of a caseload are unknown');
  for (const clientGroup of CLIENT_GROUPS)
    if (
      pack.schemes.some((scheme) => scheme.clientGroup === clientGroup) &&
      !schemeInForce(pack, clientGroup)
    )
      complaints.add('', `no scheme for ${clientGroup} has begun on the as-at date ${pack.asAt}`);
  for (const scheme of pack.schemes) checkScheme(scheme, pack, complaints);
  return complaints.faults;
}

function checkScheme(scheme: Scheme, { services }: Pack, complaints: Complaints): void {
  const { id, clientGroup, caseTypes, newlyQualifiedThousandths, rules } = scheme;
  const { targetPerFte, ceilingPerFte, hardStopPerFte } = scheme;
  if (targetPerFte > ceilingPerFte)
    complaints.add(id, `the target ${targetPerFte} is above the ceiling ${ceilingPerFte}`);
  if (ceilingPerFte > hardStopPerFte)
    complaints.add(id, `the ceiling ${ceilingPerFte} is above the hard stop ${hardStopPerFte}`);
  if (newlyQualifiedThousandths < 1 || newlyQualifiedThousandths > 1000)
    complaints.add(
      id,
      `the share of a newly qualified worker must be from 1 to 1000 thousandths, not ${newlyQualifiedThousandths}`,
    );
  for (const rule of Object.keys(rules))
    if (!RULE_IDS.some((known) => known === rule))
      complaints.add(id, `sets a rule that is not there: ${rule}`);
  // The levels are complained of above, in the words of the file.
  for (const { id: rule, message } of checkRuleSettings(schemeRules(scheme)))
    if (!/cannot be above/.test(message)) complaints.add(`${id} ${rule}`, message);
  if (caseTypes.length === 0) complaints.add(id, 'has no case types');
  complaints.twice(
    caseTypes.map((type) => `${id} ${type.id}`),
    'case type',
  );
  for (const type of caseTypes) {
    const place = `${id} ${type.id}`;
    const service = services.find((of) => of.id === type.service);
    if (!service) complaints.add(place, `names a service that is not there: ${type.service}`);
    else if (!service.caseBearing)
      complaints.add(place, `names the service ${type.service}, which bears no cases`);
    if (type.clientGroup !== clientGroup)
      complaints.add(place, `is of ${type.clientGroup}, but its scheme is of ${clientGroup}`);
    if (type.points === 0) complaints.add(place, 'has no points: such a case would weigh nothing');
    if (type.expectsWorker === 'YES' && type.roles.length === 0)
      complaints.add(place, 'expects a worker, but no role may hold it');
  }
}

export function checkFigures(pack: Pack): PackFault[] {
  const totals = new Complaints('control-totals.json');
  totals.twice(
    pack.controlTotals.map(({ body, kind, clientGroup }) =>
      [body, kind, clientGroup].filter(Boolean).join(' '),
    ),
    'control total',
  );
  for (const { body: id, kind } of pack.controlTotals) {
    const body = pack.bodies.find((of) => of.id === id);
    if (!body) totals.add(`${id} ${kind}`, `names a body that is not there: ${id}`);
    else if (!body.mayHold.includes(kind))
      totals.add(`${id} ${kind}`, `is of a kind that ${id} may not hold`);
  }
  const figures = new Complaints('figures.json');
  figures.twice(
    pack.figures.map(({ id }) => id),
    'figure id',
  );
  return [...totals.faults, ...figures.faults];
}
