import type {
  Cartogram,
  ControlTotal,
  Pack,
  PackArea,
  PackBody,
  PackBoundaries,
  PackRoute,
  PackService,
  PlanTemplate,
  PublishedFigure,
  Scheme,
  Source,
} from '@vesting/domain';
import {
  either,
  flag,
  isoDate,
  listOf,
  object,
  oneOf,
  optional,
  polygons,
  recordOf,
  text,
  whole,
} from './shape.js';
import type { Shape } from './shape.js';

/** The files of a pack as they are written: one subject a file. */

const KINDS = ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'] as const;
const GROUPS = ['CHILDREN', 'ADULTS'] as const;
const ROUTES = [
  'AGGREGATE',
  'DISAGGREGATE',
  'HOSTED',
  'LEAD_AUTHORITY',
  'TRUST',
  'CONTRACT',
  'ELSEWHERE',
  'CEASE',
] as const;
const BASES = ['HOME_AREA', 'POPULATION', 'AREA_SERVED', 'LOCATION', 'WHOLE'] as const;

export const source: Shape<Source> = object<Source>({
  text,
  url: optional(text),
  asAt: optional(isoDate),
  inferred: optional(flag),
});

export type ProgrammeFile = Pick<
  Pack,
  'id' | 'name' | 'asAt' | 'vestingDay' | 'vestingDayAsPlanned' | 'reconstruction' | 'order' | 'noHomeRules'
>;
export const programmeFile: Shape<ProgrammeFile> = object<ProgrammeFile>({
  id: text,
  name: text,
  asAt: isoDate,
  vestingDay: isoDate,
  vestingDayAsPlanned: optional(isoDate),
  reconstruction: optional(text),
  order: object<Pack['order']>({ title: text, reference: text, source }),
  noHomeRules: listOf(object<Pack['noHomeRules'][number]>({ reason: text, body: text, source })),
});

export const bodiesFile: Shape<PackBody[]> = listOf(
  object<PackBody>({
    id: text,
    gssCode: optional(text),
    name: text,
    shortName: text,
    aliases: listOf(text),
    role: oneOf(['PREDECESSOR', 'SUCCESSOR', 'OTHER']),
    tier: optional(oneOf(['COUNTY', 'DISTRICT', 'UNITARY'])),
    style: optional(text),
    mayHold: listOf(oneOf(KINDS)),
    opensOn: optional(isoDate),
    closesOn: optional(isoDate),
    successors: listOf(text),
    population: optional(whole),
    order: whole,
    colour: optional(text),
    source,
  }),
);

/** Areas share one source, which names the licence to print where they are shown. */
export interface AreasFile {
  source: Source;
  areas: PackArea[];
}
export const areasFile: Shape<AreasFile> = object<AreasFile>({
  source,
  areas: listOf(
    object<PackArea>({
      gssCode: text,
      level: oneOf(['COUNTY', 'DISTRICT', 'WARD', 'LSOA']),
      name: text,
      parent: optional(text),
      body: optional(text),
      successor: optional(text),
      population: optional(whole),
    }),
  ),
});

export const servicesFile: Shape<PackService[]> = listOf(
  object<PackService>({
    id: text,
    lgslId: optional(whole),
    name: text,
    family: text,
    tier: oneOf(['COUNTY', 'DISTRICT', 'BOTH']),
    statutory: flag,
    caseBearing: flag,
    source,
  }),
);

/**
 * A step as written. `$self` as a receiver is the body that runs the service, `$successor` its only
 * successor. A step without a source takes that of the entry which uses it.
 */
export interface RouteStep extends Omit<PackRoute, 'source'> {
  source?: Source;
}
const steps: Shape<RouteStep[]> = listOf(
  object<RouteStep>({
    kind: oneOf(ROUTES),
    from: isoDate,
    to: optional(isoDate),
    receivers: listOf(object<PackRoute['receivers'][number]>({ body: text, sharePpm: whole })),
    deliveredBy: optional(text),
    exitBy: optional(isoDate),
    basis: optional(oneOf(BASES)),
    source: optional(source),
  }),
);
/** The name of a route in `current-services.json`, or the steps themselves. */
const namedOrSteps = either((value) => typeof value === 'string', text, steps);

/** One entry stands for one current service of every body in `runBy`. */
export interface CurrentServicesFile {
  routes: Record<string, RouteStep[]>;
  currentServices: { service: string; runBy: string[]; routes: string | RouteStep[]; source: Source }[];
}
export const currentServicesFile: Shape<CurrentServicesFile> = object<CurrentServicesFile>({
  routes: recordOf(steps),
  currentServices: listOf(
    object<CurrentServicesFile['currentServices'][number]>({
      service: text,
      runBy: listOf(text),
      routes: namedOrSteps,
      source,
    }),
  ),
});

export interface PlanTemplateEntry extends Omit<PlanTemplate, 'routes'> {
  routes: { currentService: string; routes: string | RouteStep[]; source: Source }[];
}
export const planTemplatesFile: Shape<PlanTemplateEntry[]> = listOf(
  object<PlanTemplateEntry>({
    id: text,
    name: text,
    purpose: oneOf(['TODAY', 'TRANSFER']),
    description: text,
    routes: listOf(
      object<PlanTemplateEntry['routes'][number]>({ currentService: text, routes: namedOrSteps, source }),
    ),
    rules: optional(recordOf(whole)),
    source,
  }),
);

export const schemesFile: Shape<Scheme[]> = listOf(
  object<Scheme>({
    id: text,
    name: text,
    from: isoDate,
    clientGroup: oneOf(GROUPS),
    caseTypes: listOf(
      object<Scheme['caseTypes'][number]>({
        id: text,
        name: text,
        clientGroup: oneOf(GROUPS),
        expectsWorker: oneOf(['YES', 'REVIEW_LIST', 'DUTY', 'NO']),
        points: whole,
        mayWait: flag,
        risk: whole,
        roles: listOf(text),
        clockDays: optional(whole),
        service: text,
      }),
    ),
    targetPerFte: whole,
    ceilingPerFte: whole,
    hardStopPerFte: whole,
    newlyQualifiedThousandths: whole,
    managingRoles: optional(listOf(text)),
    rules: recordOf(whole),
    workerYear: optional(object<NonNullable<Scheme['workerYear']>>({ pence: whole, source })),
    source,
  }),
);

export const controlTotalsFile: Shape<ControlTotal[]> = listOf(
  object<ControlTotal>({
    body: text,
    kind: oneOf(KINDS),
    clientGroup: optional(oneOf(GROUPS)),
    asAt: isoDate,
    total: whole,
    count: optional(whole),
    source,
  }),
);

export const figuresFile: Shape<PublishedFigure[]> = listOf(
  object<PublishedFigure>({ id: text, label: text, value: text, source }),
);

export const cartogramFile: Shape<Cartogram> = object<Cartogram>({
  rows: listOf(text),
  cells: recordOf(text),
  residentsPerHex: whole,
});

export const boundariesFile: Shape<PackBoundaries> = object<PackBoundaries>({
  asAt: isoDate,
  source,
  attribution: text,
  precisionMetres: whole,
  areas: recordOf(polygons),
});
