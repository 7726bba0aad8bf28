import { largestRemainder, type ClientGroup, type Employment } from '@vesting/domain';
import type { BandParameters, CaseloadParameters, PoolParameters, TeamParameters } from './parameters.js';
import type { Random } from './random.js';

/** A worker with an exact number of cases still to be found. */
export interface WorkerDraft {
  reference: string;
  pool: PoolParameters;
  team: TeamParameters;
  band: BandParameters;
  cases: number;
  fteThousandths: number;
  employment: Employment;
}

/** An empty chair: a post of a team that carries cases and that nobody fills. */
export interface EmptyChair {
  reference: string;
  pool: PoolParameters;
  team: TeamParameters;
}

export interface Staffing {
  clientGroup: ClientGroup;
  workers: WorkerDraft[];
  emptyChairs: EmptyChair[];
}

/** Fills the teams of all pools: loads, hours and contracts sum exactly to the parameters. */
export function staffTeams({ clientGroup, pools }: CaseloadParameters, random: Random): Staffing {
  const numbering = new PostNumbers();
  const staffing: Staffing = { clientGroup, workers: [], emptyChairs: [] };
  for (const pool of pools) {
    const drafts = draftWorkers(pool, random);
    setHours(pool, drafts);
    const employable = random.shuffled(drafts.filter(({ band }) => !band.newlyQualified));
    for (const draft of employable.slice(0, pool.agency)) draft.employment = 'AGENCY';
    const chairs = spread(pool.vacantPosts, pool.teams);
    for (const team of pool.teams) {
      const here = random.shuffled(drafts.filter((draft) => draft.team === team));
      for (const draft of here) draft.reference = numbering.next(team.prefix);
      staffing.workers.push(...here);
      for (let left = chairs.filter((of) => of === team).length; left > 0; left -= 1)
        staffing.emptyChairs.push({ reference: numbering.next(team.prefix), pool, team });
    }
  }
  return staffing;
}

/** Hands out post numbers: FR-001, FR-002 ... */
export class PostNumbers {
  private readonly last = new Map<string, number>();

  next(prefix: string): string {
    const number = (this.last.get(prefix) ?? 0) + 1;
    this.last.set(prefix, number);
    return `${prefix}-${String(number).padStart(3, '0')}`;
  }
}

function draftWorkers(pool: PoolParameters, random: Random): WorkerDraft[] {
  return pool.bands.flatMap((band) => {
    const loads = random.numbersWithSum(band.workers, band.cases, band.least, band.most);
    const teams = random.shuffled(spread(band.workers, pool.teams));
    return loads.map((cases, index) => ({
      reference: '',
      pool,
      team: teams[index] as TeamParameters,
      band,
      cases,
      fteThousandths: 1000,
      employment: 'EMPLOYED' as const,
    }));
  });
}

/** Part-timers are those with the fewest cases; the newly qualified work full time. */
function setHours(pool: PoolParameters, drafts: WorkerDraft[]): void {
  const lightest = drafts.filter(({ band }) => !band.newlyQualified).sort((a, b) => a.cases - b.cases);
  let at = 0;
  for (const { workers, fteThousandths } of [...pool.partTime].sort(
    (a, b) => a.fteThousandths - b.fteThousandths,
  ))
    for (const draft of lightest.slice(at, (at += workers))) draft.fteThousandths = fteThousandths;
}

/** The team of each of `count` things, in proportion to the weights of the teams. */
function spread(count: number, teams: readonly TeamParameters[]): TeamParameters[] {
  const counts = largestRemainder(
    count,
    teams.map(({ weight }) => weight),
  );
  return teams.flatMap((team, index) => Array.from({ length: counts[index] ?? 0 }, () => team));
}
