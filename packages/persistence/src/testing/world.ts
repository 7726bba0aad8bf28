import {
  SYSTEM,
  deriveRegisterRow,
  type Extract,
  type Facts,
  type ItemKind,
  type Pack,
  type PackBody,
  type Statement,
} from '@vesting/domain';
import type { Database } from '../database/database.js';
import type { WriteSession } from '../database/session.js';
import { takeBaseline } from '../baselines/take-baseline.js';
import { createPlan } from '../plans/create-plan.js';
import type { DestinationRow } from '../plans/rows.js';
import { applyExtract, type Applied } from '../register/apply-extract.js';
import { savePack } from '../structure/packs.js';

const source = { text: 'made for tests' };
const ALL: ItemKind[] = ['CASE', 'WORKER', 'POST', 'CONTRACT', 'SPEND', 'FUNDING'];

function body(id: string, role: PackBody['role'], order: number, mayHold: ItemKind[] = ALL): PackBody {
  return { id, name: id, shortName: id, aliases: [], role, mayHold, successors: [], order, source };
}

/** A county `old`, two councils `west` and `north` that follow it, and a trust that employs but holds no case. */
export const SMALL_PACK: Pack = {
  id: 'small',
  name: 'A small county',
  asAt: '2018-10-18',
  vestingDay: '2021-04-01',
  order: { title: 'An order', reference: 'SI 0', source },
  bodies: [
    { ...body('old', 'PREDECESSOR', 0), tier: 'COUNTY', successors: ['west', 'north'] },
    { ...body('west', 'SUCCESSOR', 1), tier: 'UNITARY' },
    { ...body('north', 'SUCCESSOR', 2), tier: 'UNITARY' },
    body('trust', 'OTHER', 3, ['WORKER', 'POST']),
  ],
  areas: [
    { gssCode: 'E1', level: 'DISTRICT', name: 'One', successor: 'west' },
    { gssCode: 'E2', level: 'DISTRICT', name: 'Two', successor: 'north' },
  ],
  services: [
    {
      id: 'care',
      name: 'Care',
      family: 'Children',
      tier: 'COUNTY',
      statutory: true,
      caseBearing: true,
      source,
    },
  ],
  currentServices: [
    {
      id: 'care@old',
      service: 'care',
      runBy: 'old',
      routes: [
        {
          kind: 'DISAGGREGATE',
          from: '2021-04-01',
          receivers: [
            { body: 'west', sharePpm: 500_000 },
            { body: 'north', sharePpm: 500_000 },
          ],
          basis: 'HOME_AREA',
          source,
        },
      ],
    },
  ],
  planTemplates: [],
  schemes: [],
  controlTotals: [],
  figures: [],
  noHomeRules: [],
};

const REORGANISATION = SMALL_PACK.id;
export const derive = <K extends ItemKind>(kind: K, facts: Facts) =>
  deriveRegisterRow(kind, facts, { asAt: SMALL_PACK.asAt, caseTypes: new Map() });

export const caseOf = (key: string, facts: Statement<'CASE'>['facts'] = {}, body = 'old'): Statement => ({
  body,
  kind: 'CASE',
  key,
  reference: `C-${key}`,
  facts: { clientGroup: 'CHILDREN', service: 'care', ...facts },
});
export const workerOf = (key: string): Statement => ({
  body: 'old',
  kind: 'WORKER',
  key,
  reference: `W-${key}`,
  facts: { clientGroup: 'CHILDREN', service: 'care' },
});
export const spendOf = (key: string, pence: number): Statement => ({
  body: 'old',
  kind: 'SPEND',
  key,
  reference: `S-${key}`,
  measure: pence,
  facts: { service: 'care' },
});

