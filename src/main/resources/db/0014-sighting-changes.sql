-- Step 14: what changed of what is counted. Counts kept in memory go on from here, so that one decision
-- costs as much in a large workspace as in a small one.

-- Where the curator judged evidence or gave it another tag; taking that back is listed too.
CREATE TABLE sighting_change (
  id         INTEGER PRIMARY KEY,                  -- only ever grows
  session_id INTEGER NOT NULL,
  seq        INTEGER NOT NULL,
  tag        TEXT    NOT NULL                      -- as found
);

-- Changes with everything else that is counted: sessions, splits, signals, labels, outcomes, names of tags.
CREATE TABLE sighting_stamp (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  changes INTEGER NOT NULL
);
INSERT INTO sighting_stamp (id, changes) VALUES (1, 0);

CREATE TRIGGER evidence_review_added_listed AFTER INSERT ON evidence_review BEGIN
  INSERT INTO sighting_change (session_id, seq, tag) VALUES (NEW.session_id, NEW.seq, NEW.tag);
END;
CREATE TRIGGER evidence_review_changed_listed AFTER UPDATE ON evidence_review BEGIN
  INSERT INTO sighting_change (session_id, seq, tag) VALUES (NEW.session_id, NEW.seq, NEW.tag);
END;
CREATE TRIGGER evidence_review_gone_listed AFTER DELETE ON evidence_review BEGIN
  INSERT INTO sighting_change (session_id, seq, tag) VALUES (OLD.session_id, OLD.seq, OLD.tag);
END;

CREATE TRIGGER evidence_tag_added_listed AFTER INSERT ON evidence_tag BEGIN
  INSERT INTO sighting_change (session_id, seq, tag) VALUES (NEW.session_id, NEW.seq, NEW.tag);
END;
CREATE TRIGGER evidence_tag_changed_listed AFTER UPDATE ON evidence_tag BEGIN
  INSERT INTO sighting_change (session_id, seq, tag) VALUES (NEW.session_id, NEW.seq, NEW.tag);
END;
CREATE TRIGGER evidence_tag_gone_listed AFTER DELETE ON evidence_tag BEGIN
  INSERT INTO sighting_change (session_id, seq, tag) VALUES (OLD.session_id, OLD.seq, OLD.tag);
END;

CREATE TRIGGER signal_added_stamped AFTER INSERT ON signal BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER signal_gone_stamped AFTER DELETE ON signal BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_added_stamped AFTER INSERT ON session BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_changed_stamped AFTER UPDATE ON session BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_gone_stamped AFTER DELETE ON session BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER lineage_changed_stamped AFTER UPDATE OF split ON lineage BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_tag_added_stamped AFTER INSERT ON session_tag BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_tag_changed_stamped AFTER UPDATE ON session_tag BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_tag_gone_stamped AFTER DELETE ON session_tag BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_tag_step_added_stamped AFTER INSERT ON session_tag_step BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_tag_step_changed_stamped AFTER UPDATE ON session_tag_step BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_tag_step_gone_stamped AFTER DELETE ON session_tag_step BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_outcome_added_stamped AFTER INSERT ON session_outcome BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_outcome_changed_stamped AFTER UPDATE ON session_outcome BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER session_outcome_gone_stamped AFTER DELETE ON session_outcome BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER tag_alias_added_stamped AFTER INSERT ON tag_alias BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER tag_alias_changed_stamped AFTER UPDATE ON tag_alias BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
CREATE TRIGGER tag_alias_gone_stamped AFTER DELETE ON tag_alias BEGIN
  UPDATE sighting_stamp SET changes = changes + 1;
END;
