import { Field, Int, ObjectType, Root, type ClassType } from 'type-graphql';
import type { Linked } from './linked.js';
import { PageInfo } from './node.js';
import { Case } from './case.js';
import { Change, Command } from './command.js';
import { CrosswalkEntry } from './crosswalk.js';
import { PlannedCase } from './planned-case.js';
import { PlannedWorker } from './planned-worker.js';
import { Post } from './post.js';
import { ReceivedItem } from './received.js';
import { ChangedItem, RebaseChange } from './register-change.js';
import { Service } from './service.js';
import { Worker } from './worker.js';

/** One page of a list as resolvers answer it. The total is counted only when it is asked for. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  nodes: T[];
  pageInfo: PageInfo;
  count: () => Promise<number>;
}

function connectionOf<T extends object>(name: string, node: ClassType<T>): ClassType<object> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String, { description: 'Opaque. Give it as `after` to read on behind this one.' })
    cursor!: string;

    @Field(() => node)
    node!: Linked<T>;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class Page {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node], { description: 'The same without cursors.' })
    nodes!: T[];

    @Field(() => PageInfo)
    pageInfo!: Linked<PageInfo>;

    @Field(() => Int, { description: 'Length of the whole list under its filter.' })
    totalCount(@Root() { count }: Connection<T>): Promise<number> {
      return count();
    }
  }
  return Page;
}

export const ServiceConnection = connectionOf('Service', Service);
export const CaseConnection = connectionOf('Case', Case);
export const WorkerConnection = connectionOf('Worker', Worker);
export const PostConnection = connectionOf('Post', Post);
export const PlannedCaseConnection = connectionOf('PlannedCase', PlannedCase);
export const PlannedWorkerConnection = connectionOf('PlannedWorker', PlannedWorker);
export const ChangeConnection = connectionOf('Change', Change);
export const CommandConnection = connectionOf('Command', Command);
export const ReceivedItemConnection = connectionOf('ReceivedItem', ReceivedItem);
export const ChangedItemConnection = connectionOf('ChangedItem', ChangedItem);
export const CrosswalkEntryConnection = connectionOf('CrosswalkEntry', CrosswalkEntry);
export const RebaseChangeConnection = connectionOf('RebaseChange', RebaseChange);
