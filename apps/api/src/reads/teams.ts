import type { ClientGroup } from '@vesting/domain';
import type { Team } from '../graphql/types/team.js';
import { encodeId } from '../graphql/global-id.js';
import { bodyOf } from './item-rows.js';
import type { Reads } from './session.js';

interface TeamRow {
  body: string;
  team: string;
  client_group: ClientGroup | null;
}

/** Teams as the items of the register name them; once an operation. */
function readTeamRows(reads: Reads): Promise<TeamRow[]> {
  return reads.once('teams', () =>
    reads.totals.query<TeamRow>(
      `select distinct body_id as body, team, client_group from item
       where reorganisation_id = $1 and team is not null and kind in ('CASE', 'WORKER') and not gone and open
       order by body_id, team, client_group`,
      [reads.reorganisationId],
    ),
  );
}

export async function listTeams(reads: Reads, group: ClientGroup | null | undefined): Promise<Team[]> {
  const structure = await reads.structure();
  const rows = await readTeamRows(reads);
  const teams = rows
    .filter(({ client_group: own }) => !group || own === group)
    .flatMap(({ body, team }) => structure.team(body, team) ?? []);
  return [...new Set(teams)];
}

/** A team known by its name alone, as the rules know it; of the predecessor that has it, else of `body`. */
export async function teamNamed(reads: Reads, name: string, body: string): Promise<Team> {
  const structure = await reads.structure();
  const row = (await readTeamRows(reads)).find(({ team }) => team === name);
  const known = structure.team(row?.body ?? body, name);
  return known ?? { id: encodeId('Team', `${body}/`), name: 'No team', body: bodyOf(structure, body) };
}
