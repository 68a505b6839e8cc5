-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "model" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "positive_class" TEXT,
    "negative_class" TEXT,
    "classes" TEXT[],
    "decision_threshold" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "policy" TEXT NOT NULL DEFAULT 'budget',
    "false_alarm_budget" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "effect_floor" DOUBLE PRECISION NOT NULL DEFAULT 0.1,
    "evaluation_interval_hours" INTEGER NOT NULL DEFAULT 1,
    "performance_metric" TEXT NOT NULL,
    "performance_minimum" DOUBLE PRECISION,
    "segments" JSONB NOT NULL DEFAULT '[]',
    "serving_version_id" INTEGER,
    "demonstration" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_column" (
    "model_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "model_column_pkey" PRIMARY KEY ("model_id","id")
);

-- CreateTable
CREATE TABLE "version" (
    "id" SERIAL NOT NULL,
    "model_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_logged_at" TIMESTAMPTZ(3),

    CONSTRAINT "version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "serving_change" (
    "id" SERIAL NOT NULL,
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "from_version_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "serving_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "segment_value" (
    "model_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "column_name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "segment_value_pkey" PRIMARY KEY ("model_id","id")
);

-- CreateTable
CREATE TABLE "reference_set" (
    "id" SERIAL NOT NULL,
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "span_days" INTEGER NOT NULL,
    "has_timestamps" BOOLEAN NOT NULL,
    "strata" BYTEA NOT NULL,
    "days" BYTEA NOT NULL,
    "segment_codes" BYTEA NOT NULL,
    "scores" BYTEA,
    "labels" BYTEA,
    "probabilities" BYTEA,
    "cut_batch" BIGINT NOT NULL DEFAULT 0,
    "rebuilt_rows" INTEGER NOT NULL DEFAULT 0,
    "rebuild_rows" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "activated_at" TIMESTAMPTZ(3),

    CONSTRAINT "reference_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_column" (
    "reference_set_id" INTEGER NOT NULL,
    "column_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "exact" BOOLEAN NOT NULL,
    "anchors" BYTEA NOT NULL,
    "gap_mass" BYTEA NOT NULL,
    "categories" TEXT[],
    "cells" BYTEA NOT NULL,
    "count" INTEGER NOT NULL,
    "missing" INTEGER NOT NULL,
    "mean" DOUBLE PRECISION,
    "standard_deviation" DOUBLE PRECISION,
    "minimum" DOUBLE PRECISION,
    "maximum" DOUBLE PRECISION,
    "tau2" DOUBLE PRECISION NOT NULL,
    "tau_days" INTEGER NOT NULL,
    "attribution" DOUBLE PRECISION,

    CONSTRAINT "reference_column_pkey" PRIMARY KEY ("reference_set_id","column_id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "policy" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("model_id","version_id","at")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" SERIAL NOT NULL,
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "column_name" TEXT NOT NULL DEFAULT '',
    "severity" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "quiet" INTEGER NOT NULL DEFAULT 0,
    "value" DOUBLE PRECISION,
    "threshold" DOUBLE PRECISION,
    "headline" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "evidence" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rejection" (
    "id" BIGSERIAL NOT NULL,
    "model_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "example" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "rejection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_state" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "value" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "worker_state_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "model_name_key" ON "model"("name");

-- CreateIndex
CREATE UNIQUE INDEX "model_column_model_id_name_key" ON "model_column"("model_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "version_model_id_name_key" ON "version"("model_id", "name");

-- CreateIndex
CREATE INDEX "serving_change_model_id_at_idx" ON "serving_change"("model_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "segment_value_model_id_column_name_value_key" ON "segment_value"("model_id", "column_name", "value");

-- CreateIndex
CREATE INDEX "reference_set_model_id_version_id_status_idx" ON "reference_set"("model_id", "version_id", "status");

-- CreateIndex
CREATE INDEX "alert_model_id_opened_at_idx" ON "alert"("model_id", "opened_at");

-- CreateIndex
CREATE INDEX "rejection_model_id_at_idx" ON "rejection"("model_id", "at");

-- AddForeignKey
ALTER TABLE "model_column" ADD CONSTRAINT "model_column_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "version" ADD CONSTRAINT "version_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "serving_change" ADD CONSTRAINT "serving_change_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "segment_value" ADD CONSTRAINT "segment_value_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_set" ADD CONSTRAINT "reference_set_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reference_column" ADD CONSTRAINT "reference_column_reference_set_id_fkey" FOREIGN KEY ("reference_set_id") REFERENCES "reference_set"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alert" ADD CONSTRAINT "alert_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rejection" ADD CONSTRAINT "rejection_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An alert that is open exists once for its rule and column.
CREATE UNIQUE INDEX "alert_open_once" ON "alert" ("model_id", "version_id", "rule", "column_name") WHERE "closed_at" IS NULL;

-- High-volume tables. Every key starts with the model: it is the shard key.
CREATE SEQUENCE "ingest_batch";

-- Which predictions exist, and what a label needs of them.
CREATE TABLE "prediction_identity" (
    "model_id" INTEGER NOT NULL,
    "prediction_id" TEXT COLLATE "C" NOT NULL,
    "version_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "batch_id" BIGINT NOT NULL,
    "content_hash" BIGINT NOT NULL,
    "score" DOUBLE PRECISION,
    "class_code" INTEGER,
    "probabilities" DOUBLE PRECISION[],
    "segments" INTEGER[] NOT NULL,
    PRIMARY KEY ("model_id", "prediction_id", "version_id")
);
CREATE INDEX "prediction_identity_at" ON "prediction_identity" USING brin ("at");

-- The rows themselves, a partition a day of event time; retention drops partitions.
CREATE TABLE "prediction" (
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "prediction_id" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "batch_id" BIGINT NOT NULL,
    "score" DOUBLE PRECISION,
    "class_code" INTEGER,
    "features" JSONB NOT NULL,
    "probabilities" JSONB,
    "attributions" JSONB
) PARTITION BY RANGE ("at");

CREATE TABLE "label" (
    "model_id" INTEGER NOT NULL,
    "prediction_id" TEXT COLLATE "C" NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    PRIMARY KEY ("model_id", "prediction_id")
);
CREATE INDEX "label_received_at" ON "label" USING brin ("received_at");

-- Counters. A delta is appended with the rows it counts; a rollup is a sum of deltas.
-- part: 1 scores, 2 features, 3 associations, 4 outcomes. grain: 0 hour, 1 day (hours of week that the
-- reference knows), 2 day (the other hours). reference_id 0: no reference yet. segment_id 0: all rows.
CREATE TABLE "counter_delta" (
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "reference_id" INTEGER NOT NULL,
    "part" SMALLINT NOT NULL,
    "segment_id" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "body" BYTEA NOT NULL,
    PRIMARY KEY ("model_id", "version_id", "reference_id", "part", "segment_id", "hour", "id")
);
ALTER TABLE "counter_delta" ALTER COLUMN "body" SET STORAGE EXTERNAL;

CREATE TABLE "counter_rollup" (
    "model_id" INTEGER NOT NULL,
    "version_id" INTEGER NOT NULL,
    "reference_id" INTEGER NOT NULL,
    "part" SMALLINT NOT NULL,
    "segment_id" INTEGER NOT NULL,
    "grain" SMALLINT NOT NULL,
    "start" INTEGER NOT NULL,
    "revision" BIGINT NOT NULL,
    "body" BYTEA NOT NULL,
    PRIMARY KEY ("model_id", "version_id", "reference_id", "part", "segment_id", "grain", "start")
);
ALTER TABLE "counter_rollup" ALTER COLUMN "body" SET STORAGE EXTERNAL;
