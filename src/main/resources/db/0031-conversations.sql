-- Step 31: what was asked of a model with the approved rules and skills, and what it answered.

CREATE TABLE conversation (
  id   INTEGER PRIMARY KEY,
  at   INTEGER NOT NULL,
  task TEXT    NOT NULL                            -- what was asked first, with masks for secrets
);

CREATE TABLE conversation_turn (
  id              INTEGER PRIMARY KEY,
  conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  seq             INTEGER NOT NULL,                -- from 1
  at              INTEGER NOT NULL,
  asked           TEXT    NOT NULL,
  told            TEXT    NOT NULL,                -- the system prompt: rules and skills
  answer          TEXT    NOT NULL,                -- empty where no model was asked
  model           TEXT    NOT NULL,                -- empty where none was
  tokens_in       INTEGER NOT NULL DEFAULT 0,
  tokens_out      INTEGER NOT NULL DEFAULT 0,
  cost_usd        REAL,                            -- NULL where it is not known
  run_id          INTEGER REFERENCES skill_run (id) ON DELETE SET NULL,  -- how it ended, as told
  UNIQUE (conversation_id, seq)
);
CREATE INDEX conversation_turn_by_run ON conversation_turn (run_id) WHERE run_id IS NOT NULL;

-- Skills that were put into the prompt of a turn.
CREATE TABLE conversation_skill (
  turn_id  INTEGER NOT NULL REFERENCES conversation_turn (id) ON DELETE CASCADE,
  place    INTEGER NOT NULL,                       -- from 1, the best first
  skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  version  INTEGER NOT NULL,
  match    REAL    NOT NULL,
  score    REAL    NOT NULL,
  used     INTEGER NOT NULL DEFAULT 0,             -- the answer says it follows this one
  PRIMARY KEY (turn_id, place)
);
CREATE INDEX conversation_skill_by_skill ON conversation_skill (skill_id);
