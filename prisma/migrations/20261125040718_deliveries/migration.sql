-- CreateTable
CREATE TABLE "channel" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "secret" BYTEA,
    "models" TEXT[],
    "least_severity" TEXT NOT NULL DEFAULT 'warning',
    "group_wait_s" INTEGER NOT NULL DEFAULT 0,
    "group_interval_s" INTEGER NOT NULL DEFAULT 300,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "failing_since" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',
    "configured_for" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "outbox_id" BIGINT,
    "channel_id" INTEGER NOT NULL,
    "alert_ids" INTEGER[],
    "group_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_attempt" (
    "id" BIGSERIAL NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "outcome" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "ms" INTEGER NOT NULL,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_name_key" ON "channel"("name");

-- CreateIndex
CREATE UNIQUE INDEX "channel_configured_for_key" ON "channel"("configured_for");

-- CreateIndex
CREATE INDEX "delivery_channel_id_group_key_created_at_idx" ON "delivery"("channel_id", "group_key", "created_at");

-- CreateIndex
CREATE INDEX "delivery_created_at_idx" ON "delivery"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_outbox_id_channel_id_key" ON "delivery"("outbox_id", "channel_id");

-- CreateIndex
CREATE INDEX "delivery_attempt_delivery_id_idx" ON "delivery_attempt"("delivery_id");

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery_attempt" ADD CONSTRAINT "delivery_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the worker looks for every second is little among much.
CREATE INDEX "outbox_event_unsent" ON "outbox_event" ("id") WHERE "sent_at" IS NULL;
CREATE INDEX "delivery_due" ON "delivery" ("next_at") WHERE "state" = 'waiting';

ALTER TABLE "delivery" ADD CONSTRAINT "delivery_state_check"
  CHECK ("state" IN ('waiting', 'sent', 'failed', 'given_up'));
ALTER TABLE "channel" ADD CONSTRAINT "channel_kind_check"
  CHECK ("kind" IN ('email', 'slack', 'pagerduty', 'alertmanager', 'teams', 'discord', 'webhook'));
