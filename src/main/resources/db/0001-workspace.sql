-- Step 1: the whole of a workspace as first shipped. Steps only grow: never edit this file once
-- released, add 0002-….sql instead. Times are epoch milliseconds UTC; JSON columns hold one JSON value.

CREATE TABLE source (
  id                INTEGER PRIMARY KEY,
  path              TEXT    NOT NULL UNIQUE,       -- absolute, as it was when imported
  format            TEXT    NOT NULL,              -- name of the reader: claude-code, labelled-traces
  format_version    INTEGER NOT NULL,              -- of the reader, so that a better one can read again
  content_hash      TEXT    NOT NULL,              -- SHA-256 of the bytes, hex
  bytes             INTEGER NOT NULL,
  modified_at       INTEGER NOT NULL,              -- of the file when read; a hint only, never trusted
  lines             INTEGER NOT NULL DEFAULT 0,    -- non-blank lines
  records           INTEGER NOT NULL DEFAULT 0,    -- JSON values read from them
  unreadable_lines  INTEGER NOT NULL DEFAULT 0,
  other_records     TEXT    NOT NULL DEFAULT '{}', -- JSON {type: count}, records that made no event
  state             TEXT    NOT NULL CHECK (state IN ('importing', 'present', 'changed', 'gone')),
  copy_of           INTEGER REFERENCES source (id) ON DELETE SET NULL, -- same bytes under another path
  imported_at       INTEGER NOT NULL
);
CREATE INDEX source_by_hash ON source (content_hash);

-- The raw bytes, zstd-compressed in chunks so that neither writing nor reading needs the whole file.
CREATE TABLE source_chunk (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  seq       INTEGER NOT NULL,
  data      BLOB    NOT NULL,
  PRIMARY KEY (source_id, seq)
) WITHOUT ROWID;

CREATE TABLE import_problem (
  id        INTEGER PRIMARY KEY,
  source_id INTEGER REFERENCES source (id) ON DELETE CASCADE, -- NULL: the file could not be read at all
  path      TEXT    NOT NULL,
  line      INTEGER,                               -- 1-based; NULL where the whole file is meant
  reason    TEXT    NOT NULL,
  remedy    TEXT    NOT NULL,
  excerpt   TEXT    NOT NULL DEFAULT '',
  found_at  INTEGER NOT NULL
);
CREATE INDEX import_problem_by_source ON import_problem (source_id);

-- Sessions that share history: the unit that is counted and split.
CREATE TABLE lineage (
  id       INTEGER PRIMARY KEY,
  split    TEXT NOT NULL DEFAULT 'train' CHECK (split IN ('train', 'held_out', 'quarantine')),
  split_by TEXT NOT NULL DEFAULT 'default'         -- importing: not read yet, and so on no side
             CHECK (split_by IN ('default', 'input', 'time', 'random', 'importing'))
);

CREATE TABLE session (
  id            INTEGER PRIMARY KEY,
  key           TEXT    NOT NULL UNIQUE,           -- the name used outside: the agent's own id where free
  native_id     TEXT    NOT NULL,                  -- the agent's own id, shared by copies and forks
  agent         TEXT    NOT NULL,                  -- claude-code, …
  agent_version TEXT    NOT NULL DEFAULT '',
  source_id     INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  place         INTEGER NOT NULL DEFAULT 0,        -- among the sessions of its source, by their first steps
  lineage_id    INTEGER NOT NULL REFERENCES lineage (id),
  parent_id     INTEGER REFERENCES session (id) ON DELETE SET NULL,
  parent_native_id TEXT NOT NULL DEFAULT '',       -- its parent, which may be imported later or never
  relation      TEXT CHECK (relation IN ('subagent', 'fork', 'copy')),
  project       TEXT    NOT NULL DEFAULT '',
  cwd           TEXT    NOT NULL DEFAULT '',
  branch        TEXT    NOT NULL DEFAULT '',
  model         TEXT    NOT NULL DEFAULT '',
  title         TEXT    NOT NULL DEFAULT '',
  started_at    INTEGER,
  ended_at      INTEGER,
  events        INTEGER NOT NULL DEFAULT 0,        -- shown in the reader, shared history included
  own_events    INTEGER NOT NULL DEFAULT 0,        -- without those first seen in another session
  turns         INTEGER NOT NULL DEFAULT 0,        -- user messages
  tool_calls    INTEGER NOT NULL DEFAULT 0,
  errors        INTEGER NOT NULL DEFAULT 0,        -- failed tool calls
  tokens_in     INTEGER NOT NULL DEFAULT 0,        -- fresh input, cache excluded
  tokens_out    INTEGER NOT NULL DEFAULT 0,
  tokens_cached INTEGER NOT NULL DEFAULT 0         -- read from the cache
);
CREATE INDEX session_by_lineage ON session (lineage_id);
CREATE INDEX session_by_source ON session (source_id);
CREATE INDEX session_by_native_id ON session (native_id);
CREATE INDEX session_by_parent_native_id ON session (parent_native_id) WHERE parent_native_id <> '';
CREATE INDEX session_by_start ON session (started_at);

