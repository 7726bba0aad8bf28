import { DATA_CLASSES, hasPower, POWERS } from '@vesting/domain';
import { readsField } from '../../reads/shown.js';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { holdsSynthetic, readReorganisation } from '../../reads/reorganisation.js';
import { readRoutes, readServiceCounts, listServices, type ServiceCounts } from '../../reads/services.js';
import type { BodyRow, CurrentServiceRow } from '../../reads/structure.js';
import { listBoundaries } from '../../reads/boundaries.js';
import { listTeams } from '../../reads/teams.js';
import type { OperationContext } from '../context.js';
import { keyOf } from '../global-id.js';
import { GraphQLFte, GraphQLPence, GraphQLSafeInt } from '../scalars.js';
import { Area, AreaBoundary } from '../types/area.js';
import { Body } from '../types/body.js';
import { ServiceConnection, type Connection } from '../types/connection.js';
import { AreaLevel, ClientGroup } from '../types/enums.js';
import { Reorganisation } from '../types/reorganisation.js';
import { CurrentService, Route, ServiceFilter, ServiceOrder, type Service } from '../types/service.js';
import { Team } from '../types/team.js';
import { Viewer } from '../types/viewer.js';
import { Page } from './page.js';

@Resolver()
export class StructureResolver {
  @Query(() => Viewer, { description: 'Who is asking.' })
  async viewer(@Ctx() { actor, reads }: OperationContext): Promise<Viewer> {
    const body = actor.bodyId === undefined ? null : (await reads.structure()).bodies.get(actor.bodyId);
    return {
      actor: actor.id,
      role: actor.role,
      development: actor.development,
      body: body ?? null,
      reads: DATA_CLASSES.filter((dataClass) => readsField(actor, dataClass)),
      may: POWERS.filter((power) => hasPower(actor, power)),
      namesWorkers: readsField(actor, 'IDENTITY'),
      countsRounded: !reads.exact,
    };
  }

  @Query(() => Reorganisation, { description: 'The programme that this service is about.' })
  reorganisation(@Ctx() { reads }: OperationContext): Promise<Reorganisation> {
    return readReorganisation(reads);
  }

  @Query(() => Body, { nullable: true, description: 'One body, by code or by id.' })
  async body(
    @Ctx() { reads }: OperationContext,
    @Arg('gssCode', () => String, { nullable: true }) gssCode?: string | null,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
  ): Promise<Body | null> {
    const { bodies, bodyKeyOfGss } = await reads.structure();
    const key = (id && keyOf(id, 'Body')) || (gssCode && bodyKeyOfGss.get(gssCode));
    return (key && bodies.get(key)) || null;
  }

  @Query(() => ServiceConnection, { description: 'The catalogue of services, one page.' })
  services(
    @Ctx() { reads }: OperationContext,
    @Arg('filter', () => ServiceFilter, { nullable: true }) filter: ServiceFilter | null,
    @Arg('orderBy', () => [ServiceOrder], { nullable: true }) orderBy: ServiceOrder[] | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<Service>> {
    return listServices(reads, { filter, orderBy, ...page });
  }

  @Query(() => [Team], { description: 'The teams that hold cases today.' })
  teams(
    @Ctx() { reads }: OperationContext,
    @Arg('clientGroup', () => ClientGroup, { nullable: true }) clientGroup?: ClientGroup | null,
  ): Promise<Team[]> {
    return listTeams(reads, clientGroup);
  }
}

@Resolver(() => Body)
export class BodyResolver {
  @FieldResolver(() => [Area], { description: 'Areas that are this body’s own.' })
  areas(@Root() root: unknown): Area[] {
    return (root as BodyRow).areas;
  }

  @FieldResolver(() => [CurrentService], { description: 'The services that it runs today.' })
  currentServices(@Root() root: unknown): Omit<CurrentService, keyof ServiceCounts | 'routes'>[] {
    return (root as BodyRow).currentServices;
  }
}

@Resolver(() => Reorganisation)
export class ReorganisationResolver {
  @FieldResolver(() => [Area], { description: 'All areas, or those of one level.' })
  async areas(
    @Ctx() { reads }: OperationContext,
    @Arg('level', () => AreaLevel, { nullable: true }) level?: AreaLevel | null,
  ): Promise<Area[]> {
    return [...(await reads.structure()).areas.values()].filter((area) => !level || area.level === level);
  }

  @FieldResolver(() => [AreaBoundary], {
    description: 'Where areas lie, all or those of one level, as far as boundaries have been loaded.',
  })
  boundaries(
    @Ctx() { reads }: OperationContext,
    @Arg('level', () => AreaLevel, { nullable: true }) level?: AreaLevel | null,
  ): Promise<AreaBoundary[]> {
    return listBoundaries(reads, level ?? null);
  }

  @FieldResolver(() => Boolean, { description: 'True when any item of the register is synthetic.' })
  synthetic(@Ctx() { reads }: OperationContext): Promise<boolean> {
    return reads.once('synthetic', () => holdsSynthetic(reads));
  }
}

@Resolver(() => CurrentService)
export class CurrentServiceResolver {
  @FieldResolver(() => [Route], {
    description: 'The Day 1 arrangement in its steps: of the plan, or as the programme assumes.',
  })
  routes(
    @Root() current: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('planId', () => ID, { nullable: true }) planId?: string | null,
  ): Promise<Route[]> {
    return readRoutes(reads, current as CurrentServiceRow, planId);
  }

  @FieldResolver(() => GraphQLSafeInt, { description: 'Open cases.' })
  cases(@Root() current: unknown, @Ctx() context: OperationContext): Promise<number> {
    return count(context, current, 'cases');
  }

  @FieldResolver(() => GraphQLSafeInt, { description: 'Posts of the establishment.' })
  posts(@Root() current: unknown, @Ctx() context: OperationContext): Promise<number> {
    return count(context, current, 'posts');
  }

  @FieldResolver(() => GraphQLFte, { description: 'Established posts, in full-time equivalents.' })
  fte(@Root() current: unknown, @Ctx() context: OperationContext): Promise<number> {
    return count(context, current, 'fte');
  }

  @FieldResolver(() => GraphQLPence, { description: 'Gross spend of the base budget.' })
  spend(@Root() current: unknown, @Ctx() context: OperationContext): Promise<number> {
    return count(context, current, 'spend');
  }

  @FieldResolver(() => GraphQLPence, { description: 'Income and grants of the base budget.' })
  funding(@Root() current: unknown, @Ctx() context: OperationContext): Promise<number> {
    return count(context, current, 'funding');
  }
}

const count = async (
  { reads }: OperationContext,
  current: unknown,
  of: keyof ServiceCounts,
): Promise<number> => (await readServiceCounts(reads, current as CurrentServiceRow))[of];
