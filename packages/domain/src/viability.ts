/**
 * Whether a team can stand alone at a council.
 *
 * A transfer divides teams. Half a team of three cannot cover a holiday, and workers whose manager went to the
 * other council have a break in their line of supervision on vesting day: what the Association of Directors of
 * Children's Services warns of when councils divide. Both have a price, so that a plan divides a team only where
 * that is worth it, and both are listed.
 */
import type { Planning } from './planning.js';
import { workerLevels } from './pricing.js';
import type { RuleSettings } from './rules.js';

/** A team at an employer where some of its workers carry cases. */
export interface TeamAtEmployer {
  team: string;
  employer: string;
  /** Ceilings of its workers there, in points. */
  capacity: number;
  /** Below the least capacity with which a team can stand alone. */
  small: boolean;
  /** The team has managers, and none of them is there. */
  unmanaged: boolean;
}

/** The least capacity of a team at an employer, in points. */
export const teamMinimum = (rules: RuleSettings): number => rules.MINIMUM_TEAM * rules.CEILING;

/** Teams that have a manager anywhere: of the others nobody knows who manages them. */
export function managedTeams({ workers }: Planning): ReadonlySet<string> {
  return new Set(workers.flatMap(({ team, manages }) => (manages && team !== null ? [team] : [])));
}

/** Every team at every employer, as the plan stands. */
export function teamsAtEmployers(
  planning: Planning,
  rules: RuleSettings,
  newlyQualifiedThousandths: number,
): TeamAtEmployer[] {
  const managed = managedTeams(planning);
  const found = new Map<string, { team: string; employer: string; capacity: number; managers: number }>();
  for (const worker of planning.workers) {
    const { team, employer, carriesCases, manages } = worker;
    if (team === null || employer === null || !(carriesCases || manages)) continue;
    const key = `${team}\u0000${employer}`;
    const at = found.get(key) ?? { team, employer, capacity: 0, managers: 0 };
    found.set(key, at);
    if (carriesCases) at.capacity += workerLevels(worker, rules, newlyQualifiedThousandths).ceiling;
    if (manages) at.managers += 1;
  }
  return [...found.values()]
    .filter(({ capacity }) => capacity > 0)
    .map(({ team, employer, capacity, managers }) => ({
      team,
      employer,
      capacity,
      small: capacity < teamMinimum(rules),
      unmanaged: managed.has(team) && managers === 0,
    }));
}

/** What a team of this capacity and so many managers costs at an employer, beside its balance. */
export function viabilityPrice(
  { capacity, managers, managed }: { capacity: number; managers: number; managed: boolean },
  rules: RuleSettings,
): number {
  if (capacity === 0) return 0;
  return (
    (capacity < teamMinimum(rules) ? rules.SMALL_TEAM : 0) +
    (managed && managers === 0 ? rules.UNMANAGED_TEAM : 0)
  );
}
