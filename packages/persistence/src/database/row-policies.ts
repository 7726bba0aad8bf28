/** Tables whose rows the database guards: each has a policy (migrations 0036, 0040, 0041 and 0060) and is forced to keep it. */
export const GUARDED_TABLES: readonly string[] = [
  'item',
  'baseline_item',
  'statement',
  'destination',
  'allocation',
  'item_lock',
  'rebase_change',
  'change',
  'command',
  'proposal_item',
  'identity_decision',
  'import',
  'import_fault',
  'import_row',
  'import_item',
  'question',
  'column_map',
  'audit',
  'disclosure',
];

/**
 * Tables without a policy, because no row of them is about a single record: structure, totals, and what a plan
 * is as a whole. A table that stands in neither list is refused at the start.
 */
export const OPEN_TABLES: readonly string[] = [
  'migration',
  'reorganisation',
  'body',
  'body_may_hold',
  'area',
  'area_boundary',
  'postcode_area',
  'service',
  'current_service',
  'route',
  'control_total',
  'baseline',
  // When a baseline was asked for again.
  'baseline_again',
  'plan',
  'plan_route',
  'delivery',
  // How often an item was written, so that two writers meet; nothing of what it is.
  'destination_guard',
  'run',
  // Who is signed in; found only by a secret of the browser.
  'sign_in',
  'web_session',
  // What callers may ask and have asked, by role and by opaque id.
  'quota',
  'spending',
];
