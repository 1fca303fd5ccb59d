-- CreateEnum
CREATE TYPE "ContactEventKind" AS ENUM ('timer', 'command');

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "paused" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "FlowInstance" ADD COLUMN     "dueAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "notUnderstood" TEXT;

-- CreateTable
CREATE TABLE "ContactEvent" (
    "id" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "ContactEventKind" NOT NULL,
    "commandJson" JSONB,
    "traceJson" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContactEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContactEvent_contactId_createdAt_idx" ON "ContactEvent"("contactId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ContactEvent_contactId_seq_key" ON "ContactEvent"("contactId", "seq");

-- CreateIndex
CREATE INDEX "FlowInstance_due" ON "FlowInstance"("dueAt") WHERE ("endedAt" IS NULL AND "paused" = false);

-- CreateIndex
CREATE INDEX "Message_notUnderstood" ON "Message"("notUnderstood", "createdAt") WHERE ("notUnderstood" IS NOT NULL);

-- AddForeignKey
ALTER TABLE "ContactEvent" ADD CONSTRAINT "ContactEvent_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;
