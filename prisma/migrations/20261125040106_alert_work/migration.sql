-- AlterTable
ALTER TABLE "alert" ADD COLUMN     "first_id" INTEGER,
ADD COLUMN     "told" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "alert_work" (
    "alert_id" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "assignee" JSONB,
    "acknowledged_at" TIMESTAMPTZ(3),
    "snoozed_until" TIMESTAMPTZ(3),
    "snoozed_severity" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "cause" TEXT,
    "reopened" INTEGER NOT NULL DEFAULT 0,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_work_pkey" PRIMARY KEY ("alert_id")
);

-- CreateTable
CREATE TABLE "alert_event" (
    "id" BIGSERIAL NOT NULL,
    "alert_id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" JSONB,
    "note" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "alert_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alert_work_state_idx" ON "alert_work"("state");

-- CreateIndex
CREATE INDEX "alert_work_last_id_idx" ON "alert_work"("last_id");

-- CreateIndex
CREATE INDEX "alert_event_alert_id_id_idx" ON "alert_event"("alert_id", "id");

-- CreateIndex
CREATE INDEX "alert_first_id_opened_at_idx" ON "alert"("first_id", "opened_at");

-- CreateIndex
CREATE INDEX "alert_version_id_rule_column_name_closed_at_idx" ON "alert"("version_id", "rule", "column_name", "closed_at");


-- Whatever writes an alert: it belongs to one that names it, and somebody may work on that.
CREATE FUNCTION name_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.first_id := coalesce(NEW.first_id, NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER alert_is_named BEFORE INSERT ON alert FOR EACH ROW EXECUTE FUNCTION name_alert();

CREATE FUNCTION make_alert_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO alert_work (alert_id, last_id, state, resolved_at, changed_at)
    VALUES (NEW.first_id, NEW.id, CASE WHEN NEW.closed_at IS NULL THEN 'open' ELSE 'resolved' END, NEW.closed_at,
      coalesce(NEW.closed_at, NEW.opened_at))
    ON CONFLICT (alert_id) DO UPDATE SET last_id = excluded.last_id;
  RETURN NULL;
END $$;
CREATE TRIGGER alert_has_work AFTER INSERT ON alert FOR EACH ROW EXECUTE FUNCTION make_alert_work();

UPDATE alert SET first_id = id;
ALTER TABLE alert ALTER COLUMN first_id SET NOT NULL;
INSERT INTO alert_work (alert_id, last_id, state, resolved_at, changed_at)
  SELECT id, id, CASE WHEN closed_at IS NULL THEN 'open' ELSE 'resolved' END, closed_at, coalesce(closed_at, opened_at)
  FROM alert;
INSERT INTO alert_event (alert_id, at, kind)
  SELECT id, opened_at, 'fired' FROM alert
  UNION ALL SELECT id, closed_at, 'cleared' FROM alert WHERE closed_at IS NOT NULL ORDER BY 2;

ALTER TABLE alert_work ADD FOREIGN KEY (alert_id) REFERENCES alert (id) ON DELETE CASCADE;
ALTER TABLE alert_event ADD FOREIGN KEY (alert_id) REFERENCES alert (id) ON DELETE CASCADE;
