-- Step 24: evaluations that rest on running agents again, and what speaks against any evaluation.
ALTER TABLE evaluation_run ADD COLUMN faults TEXT NOT NULL DEFAULT '[]';   -- JSON [clause]: each makes it invalid

CREATE TABLE replay_plan (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  hash       TEXT    NOT NULL UNIQUE,              -- SHA-256 over the plan
  plan       TEXT    NOT NULL,                     -- JSON: tasks, arms, agent, epochs, limits; frozen
  split_hash TEXT    NOT NULL                      -- of the split in force when it was frozen
);

CREATE TABLE replay_trial (
  id          INTEGER PRIMARY KEY,
  plan_id     INTEGER NOT NULL REFERENCES replay_plan (id) ON DELETE CASCADE,
  task        TEXT    NOT NULL,
  arm         TEXT    NOT NULL CHECK (arm IN ('before', 'after')),
  epoch       INTEGER NOT NULL,                    -- from 1
  key         TEXT    NOT NULL,                    -- SHA-256 over everything the result depends on
  outcome     TEXT    NOT NULL CHECK (outcome IN ('running', 'passed', 'failed', 'error', 'timeout')),
  reason      TEXT    NOT NULL DEFAULT '',
  transcript  TEXT    NOT NULL DEFAULT '',         -- its file, as imported
  seconds     REAL    NOT NULL DEFAULT 0,
  tokens      INTEGER NOT NULL DEFAULT 0,          -- in and out, cache excluded
  cost_usd    REAL,
  cached_from INTEGER REFERENCES replay_trial (id) ON DELETE SET NULL,
  at          INTEGER NOT NULL,
  UNIQUE (plan_id, task, arm, epoch)
);
CREATE INDEX replay_trial_by_key ON replay_trial (key);
CREATE INDEX replay_trial_by_transcript ON replay_trial (transcript) WHERE transcript <> '';

-- What was said of a plan once all of it had run: one look at the split, sealed.
CREATE TABLE replay_verdict (
  id         INTEGER PRIMARY KEY,
  plan_id    INTEGER NOT NULL UNIQUE REFERENCES replay_plan (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  split_hash TEXT    NOT NULL,
  look       INTEGER NOT NULL,
  faults     TEXT    NOT NULL DEFAULT '[]',        -- JSON [clause]
  state      TEXT    NOT NULL,
  headline   TEXT    NOT NULL,
  sentence   TEXT    NOT NULL
);

-- What an agent did in a replay teaches nothing and holds nothing out, whatever side it is put on.
CREATE TRIGGER replayed_session_stays AFTER UPDATE OF split ON lineage
WHEN NEW.split <> 'quarantine' AND EXISTS (SELECT 1 FROM replay_trial) AND EXISTS (
  SELECT 1 FROM session s JOIN source f ON f.id = s.source_id
  JOIN replay_trial t ON t.transcript = f.path
  WHERE s.lineage_id = NEW.id) BEGIN
  UPDATE lineage SET split = 'quarantine', split_by = 'input' WHERE id = NEW.id;
END;
