-- Step 26: agents that use the workspace: who they are, what they called, what they hand in.

-- A program that connected, by the name it gives itself.
CREATE TABLE agent_client (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL UNIQUE,
  version    TEXT    NOT NULL DEFAULT '',
  first_seen INTEGER NOT NULL,
  last_seen  INTEGER NOT NULL,
  calls      INTEGER NOT NULL DEFAULT 0,          -- ever; the log keeps the newest only
  errors     INTEGER NOT NULL DEFAULT 0
);

-- The curator's word that a client gets no answers any more.
CREATE TABLE agent_stop (
  id     INTEGER PRIMARY KEY,
  client TEXT    NOT NULL UNIQUE,
  at     INTEGER NOT NULL
);

-- What was asked and answered, shortened, with masks in the place of secrets.
CREATE TABLE agent_call (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  at        INTEGER NOT NULL,
  client_id INTEGER NOT NULL REFERENCES agent_client (id) ON DELETE CASCADE,
  version   TEXT    NOT NULL,
  tool      TEXT    NOT NULL,
  request   TEXT    NOT NULL,
  error     INTEGER NOT NULL,
  answer    TEXT    NOT NULL,
  took_us   INTEGER NOT NULL
);
CREATE INDEX agent_call_by_client ON agent_call (client_id, id);
CREATE INDEX agent_call_by_tool ON agent_call (tool, id);
CREATE INDEX agent_call_with_error ON agent_call (id) WHERE error = 1;

-- What clients hand in for the curator to decide.
CREATE TABLE agent_proposal (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  client     TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('skill', 'rule', 'outcome')),
  title      TEXT    NOT NULL,
  text       TEXT    NOT NULL,                    -- as a person reads it
  evidence   TEXT    NOT NULL,                    -- in the client's words
  detail     TEXT    NOT NULL,                    -- what accepting needs: task of a skill; run and verifier of an outcome
  state      TEXT    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'rejected')),
  reason     TEXT    NOT NULL DEFAULT '',          -- why rejected
  made_id    INTEGER,                             -- the rule, skill or run made of it
  decided_at INTEGER
);
CREATE INDEX agent_proposal_by_state ON agent_proposal (state, client);
CREATE INDEX agent_proposal_made ON agent_proposal (kind, made_id) WHERE made_id IS NOT NULL;

-- Steps told of one by one, until the outcome they belong to is told.
CREATE TABLE agent_step (
  id         INTEGER PRIMARY KEY,
  connection TEXT    NOT NULL,                    -- one start of the server
  client     TEXT    NOT NULL,
  skill_id   INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  version    INTEGER NOT NULL,
  seq        INTEGER NOT NULL,                    -- 1-based
  status     TEXT    NOT NULL CHECK (status IN ('success', 'failed', 'skipped')),
  actual     TEXT    NOT NULL,
  error      TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  UNIQUE (connection, skill_id, version, seq)
);

ALTER TABLE rule ADD COLUMN client TEXT;          -- the agent that proposed it; NULL where none did
