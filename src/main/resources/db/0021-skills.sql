-- Step 21: skills that change by versions, are proposed, formed from sessions, run step by step.

ALTER TABLE skill ADD COLUMN task          TEXT NOT NULL DEFAULT '';   -- the request it was formed from
ALTER TABLE skill ADD COLUMN client        TEXT NOT NULL DEFAULT '';   -- the agent that proposed it; empty: Praxis or the curator
ALTER TABLE skill ADD COLUMN outdated_why  TEXT NOT NULL DEFAULT '';
ALTER TABLE skill ADD COLUMN archived_why  TEXT NOT NULL DEFAULT '';
ALTER TABLE skill ADD COLUMN archived_from TEXT NOT NULL DEFAULT '';   -- the status a restored skill goes back to

-- A version says all that is written of the skill; the row in skill repeats name and category of the newest.
ALTER TABLE skill_version ADD COLUMN name     TEXT NOT NULL DEFAULT '';
ALTER TABLE skill_version ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE skill_version ADD COLUMN author   TEXT NOT NULL DEFAULT '';  -- curator, recorder, refiner, composer, import, or a client's name
ALTER TABLE skill_version ADD COLUMN why      TEXT NOT NULL DEFAULT '';
ALTER TABLE skill_version ADD COLUMN document TEXT;                      -- hash of SKILL.md as imported, until edited
UPDATE skill_version SET
  name     = (SELECT name FROM skill WHERE skill.id = skill_id),
  category = (SELECT category FROM skill WHERE skill.id = skill_id);

ALTER TABLE skill_step ADD COLUMN phase     TEXT    NOT NULL DEFAULT '';  -- of a composed skill
ALTER TABLE skill_step ADD COLUMN sub_skill TEXT    NOT NULL DEFAULT '';  -- name of the skill this step replays
ALTER TABLE skill_step ADD COLUMN slow      INTEGER NOT NULL DEFAULT 0;   -- marked by refining

ALTER TABLE skill_run ADD COLUMN task          TEXT NOT NULL DEFAULT '';
ALTER TABLE skill_run ADD COLUMN executor      TEXT NOT NULL DEFAULT '';  -- checklist, dry_run, sandbox, session; empty: reported
ALTER TABLE skill_run ADD COLUMN client        TEXT NOT NULL DEFAULT '';
ALTER TABLE skill_run ADD COLUMN evidence      TEXT NOT NULL DEFAULT '';  -- what the verifier saw
ALTER TABLE skill_run ADD COLUMN duration_ms   INTEGER;
ALTER TABLE skill_run ADD COLUMN session_id    INTEGER REFERENCES session (id) ON DELETE SET NULL;
ALTER TABLE skill_run ADD COLUMN parent_run_id INTEGER REFERENCES skill_run (id) ON DELETE CASCADE;  -- of the composed skill
CREATE INDEX skill_run_by_parent ON skill_run (parent_run_id) WHERE parent_run_id IS NOT NULL;
CREATE INDEX skill_run_by_outcome ON skill_run (skill_id, version, verifier, outcome);

ALTER TABLE step_run ADD COLUMN error      TEXT NOT NULL DEFAULT '';
ALTER TABLE step_run ADD COLUMN notes      TEXT NOT NULL DEFAULT '';
ALTER TABLE step_run ADD COLUMN parameters TEXT NOT NULL DEFAULT '{}';    -- JSON {name: value} as used

-- Sessions a skill was learned from, or that did it again.
CREATE TABLE skill_evidence (
  id         INTEGER PRIMARY KEY,
  skill_id   INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  first_seq  INTEGER NOT NULL,
  last_seq   INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  UNIQUE (skill_id, session_id)
);

-- What the policy said of each session it looked at. Can always be made again.
CREATE TABLE skill_forming (
  session_id INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  stored     INTEGER NOT NULL,
  reason     TEXT    NOT NULL,
  skill_id   INTEGER REFERENCES skill (id) ON DELETE SET NULL,   -- formed, or joined
  similarity REAL,                                               -- to the nearest skill
  at         INTEGER NOT NULL
);

-- Changes of a skill that wait for the curator.
CREATE TABLE skill_proposal (
  id           INTEGER PRIMARY KEY,
  kind         TEXT    NOT NULL CHECK (kind IN ('refine', 'shorten', 'merge')),
  skill_id     INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  base_version INTEGER NOT NULL,
  other_id     INTEGER REFERENCES skill (id) ON DELETE CASCADE,  -- merged into skill_id
  proposed     TEXT    NOT NULL,                                 -- JSON of the whole new version
  why          TEXT    NOT NULL,
  client       TEXT    NOT NULL DEFAULT '',
  at           INTEGER NOT NULL,
  state        TEXT    NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'rejected'))
);
CREATE INDEX skill_proposal_by_skill ON skill_proposal (skill_id, state);

-- A drift alarm the curator has taken note of; the chart starts again after that run.
CREATE TABLE skill_acknowledgement (
  id       INTEGER PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  run_id   INTEGER NOT NULL REFERENCES skill_run (id) ON DELETE CASCADE,
  at       INTEGER NOT NULL,
  UNIQUE (skill_id, run_id)
);

-- Files of an imported skill folder, by content.
CREATE TABLE skill_content (
  hash  TEXT PRIMARY KEY,                          -- SHA-256, hexadecimal
  bytes BLOB NOT NULL
);
CREATE TABLE skill_file (
  id               INTEGER PRIMARY KEY,
  skill_version_id INTEGER NOT NULL REFERENCES skill_version (id) ON DELETE CASCADE,
  path             TEXT    NOT NULL,               -- inside the folder, with /
  hash             TEXT    NOT NULL REFERENCES skill_content (hash),
  executable       INTEGER NOT NULL DEFAULT 0,
  UNIQUE (skill_version_id, path)
);
