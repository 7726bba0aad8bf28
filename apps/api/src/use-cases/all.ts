import type { Actor } from '@vesting/domain';
import type { UseCases } from '../graphql/use-cases.js';
import { acceptProposal } from './accept-proposal.js';
import { allocateCases } from './allocate-cases.js';
import { annotateExtract } from './annotate-extract.js';
import { answerQuestion } from './answer-question.js';
import { cancelImport } from './cancel-import.js';
import { deleteColumnMap, saveColumnMap } from './column-maps.js';
import type { UseCaseContext } from './context.js';
import { enterControlTotal, withdrawControlTotal } from './control-totals.js';
import { copyPlan, createPlan } from './create-plan.js';
import { mergeItems, tellApart, unmergeItems } from './identify.js';
import { importExtract, type ImportReport } from './import-extract.js';
import { lockItems } from './lock-items.js';
import { done, type Outcome } from './outcome.js';
import { approveChanges, rebasePlan } from './rebase-plan.js';
import { setDestinations } from './set-destinations.js';
import { setRules } from './set-rules.js';
import { solvePlan, stopSolving } from './solve-plan.js';
import { submitPlan } from './submit-plan.js';
import { takeBaseline } from './take-baseline.js';
import { undo } from './undo.js';

/**
 * The use cases as the service calls them. `onRunQueued` is told when there is something to solve.
 */
export function useCasesOf(contextOf: (actor: Actor) => UseCaseContext, onRunQueued: () => void): UseCases {
  return {
    async importExtract(actor, { bodyId, format, asAt, map, ...input }) {
      const outcome = await importExtract(contextOf(actor), {
        ...input,
        body: bodyId,
        ...(format === null ? {} : { format }),
        ...(asAt === null ? {} : { asAt }),
        ...(map === null ? {} : { map }),
      });
      if (!outcome.ok) return outcome;
      return done({
        importId: outcome.value.find(({ importId }) => importId !== null)?.importId ?? null,
        reports: outcome.value.map(fileReport),
      });
    },
    annotateExtract: (actor, input, deliver) => annotateExtract(contextOf(actor), input, deliver),
    answerQuestion: (actor, input) => answerQuestion(contextOf(actor), input),
    enterControlTotal: (actor, { bodyId, clientGroup, rows, ...input }) =>
      enterControlTotal(contextOf(actor), {
        ...input,
        body: bodyId,
        ...(clientGroup === null ? {} : { clientGroup }),
        ...(rows === null ? {} : { rows }),
      }),
    withdrawControlTotal: (actor, input) => withdrawControlTotal(contextOf(actor), input),
    cancelImport: (actor, input) => cancelImport(contextOf(actor), input),
    saveColumnMap: (actor, input) => saveColumnMap(contextOf(actor), input),
    deleteColumnMap: (actor, input) => deleteColumnMap(contextOf(actor), input),
    mergeItems: (actor, input) => mergeItems(contextOf(actor), input),
    tellApart: (actor, input) => tellApart(contextOf(actor), input),
    unmergeItems: (actor, input) => unmergeItems(contextOf(actor), input),
    takeBaseline: async (actor) =>
      mapped(await takeBaseline(contextOf(actor)), ({ id }) => ({ baselineId: id })),
    createPlan: (actor, { baselineId, ...input }) =>
      createPlan(contextOf(actor), { ...input, ...(baselineId === null ? {} : { baselineId }) }),
    copyPlan: (actor, input) => copyPlan(contextOf(actor), input),
    rebasePlan: (actor, { baselineId, name, ...input }) =>
      rebasePlan(contextOf(actor), {
        ...input,
        ...(baselineId === null ? {} : { baselineId }),
        ...(name === null ? {} : { name }),
      }),
    approveChanges: (actor, { itemIds, ...input }) =>
      approveChanges(contextOf(actor), { ...input, ...(itemIds === null ? {} : { itemIds }) }),
    setRules: (actor, { rules, ...input }) =>
      setRules(contextOf(actor), {
        ...input,
        rules: Object.entries(rules).map(([id, value]) => ({ id, value })),
      }),
    submitPlan: (actor, input) => submitPlan(contextOf(actor), input),
    async solvePlan(actor, { seed, steps, ...input }) {
      const outcome = await solvePlan(contextOf(actor), {
        ...input,
        ...(seed === null ? {} : { seed }),
        ...(steps === null ? {} : { steps }),
      });
      if (outcome.ok) onRunQueued();
      return outcome;
    },
    stopSolving: (actor, input) => stopSolving(contextOf(actor), input),
    acceptProposal: (actor, { caseIds, ...input }) =>
      acceptProposal(contextOf(actor), { ...input, ...(caseIds === null ? {} : { caseIds }) }),
    setDestinations: (actor, { bodyId, ...input }) =>
      setDestinations(contextOf(actor), { ...input, body: bodyId }),
    allocateCases: (actor, input) => allocateCases(contextOf(actor), input),
    lockItems: (actor, input) => lockItems(contextOf(actor), input),
    undo: (actor, input) => undo(contextOf(actor), input),
  };
}

const mapped = <A, B>(outcome: Outcome<A>, map: (value: A) => B): Outcome<B> =>
  outcome.ok ? done(map(outcome.value)) : outcome;

const fileReport = ({ refused, faults, sheets = [], ...report }: ImportReport) => ({
  ...report,
  sheets,
  refused: refused ?? null,
  faults: faults.map(({ question, ...fault }) => ({ ...fault, questionId: question ?? null })),
});
