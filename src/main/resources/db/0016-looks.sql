-- Every look of a curator at held-out sessions, for good: what was seen holds nothing out any more.
CREATE TABLE look (
  id         INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  reason     TEXT    NOT NULL CHECK (trim(reason) <> ''),
  sessions   INTEGER NOT NULL,                     -- that were unlocked
  split_hash TEXT    NOT NULL                      -- of the split before it
);
CREATE TRIGGER look_is_final BEFORE UPDATE ON look BEGIN
  SELECT raise(ABORT, 'a look stays in the ledger as it was');
END;
CREATE TRIGGER look_stays BEFORE DELETE ON look BEGIN
  SELECT raise(ABORT, 'a look stays in the ledger');
END;

CREATE TABLE seen_lineage (
  id         INTEGER PRIMARY KEY,
  lineage_id INTEGER NOT NULL UNIQUE REFERENCES lineage (id) ON DELETE CASCADE,
  look_id    INTEGER NOT NULL REFERENCES look (id)
);

-- Whatever a later split, an import or an undo wants: a lineage that was seen stays in training.
CREATE TRIGGER seen_lineage_added AFTER INSERT ON seen_lineage BEGIN
  UPDATE lineage SET split = 'train' WHERE id = NEW.lineage_id;
END;
CREATE TRIGGER seen_lineage_stays AFTER UPDATE OF split ON lineage
WHEN NEW.split <> 'train' AND EXISTS (SELECT 1 FROM seen_lineage WHERE lineage_id = NEW.id) BEGIN
  UPDATE lineage SET split = 'train' WHERE id = NEW.id;
END;

-- A session that moves into another lineage takes along that it was seen.
CREATE TRIGGER seen_session_moved AFTER UPDATE OF lineage_id ON session
WHEN OLD.lineage_id <> NEW.lineage_id
  AND EXISTS (SELECT 1 FROM seen_lineage WHERE lineage_id = OLD.lineage_id) BEGIN
  INSERT INTO seen_lineage (lineage_id, look_id)
  SELECT NEW.lineage_id, look_id FROM seen_lineage WHERE lineage_id = OLD.lineage_id
  ON CONFLICT (lineage_id) DO NOTHING;
END;

-- What a definition found goes with the definition.
CREATE TRIGGER tag_definition_gone AFTER DELETE ON tag_definition BEGIN
  DELETE FROM signal WHERE detector = 'defined_tag' AND found_tag = OLD.tag;
END;
CREATE TRIGGER tag_definition_changed AFTER UPDATE OF definition ON tag_definition
WHEN OLD.definition <> NEW.definition BEGIN
  DELETE FROM signal WHERE detector = 'defined_tag' AND found_tag = OLD.tag;
END;
