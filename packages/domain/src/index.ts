export { AllocationView, type Obstacle, type Reallocation } from './allocation-view.js';
export * from './boundaries.js';
export * from './calendar.js';
export * from './capacity.js';
export * from './certificate.js';
export * from './certificate-file.js';
export * from './certified-bound.js';
export * from './checks.js';
export * from './choice.js';
export { consideredInWords } from './considered.js';
export * from './destinations.js';
export * from './employers.js';
export * from './binding.js';
export * from './explain.js';
export * from './explain-terms.js';
export * from './facts.js';
export * from './families.js';
export * from './identity.js';
export * from './kinds.js';
export * from './ledger.js';
export * from './levers.js';
export {
  LIKENESSES,
  likelySameCases,
  likelySameWorkers,
  postName,
  type LikelySame,
  type Likeness,
} from './likely-same.js';
export * from './locks.js';
export * from './pack.js';
export * from './planning.js';
export * from './policy-reach.js';
export * from './policy-roles.js';
export * from './policy-totals.js';
export * from './policy.js';
export * from './pricing.js';
export * from './quotas.js';
export * from './rebase.js';
export * from './register.js';
export * from './replan.js';
export * from './rules.js';
export * from './same-number.js';
export * from './scheme.js';
export * from './shares.js';
export { drawable } from './simplify.js';
export * from './summary.js';
export * from './verify.js';
export * from './viability.js';
export * from './why-not.js';
export * as words from './words.js';
