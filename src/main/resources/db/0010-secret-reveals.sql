-- Step 10: when masked words were shown to the person who asked for them.

CREATE TABLE secret_reveal (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  line       INTEGER NOT NULL                      -- of the transcript, as a whole
);
