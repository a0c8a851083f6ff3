-- Step 25: what a person says of a run against the machine, and where in its session the check points.
ALTER TABLE replay_trial ADD COLUMN scored_seq INTEGER;            -- NULL: nothing pointed at an event

CREATE TABLE trial_override (
  id      INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL REFERENCES replay_plan (id) ON DELETE CASCADE,
  task    TEXT    NOT NULL,
  arm     TEXT    NOT NULL CHECK (arm IN ('before', 'after')),
  epoch   INTEGER NOT NULL,
  failed  INTEGER NOT NULL CHECK (failed IN (0, 1)), -- as the person says; may be what the machine says too
  reason  TEXT    NOT NULL CHECK (trim(reason) <> ''),
  at      INTEGER NOT NULL,
  UNIQUE (plan_id, task, arm, epoch)
);