-- Who said how a session ended; the strongest voice counts (curator, label, check, model, heuristic).
CREATE TABLE session_outcome (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  said_by    TEXT    NOT NULL CHECK (said_by IN ('curator', 'label', 'check', 'model', 'heuristic')),
  outcome    TEXT    NOT NULL CHECK (outcome IN ('success', 'partial', 'failure', 'unknown')),
  UNIQUE (session_id, said_by)
);

-- The strongest voice on each session. A session without a row here is unknown.
CREATE VIEW effective_outcome AS
SELECT said.session_id, said.outcome, said.said_by
FROM session_outcome said
WHERE said.id = (
  SELECT id
  FROM session_outcome
  WHERE session_id = said.session_id
  ORDER BY CASE said_by
             WHEN 'curator' THEN 1 WHEN 'label' THEN 2 WHEN 'check' THEN 3 WHEN 'model' THEN 4 ELSE 5 END
  LIMIT 1
);

CREATE TABLE event (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,                     -- 0-based place in the session, in file order
  kind       TEXT    NOT NULL CHECK (kind IN ('user_message', 'agent_message', 'reasoning', 'tool_call',
               'tool_result', 'interruption', 'harness_note', 'system_note', 'compaction', 'meta')),
  at         INTEGER,
  failed     INTEGER NOT NULL DEFAULT 0,           -- a tool result that reports a failure
  answers    INTEGER,                              -- of a tool result: seq of its call in this session
  line       INTEGER NOT NULL,                     -- 1-based line of the source
  identity   INTEGER,                              -- the same in every copy: 8 bytes of SHA-256
  copy_of    INTEGER REFERENCES event (id) ON DELETE SET NULL,
  text       TEXT,                                 -- NULL where copy_of says who has it; last, for it is long
  UNIQUE (session_id, seq)
);
CREATE INDEX event_by_identity ON event (identity) WHERE copy_of IS NULL;
CREATE INDEX event_by_original ON event (copy_of) WHERE copy_of IS NOT NULL;

