import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that a submitted plan freezes. */
const FROZEN_TABLES = ['destination', 'allocation', 'item_lock'];

/** What stands around the counting of a guard: nothing, until 0040 puts policies on rows. */
export interface Around {
  declare: string;
  before: string;
  after: string;
}
const NOTHING: Around = { declare: '', before: '', after: '' };

export const partsSumToItem = (around = NOTHING): string => `
  create or replace function parts_sum_to_item() returns trigger language plpgsql as $$
  declare
    touched destination := coalesce(new, old);
    whole bigint;
    parts numeric;
    ${around.declare}
  begin
    ${around.before}
    select measure into strict whole from baseline_item
      where reorganisation_id = touched.reorganisation_id and baseline_id = touched.baseline_id and item_id = touched.item_id;
    select coalesce(sum(measure), 0) into parts from destination
      where reorganisation_id = touched.reorganisation_id and plan_id = touched.plan_id and item_id = touched.item_id;
    ${around.after}
    if parts <> whole then
      raise exception 'the parts of item % sum to %, not to %', touched.item_id, parts, whole
        using errcode = 'check_violation', constraint = 'parts_sum_to_item';
    end if;
    return null;
  end $$;`;

export const everyItemHasADestination = (around = NOTHING): string => `
  create or replace function every_item_has_a_destination() returns trigger language plpgsql as $$
  declare
    missing bigint;
    ${around.declare}
  begin
    ${around.before}
    select count(*) into missing from baseline_item item
      where item.reorganisation_id = new.reorganisation_id and item.baseline_id = new.baseline_id
        and not exists (select from destination
          where destination.reorganisation_id = item.reorganisation_id and destination.plan_id = new.id
            and destination.item_id = item.item_id and destination.part = 0);
    ${around.after}
    if missing > 0 then
      raise exception '% items of the baseline have no destination row', missing
        using errcode = 'check_violation', constraint = 'every_item_has_a_destination';
    end if;
    return null;
  end $$;`;

/** What keys alone cannot say: sums of parts, completeness, frozen plans, append-only history. */
export class Guards0004 implements MigrationInterface {
  readonly name = 'Guards0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Two writers who each add a part would both see a sum that holds. Both must first increment the
      -- item's guard row, so the second waits (or fails to serialise) and then sees the first one's part.
      create table destination_guard (
        reorganisation_id text not null,
        plan_id uuid not null,
        item_id uuid not null,
        writes bigint not null default 1,
        primary key (reorganisation_id, plan_id, item_id)
      );

      create function guard_parts() returns trigger language plpgsql as $$
      declare touched destination := coalesce(new, old);
      begin
        insert into destination_guard as guard (reorganisation_id, plan_id, item_id)
        values (touched.reorganisation_id, touched.plan_id, touched.item_id)
        on conflict (reorganisation_id, plan_id, item_id) do update set writes = guard.writes + 1;
        return coalesce(new, old);
      end $$;
      create trigger destination_guard_change before insert or update on destination
        for each row when (new.divisible) execute function guard_parts();
      create trigger destination_guard_delete before delete on destination
        for each row when (old.divisible) execute function guard_parts();

      ${partsSumToItem()}
      create constraint trigger parts_sum_to_item after insert or update on destination
        deferrable initially deferred for each row when (new.divisible) execute function parts_sum_to_item();
      create constraint trigger parts_sum_to_item_delete after delete on destination
        deferrable initially deferred for each row when (old.divisible) execute function parts_sum_to_item();

      create function first_part_stays() returns trigger language plpgsql as $$
      begin
        raise exception 'the destination of an item is changed, never deleted'
          using errcode = 'check_violation', constraint = 'first_part_stays';
      end $$;
      create trigger first_part_stays before delete on destination
        for each row when (old.part = 0) execute function first_part_stays();

      ${everyItemHasADestination()}
      create constraint trigger every_item_has_a_destination after insert on plan
        deferrable initially deferred for each row execute function every_item_has_a_destination();

      create function baseline_is_sealed() returns trigger language plpgsql as $$
      begin
        if exists (select from added left join baseline on baseline.reorganisation_id = added.reorganisation_id
            and baseline.id = added.baseline_id and taken_in = pg_current_xact_id() where baseline.id is null) then
          raise exception 'a baseline never changes after it was taken'
            using errcode = 'check_violation', constraint = 'baseline_is_sealed';
        end if;
        return null;
      end $$;
      create trigger baseline_is_sealed after insert on baseline_item
        referencing new table as added for each statement execute function baseline_is_sealed();

      create function never_changes() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name
          using errcode = 'check_violation', constraint = 'never_changes';
      end $$;
      create trigger never_changes before update or delete on baseline for each row execute function never_changes();
      create trigger never_changes before update or delete on baseline_item for each row execute function never_changes();
      create trigger never_changes before update or delete on command for each row execute function never_changes();
      create trigger never_changes before update or delete on change for each row execute function never_changes();

      -- A plan is frozen once it is submitted. The share lock makes an edit and a submission wait for each other.
      create function plan_is_draft() returns trigger language plpgsql as $$
      declare
        edited record;
        current_status text;
      begin
        for edited in select distinct reorganisation_id, plan_id from touched loop
          select status into current_status from plan
            where reorganisation_id = edited.reorganisation_id and id = edited.plan_id for share;
          if current_status is distinct from 'DRAFT' then
            raise exception 'the plan is %, not a draft', current_status
              using errcode = 'check_violation', constraint = 'plan_is_draft';
          end if;
        end loop;
        return null;
      end $$;
      ${FROZEN_TABLES.map(
        (table) => `
      create trigger plan_is_draft_insert after insert on ${table}
        referencing new table as touched for each statement execute function plan_is_draft();
      create trigger plan_is_draft_update after update on ${table}
        referencing new table as touched for each statement execute function plan_is_draft();
      create trigger plan_is_draft_leave after update on ${table}
        referencing old table as touched for each statement execute function plan_is_draft();
      create trigger plan_is_draft_delete after delete on ${table}
        referencing old table as touched for each statement execute function plan_is_draft();`,
      ).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function plan_is_draft cascade;
      drop trigger never_changes on change; drop trigger never_changes on command;
      drop trigger never_changes on baseline_item; drop trigger never_changes on baseline;
      drop trigger baseline_is_sealed on baseline_item; drop trigger every_item_has_a_destination on plan;
      drop trigger first_part_stays on destination; drop trigger parts_sum_to_item_delete on destination;
      drop trigger parts_sum_to_item on destination; drop trigger destination_guard_delete on destination;
      drop trigger destination_guard_change on destination;
      drop function never_changes, baseline_is_sealed, every_item_has_a_destination, first_part_stays, parts_sum_to_item, guard_parts;
      drop table destination_guard;
    `);
  }
}
