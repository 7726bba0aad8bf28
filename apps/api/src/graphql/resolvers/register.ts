import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { countCases } from '../../reads/case-counts.js';
import { readFacts, readFamilyCases } from '../../reads/case-details.js';
import { listCases, readCase } from '../../reads/cases.js';
import { listImports, listQuestions, readFaults, type ImportRow } from '../../reads/imports.js';
import type { FamilyRow } from '../../reads/item-rows.js';
import { readNode } from '../../reads/node.js';
import { pageSize } from '../../reads/page.js';
import { isStale, listBaselines, type BaselineRow } from '../../reads/plans.js';
import { listPosts } from '../../reads/posts.js';
import { listWorkers } from '../../reads/workers.js';
import type { OperationContext } from '../context.js';
import { badInput } from '../errors.js';
import { keyOf } from '../global-id.js';
import { Baseline } from '../types/baseline.js';
import { CaseCount } from '../types/case-count.js';
import { Case, CaseFilter, CaseOrder, Fact, Family } from '../types/case.js';
import { CaseConnection, PostConnection, WorkerConnection, type Connection } from '../types/connection.js';
import { CaseDimension } from '../types/enums.js';
import { Import, Question, RowFault } from '../types/import.js';
import { Node } from '../types/node.js';
import { PostFilter, PostOrder, type Post } from '../types/post.js';
import { WorkerFilter, WorkerOrder, type Worker } from '../types/worker.js';
import { Page } from './page.js';
import { requireBodies } from './reach.js';

const NODES_AT_MOST = 100;

@Resolver()
export class RegisterResolver {
  @Query(() => CaseConnection, { description: 'The cases of the register today, one page.' })
  cases(
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => CaseFilter, { nullable: true }) filter: CaseFilter | null,
    @Arg('orderBy', () => [CaseOrder], { nullable: true }) orderBy: CaseOrder[] | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<Case>> {
    return listCases(reads, { filter, orderBy, ...page }, info);
  }

  @Query(() => Case, { nullable: true, description: 'One case, by reference or by id.' })
  async case(
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('reference', () => String, { nullable: true }) reference?: string | null,
    @Arg('id', () => ID, { nullable: true }) id?: string | null,
  ): Promise<Case | null> {
    if (id) {
      const key = keyOf(id, 'Case');
      return key === undefined ? null : readCase(reads, { id: key }, info);
    }
    if (!reference) throw badInput('case takes a reference or an id.');
    return readCase(reads, { reference }, info);
  }

  @Query(() => [CaseCount], {
    description:
      'Cases of today counted along one to three dimensions; rounded for some roles: see Viewer.countsRounded.',
  })
  caseCounts(
    @Ctx() { reads }: OperationContext,
    @Arg('groupBy', () => [CaseDimension]) groupBy: CaseDimension[],
    @Arg('filter', () => CaseFilter, { nullable: true }) filter?: CaseFilter | null,
  ): Promise<CaseCount[]> {
    return countCases(reads, groupBy, filter);
  }

  @Query(() => WorkerConnection, { description: 'The workers of the register today, one page.' })
  workers(
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => WorkerFilter, { nullable: true }) filter: WorkerFilter | null,
    @Arg('orderBy', () => [WorkerOrder], { nullable: true }) orderBy: WorkerOrder[] | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<Worker>> {
    return listWorkers(reads, { filter, orderBy, ...page }, info);
  }

  @Query(() => PostConnection, { description: 'The posts of the register today, one page.' })
  posts(
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => PostFilter, { nullable: true }) filter: PostFilter | null,
    @Arg('orderBy', () => [PostOrder], { nullable: true }) orderBy: PostOrder[] | null,
    @Args(() => Page) page: Page,
  ): Promise<Connection<Post>> {
    return listPosts(reads, { filter, orderBy, ...page }, info);
  }

  @Query(() => [Import], { description: 'The files that were read, the latest first.' })
  imports(@Ctx() context: OperationContext): Promise<Import[]> {
    requireBodies(context, 'HISTORY');
    return listImports(context.reads);
  }

  @Query(() => [Question], { description: 'Questions that imports have asked; those not answered first.' })
  questions(@Ctx() context: OperationContext): Promise<Question[]> {
    requireBodies(context, 'ESTABLISHMENT');
    return listQuestions(context.reads);
  }

  @Query(() => [Baseline], { description: 'Baselines, the latest first.' })
  baselines(@Ctx() { reads }: OperationContext): Promise<Omit<Baseline, 'stale'>[]> {
    return listBaselines(reads);
  }

  @Query(() => Node, { nullable: true, description: 'Whatever has this id.' })
  node(
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID) id: string,
  ): Promise<object | null> {
    return readNode(reads, id, info);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `What has these ids, in their order, at most ${NODES_AT_MOST}; null for what is not there to see.`,
  })
  nodes(
    @Ctx() { reads }: OperationContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID]) ids: string[],
  ): Promise<(object | null)[]> {
    if (ids.length > NODES_AT_MOST) throw badInput(`ids takes ${NODES_AT_MOST} at most.`);
    return Promise.all(ids.map((id) => readNode(reads, id, info)));
  }
}

@Resolver(() => Case)
export class CaseResolver {
  @FieldResolver(() => [Fact], {
    description: 'Every fact of the record that holds, each with the source that says it.',
  })
  facts(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Fact[]> {
    return readFacts(reads, root as Case);
  }
}

@Resolver(() => Family)
export class FamilyResolver {
  @FieldResolver(() => [Case], { description: 'The members of the family.' })
  cases(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<Case[]> {
    return readFamilyCases(reads, root as FamilyRow);
  }
}

@Resolver(() => Import)
export class ImportResolver {
  @FieldResolver(() => [RowFault], { description: 'The first rows that were not taken, and why.' })
  faults(
    @Root() root: unknown,
    @Ctx() { reads }: OperationContext,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
  ): Promise<RowFault[]> {
    return readFaults(reads, root as ImportRow, pageSize(first));
  }
}

@Resolver(() => Baseline)
export class BaselineResolver {
  @FieldResolver(() => Boolean, { description: 'True when the register has changed since.' })
  stale(@Root() root: unknown, @Ctx() { reads }: OperationContext): Promise<boolean> {
    return isStale(reads, root as BaselineRow);
  }
}
