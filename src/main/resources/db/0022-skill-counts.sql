-- Step 22: how often each version of a skill ended how, kept up to date with the runs, so that a
-- list of skills never reads the runs. What a run says of itself (verifier 'self') counts for nothing.

ALTER TABLE skill ADD COLUMN snoozed_at INTEGER;                  -- waits for newer evidence than this
ALTER TABLE skill_run ADD COLUMN stepped INTEGER NOT NULL DEFAULT 0;  -- whether its steps were told
UPDATE skill_run SET stepped = EXISTS (SELECT 1 FROM step_run WHERE skill_run_id = skill_run.id);

CREATE TABLE skill_count (
  skill_id      INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  version       INTEGER NOT NULL,
  success       INTEGER NOT NULL DEFAULT 0,
  partial       INTEGER NOT NULL DEFAULT 0,
  failure       INTEGER NOT NULL DEFAULT 0,
  self_reported INTEGER NOT NULL DEFAULT 0,
  whole         INTEGER NOT NULL DEFAULT 0,      -- successes whose steps were not told: all went well
  PRIMARY KEY (skill_id, version)
) WITHOUT ROWID;

CREATE TABLE skill_step_count (
  skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  version  INTEGER NOT NULL,
  seq      INTEGER NOT NULL,
  success  INTEGER NOT NULL DEFAULT 0,
  failed   INTEGER NOT NULL DEFAULT 0,
  skipped  INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (skill_id, version, seq)
) WITHOUT ROWID;

INSERT INTO skill_count (skill_id, version, success, partial, failure, self_reported, whole)
SELECT skill_id, version,
       sum(verifier <> 'self' AND outcome = 'success'),
       sum(verifier <> 'self' AND outcome = 'partial'),
       sum(verifier <> 'self' AND outcome = 'failure'),
       sum(verifier = 'self'),
       sum(verifier <> 'self' AND outcome = 'success' AND NOT stepped)
FROM skill_run GROUP BY skill_id, version;

INSERT INTO skill_step_count (skill_id, version, seq, success, failed, skipped)
SELECT skill_id, version, seq, sum(status = 'success'), sum(status = 'failed'), sum(status = 'skipped')
FROM step_run JOIN skill_run ON skill_run.id = skill_run_id AND verifier <> 'self'
GROUP BY skill_id, version, seq;

CREATE TRIGGER skill_run_added AFTER INSERT ON skill_run
BEGIN
  INSERT INTO skill_count (skill_id, version) VALUES (NEW.skill_id, NEW.version) ON CONFLICT DO NOTHING;
  UPDATE skill_count SET
    success       = success + (NEW.verifier <> 'self' AND NEW.outcome = 'success'),
    partial       = partial + (NEW.verifier <> 'self' AND NEW.outcome = 'partial'),
    failure       = failure + (NEW.verifier <> 'self' AND NEW.outcome = 'failure'),
    self_reported = self_reported + (NEW.verifier = 'self'),
    whole         = whole + (NEW.verifier <> 'self' AND NEW.outcome = 'success' AND NOT NEW.stepped)
  WHERE skill_id = NEW.skill_id AND version = NEW.version;
END;

-- The steps go first, while it is still known of which version they were.
CREATE TRIGGER skill_run_going BEFORE DELETE ON skill_run
BEGIN
  DELETE FROM step_run WHERE skill_run_id = OLD.id;
END;

CREATE TRIGGER skill_run_gone AFTER DELETE ON skill_run
BEGIN
  UPDATE skill_count SET
    success       = success - (OLD.verifier <> 'self' AND OLD.outcome = 'success'),
    partial       = partial - (OLD.verifier <> 'self' AND OLD.outcome = 'partial'),
    failure       = failure - (OLD.verifier <> 'self' AND OLD.outcome = 'failure'),
    self_reported = self_reported - (OLD.verifier = 'self'),
    whole         = whole - (OLD.verifier <> 'self' AND OLD.outcome = 'success' AND NOT OLD.stepped)
  WHERE skill_id = OLD.skill_id AND version = OLD.version;
END;

CREATE TRIGGER skill_run_stays BEFORE UPDATE ON skill_run
WHEN OLD.skill_id <> NEW.skill_id OR OLD.version <> NEW.version OR OLD.outcome <> NEW.outcome
  OR OLD.verifier <> NEW.verifier OR OLD.stepped <> NEW.stepped
BEGIN
  SELECT RAISE(ABORT, 'how a run ended is never changed, only taken back');
END;

CREATE TRIGGER step_run_added AFTER INSERT ON step_run
WHEN (SELECT verifier <> 'self' FROM skill_run WHERE id = NEW.skill_run_id)
BEGIN
  INSERT INTO skill_step_count (skill_id, version, seq)
  SELECT skill_id, version, NEW.seq FROM skill_run WHERE id = NEW.skill_run_id
  ON CONFLICT DO NOTHING;
  UPDATE skill_step_count SET
    success = success + (NEW.status = 'success'),
    failed  = failed + (NEW.status = 'failed'),
    skipped = skipped + (NEW.status = 'skipped')
  WHERE (skill_id, version, seq) =
        (SELECT skill_id, version, NEW.seq FROM skill_run WHERE id = NEW.skill_run_id);
END;

CREATE TRIGGER step_run_gone AFTER DELETE ON step_run
WHEN (SELECT verifier <> 'self' FROM skill_run WHERE id = OLD.skill_run_id)
BEGIN
  UPDATE skill_step_count SET
    success = success - (OLD.status = 'success'),
    failed  = failed - (OLD.status = 'failed'),
    skipped = skipped - (OLD.status = 'skipped')
  WHERE (skill_id, version, seq) =
        (SELECT skill_id, version, OLD.seq FROM skill_run WHERE id = OLD.skill_run_id);
END;

CREATE TRIGGER step_run_changed AFTER UPDATE OF status ON step_run
WHEN (SELECT verifier <> 'self' FROM skill_run WHERE id = NEW.skill_run_id)
BEGIN
  UPDATE skill_step_count SET
    success = success - (OLD.status = 'success') + (NEW.status = 'success'),
    failed  = failed - (OLD.status = 'failed') + (NEW.status = 'failed'),
    skipped = skipped - (OLD.status = 'skipped') + (NEW.status = 'skipped')
  WHERE (skill_id, version, seq) =
        (SELECT skill_id, version, NEW.seq FROM skill_run WHERE id = NEW.skill_run_id);
END;
