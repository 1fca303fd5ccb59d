-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "phone" TEXT NOT NULL,
    "name" TEXT,
    "optIn" BOOLEAN NOT NULL DEFAULT true,
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

-- CreateTable
CREATE TABLE "Template" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "variables" JSONB,
    "variants" JSONB,
    "locale" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Template_variables_json" CHECK ("variables" IS NULL OR json_valid("variables")),
    CONSTRAINT "Template_variants_json" CHECK ("variants" IS NULL OR json_valid("variants")),
    CONSTRAINT "Template_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Template_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- CreateTable
CREATE TABLE "Trigger" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "cooldownSec" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "interrupts" BOOLEAN NOT NULL DEFAULT false,
    "templateId" TEXT,
    "flowId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Trigger_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Trigger_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "Flow" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Trigger_type_enum" CHECK ("type" IN ('equals', 'contains', 'regex', 'number')),
    CONSTRAINT "Trigger_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Trigger_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- CreateTable
CREATE TABLE "Flow" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "schemaJson" JSONB,
    "entryTriggerId" TEXT,
    "settingsJson" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Flow_entryTriggerId_fkey" FOREIGN KEY ("entryTriggerId") REFERENCES "Trigger" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Flow_status_enum" CHECK ("status" IN ('draft', 'published', 'archived')),
    CONSTRAINT "Flow_schemaJson_json" CHECK ("schemaJson" IS NULL OR json_valid("schemaJson")),
    CONSTRAINT "Flow_settingsJson_json" CHECK ("settingsJson" IS NULL OR json_valid("settingsJson")),
    CONSTRAINT "Flow_publishedAt_iso" CHECK ("publishedAt" IS NULL OR "publishedAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Flow_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Flow_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- CreateTable
CREATE TABLE "FlowStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "flowId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "templateId" TEXT,
    "waitInput" BOOLEAN NOT NULL DEFAULT false,
    "transitionsJson" JSONB,
    "configJson" JSONB,
    "order" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "FlowStep_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "Flow" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlowStep_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FlowStep_type_enum" CHECK ("type" IN ('send_template', 'collect_input', 'end')),
    CONSTRAINT "FlowStep_transitionsJson_json" CHECK ("transitionsJson" IS NULL OR json_valid("transitionsJson")),
    CONSTRAINT "FlowStep_configJson_json" CHECK ("configJson" IS NULL OR json_valid("configJson"))
);

-- CreateTable
CREATE TABLE "FlowInstance" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "currentStepKey" TEXT NOT NULL,
    "stateJson" JSONB,
    "lastInteractionAt" DATETIME NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "lockedBy" TEXT,
    "lockedUntil" DATETIME,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "endedAt" DATETIME,
    "endReason" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "FlowInstance_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FlowInstance_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "Flow" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FlowInstance_stateJson_json" CHECK ("stateJson" IS NULL OR json_valid("stateJson")),
    CONSTRAINT "FlowInstance_lastInteractionAt_iso" CHECK ("lastInteractionAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "FlowInstance_lockedUntil_iso" CHECK ("lockedUntil" IS NULL OR "lockedUntil" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "FlowInstance_endedAt_iso" CHECK ("endedAt" IS NULL OR "endedAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "FlowInstance_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "FlowInstance_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contactId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "triggerId" TEXT,
    "flowInstanceId" TEXT,
    "templateId" TEXT,
    "seq" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT,
    "replyToId" TEXT,
    "failedReason" TEXT,
    "traceJson" JSONB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Message_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_triggerId_fkey" FOREIGN KEY ("triggerId") REFERENCES "Trigger" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Message_flowInstanceId_fkey" FOREIGN KEY ("flowInstanceId") REFERENCES "FlowInstance" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Message_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Message_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Message" ("id") ON DELETE SET NULL ON UPDATE NO ACTION,
    CONSTRAINT "Message_direction_enum" CHECK ("direction" IN ('inbound', 'outbound')),
    CONSTRAINT "Message_status_enum" CHECK ("status" IN ('queued', 'sent', 'failed', 'delivered', 'read')),
    CONSTRAINT "Message_traceJson_json" CHECK ("traceJson" IS NULL OR json_valid("traceJson")),
    CONSTRAINT "Message_createdAt_iso" CHECK ("createdAt" LIKE '____-__-__T__:__:__.___+00:00'),
    CONSTRAINT "Message_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "valueJson" JSONB NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Setting_valueJson_json" CHECK (json_valid("valueJson")),
    CONSTRAINT "Setting_updatedAt_iso" CHECK ("updatedAt" LIKE '____-__-__T__:__:__.___+00:00')
);

-- CreateIndex
CREATE UNIQUE INDEX "Contact_phone_key" ON "Contact"("phone");

-- CreateIndex
CREATE INDEX "Contact_lastMessageAt_idx" ON "Contact"("lastMessageAt");

-- CreateIndex
CREATE UNIQUE INDEX "Template_key_key" ON "Template"("key");

-- CreateIndex
CREATE INDEX "Trigger_active_priority_updatedAt_idx" ON "Trigger"("active", "priority" DESC, "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Trigger_template" ON "Trigger"("templateId") WHERE "templateId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Trigger_flow" ON "Trigger"("flowId") WHERE "flowId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Flow_entryTrigger" ON "Flow"("entryTriggerId") WHERE "entryTriggerId" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Flow_key_version_key" ON "Flow"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Flow_one_draft_per_key" ON "Flow"("key") WHERE "status" = 'draft';

-- CreateIndex
CREATE UNIQUE INDEX "Flow_one_published_per_key" ON "Flow"("key") WHERE "status" = 'published';

-- CreateIndex
CREATE INDEX "FlowStep_flowId_order_idx" ON "FlowStep"("flowId", "order");

-- CreateIndex
CREATE INDEX "FlowStep_template" ON "FlowStep"("templateId") WHERE "templateId" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "FlowStep_flowId_key_key" ON "FlowStep"("flowId", "key");

-- CreateIndex
CREATE INDEX "FlowInstance_contactId_paused_idx" ON "FlowInstance"("contactId", "paused");

-- CreateIndex
CREATE INDEX "FlowInstance_flowId_endedAt_idx" ON "FlowInstance"("flowId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FlowInstance_one_live_per_contact" ON "FlowInstance"("contactId") WHERE "endedAt" IS NULL;

-- CreateIndex
CREATE INDEX "Message_contactId_createdAt_idx" ON "Message"("contactId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_contactId_triggerId_direction_createdAt_idx" ON "Message"("contactId", "triggerId", "direction", "createdAt");

-- CreateIndex
CREATE INDEX "Message_outbox" ON "Message"("contactId", "seq") WHERE "status" = 'queued';

-- CreateIndex
CREATE INDEX "Message_trigger" ON "Message"("triggerId") WHERE "triggerId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Message_flowInstance" ON "Message"("flowInstanceId") WHERE "flowInstanceId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Message_template_contact" ON "Message"("templateId", "contactId") WHERE "templateId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Message_replyTo" ON "Message"("replyToId") WHERE "replyToId" IS NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Message_contactId_seq_key" ON "Message"("contactId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Message_once_per_channel" ON "Message"("channel", "externalId") WHERE "externalId" IS NOT NULL;
