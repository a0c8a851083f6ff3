-- Step 27: the one sweep over thresholds that may be drawn of a held-out split, as it was drawn.
CREATE TABLE held_sweep (
  id         INTEGER PRIMARY KEY,
  split_hash TEXT    NOT NULL UNIQUE,
  run_id     INTEGER NOT NULL REFERENCES evaluation_run (id) ON DELETE CASCADE,
  at         INTEGER NOT NULL,
  rules      TEXT    NOT NULL,                     -- JSON [{id, version, text, tags, support, tokens}]
  calls      INTEGER NOT NULL,                     -- of a model in the held-out sessions
  calls_told INTEGER NOT NULL,                     -- of them by the transcripts' own usage
  look       INTEGER NOT NULL CHECK (look IN (0, 1)) -- 0: the run was made for it, and counts
);
