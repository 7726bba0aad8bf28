import type { CaseloadsQuery } from '../../generated/operations.js';

export type Caseload = NonNullable<CaseloadsQuery['plan']>['caseloads'][number];

export interface TeamLoad {
  id: string;
  name: string;
  workers: number;
  casesToday: number;
  cases: number;
  points: number;
  pointsToday: number;
  ceiling: number;
  target: number;
  above: number;
  aboveToday: number;
}

/** The loads of each team, summed, the most loaded against its ceiling first. */
export function byTeam(caseloads: readonly Caseload[]): TeamLoad[] {
  const teams = new Map<string, TeamLoad>();
  for (const each of caseloads) {
    const id = each.team?.id ?? '';
    const team = teams.get(id) ?? {
      id,
      name: each.team?.name ?? 'No team',
      workers: 0,
      casesToday: 0,
      cases: 0,
      points: 0,
      pointsToday: 0,
      ceiling: 0,
      target: 0,
      above: 0,
      aboveToday: 0,
    };
    team.workers += 1;
    team.casesToday += each.casesToday;
    team.cases += each.cases;
    team.points += each.points;
    team.pointsToday += each.pointsToday;
    team.ceiling += each.ceiling;
    team.target += each.target;
    team.above += each.aboveCeiling ? 1 : 0;
    team.aboveToday += each.pointsToday > each.ceiling ? 1 : 0;
    teams.set(id, team);
  }
  const strain = (team: TeamLoad) => (team.ceiling > 0 ? team.pointsToday / team.ceiling : 0);
  return [...teams.values()].sort((a, b) => strain(b) - strain(a));
}
