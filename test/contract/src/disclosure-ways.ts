import { encodeId } from '@vesting/api/dist/graphql/global-id.js';
import type { AccessWorld, Row } from './access-world.js';

export interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

/** Every way by which a query of the contract reaches a record of a person, each with a name that it must reach. */
export function waysToPeople(world: AccessWorld): Readonly<Record<string, Question>> {
  const planId = encodeId('Plan', world.submitted);
  const draftId = encodeId('Plan', world.draft);
  const rowOf = (kind: Row['kind']) =>
    world.rows.find((row) => row.kind === kind && row.body === 'ncc') as Row;
  return {
    'the list of cases': { query: 'query Cases { cases { nodes { reference } } }' },
    'its edges': { query: 'query Edges { cases(first: 3) { edges { node { reference } } } }' },
    'the worker of a case': { query: 'query Held { cases { nodes { worker { reference } } } }' },
    'who holds a case, in words': { query: 'query Holder { cases { nodes { heldBy } } }' },
    'what commands changed': {
      query: `query History($id: ID!) { plan(id: $id) { history { nodes { changes { reference before after } } } } }`,
      variables: { id: draftId },
    },
    'what changed since a version': {
      query: `query Since($id: ID!) { plan(id: $id) { changesSince(version: 0, first: 20) { nodes { before after } } } }`,
      variables: { id: draftId },
    },
    'a case by its reference': {
      query: 'query($reference: String!) { case(reference: $reference) { reference caseType { name } } }',
      variables: { reference: rowOf('CASE').reference },
    },
    'what has an id': {
      query: 'query One($id: ID!) { node(id: $id) { ... on Worker { reference } } }',
      variables: { id: encodeId('Worker', rowOf('WORKER').id) },
    },
    'what has one of several ids': {
      query:
        'query Several($ids: [ID!]!) { nodes(ids: $ids) { ... on Case { reference } ... on Worker { called: reference } } }',
      variables: { ids: [encodeId('Case', rowOf('CASE').id), encodeId('Worker', rowOf('WORKER').id)] },
    },
    'a planned case by its id': {
      query:
        'query Planned($id: ID!) { node(id: $id) { ... on PlannedCase { case { reference } worker { reference } } } }',
      variables: { id: encodeId('PlannedCase', `${world.submitted}/${rowOf('CASE').id}`) },
    },
    'the list of workers': { query: 'query Workers { workers { nodes { reference cases } } }' },
    'the cases of a plan': {
      query:
        'query PlanCases($id: ID!) { plan(id: $id) { cases { nodes { case { reference } worker { reference } } } } }',
      variables: { id: planId },
    },
    'the workers of a plan': {
      query: 'query($id: ID!) { plan(id: $id) { workers { nodes { worker { reference } } } } }',
      variables: { id: planId },
    },
    'the caseloads of a plan': {
      query: 'query($id: ID!) { plan(id: $id) { caseloads { worker { reference } casesToday } } }',
      variables: { id: planId },
    },
    'the cases behind a check': {
      query: 'query($id: ID!) { plan(id: $id) { checks { cases(first: 5) { case { reference } } } } }',
      variables: { id: planId },
    },
    'the plans, and each one its cases': {
      query: 'query Nested { plans { name cases(first: 2) { nodes { case { reference } } } } }',
    },
    'the records behind what was received': {
      query: `query Behind($body: String!) { receivedItems(bodyGssCode: $body, kind: CASE, clientGroup: CHILDREN) { nodes { reference } } }`,
      variables: { body: world.pack.bodies.find(({ id }) => id === 'ncc')?.gssCode },
    },
    'the crosswalk of a plan': {
      query: 'query($id: ID!) { plan(id: $id) { crosswalk { nodes { reference } } } }',
      variables: { id: planId },
    },
    'why a case goes to its worker': {
      query: `query Why($id: ID!, $case: ID!) { plan(id: $id) { explain(caseId: $case) { case { case { reference } } sentence
      alternatives { worker { reference } } } } }`,
      variables: { id: planId, case: encodeId('Case', rowOf('CASE').id) },
    },
    'records that are likely of one person': {
      query: 'query Alike { likelySame { sentence first { reference } second { reference } } }',
    },
  };
}
