-- Step 6: the words a curator marked as evidence of a tag. The quote stays as it was marked, whatever
-- becomes of its transcript.
CREATE TABLE evidence_span (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,                     -- the event the words stand in
  start_at   INTEGER NOT NULL,                     -- UTF-16 offsets into the text of the event
  end_at     INTEGER NOT NULL,
  tag        TEXT    NOT NULL,
  quote      TEXT    NOT NULL,
  quote_hash TEXT    NOT NULL,                     -- SHA-256 of the quote in UTF-8, hex
  UNIQUE (session_id, seq, start_at, end_at, tag)
);
