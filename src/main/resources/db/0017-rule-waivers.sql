-- Step 17: findings a curator waived. version 0: of every version; other: the text of the other line of a pair.
CREATE TABLE rule_waiver (
  id      INTEGER PRIMARY KEY,
  rule_id INTEGER NOT NULL REFERENCES rule (id) ON DELETE CASCADE,
  kind    TEXT    NOT NULL,
  version INTEGER NOT NULL,
  other   TEXT    NOT NULL DEFAULT '',
  reason  TEXT    NOT NULL,
  at      INTEGER NOT NULL,
  UNIQUE (rule_id, kind, version, other)
);
