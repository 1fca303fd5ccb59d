-- CreateEnum
CREATE TYPE "TriggerType" AS ENUM ('equals', 'contains', 'regex', 'number');

-- CreateEnum
CREATE TYPE "FlowStatus" AS ENUM ('draft', 'published', 'archived');

-- CreateEnum
CREATE TYPE "StepType" AS ENUM ('send_template', 'collect_input', 'end');

-- CreateEnum
CREATE TYPE "MessageDirection" AS ENUM ('inbound', 'outbound');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('queued', 'sent', 'failed', 'delivered', 'read');

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "name" TEXT,
    "optIn" BOOLEAN NOT NULL DEFAULT true,
    "searchText" TEXT NOT NULL DEFAULT '',
    "fieldsJson" JSONB,
    "nextSeq" INTEGER NOT NULL DEFAULT 0,
    "lastMessageAt" TIMESTAMP(3),
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "variables" JSONB,
    "variants" JSONB,
    "locale" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Trigger" (
    "id" TEXT NOT NULL,
    "type" "TriggerType" NOT NULL,
    "pattern" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "cooldownSec" INTEGER NOT NULL DEFAULT 0,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "interrupts" BOOLEAN NOT NULL DEFAULT false,
    "templateId" TEXT,
    "flowId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Trigger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flow" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "FlowStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "schemaJson" JSONB,
    "entryTriggerId" TEXT,
    "settingsJson" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlowStep" (
    "id" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "type" "StepType" NOT NULL,
    "templateId" TEXT,
    "waitInput" BOOLEAN NOT NULL DEFAULT false,
    "transitionsJson" JSONB,
    "configJson" JSONB,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FlowStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FlowInstance" (
    "id" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "currentStepKey" TEXT NOT NULL,
    "stateJson" JSONB,
    "lastInteractionAt" TIMESTAMP(3) NOT NULL,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "lockedBy" TEXT,
    "lockedUntil" TIMESTAMP(3),
    "rev" INTEGER NOT NULL DEFAULT 0,
    "endedAt" TIMESTAMP(3),
    "endReason" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FlowInstance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "direction" "MessageDirection" NOT NULL,
    "status" "MessageStatus" NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "valueJson" JSONB NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
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
CREATE INDEX "Trigger_template" ON "Trigger"("templateId") WHERE ("templateId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Trigger_flow" ON "Trigger"("flowId") WHERE ("flowId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Flow_entryTrigger" ON "Flow"("entryTriggerId") WHERE ("entryTriggerId" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Flow_key_version_key" ON "Flow"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Flow_one_draft_per_key" ON "Flow"("key") WHERE ("status" = 'draft');

-- CreateIndex
CREATE UNIQUE INDEX "Flow_one_published_per_key" ON "Flow"("key") WHERE ("status" = 'published');

-- CreateIndex
CREATE INDEX "FlowStep_flowId_order_idx" ON "FlowStep"("flowId", "order");

-- CreateIndex
CREATE INDEX "FlowStep_template" ON "FlowStep"("templateId") WHERE ("templateId" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "FlowStep_flowId_key_key" ON "FlowStep"("flowId", "key");

-- CreateIndex
CREATE INDEX "FlowInstance_contactId_paused_idx" ON "FlowInstance"("contactId", "paused");

-- CreateIndex
CREATE INDEX "FlowInstance_flowId_endedAt_idx" ON "FlowInstance"("flowId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "FlowInstance_one_live_per_contact" ON "FlowInstance"("contactId") WHERE ("endedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Message_contactId_createdAt_idx" ON "Message"("contactId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_contactId_triggerId_direction_createdAt_idx" ON "Message"("contactId", "triggerId", "direction", "createdAt");

-- CreateIndex
CREATE INDEX "Message_outbox" ON "Message"("contactId", "seq") WHERE ("status" = 'queued');

-- CreateIndex
CREATE INDEX "Message_trigger" ON "Message"("triggerId") WHERE ("triggerId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Message_flowInstance" ON "Message"("flowInstanceId") WHERE ("flowInstanceId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Message_template_contact" ON "Message"("templateId", "contactId") WHERE ("templateId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Message_replyTo" ON "Message"("replyToId") WHERE ("replyToId" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Message_contactId_seq_key" ON "Message"("contactId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Message_once_per_channel" ON "Message"("channel", "externalId") WHERE ("externalId" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "Trigger" ADD CONSTRAINT "Trigger_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trigger" ADD CONSTRAINT "Trigger_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "Flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flow" ADD CONSTRAINT "Flow_entryTriggerId_fkey" FOREIGN KEY ("entryTriggerId") REFERENCES "Trigger"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlowStep" ADD CONSTRAINT "FlowStep_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "Flow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlowStep" ADD CONSTRAINT "FlowStep_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlowInstance" ADD CONSTRAINT "FlowInstance_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlowInstance" ADD CONSTRAINT "FlowInstance_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "Flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_triggerId_fkey" FOREIGN KEY ("triggerId") REFERENCES "Trigger"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_flowInstanceId_fkey" FOREIGN KEY ("flowInstanceId") REFERENCES "FlowInstance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Message"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
