-- Step 13: what a drafted rule was drafted from.
CREATE TABLE rule_evidence (
  id         INTEGER PRIMARY KEY,
  rule_id    INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('failed', 'fixed', 'words')),
  UNIQUE (rule_id, session_id, seq, kind)
);
