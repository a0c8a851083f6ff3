-- Step 23: what forming made of each request of a session, not of the session as a whole.

DROP TABLE skill_forming;

-- Can always be made again.
CREATE TABLE skill_forming (
  session_id  INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  first_seq   INTEGER NOT NULL,                -- events that worked on the request
  last_seq    INTEGER NOT NULL,
  request_seq INTEGER NOT NULL,                -- the message that asked; -1: nobody asked
  stored      INTEGER NOT NULL,
  reason      TEXT    NOT NULL,                -- a word: recurrent_category_deployment
  why         TEXT    NOT NULL,                -- the same for a person
  category    TEXT    NOT NULL,
  steps       INTEGER NOT NULL,
  telling     INTEGER NOT NULL,                -- those that any agent would not do anyway
  shapes      TEXT    NOT NULL,                -- JSON list: what others may have done alike
  skill_id    INTEGER REFERENCES skill (id) ON DELETE SET NULL,   -- formed, or joined
  similarity  REAL,                            -- to the nearest skill
  at          INTEGER NOT NULL,
  PRIMARY KEY (session_id, first_seq)
);
CREATE INDEX skill_forming_by_skill ON skill_forming (skill_id) WHERE skill_id IS NOT NULL;

-- Which sessions were looked at, and how they were then.
CREATE TABLE formed_session (
  session_id  INTEGER PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL
);
