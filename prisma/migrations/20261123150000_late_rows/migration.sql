-- AlterTable
ALTER TABLE "version" ADD COLUMN     "late_at" TIMESTAMPTZ(3),
ADD COLUMN     "late_from" TIMESTAMPTZ(3);
