-- CreateTable
CREATE TABLE "experiment" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "artifact_location" TEXT NOT NULL,
    "lifecycle_stage" TEXT NOT NULL DEFAULT 'active',
    "created_ms" BIGINT NOT NULL,
    "updated_ms" BIGINT NOT NULL,

    CONSTRAINT "experiment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "experiment_tag" (
    "experiment_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "experiment_tag_pkey" PRIMARY KEY ("experiment_id","key")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT COLLATE "C" NOT NULL,
    "experiment_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'RUNNING',
    "start_ms" BIGINT NOT NULL,
    "end_ms" BIGINT,
    "artifact_uri" TEXT NOT NULL,
    "lifecycle_stage" TEXT NOT NULL DEFAULT 'active',
    "deleted_ms" BIGINT,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_tag" (
    "run_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "run_tag_pkey" PRIMARY KEY ("run_id","key")
);

-- CreateTable
CREATE TABLE "run_param" (
    "run_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "run_param_pkey" PRIMARY KEY ("run_id","key")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" SERIAL NOT NULL,
    "experiment_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "source_type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "schema" TEXT,
    "profile" TEXT,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_input" (
    "run_id" TEXT COLLATE "C" NOT NULL,
    "dataset_id" INTEGER NOT NULL,
    "tags" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "run_input_pkey" PRIMARY KEY ("run_id","dataset_id")
);

-- CreateTable
CREATE TABLE "run_model" (
    "run_id" TEXT COLLATE "C" NOT NULL,
    "model_id" TEXT COLLATE "C" NOT NULL,
    "direction" TEXT NOT NULL,
    "step" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "run_model_pkey" PRIMARY KEY ("run_id","direction","model_id")
);

-- CreateTable
CREATE TABLE "logged_model" (
    "id" TEXT COLLATE "C" NOT NULL,
    "experiment_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "model_type" TEXT,
    "source_run_id" TEXT COLLATE "C",
    "status" TEXT NOT NULL DEFAULT 'LOGGED_MODEL_PENDING',
    "status_message" TEXT,
    "artifact_uri" TEXT NOT NULL,
    "lifecycle_stage" TEXT NOT NULL DEFAULT 'active',
    "created_ms" BIGINT NOT NULL,
    "updated_ms" BIGINT NOT NULL,

    CONSTRAINT "logged_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "logged_model_tag" (
    "model_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "logged_model_tag_pkey" PRIMARY KEY ("model_id","key")
);

-- CreateTable
CREATE TABLE "logged_model_param" (
    "model_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "logged_model_param_pkey" PRIMARY KEY ("model_id","key")
);

-- CreateTable
CREATE TABLE "registered_model" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "created_ms" BIGINT NOT NULL,
    "updated_ms" BIGINT NOT NULL,

    CONSTRAINT "registered_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registered_model_tag" (
    "registered_model_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "registered_model_tag_pkey" PRIMARY KEY ("registered_model_id","key")
);

-- CreateTable
CREATE TABLE "registered_version" (
    "registered_model_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "description" TEXT,
    "source" TEXT NOT NULL,
    "storage_location" TEXT NOT NULL,
    "run_id" TEXT COLLATE "C",
    "run_link" TEXT,
    "logged_model_id" TEXT COLLATE "C",
    "stage" TEXT NOT NULL DEFAULT 'None',
    "staged_ms" BIGINT NOT NULL,
    "user_id" TEXT,
    "created_ms" BIGINT NOT NULL,
    "updated_ms" BIGINT NOT NULL,

    CONSTRAINT "registered_version_pkey" PRIMARY KEY ("registered_model_id","number")
);

-- CreateTable
CREATE TABLE "registered_version_tag" (
    "registered_model_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "registered_version_tag_pkey" PRIMARY KEY ("registered_model_id","number","key")
);

-- CreateTable
CREATE TABLE "registered_alias" (
    "registered_model_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "registered_alias_pkey" PRIMARY KEY ("registered_model_id","alias")
);

-- CreateIndex
CREATE UNIQUE INDEX "experiment_name_key" ON "experiment"("name");

