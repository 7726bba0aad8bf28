import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The certificate of a solve: see runs/certificates.ts for its form. */
export class Certificate0006 implements MigrationInterface {
  readonly name = 'Certificate0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table run add column certificate bytea`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table run drop column certificate`);
  }
}
