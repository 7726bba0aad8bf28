import { Structure0001 } from './0001-structure.js';
import { Register0002 } from './0002-register.js';
import { Plan0003 } from './0003-plan.js';
import { Guards0004 } from './0004-guards.js';
import { Runs0005 } from './0005-runs.js';
import { Certificate0006 } from './0006-certificate.js';
import { ImportProgress0010 } from './0010-import-progress.js';
import { ControlTotals0020 } from './0020-control-totals.js';
import { RowPolicies0040 } from './0040-row-policies.js';
import { Rebase0021 } from './0021-rebase.js';
import { Identity0035 } from './0035-identity.js';
import { ColumnMaps0036 } from './0036-column-maps.js';
import { Boundaries0037 } from './0037-boundaries.js';
import { MergedInRebase0038 } from './0038-merged-in-rebase.js';
import { OwnOrDestined0041 } from './0041-own-or-destined.js';
import { WebSessions0045 } from './0045-web-sessions.js';
import { Quotas0055 } from './0055-quotas.js';
import { Disclosures0060 } from './0060-disclosures.js';
import { BaselineAgain0065 } from './0065-baseline-again.js';
import { MissingDestinations0066 } from './0066-missing-destinations.js';

/** In order. The thirteen digits at the end of each name are how TypeORM orders them. */
export const MIGRATIONS = [
  Structure0001,
  Register0002,
  Plan0003,
  Guards0004,
  Runs0005,
  Certificate0006,
  ImportProgress0010,
  ControlTotals0020,
  Rebase0021,
  Identity0035,
  ColumnMaps0036,
  Boundaries0037,
  MergedInRebase0038,
  RowPolicies0040,
  OwnOrDestined0041,
  WebSessions0045,
  Quotas0055,
  Disclosures0060,
  BaselineAgain0065,
  MissingDestinations0066,
];
