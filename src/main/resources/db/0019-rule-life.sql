-- Step 19: the life of a rule: why it was refused, who wrote each wording, what sessions did about it.

-- Each time the curator refused a rule; taking it up again does not forget why it was refused before.
CREATE TABLE rule_rejection (
  id      INTEGER PRIMARY KEY,
  rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  at      INTEGER NOT NULL,
  reason  TEXT    NOT NULL DEFAULT '',             -- the curator's own words
  support INTEGER NOT NULL                         -- lineages that showed it then
);
CREATE INDEX rule_rejection_by_rule ON rule_rejection (rule_id);
INSERT INTO rule_rejection (rule_id, at, support)
SELECT id, updated_at, support_seen FROM rule WHERE status = 'rejected';

-- 'catalogue', 'mined', 'curator', 'model', or 'file' for words found in an instruction file.
ALTER TABLE rule_version ADD COLUMN author TEXT NOT NULL DEFAULT 'curator';
UPDATE rule_version
SET author = (SELECT CASE WHEN model IS NULL THEN author ELSE 'model' END FROM rule WHERE id = rule_id)
WHERE version = 1;

-- What the acts of one training session say of one rule that was ever exported. Found anew when the session,
-- the wording or the way of judging changes; signals and reviews are added when it is read.
CREATE TABLE rule_observation (
  rule_id    INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seen       TEXT    NOT NULL,                     -- what was judged, and how
  verdict    TEXT    NOT NULL CHECK (verdict IN ('no_chance', 'unclear', 'followed', 'violated')),
  steps      TEXT    NOT NULL DEFAULT '[]',        -- JSON [seq, …] that show it, in order
  PRIMARY KEY (rule_id, session_id)
) WITHOUT ROWID;