/** Imports statements as one file whose digest is its name. */
export function importFile(
  session: WriteSession,
  name: string,
  statements: Statement[],
  {
    asAt = '2018-10-01',
    complete = false,
    synthetic = false,
    rank = name,
    body = 'old',
  }: { asAt?: string; complete?: boolean; synthetic?: boolean; rank?: string; body?: string } = {},
): Promise<Applied> {
  const extract: Extract = {
    body,
    asAt,
    synthetic,
    completeFor: complete ? [{ kind: 'CASE', clientGroup: 'CHILDREN' }] : [],
    statements,
  };
  const rows = statements.length;
  return applyExtract(session, {
    reorganisationId: REORGANISATION,
    import: {
      body,
      format: 'test',
      fileDigest: name,
      rank,
      asAt,
      synthetic,
      completeFor: extract.completeFor,
      rowsIn: rows,
      rowsTaken: rows,
      rowsHeld: 0,
      rowsQuarantined: 0,
      faults: [],
      questions: [],
    },
    extract,
    derive,
  });
}

export interface SmallPlan {
  planId: string;
  baselineId: string;
  cases: string[];
  workers: string[];
  /** Items of money, divisible. */
  spend: string[];
}

let requests = 0;
/** A request that is like no other. */
export const freshRequest = () => {
  requests += 1;
  return { idempotencyKey: `key-${process.pid}-${requests}`, requestDigest: `digest-${requests}` };
};

/** A plan over `size` cases and two workers: all at `west`, which like `north` delivers for itself; the trust for both. */
export async function makeSmallPlan(database: Database, size = 4, name = 'Plan'): Promise<SmallPlan> {
  return database.write(SYSTEM, async (session) => {
    await savePack(session, SMALL_PACK);
    await importFile(session, `world-${size}`, [
      ...Array.from({ length: size }, (_, index) => caseOf(`k${index}`)),
      workerOf('w0'),
      workerOf('w1'),
      spendOf('m0', 100),
      spendOf('m1', 1_000),
    ]);
    const baseline = await takeBaseline(session, { reorganisationId: REORGANISATION, asAt: SMALL_PACK.asAt });
    const items = await readItems(session, baseline.id);
    const created = await createPlan(session, {
      ...freshRequest(),
      ...smallPlan(baseline.id, name),
      destinations: items.map((item) => whole(item, 'west')),
    });
    if (created.outcome !== 'CREATED') throw new Error(created.outcome);
    const idsOf = (kind: ItemKind) => items.filter((item) => item.kind === kind).map(({ id }) => id);
    return {
      planId: created.planId,
      baselineId: baseline.id,
      cases: idsOf('CASE'),
      workers: idsOf('WORKER'),
      spend: idsOf('SPEND'),
    };
  });
}

export interface BaselineItem {
  id: string;
  kind: ItemKind;
  measure: number;
  divisible: boolean;
}

export const readItems = (session: WriteSession, baselineId: string): Promise<BaselineItem[]> =>
  session.query<BaselineItem>(
    `select item_id as id, kind, measure, divisible from baseline_item where baseline_id = $1 order by kind, reference`,
    [baselineId],
  );

/** Everything of a new plan but its destinations and its request. */
export const smallPlan = (baselineId: string, name: string) => ({
  reorganisationId: REORGANISATION,
  baselineId,
  name,
  purpose: 'TRANSFER' as const,
  rules: {},
  routes: new Map(SMALL_PACK.currentServices.map(({ id, routes }) => [id, routes])),
  deliveries: ['west', 'north'].flatMap((responsible) =>
    [responsible, 'trust'].map((delivering) => ({
      service: 'care',
      responsible,
      delivering,
      from: '2021-04-01',
      to: null,
    })),
  ),
});

/** The item as a whole at one body. */
export const whole = ({ id, kind, measure, divisible }: BaselineItem, bodyId: string): DestinationRow => ({
  itemId: id,
  part: 0,
  kind,
  divisible,
  measure,
  account: 'BODY',
  bodyId,
  reason: null,
  effectiveFrom: '2021-04-01',
  decidedBy: 'ROUTE',
  decisionReason: null,
});
