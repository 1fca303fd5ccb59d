-- AlterTable
ALTER TABLE "FlowInstance" ADD COLUMN "dueAt" DATETIME CONSTRAINT "FlowInstance_dueAt_iso" CHECK ("dueAt" IS NULL OR "dueAt" LIKE '____-__-__T__:__:__.___+00:00');

-- AlterTable
ALTER TABLE "Message" ADD COLUMN "notUnderstood" TEXT;

-- CreateTable
CREATE TABLE "ContactEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "commandJson" JSONB,
    "traceJson" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ContactEvent_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContactEvent_kind_enum" CHECK ("kind" IN ('timer', 'command')),
    CONSTRAINT "ContactEvent_commandJson_json" CHECK ("commandJson" IS NULL OR json_valid("commandJson")),
    CONSTRAINT "ContactEvent_traceJson_json" CHECK (json_valid("traceJson")),
    CONSTRAINT "ContactEvent_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "phone" TEXT NOT NULL,
    "name" TEXT,
    "optIn" BOOLEAN NOT NULL DEFAULT true,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "searchText" TEXT NOT NULL DEFAULT '',
    "fieldsJson" JSONB,
    "nextSeq" INTEGER NOT NULL DEFAULT 0,
    "lastMessageAt" DATETIME,
    "lockedBy" TEXT,
    "lockedUntil" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Contact_fieldsJson_json" CHECK ("fieldsJson" IS NULL OR json_valid("fieldsJson")),
    CONSTRAINT "Contact_lastMessageAt_iso" CHECK ("lastMessageAt" IS NULL OR "lastMessageAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Contact_lockedUntil_iso" CHECK ("lockedUntil" IS NULL OR "lockedUntil" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Contact_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Contact_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);
INSERT INTO "new_Contact" ("createdAt", "fieldsJson", "id", "lastMessageAt", "lockedBy", "lockedUntil", "name", "nextSeq", "optIn", "phone", "searchText", "updatedAt") SELECT "createdAt", "fieldsJson", "id", "lastMessageAt", "lockedBy", "lockedUntil", "name", "nextSeq", "optIn", "phone", "searchText", "updatedAt" FROM "Contact";
DROP TABLE "Contact";
ALTER TABLE "new_Contact" RENAME TO "Contact";
CREATE UNIQUE INDEX "Contact_phone_key" ON "Contact"("phone");
CREATE INDEX "Contact_lastMessageAt_idx" ON "Contact"("lastMessageAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ContactEvent_contactId_createdAt_idx" ON "ContactEvent"("contactId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ContactEvent_contactId_seq_key" ON "ContactEvent"("contactId", "seq");

-- CreateIndex
CREATE INDEX "FlowInstance_due" ON "FlowInstance"("dueAt") WHERE "endedAt" IS NULL AND "paused" = false;

-- CreateIndex
CREATE INDEX "Message_notUnderstood" ON "Message"("notUnderstood", "createdAt") WHERE "notUnderstood" IS NOT NULL;
