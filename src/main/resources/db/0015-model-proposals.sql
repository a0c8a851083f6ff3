-- Step 15: what language models proposed.
ALTER TABLE rule ADD COLUMN model TEXT;             -- that worded it; its author is then 'mined'

-- Tags for quotes, one row a quote that was shown to a model; no tag where it saw none.
CREATE TABLE model_proposal (
  quote_hash  TEXT    NOT NULL PRIMARY KEY,         -- SHA-256: the words themselves stay where they are
  tag         TEXT    NOT NULL,
  model       TEXT    NOT NULL,
  proposed_at INTEGER NOT NULL
);
