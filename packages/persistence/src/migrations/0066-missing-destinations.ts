import type { MigrationInterface, QueryRunner } from 'typeorm';
import { everyItemHasADestination } from './0004-guards.js';
import { SEEING_ALL } from './0040-row-policies.js';

/**
 * Counts the items of the baseline and the destinations of the plan instead of looking for an item without one. Of a
 * plan that is being written the database has no statistics; it took the plan for one row and compared each item with
 * each destination: half a minute to copy a plan of a county. The two counts say the same, for by the keys of
 * `destination` its rows of part 0 are each of another item, and of the plan's baseline.
 */
export class MissingDestinations0066 implements MigrationInterface {
  readonly name = 'MissingDestinations0000000000066';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function every_item_has_a_destination() returns trigger language plpgsql as $$
      declare
        missing bigint;
        ${SEEING_ALL.declare}
      begin
        ${SEEING_ALL.before}
        missing :=
          (select count(*) from baseline_item where reorganisation_id = new.reorganisation_id and baseline_id = new.baseline_id)
          - (select count(*) from destination where reorganisation_id = new.reorganisation_id and plan_id = new.id and part = 0);
        ${SEEING_ALL.after}
        if missing > 0 then
          raise exception '% items of the baseline have no destination row', missing
            using errcode = 'check_violation', constraint = 'every_item_has_a_destination';
        end if;
        return null;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(everyItemHasADestination(SEEING_ALL));
  }
}
