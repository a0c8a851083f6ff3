-- Step 12: failed tool calls and the call that made up for each; found anew whenever a session is mined.
CREATE TABLE resolution (
  session_id   INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  failed_seq   INTEGER NOT NULL,                   -- of the call
  fixed_seq    INTEGER NOT NULL,
  kind         TEXT    NOT NULL CHECK (kind IN ('argument_fixed', 'step_inserted', 'tool_switched')),
  failed_tool  TEXT    NOT NULL,
  failed_input TEXT    NOT NULL,                   -- one line, without what does not matter
  error_class  TEXT    NOT NULL,
  fixed_tool   TEXT    NOT NULL,
  fixed_input  TEXT    NOT NULL,
  wrong        TEXT    NOT NULL,                   -- what of the two inputs made the difference
  remedy       TEXT    NOT NULL,                   -- what made up for it; of an inserted step, the step
  path         INTEGER NOT NULL,                   -- 1: two places of one file
  score        REAL    NOT NULL,
  verified     INTEGER NOT NULL,                   -- 1: the fix went well again later
  PRIMARY KEY (session_id, failed_seq)
) WITHOUT ROWID;
