import { RULE_IDS, type Pack } from '@vesting/domain';
import type { PackFault } from '../fault.js';
import { checkRoutes } from './check-routes.js';
import { Complaints } from './complaints.js';

export function checkServices(pack: Pack): PackFault[] {
  const catalogue = new Complaints('services.json');
  if (pack.services.length === 0) catalogue.add('', 'no services: add what the predecessors do');
  catalogue.twice(
    pack.services.map(({ id }) => id),
    'service id',
  );
  const run = new Set(pack.currentServices.map(({ service }) => service));
  for (const { id } of pack.services) if (!run.has(id)) catalogue.add(id, 'nobody runs this service today');

  const current = new Complaints('current-services.json');
  const bodies = new Map(pack.bodies.map((body) => [body.id, body]));
  const services = new Map(pack.services.map((service) => [service.id, service]));
  current.twice(
    pack.currentServices.map(({ id }) => id),
    'current service',
  );
  for (const { id, service, runBy, routes } of pack.currentServices) {
    if (id !== `${service}@${runBy}`) current.add(id, `must have the id ${service}@${runBy}`);
    if (!services.has(service)) current.add(id, `names a service that is not there: ${service}`);
    const body = bodies.get(runBy);
    if (!body) current.add(id, `is run by a body that is not there: ${runBy}`);
    else if (body.role !== 'PREDECESSOR') current.add(id, `is run by ${runBy}, which is not a predecessor`);
    checkRoutes(routes, id, { pack, bodies, service: services.get(service) }, current);
  }
  return [...catalogue.faults, ...current.faults];
}

export function checkPlanTemplates(pack: Pack): PackFault[] {
  const complaints = new Complaints('plan-templates.json');
  const bodies = new Map(pack.bodies.map((body) => [body.id, body]));
  const current = new Map(pack.currentServices.map((entry) => [entry.id, entry]));
  if (!pack.planTemplates.some(({ purpose }) => purpose === 'TRANSFER'))
    complaints.add(
      '',
      'no template of the purpose TRANSFER: the first one is planned when the register is loaded',
    );
  complaints.twice(
    pack.planTemplates.map(({ id }) => id),
    'template id',
  );
  for (const { id, purpose, routes, rules } of pack.planTemplates) {
    if (purpose === 'TODAY' && routes.length > 0)
      complaints.add(id, 'moves services, but under TODAY everything stays');
    for (const { currentService, routes: own } of routes) {
      const entry = current.get(currentService);
      if (!entry) complaints.add(id, `changes a current service that is not there: ${currentService}`);
      const service = pack.services.find((of) => of.id === entry?.service);
      checkRoutes(own, `${id} ${currentService}`, { pack, bodies, service }, complaints);
    }
    for (const rule of Object.keys(rules ?? {}))
      if (!RULE_IDS.some((known) => known === rule))
        complaints.add(id, `sets a rule that is not there: ${rule}`);
  }
  return complaints.faults;
}