CREATE VIRTUAL TABLE event_text USING fts5 (
  text, content = 'event', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE tool_call (
  event_id  INTEGER PRIMARY KEY REFERENCES event (id) ON DELETE CASCADE, -- the call; its copies share it
  tool      TEXT    NOT NULL,
  target    TEXT    NOT NULL DEFAULT '',           -- one line: the command, the file, the pattern
  input     TEXT    NOT NULL DEFAULT '{}',         -- JSON object of the arguments
  status    TEXT    NOT NULL DEFAULT 'pending'
              CHECK (status IN ('pending', 'ok', 'failed', 'denied', 'cancelled', 'sibling_cancelled')),
  exit_code INTEGER
) WITHOUT ROWID;

-- Mining ------------------------------------------------------------------------------------------

CREATE TABLE failure_tag (
  id       INTEGER PRIMARY KEY,
  tag      TEXT NOT NULL UNIQUE,                   -- snake_case
  sentence TEXT NOT NULL DEFAULT '',               -- what went wrong, in plain words
  origin   TEXT NOT NULL CHECK (origin IN ('catalogue', 'label', 'curator'))
);

CREATE TABLE signal (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,                     -- the event it is about
  detector   TEXT    NOT NULL,
  version    INTEGER NOT NULL,                     -- of the detector
  tag        TEXT    NOT NULL DEFAULT '',
  score      REAL    NOT NULL,
  quote      TEXT    NOT NULL,
  reason     TEXT    NOT NULL DEFAULT '',
  evidence   TEXT    NOT NULL                      -- JSON [seq, …], in order
);
CREATE INDEX signal_by_session ON signal (session_id, tag, seq);
CREATE INDEX signal_by_tag ON signal (tag);

CREATE TABLE session_tag (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  tag        TEXT    NOT NULL,
  said_by    TEXT    NOT NULL CHECK (said_by IN ('label', 'curator')),
  UNIQUE (session_id, tag, said_by)
);
CREATE INDEX session_tag_by_tag ON session_tag (tag);

-- The curator's word on one piece of evidence. Keyed by place, so that mining again keeps it.
CREATE TABLE evidence_review (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,
  tag        TEXT    NOT NULL,
  verdict    TEXT    NOT NULL CHECK (verdict IN ('real', 'not_real', 'snoozed')),
  UNIQUE (session_id, seq, tag)
);

-- What a session is tagged with: by label or curator, and by every signal not reviewed away.
CREATE VIEW effective_tag AS
SELECT session_id, tag, said_by
FROM session_tag
UNION ALL
SELECT signal.session_id, signal.tag, 'signal'
FROM signal
WHERE signal.tag <> ''
  AND NOT EXISTS (
    SELECT 1
    FROM evidence_review reviewed
    WHERE reviewed.session_id = signal.session_id AND reviewed.seq = signal.seq
      AND reviewed.tag = signal.tag AND reviewed.verdict = 'not_real')
GROUP BY signal.session_id, signal.tag;

-- Which events of a session the detectors have seen, and which detectors: what changes is looked at again.
CREATE TABLE mined_session (
  session_id  INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL
);

-- What speaks for a tag: labels, the curator's own tags, and signals that are sure enough or confirmed.
-- Refused evidence is still here; whoever counts leaves out the verdict not_real.
CREATE VIEW sighting AS
SELECT found.*, s.lineage_id, l.split, s.key, s.title, s.project,
       coalesce(e.at, s.started_at) AS at, coalesce(r.verdict, 'unreviewed') AS verdict
FROM (
  SELECT session_id, coalesce((SELECT min(seq) FROM event
                               WHERE event.session_id = session_tag.session_id AND kind = 'user_message'), 0) AS seq,
         tag, '' AS detector, 0 AS version, 1.0 AS score, '' AS quote, said_by AS reason, '[]' AS evidence
  FROM session_tag
  UNION ALL
  SELECT session_id, seq, tag, detector, version, score, quote, reason, evidence
  FROM signal
  WHERE tag <> '' AND (score >= 0.5 OR EXISTS (
    SELECT 1 FROM evidence_review
    WHERE session_id = signal.session_id AND seq = signal.seq AND tag = signal.tag AND verdict = 'real'))
) found
JOIN session s ON s.id = found.session_id
JOIN lineage l ON l.id = s.lineage_id
LEFT JOIN event e ON e.session_id = found.session_id AND e.seq = found.seq
LEFT JOIN evidence_review r ON r.session_id = found.session_id AND r.seq = found.seq AND r.tag = found.tag;

-- Rules -------------------------------------------------------------------------------------------

CREATE TABLE rule (
  id           INTEGER PRIMARY KEY,
  status       TEXT    NOT NULL CHECK (status IN
                 ('candidate', 'approved', 'exported', 'retired', 'rejected', 'snoozed', 'merged')),
  text         TEXT    NOT NULL,                   -- of the newest version
  version      INTEGER NOT NULL DEFAULT 1,
  position     INTEGER NOT NULL,                   -- order in the instruction file
  author       TEXT    NOT NULL CHECK (author IN ('catalogue', 'mined', 'curator')),
  scope        TEXT    NOT NULL DEFAULT 'project' CHECK (scope IN ('personal', 'project', 'path')),
  support_seen INTEGER NOT NULL DEFAULT 0,         -- support when decided: more evidence wakes a snoozed rule
  merged_into  INTEGER REFERENCES rule (id),
  created_at   INTEGER NOT NULL,
  updated_at   INTEGER NOT NULL
);

CREATE TABLE rule_version (
  id      INTEGER PRIMARY KEY,
  rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  text    TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  UNIQUE (rule_id, version)
);

CREATE TABLE rule_tag (
  id      INTEGER PRIMARY KEY,
  rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  tag     TEXT    NOT NULL,
  UNIQUE (rule_id, tag)
);

CREATE TABLE instruction_file (
  id         INTEGER PRIMARY KEY,
  path       TEXT    NOT NULL UNIQUE,              -- where rules are exported to
  current    INTEGER NOT NULL DEFAULT 0            -- 1: the file the window works on
);

CREATE TABLE instruction_version (
  id          INTEGER PRIMARY KEY,
  file_id     INTEGER NOT NULL REFERENCES instruction_file (id) ON DELETE CASCADE,
  at          INTEGER NOT NULL,
  before      BLOB,                                -- NULL: the file did not exist
  after       BLOB    NOT NULL,
  rules       TEXT    NOT NULL,                    -- JSON [{id, version, text}] in order
  backup_path TEXT    NOT NULL DEFAULT ''
);

-- Skills ------------------------------------------------------------------------------------------

CREATE TABLE skill (
  id            INTEGER PRIMARY KEY,
  name          TEXT    NOT NULL UNIQUE,
  status        TEXT    NOT NULL CHECK (status IN ('candidate', 'active', 'outdated', 'archived')),
  version       INTEGER NOT NULL DEFAULT 1,
  category      TEXT    NOT NULL,
  source        TEXT    NOT NULL CHECK (source IN ('manual', 'learned', 'imported', 'composed')),
  prior         REAL    NOT NULL DEFAULT 0.5,      -- confidence before any run; shown as such
  superseded_by INTEGER REFERENCES skill (id),
  created_at    INTEGER NOT NULL,
  last_used_at  INTEGER
);

CREATE TABLE skill_version (
  id             INTEGER PRIMARY KEY,
  skill_id       INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  version        INTEGER NOT NULL,
  description    TEXT    NOT NULL,                 -- when to use it
  preconditions  TEXT    NOT NULL,                 -- JSON [text]
  parameters     TEXT    NOT NULL,                 -- JSON [{name, description, example}]
  postconditions TEXT    NOT NULL,                 -- JSON [text]
  tags           TEXT    NOT NULL,                 -- JSON [text]
  sub_skills     TEXT    NOT NULL DEFAULT '[]',    -- JSON [skill name]
  at             INTEGER NOT NULL,
  UNIQUE (skill_id, version)
);

CREATE TABLE skill_step (
  id               INTEGER PRIMARY KEY,
  skill_version_id INTEGER NOT NULL REFERENCES skill_version (id) ON DELETE CASCADE,
  seq              INTEGER NOT NULL,               -- 1-based, as shown
  action           TEXT    NOT NULL,
  parameters       TEXT    NOT NULL DEFAULT '{}',  -- JSON {name: value}
  expected         TEXT    NOT NULL,
  UNIQUE (skill_version_id, seq)
);

CREATE TABLE skill_run (
  id            INTEGER PRIMARY KEY,
  skill_id      INTEGER NOT NULL REFERENCES skill (id) ON DELETE CASCADE,
  version       INTEGER NOT NULL,
  at            INTEGER NOT NULL,
  outcome       TEXT    NOT NULL CHECK (outcome IN ('success', 'partial', 'failure')),
  verifier      TEXT    NOT NULL CHECK (verifier IN ('test', 'health_check', 'output_pattern', 'person', 'self')),
  notes         TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX skill_run_by_skill ON skill_run (skill_id, at);

CREATE TABLE step_run (
  id           INTEGER PRIMARY KEY,
  skill_run_id INTEGER NOT NULL REFERENCES skill_run (id) ON DELETE CASCADE,
  seq          INTEGER NOT NULL,
  status       TEXT    NOT NULL CHECK (status IN ('pending', 'success', 'failed', 'skipped')),
  actual       TEXT    NOT NULL DEFAULT '',
  duration_ms  INTEGER,
  UNIQUE (skill_run_id, seq)
);

-- Evaluation --------------------------------------------------------------------------------------

CREATE TABLE split (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  method  TEXT    NOT NULL CHECK (method IN ('time', 'random', 'input')),
  share   REAL    NOT NULL,                        -- of lineages asked to be held out
  seed    TEXT    NOT NULL DEFAULT '',
  cut_at  INTEGER,                                 -- of a split by time
  hash    TEXT    NOT NULL                         -- SHA-256 over sorted "lineage TAB split" lines
);

CREATE TABLE evaluation_run (
  id        INTEGER PRIMARY KEY,
  at        INTEGER NOT NULL,
  mode      TEXT    NOT NULL CHECK (mode IN ('coverage', 'judged', 'replay', 'prospective')),
  split_hash TEXT   NOT NULL,
  rules     TEXT    NOT NULL,                      -- JSON [{id, version, text, tags}]
  tokens    INTEGER NOT NULL,
  held_out  INTEGER NOT NULL,
  prevented INTEGER NOT NULL,
  warnings  TEXT    NOT NULL DEFAULT '[]'          -- JSON [text]: what to mind when reading it
);

-- As it was when it ran: later changes of sessions and rules leave it alone.
CREATE TABLE evaluation_item (
  id         INTEGER PRIMARY KEY,
  run_id     INTEGER NOT NULL REFERENCES evaluation_run (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL,
  key        TEXT    NOT NULL,
  title      TEXT    NOT NULL,
  project    TEXT    NOT NULL,
  tag        TEXT    NOT NULL,
  caught_by  TEXT    NOT NULL,                     -- JSON [rule id]
  reason     TEXT    NOT NULL                      -- why it was missed, or which rule caught it
);
CREATE INDEX evaluation_item_by_run ON evaluation_item (run_id);

-- Curation ----------------------------------------------------------------------------------------

CREATE TABLE setting (
  id    INTEGER PRIMARY KEY,
  name  TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

-- Append-only: undo adds a row, and marks in undone_by the one it takes back.
CREATE TABLE decision (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at         INTEGER NOT NULL,
  act        TEXT    NOT NULL,                     -- approve, reject, undo, …
  subject    TEXT    NOT NULL,                     -- rule/12
  label      TEXT    NOT NULL,                     -- as a person says it: Approve rule 12
  latency_ms INTEGER,
  undo_of    INTEGER REFERENCES decision (id),
  undone_by  INTEGER REFERENCES decision (id)
);
CREATE INDEX decision_forward ON decision (id) WHERE undo_of IS NULL;
CREATE INDEX decision_undone ON decision (undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX decision_standing ON decision (id) WHERE undo_of IS NULL AND undone_by IS NULL;

-- What a decision did to each row of a curated table, so that it can be taken back exactly.
CREATE TABLE decision_change (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  seq         INTEGER NOT NULL,
  table_name  TEXT    NOT NULL,
  row_id      INTEGER NOT NULL,
  before      TEXT,                                -- JSON {column: value}; NULL: the row was inserted
  after       TEXT,                                -- NULL: the row was deleted
  PRIMARY KEY (decision_id, seq)
);

CREATE TABLE job (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER,
  state      TEXT    NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'failed')),
  summary    TEXT    NOT NULL DEFAULT ''
);

CREATE TABLE prompt (
  id        INTEGER PRIMARY KEY,
  namespace TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  UNIQUE (namespace, name)
);

CREATE TABLE prompt_version (
  id        INTEGER PRIMARY KEY,
  prompt_id INTEGER NOT NULL REFERENCES prompt (id) ON DELETE CASCADE,
  version   INTEGER NOT NULL,
  text      TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  UNIQUE (prompt_id, version)
);
