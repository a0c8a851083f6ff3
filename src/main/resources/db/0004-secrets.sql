-- Step 4: what was masked. Never a secret itself: its kind, where its mask stands, and a short hash
-- with the workspace's salt, by which equal secrets are recognised.

CREATE TABLE secret_finding (
  event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE, -- of the original; its copies share it
  place    INTEGER NOT NULL,                       -- 0-based among the secrets of its step
  part     TEXT    NOT NULL CHECK (part IN ('text', 'input')),
  kind     TEXT    NOT NULL,
  hash     TEXT    NOT NULL,
  start    INTEGER NOT NULL,                       -- of the mask in that part, in characters
  length   INTEGER NOT NULL,                       -- of the mask
  PRIMARY KEY (event_id, place)
) WITHOUT ROWID;

ALTER TABLE source ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0; -- 1: its bytes hold, or held, secrets

-- What its stored bytes are: the original ones, or those with masks in the place of secrets.
ALTER TABLE source ADD COLUMN archive TEXT NOT NULL DEFAULT 'original' CHECK (archive IN ('original', 'masked'));
ALTER TABLE source ADD COLUMN archived_bytes INTEGER; -- of a masked archive; NULL: as many as the file has
