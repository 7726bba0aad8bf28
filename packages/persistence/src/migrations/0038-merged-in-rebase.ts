import type { MigrationInterface, QueryRunner } from 'typeorm';

const EFFECTS = ['NEW', 'GONE', 'MOVED', 'AMOUNT', 'RELEASED', 'REALLOCATED', 'KEPT'];

/** An item of an older baseline whose record was merged since is not gone: another stands for it. */
export class MergedInRebase0038 implements MigrationInterface {
  readonly name = 'MergedInRebase0000000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allow([...EFFECTS, 'MERGED']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update rebase_change set effect = 'GONE' where effect = 'MERGED'; ${allow(EFFECTS)}`);
  }
}

const allow = (effects: readonly string[]): string =>
  `alter table rebase_change drop constraint rebase_change_effect_check,
     add constraint rebase_change_effect_check check (effect in (${effects.map((effect) => `'${effect}'`).join(', ')}))`;
