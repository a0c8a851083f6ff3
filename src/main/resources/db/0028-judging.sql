-- Step 28: what was asked of judges, evaluations that keep more than coverage does, and the ledger of openings.
ALTER TABLE evaluation_run ADD COLUMN detail TEXT NOT NULL DEFAULT '';  -- JSON, of modes that have more to keep

-- One answer to: would this rule, followed, have prevented this failure?
CREATE TABLE judged_answer (
  id           INTEGER PRIMARY KEY,
  session_id   INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  tag          TEXT    NOT NULL,
  rule_id      INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  rule_version INTEGER NOT NULL,
  judge        TEXT    NOT NULL,                   -- curator, or the model's name and the version of the prompt
  preventable  INTEGER NOT NULL CHECK (preventable IN (0, 1)),
  reason       TEXT    NOT NULL DEFAULT '',
  at           INTEGER NOT NULL,
  UNIQUE (session_id, tag, rule_id, rule_version, judge)
);

-- Every opening of held-out results or items, for good.
CREATE TABLE opening (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  who        TEXT    NOT NULL,
  what       TEXT    NOT NULL CHECK (what IN ('result', 'sweep', 'item')),
  evaluation TEXT    NOT NULL DEFAULT '',          -- replay-3; empty where none came of it
  session_id INTEGER,                              -- of an item
  reason     TEXT    NOT NULL DEFAULT '',
  look       INTEGER NOT NULL DEFAULT 0,           -- of a result or a sweep: which look at the split it was, from 1
  split_hash TEXT    NOT NULL
);
CREATE INDEX opening_by_split ON opening (split_hash);
CREATE TRIGGER opening_is_final BEFORE UPDATE ON opening BEGIN
  SELECT raise(ABORT, 'an opening stays in the ledger as it was');
END;
CREATE TRIGGER opening_stays BEFORE DELETE ON opening BEGIN
  SELECT raise(ABORT, 'an opening stays in the ledger');
END;

-- Which held-out lineages a result was about: most of them the same means the same split looked at again.
CREATE TABLE opening_lineage (
  opening_id INTEGER NOT NULL REFERENCES opening (id) ON DELETE CASCADE,
  lineage_id INTEGER NOT NULL,
  PRIMARY KEY (opening_id, lineage_id)
) WITHOUT ROWID;

INSERT INTO opening (at, who, what, evaluation, reason, look, split_hash)
SELECT at, 'curator', iif(reason = 'sweep', 'sweep', 'result'), evaluation, reason,
       row_number() OVER (PARTITION BY split_hash ORDER BY at), split_hash FROM (
  SELECT at, mode || '-' || id AS evaluation, mode AS reason, split_hash FROM evaluation_run
  UNION ALL
  SELECT at, 'replay-' || plan_id, 'replay', split_hash FROM replay_verdict
  UNION ALL
  SELECT at, '', 'sweep', split_hash FROM held_sweep WHERE look = 1)
ORDER BY at;
