-- AlterTable
ALTER TABLE "service_key" ADD COLUMN     "maker_id" TEXT;

-- AlterTable
ALTER TABLE "registered_version" ADD COLUMN     "archived" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "artifact_digest" TEXT;

-- CreateTable
CREATE TABLE "environment" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stage" TEXT,
    "champion_alias" TEXT,
    "challenger_alias" TEXT,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "environment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_environment" (
    "registered_model_id" INTEGER NOT NULL,
    "environment_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "policy" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "model_environment_pkey" PRIMARY KEY ("registered_model_id","environment_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "registered_model_id" INTEGER NOT NULL,
    "environment_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "slot" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("registered_model_id","environment_id","number")
);

-- CreateTable
CREATE TABLE "assignment_change" (
    "id" BIGSERIAL NOT NULL,
    "registered_model_id" INTEGER NOT NULL,
    "model_name" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "number" INTEGER,
    "from_number" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "request_id" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor" JSONB NOT NULL,

    CONSTRAINT "assignment_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion_request" (
    "id" SERIAL NOT NULL,
    "registered_model_id" INTEGER NOT NULL,
    "model_name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "environment_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "base_revision" INTEGER NOT NULL,
    "from_number" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "requester" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "gates" JSONB NOT NULL DEFAULT '[]',
    "policy" JSONB NOT NULL DEFAULT '{}',
    "digest" TEXT NOT NULL DEFAULT '',
    "applied_at" TIMESTAMPTZ(3),
    "bake_until" TIMESTAMPTZ(3),
    "breached_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reviewed_at" TIMESTAMPTZ(3),

    CONSTRAINT "promotion_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promotion_event" (
    "id" BIGSERIAL NOT NULL,
    "request_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "promotion_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "environment_name_key" ON "environment"("name");

-- CreateIndex
CREATE INDEX "assignment_change_registered_model_id_environment_at_idx" ON "assignment_change"("registered_model_id", "environment", "at");

-- CreateIndex
CREATE INDEX "promotion_request_state_idx" ON "promotion_request"("state");

-- CreateIndex
CREATE INDEX "promotion_request_registered_model_id_environment_id_idx" ON "promotion_request"("registered_model_id", "environment_id");

-- CreateIndex
CREATE INDEX "promotion_event_request_id_id_idx" ON "promotion_event"("request_id", "id");

-- AddForeignKey
ALTER TABLE "model_environment" ADD CONSTRAINT "model_environment_registered_model_id_fkey" FOREIGN KEY ("registered_model_id") REFERENCES "registered_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_environment" ADD CONSTRAINT "model_environment_environment_id_fkey" FOREIGN KEY ("environment_id") REFERENCES "environment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_registered_model_id_number_fkey" FOREIGN KEY ("registered_model_id", "number") REFERENCES "registered_version"("registered_model_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_environment_id_fkey" FOREIGN KEY ("environment_id") REFERENCES "environment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_request" ADD CONSTRAINT "promotion_request_environment_id_fkey" FOREIGN KEY ("environment_id") REFERENCES "environment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promotion_event" ADD CONSTRAINT "promotion_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "promotion_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "environment_name_lower_key" ON "environment" (lower("name"));
CREATE UNIQUE INDEX "environment_stage_key" ON "environment" ("stage");

-- One champion and one challenger for each model and environment.
CREATE UNIQUE INDEX "assignment_slot_key" ON "assignment" ("registered_model_id", "environment_id", "slot")
  WHERE "slot" IN ('champion', 'challenger');
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_slot_check"
  CHECK ("slot" IN ('champion', 'challenger', 'standby'));

-- One open request for each version and environment.
CREATE UNIQUE INDEX "promotion_request_open_key"
  ON "promotion_request" ("registered_model_id", "environment_id", "number")
  WHERE "state" IN ('draft', 'checking', 'checks_failed', 'needs_review', 'awaiting_approval', 'approved');

INSERT INTO "environment" ("name", "position", "stage", "champion_alias", "challenger_alias") VALUES
  ('Staging', 1, 'Staging', NULL, NULL),
  ('Production', 2, 'Production', 'champion', 'challenger');

-- What MLflow's clients see of a version follows from where it stands: the stage of the last environment that it
-- serves, and the aliases of the environment's slots.
CREATE FUNCTION stage_of_version(model int, version int, is_archived boolean) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT e.stage FROM assignment a JOIN environment e ON e.id = a.environment_id
     WHERE a.registered_model_id = model AND a.number = version AND a.slot <> 'challenger' AND e.stage IS NOT NULL
     ORDER BY e.position DESC LIMIT 1),
    CASE WHEN is_archived THEN 'Archived' ELSE 'None' END)
$$;

CREATE FUNCTION show_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stage := stage_of_version(NEW.registered_model_id, NEW.number, NEW.archived);
  IF NEW.stage <> OLD.stage THEN NEW.staged_ms := NEW.updated_ms; END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER registered_version_shows_stage BEFORE UPDATE OF archived ON registered_version
  FOR EACH ROW EXECUTE FUNCTION show_stage();

CREATE FUNCTION show_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed assignment := coalesce(NEW, OLD);
BEGIN
  UPDATE registered_version SET archived = archived
    WHERE registered_model_id = changed.registered_model_id AND number = changed.number;
  DELETE FROM registered_alias a USING environment e
    WHERE e.id = changed.environment_id AND a.registered_model_id = changed.registered_model_id
      AND a.alias IN (e.champion_alias, e.challenger_alias);
  INSERT INTO registered_alias (registered_model_id, alias, number)
    SELECT a.registered_model_id, CASE a.slot WHEN 'champion' THEN e.champion_alias ELSE e.challenger_alias END, a.number
    FROM assignment a JOIN environment e ON e.id = a.environment_id
    JOIN registered_version v ON v.registered_model_id = a.registered_model_id AND v.number = a.number
    WHERE a.registered_model_id = changed.registered_model_id AND a.environment_id = changed.environment_id
      AND a.slot IN ('champion', 'challenger') AND e.champion_alias IS NOT NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER assignment_is_shown AFTER INSERT OR UPDATE OR DELETE ON assignment
  FOR EACH ROW EXECUTE FUNCTION show_assignment();

-- Versions that stood in a stage before: the newest is its champion, the others stay beside it.
UPDATE registered_version SET archived = true WHERE stage = 'Archived';
INSERT INTO assignment (registered_model_id, environment_id, number, slot, since)
  SELECT v.registered_model_id, e.id, v.number,
    CASE WHEN v.number = max(v.number) OVER (PARTITION BY v.registered_model_id, v.stage) THEN 'champion' ELSE 'standby' END,
    to_timestamp(v.staged_ms / 1000.0)
  FROM registered_version v JOIN environment e ON e.stage = v.stage;
INSERT INTO model_environment (registered_model_id, environment_id)
  SELECT DISTINCT registered_model_id, environment_id FROM assignment;
INSERT INTO assignment_change (registered_model_id, model_name, environment, slot, number, at, cause, actor)
  SELECT a.registered_model_id, m.name, e.name, a.slot, a.number, a.since, 'migration',
    '{"kind": "worker", "id": "", "name": "migration", "role": ""}'
  FROM assignment a JOIN environment e ON e.id = a.environment_id
  JOIN registered_model m ON m.id = a.registered_model_id WHERE a.slot = 'champion';

-- What was decided stays as it was.
CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER assignment_change_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assignment_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
CREATE TRIGGER promotion_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promotion_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_change();
