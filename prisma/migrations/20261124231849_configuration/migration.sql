-- AlterTable
ALTER TABLE "model" ADD COLUMN     "plain_level" DOUBLE PRECISION NOT NULL DEFAULT 0.05;

-- CreateTable
CREATE TABLE "model_configuration" (
    "model_name" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "parsed" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "file" TEXT,
    "declined" TEXT,

    CONSTRAINT "model_configuration_pkey" PRIMARY KEY ("model_name","revision")
);

-- AddForeignKey
ALTER TABLE "model_configuration" ADD CONSTRAINT "model_configuration_model_name_fkey" FOREIGN KEY ("model_name") REFERENCES "model"("name") ON DELETE CASCADE ON UPDATE CASCADE;