-- CreateIndex
CREATE INDEX "run_experiment_id_lifecycle_stage_start_ms_id_idx" ON "run"("experiment_id", "lifecycle_stage", "start_ms" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "dataset_experiment_id_name_digest_key" ON "dataset"("experiment_id", "name", "digest");

-- CreateIndex
CREATE INDEX "logged_model_experiment_id_created_ms_idx" ON "logged_model"("experiment_id", "created_ms");

-- CreateIndex
CREATE INDEX "logged_model_source_run_id_idx" ON "logged_model"("source_run_id");

-- CreateIndex
CREATE UNIQUE INDEX "registered_model_name_key" ON "registered_model"("name");

-- CreateIndex
CREATE INDEX "registered_version_run_id_idx" ON "registered_version"("run_id");

-- CreateIndex
CREATE INDEX "registered_version_registered_model_id_stage_number_idx" ON "registered_version"("registered_model_id", "stage", "number");

-- CreateIndex
CREATE INDEX "registered_alias_registered_model_id_number_idx" ON "registered_alias"("registered_model_id", "number");

-- AddForeignKey
ALTER TABLE "experiment_tag" ADD CONSTRAINT "experiment_tag_experiment_id_fkey" FOREIGN KEY ("experiment_id") REFERENCES "experiment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_experiment_id_fkey" FOREIGN KEY ("experiment_id") REFERENCES "experiment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_tag" ADD CONSTRAINT "run_tag_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_param" ADD CONSTRAINT "run_param_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_experiment_id_fkey" FOREIGN KEY ("experiment_id") REFERENCES "experiment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_input" ADD CONSTRAINT "run_input_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_input" ADD CONSTRAINT "run_input_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_model" ADD CONSTRAINT "run_model_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_model" ADD CONSTRAINT "logged_model_experiment_id_fkey" FOREIGN KEY ("experiment_id") REFERENCES "experiment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_model_tag" ADD CONSTRAINT "logged_model_tag_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "logged_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "logged_model_param" ADD CONSTRAINT "logged_model_param_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "logged_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_model_tag" ADD CONSTRAINT "registered_model_tag_registered_model_id_fkey" FOREIGN KEY ("registered_model_id") REFERENCES "registered_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_version" ADD CONSTRAINT "registered_version_registered_model_id_fkey" FOREIGN KEY ("registered_model_id") REFERENCES "registered_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_version_tag" ADD CONSTRAINT "registered_version_tag_registered_model_id_number_fkey" FOREIGN KEY ("registered_model_id", "number") REFERENCES "registered_version"("registered_model_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registered_alias" ADD CONSTRAINT "registered_alias_registered_model_id_number_fkey" FOREIGN KEY ("registered_model_id", "number") REFERENCES "registered_version"("registered_model_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- Metrics. A point is there once, however often it is sent: NaN is a flag, so that it equals itself. Neither table
-- refers to the run: the statement that writes has just seen it, and to look again for every point takes a third.
CREATE TABLE "run_metric" (
    "run_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "timestamp_ms" BIGINT NOT NULL,
    "step" BIGINT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "is_nan" BOOLEAN NOT NULL,
    "model_id" TEXT COLLATE "C",
    "dataset_name" TEXT,
    "dataset_digest" TEXT,
    PRIMARY KEY ("run_id", "key", "timestamp_ms", "step", "value", "is_nan")
);

-- The point of each key with the greatest step, time and value: what searches and lists show.
-- It has no index of values, and room on its pages: a point is replaced where it stands.
CREATE TABLE "run_latest_metric" (
    "run_id" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "timestamp_ms" BIGINT NOT NULL,
    "step" BIGINT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "is_nan" BOOLEAN NOT NULL,
    "model_id" TEXT COLLATE "C",
    "dataset_name" TEXT,
    "dataset_digest" TEXT,
    PRIMARY KEY ("run_id", "key")
) WITH (fillfactor = 70);
CREATE INDEX "run_param_value" ON "run_param" ("key", md5("value"));
CREATE INDEX "run_tag_value" ON "run_tag" ("key", md5("value"));

CREATE TABLE "logged_model_metric" (
    "model_id" TEXT COLLATE "C" NOT NULL REFERENCES "logged_model" ("id") ON DELETE CASCADE,
    "key" TEXT COLLATE "C" NOT NULL,
    "timestamp_ms" BIGINT NOT NULL,
    "step" BIGINT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "is_nan" BOOLEAN NOT NULL,
    "run_id" TEXT COLLATE "C" NOT NULL,
    "dataset_name" TEXT NOT NULL DEFAULT '',
    "dataset_digest" TEXT NOT NULL DEFAULT '',
    PRIMARY KEY ("model_id", "key", "run_id", "dataset_name", "dataset_digest", "timestamp_ms", "step", "value", "is_nan")
);

-- The experiment of runs that name none.
INSERT INTO "experiment" ("id", "name", "artifact_location", "created_ms", "updated_ms")
VALUES (0, 'Default', 'mlflow-artifacts:/0', (extract(epoch FROM now()) * 1000)::bigint, (extract(epoch FROM now()) * 1000)::bigint);
