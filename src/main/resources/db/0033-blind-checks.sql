-- Step 33: what a person says of pairs of runs without knowing which file was which.
CREATE TABLE blind_check (
  id      INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL UNIQUE REFERENCES replay_plan (id) ON DELETE CASCADE,
  seed    INTEGER NOT NULL,                        -- of the draw: which pairs, in which order, which side first
  at      INTEGER NOT NULL
);

CREATE TABLE blind_pair (
  id       INTEGER PRIMARY KEY,
  check_id INTEGER NOT NULL REFERENCES blind_check (id) ON DELETE CASCADE,
  place    INTEGER NOT NULL,                       -- from 1, in the order they are shown
  task     TEXT    NOT NULL,
  epoch    INTEGER NOT NULL,
  first    TEXT    NOT NULL CHECK (first IN ('before', 'after')),            -- which arm is shown as A
  said     TEXT    CHECK (said IN ('before', 'after', 'neither')),           -- which run was better
  said_at  INTEGER,
  UNIQUE (check_id, place)
);
