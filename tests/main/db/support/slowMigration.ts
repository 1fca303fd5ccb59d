import type { Migration } from '../../../../main/db/migrate/migration.ts'

/** Long enough to be killed in the middle. */
export const slowMigration: Migration = {
  name: '20990101000000_slow',
  sql: `ALTER TABLE "Message" ADD COLUMN "slow" TEXT;
UPDATE "Message" SET "slow" = hex(randomblob(40));
CREATE INDEX "Message_slow" ON "Message"("slow");
UPDATE "Message" SET "content" = "content" || '!';
UPDATE "Message" SET "content" = 'x';
`,
}
