import {
  caseTypesInForce,
  schemeInForce,
  schemeRules,
  CLIENT_GROUPS,
  type CaseTypeRule,
  type ClientGroup,
  type Pack,
  type RuleSettings,
  type Scheme as PackScheme,
  type Source as PackSource,
} from '@vesting/domain';
import { encodeId } from '../graphql/global-id.js';
import type { Area } from '../graphql/types/area.js';
import type { Body } from '../graphql/types/body.js';
import type { CaseType } from '../graphql/types/scheme.js';
import type { CurrentService, Route, Service } from '../graphql/types/service.js';
import type { Source } from '../graphql/types/source.js';
import type { Team } from '../graphql/types/team.js';

/** A body with what belongs to it. */
export interface BodyRow extends Body {
  areas: Area[];
  currentServices: CurrentServiceRow[];
}

/** A current service, with the keys its counts are read by. */
export interface CurrentServiceRow extends CurrentService {
  key: string;
  serviceKey: string;
  bodyKey: string;
  defaultRoutes: Route[];
}

/**
 * Bodies, areas, services, schemes: small, read by nearly every query and changed only with the pack. They
 * are linked to each other once, in the shape of the contract, and rows point at them.
 */
export interface Structure {
  pack: Pack;
  bodies: ReadonlyMap<string, BodyRow>;
  bodyKeyOfGss: ReadonlyMap<string, string>;
  areas: ReadonlyMap<string, Area>;
  /** Codes of an area and of all areas within it. */
  areasWithin(codes: readonly string[]): string[];
  /** The district that an area lies in, or the area itself above that level. */
  districtOf(code: string): string | undefined;
  services: ReadonlyMap<string, Service>;
  currentServices: ReadonlyMap<string, CurrentServiceRow>;
  caseTypes: ReadonlyMap<string, CaseTypeRule>;
  caseType(id: string | null | undefined): CaseType | null;
  scheme(group: ClientGroup): PackScheme | undefined;
  /** The rules of that scheme, where a plan sets none of its own. */
  schemeRules(group: ClientGroup): RuleSettings | undefined;
  /** Ids of case types that are not expected to have a worker; all others, also unknown ones, are. */
  expectNoWorker: readonly string[];
  team(bodyKey: string, name: string | null | undefined): Team | null;
}

export const sourceOf = (source: PackSource, synthetic = false): Source => ({
  text: source.text,
  url: source.url ?? null,
  asAt: source.asAt ?? null,
  inferred: source.inferred ?? false,
  synthetic,
});

export const caseTypeOf = (rule: CaseTypeRule): CaseType => ({
  id: rule.id,
  name: rule.name,
  clientGroup: rule.clientGroup,
  expectsWorker: rule.expectsWorker,
  points: rule.points,
  mayWait: rule.mayWait,
  risk: rule.risk,
  clockDays: rule.clockDays ?? null,
});

/** A step as stored by the pack or by a plan, in the shape of the contract. */
export interface RouteRecord {
  kind: Route['kind'];
  from: string;
  to?: string | null;
  receivers: { body: string; sharePpm: number }[];
  deliveredBy?: string | null;
  exitBy?: string | null;
  basis?: Route['basis'];
  inferred: boolean;
  source?: string | null;
}

export function routeOf(record: RouteRecord, bodies: ReadonlyMap<string, Body>): Route {
  return {
    kind: record.kind,
    from: record.from,
    to: record.to ?? null,
    receivers: record.receivers.flatMap(({ body, sharePpm }) => {
      const receiver = bodies.get(body);
      return receiver ? [{ body: receiver, sharePpm }] : [];
    }),
    deliveredBy: record.deliveredBy ? (bodies.get(record.deliveredBy) ?? null) : null,
    exitBy: record.exitBy ?? null,
    basis: record.basis ?? null,
    inferred: record.inferred,
    source: record.source ?? null,
  };
}

function linkBodies(pack: Pack): Map<string, BodyRow> {
  const inOrder = [...pack.bodies].sort((a, b) => a.order - b.order);
  const bodies = new Map<string, BodyRow>(
    inOrder.map((body) => [
      body.id,
      {
        __typename: 'Body',
        id: encodeId('Body', body.id),
        gssCode: body.gssCode ?? null,
        name: body.name,
        shortName: body.shortName,
        aliases: body.aliases,
        role: body.role,
        tier: body.tier ?? null,
        style: body.style ?? null,
        mayHold: body.mayHold,
        opensOn: body.opensOn ?? null,
        closesOn: body.closesOn ?? null,
        population: body.population ?? null,
        colour: body.colour ?? null,
        order: body.order,
        predecessors: [],
        successors: [],
        areas: [],
        currentServices: [],
        source: sourceOf(body.source),
      },
    ]),
  );
  for (const { id, successors } of inOrder)
    for (const key of successors) {
      const [from, to] = [bodies.get(id), bodies.get(key)];
      if (!from || !to) continue;
      from.successors.push(to);
      to.predecessors.push(from);
    }
  return bodies;
}

