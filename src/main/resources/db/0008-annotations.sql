-- Step 8: what a file says about sessions of other files, which may be imported before it or after.

CREATE TABLE annotation (
  id         INTEGER PRIMARY KEY,
  source_id  INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  task       TEXT    NOT NULL,                     -- of the session; '': it lies beside the file or below
  said_by    TEXT    NOT NULL CHECK (said_by IN ('label', 'check', 'model', 'heuristic')),
  outcome    TEXT    CHECK (outcome IN ('success', 'partial', 'failure', 'unknown')),
  basis      TEXT    NOT NULL,
  tags       TEXT    NOT NULL                      -- JSON [{tag, record, reason}]; record: 0-based in the session
);
CREATE INDEX annotation_by_source ON annotation (source_id);
