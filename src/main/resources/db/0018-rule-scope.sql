-- Which files a rule of scope 'path' is about; empty for the other scopes.
ALTER TABLE rule ADD COLUMN path_glob TEXT NOT NULL DEFAULT '';

-- Where a rule that was read from an instruction file stood in it.
CREATE TABLE rule_origin (
  id      INTEGER PRIMARY KEY,
  rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  file    TEXT    NOT NULL,
  line    INTEGER NOT NULL,                        -- 1-based
  heading TEXT    NOT NULL                         -- JSON [text], outermost first
);
CREATE INDEX rule_origin_by_rule ON rule_origin (rule_id);

-- An export that replaced a file, or was about to, and has not yet been told to the history.
CREATE TABLE export_intent (
  path   TEXT PRIMARY KEY,
  before BLOB NOT NULL,
  after  BLOB NOT NULL
);