function linkAreas(pack: Pack, bodies: ReadonlyMap<string, BodyRow>): Map<string, Area> {
  const areas = new Map<string, Area>(
    pack.areas.map((area) => [
      area.gssCode,
      {
        gssCode: area.gssCode,
        level: area.level,
        name: area.name,
        body: area.body ? (bodies.get(area.body) ?? null) : null,
        successor: area.successor ? (bodies.get(area.successor) ?? null) : null,
        population: area.population ?? null,
      },
    ]),
  );
  for (const { gssCode, parent, body } of pack.areas) {
    const area = areas.get(gssCode);
    if (!area) continue;
    if (parent) area.parent = areas.get(parent) ?? null;
    if (body) bodies.get(body)?.areas.push(area);
  }
  return areas;
}

function linkServices(pack: Pack, bodies: ReadonlyMap<string, BodyRow>) {
  const services = new Map<string, Service>(
    pack.services.map((service) => [
      service.id,
      {
        __typename: 'Service',
        id: encodeId('Service', service.id),
        code: service.id,
        lgslId: service.lgslId ?? null,
        name: service.name,
        family: service.family,
        tier: service.tier,
        statutory: service.statutory,
        caseBearing: service.caseBearing,
        source: sourceOf(service.source),
        currentServices: [],
      },
    ]),
  );
  const currentServices = new Map<string, CurrentServiceRow>();
  for (const current of pack.currentServices) {
    const [service, runBy] = [services.get(current.service), bodies.get(current.runBy)];
    if (!service || !runBy) continue;
    const defaultRoutes = current.routes.map((route) =>
      routeOf({ ...route, inferred: route.source.inferred ?? false, source: route.source.text }, bodies),
    );
    const row: CurrentServiceRow = {
      __typename: 'CurrentService',
      id: encodeId('CurrentService', current.id),
      key: current.id,
      serviceKey: current.service,
      bodyKey: current.runBy,
      service,
      runBy,
      defaultRoutes,
    };
    currentServices.set(current.id, row);
    service.currentServices.push(row);
    runBy.currentServices.push(row);
  }
  return { services, currentServices };
}

/** Links a pack into the shape of the contract. Pure; references to things the pack does not have are left out. */
export function linkStructure(pack: Pack): Structure {
  const bodies = linkBodies(pack);
  const areas = linkAreas(pack, bodies);
  const { services, currentServices } = linkServices(pack, bodies);
  const caseTypes = caseTypesInForce(pack);
  const published = new Map([...caseTypes].map(([id, rule]) => [id, caseTypeOf(rule)]));
  const schemes = new Map(CLIENT_GROUPS.map((group) => [group, schemeInForce(pack, group)]));
  const rules = new Map([...schemes].map(([group, scheme]) => [group, scheme && schemeRules(scheme)]));
  const teams = new Map<string, Team>();
  const within = new Map<string, string[]>();
  for (const { gssCode, parent } of pack.areas)
    if (parent) within.set(parent, [...(within.get(parent) ?? []), gssCode]);
  return {
    pack,
    bodies,
    bodyKeyOfGss: new Map(
      pack.bodies.flatMap(({ id, gssCode }) => (gssCode ? [[gssCode, id] as const] : [])),
    ),
    areas,
    areasWithin(codes) {
      const all = new Set<string>();
      const open = [...codes];
      for (let code = open.pop(); code !== undefined; code = open.pop()) {
        if (all.has(code)) continue;
        all.add(code);
        open.push(...(within.get(code) ?? []));
      }
      return [...all];
    },
    districtOf(code) {
      let area = areas.get(code);
      while (area && (area.level === 'LSOA' || area.level === 'WARD')) area = area.parent ?? undefined;
      return area?.gssCode;
    },
    services,
    currentServices,
    caseTypes,
    caseType: (id) => (id ? (published.get(id) ?? null) : null),
    scheme: (group) => schemes.get(group),
    schemeRules: (group) => rules.get(group),
    expectNoWorker: [...caseTypes.values()]
      .filter((type) => type.expectsWorker !== 'YES')
      .map((type) => type.id),
    team(bodyKey, name) {
      const body = bodies.get(bodyKey);
      if (!name || !body) return null;
      const key = `${bodyKey}/${name}`;
      const known = teams.get(key) ?? { id: encodeId('Team', key), name, body };
      teams.set(key, known);
      return known;
    },
  };
}
