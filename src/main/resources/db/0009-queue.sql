-- Step 9: the queue of evidence. What a tag was called when it was found stays; what the curator
-- made of it (renamed, merged, moved to another tag) stands beside it and is what everything counts.

-- A tag that goes under another name: renamed to it, or merged into it.
CREATE TABLE tag_alias (
  id      INTEGER PRIMARY KEY,
  tag     TEXT NOT NULL UNIQUE,                    -- as found
  becomes TEXT NOT NULL,                           -- never itself an alias
  act     TEXT NOT NULL CHECK (act IN ('rename', 'merge'))
);

-- One piece of evidence that the curator gave another tag than it was found with; '' where it had none.
CREATE TABLE evidence_tag (
  id         INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq        INTEGER NOT NULL,
  tag        TEXT    NOT NULL,                     -- as found
  becomes    TEXT    NOT NULL,
  UNIQUE (session_id, seq, tag)
);

-- How a tag of the curator's own finds its evidence: by its examples, by a query, by a pattern of steps.
CREATE TABLE tag_definition (
  id         INTEGER PRIMARY KEY,
  tag        TEXT NOT NULL UNIQUE,
  kind       TEXT NOT NULL CHECK (kind IN ('examples', 'query', 'pattern')),
  definition TEXT NOT NULL                         -- JSON object
);

ALTER TABLE evidence_review ADD COLUMN detector TEXT NOT NULL DEFAULT ''; -- whose evidence was judged
ALTER TABLE evidence_review ADD COLUMN score REAL NOT NULL DEFAULT 1;     -- as it was when judged
ALTER TABLE evidence_review ADD COLUMN drawn TEXT NOT NULL DEFAULT 'ordered'
  CHECK (drawn IN ('ordered', 'random'));          -- what was drawn at random measures a detector fairly
ALTER TABLE evidence_review ADD COLUMN support_seen INTEGER NOT NULL DEFAULT 0; -- more of it wakes a snoozed one
ALTER TABLE evidence_review ADD COLUMN note TEXT NOT NULL DEFAULT '';

ALTER TABLE signal ADD COLUMN found_tag TEXT NOT NULL DEFAULT '';
UPDATE signal SET found_tag = tag;
CREATE INDEX signal_by_found_tag ON signal (found_tag);

-- `signal.tag` follows what the curator says, whoever says or takes it back.
CREATE TRIGGER signal_found AFTER INSERT ON signal BEGIN
  UPDATE signal
  SET found_tag = NEW.tag,
      tag = coalesce(
        (SELECT becomes FROM evidence_tag
         WHERE session_id = NEW.session_id AND seq = NEW.seq AND tag = NEW.tag),
        (SELECT becomes FROM tag_alias WHERE tag = NEW.tag),
        NEW.tag)
  WHERE id = NEW.id;
END;

CREATE TRIGGER tag_alias_added AFTER INSERT ON tag_alias BEGIN
  UPDATE signal SET tag = NEW.becomes
  WHERE found_tag = NEW.tag AND NOT EXISTS (
    SELECT 1 FROM evidence_tag e
    WHERE e.session_id = signal.session_id AND e.seq = signal.seq AND e.tag = signal.found_tag);
END;
CREATE TRIGGER tag_alias_changed AFTER UPDATE ON tag_alias BEGIN
  UPDATE signal SET tag = NEW.becomes
  WHERE found_tag = NEW.tag AND NOT EXISTS (
    SELECT 1 FROM evidence_tag e
    WHERE e.session_id = signal.session_id AND e.seq = signal.seq AND e.tag = signal.found_tag);
END;
CREATE TRIGGER tag_alias_gone AFTER DELETE ON tag_alias BEGIN
  UPDATE signal SET tag = found_tag
  WHERE found_tag = OLD.tag AND NOT EXISTS (
    SELECT 1 FROM evidence_tag e
    WHERE e.session_id = signal.session_id AND e.seq = signal.seq AND e.tag = signal.found_tag);
END;

CREATE TRIGGER evidence_tag_added AFTER INSERT ON evidence_tag BEGIN
  UPDATE signal SET tag = NEW.becomes
  WHERE session_id = NEW.session_id AND seq = NEW.seq AND found_tag = NEW.tag;
END;
CREATE TRIGGER evidence_tag_changed AFTER UPDATE ON evidence_tag BEGIN
  UPDATE signal SET tag = NEW.becomes
  WHERE session_id = NEW.session_id AND seq = NEW.seq AND found_tag = NEW.tag;
END;
CREATE TRIGGER evidence_tag_gone AFTER DELETE ON evidence_tag BEGIN
  UPDATE signal SET tag = coalesce((SELECT becomes FROM tag_alias WHERE tag = OLD.tag), OLD.tag)
  WHERE session_id = OLD.session_id AND seq = OLD.seq AND found_tag = OLD.tag;
END;

DROP VIEW effective_tag;

-- What a session is tagged with: by label or curator, and by every signal not reviewed away.
CREATE VIEW effective_tag AS
SELECT said.session_id, coalesce(alias.becomes, said.tag) AS tag, said.said_by
FROM session_tag said LEFT JOIN tag_alias alias ON alias.tag = said.tag
UNION ALL
SELECT signal.session_id, signal.tag, 'signal'
FROM signal
WHERE signal.tag <> ''
  AND NOT EXISTS (
    SELECT 1
    FROM evidence_review reviewed
    WHERE reviewed.session_id = signal.session_id AND reviewed.seq = signal.seq
      AND reviewed.tag = signal.found_tag AND reviewed.verdict = 'not_real')
GROUP BY signal.session_id, signal.tag;

DROP VIEW sighting;

-- What speaks for a tag: labels, the curator's own tags, and signals that are sure enough or confirmed.
-- A label that points at no step is shown at the person's first words.
-- Refused evidence is still here; whoever counts leaves out the verdict not_real.
CREATE VIEW sighting AS
SELECT found.*, s.lineage_id, l.split, s.key, s.title, s.project,
       coalesce(e.at, s.started_at) AS at, coalesce(r.verdict, 'unreviewed') AS verdict,
       coalesce(r.support_seen, 0) AS support_seen, coalesce(r.note, '') AS note
FROM (
  SELECT said.session_id,
         coalesce(step.seq, (SELECT min(seq) FROM event
                             WHERE event.session_id = said.session_id AND kind = 'user_message'), 0) AS seq,
         coalesce(alias.becomes, said.tag) AS tag, said.tag AS found_tag, '' AS detector, 0 AS version, 1.0 AS score,
         coalesce(nullif(step.reason, ''), said.reason, '') AS quote, said.said_by AS reason, '[]' AS evidence
  FROM session_tag said
  LEFT JOIN session_tag_step step ON step.session_tag_id = said.id
  LEFT JOIN tag_alias alias ON alias.tag = said.tag
  UNION ALL
  SELECT session_id, seq, tag, found_tag, detector, version, score, quote, reason, evidence
  FROM signal
  WHERE tag <> '' AND (score >= 0.5 OR EXISTS (
    SELECT 1 FROM evidence_review
    WHERE session_id = signal.session_id AND seq = signal.seq AND tag = signal.found_tag AND verdict = 'real'))
) found
JOIN session s ON s.id = found.session_id
JOIN lineage l ON l.id = s.lineage_id
LEFT JOIN event e ON e.session_id = found.session_id AND e.seq = found.seq
LEFT JOIN evidence_review r ON r.session_id = found.session_id AND r.seq = found.seq AND r.tag = found.found_tag;
