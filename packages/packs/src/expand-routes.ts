import type { PackBody, PackCurrentService, PackRoute, PlanTemplate, Source } from '@vesting/domain';
import type { PackFault } from './fault.js';
import type { CurrentServicesFile, PlanTemplateEntry, RouteStep } from './pack-files.js';

interface Use {
  file: string;
  place: string;
  /** Body that runs the service. */
  runBy: string;
  source: Source;
}

/** One current service for every body of every entry, its routes written out. */
export function expandCurrentServices(
  { routes, currentServices }: CurrentServicesFile,
  bodies: readonly PackBody[],
  faults: PackFault[],
): PackCurrentService[] {
  return currentServices.flatMap((entry, index) =>
    entry.runBy.map((runBy) => ({
      id: `${entry.service}@${runBy}`,
      service: entry.service,
      runBy,
      routes: writeOut(entry.routes, routes, bodies, faults, {
        file: 'current-services.json',
        place: `currentServices[${index}] ${entry.service}@${runBy}`,
        runBy,
        source: entry.source,
      }),
    })),
  );
}

export function expandPlanTemplates(
  templates: readonly PlanTemplateEntry[],
  named: Record<string, RouteStep[]>,
  bodies: readonly PackBody[],
  faults: PackFault[],
): PlanTemplate[] {
  return templates.map((template) => ({
    ...template,
    routes: template.routes.map(({ currentService, routes, source }) => ({
      currentService,
      routes: writeOut(routes, named, bodies, faults, {
        file: 'plan-templates.json',
        place: `${template.id} ${currentService}`,
        runBy: currentService.slice(currentService.indexOf('@') + 1),
        source,
      }),
    })),
  }));
}

function writeOut(
  routes: string | RouteStep[],
  named: Record<string, RouteStep[]>,
  bodies: readonly PackBody[],
  faults: PackFault[],
  use: Use,
): PackRoute[] {
  const steps = typeof routes === 'string' ? named[routes] : routes;
  if (!steps) {
    faults.push({
      file: use.file,
      place: use.place,
      message: `names a route that is not there: ${String(routes)}`,
    });
    return [];
  }
  const successors = bodies.find(({ id }) => id === use.runBy)?.successors ?? [];
  return steps.map((step) => ({
    ...step,
    receivers: step.receivers.map(({ body, sharePpm }) => {
      if (body === '$self') return { body: use.runBy, sharePpm };
      if (body !== '$successor') return { body, sharePpm };
      const only = successors.length === 1 ? successors[0] : undefined;
      if (only === undefined)
        faults.push({
          file: use.file,
          place: use.place,
          message: `uses $successor, but ${use.runBy} has ${successors.length} successors`,
        });
      return { body: only ?? '', sharePpm };
    }),
    source: step.source ?? use.source,
  }));
}
