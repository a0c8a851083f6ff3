-- Step 2: who said what of a session and why, the steps a label points at, and what steps cost.

-- In plain words: `reward 1.0 of tau-bench`. NULL where nobody gave a reason.
ALTER TABLE session_outcome ADD COLUMN basis TEXT;

ALTER TABLE session_tag ADD COLUMN reason TEXT;

-- The steps that show a tag, as who gave it pointed at them.
CREATE TABLE session_tag_step (
  id             INTEGER PRIMARY KEY,
  session_tag_id INTEGER NOT NULL REFERENCES session_tag (id) ON DELETE CASCADE,
  seq            INTEGER NOT NULL,
  reason         TEXT    NOT NULL DEFAULT '',
  UNIQUE (session_tag_id, seq)
);

ALTER TABLE session ADD COLUMN task TEXT NOT NULL DEFAULT '';     -- as its benchmark calls it: instance, trajectory
ALTER TABLE session ADD COLUMN tokens_cache_written INTEGER NOT NULL DEFAULT 0; -- a part of tokens_in
ALTER TABLE session ADD COLUMN cost_usd REAL;                     -- NULL: not told
ALTER TABLE session ADD COLUMN duration_ms INTEGER;               -- as the transcript tells it; NULL: not told
CREATE INDEX session_by_task ON session (task) WHERE task <> '';

CREATE TABLE event_tokens (
  session_id           INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  seq                  INTEGER NOT NULL,
  tokens_in            INTEGER NOT NULL,
  tokens_out           INTEGER NOT NULL,
  tokens_cached        INTEGER NOT NULL,
  tokens_cache_written INTEGER NOT NULL,
  cost_usd             REAL,
  PRIMARY KEY (session_id, seq)
) WITHOUT ROWID;

DROP VIEW effective_outcome;

-- The strongest voice on each session. A session without a row here is unknown.
CREATE VIEW effective_outcome AS
SELECT said.session_id, said.outcome, said.said_by, coalesce(said.basis, '') AS basis
FROM session_outcome said
WHERE said.id = (
  SELECT id
  FROM session_outcome
  WHERE session_id = said.session_id
  ORDER BY CASE said_by
             WHEN 'curator' THEN 1 WHEN 'label' THEN 2 WHEN 'check' THEN 3 WHEN 'model' THEN 4 ELSE 5 END
  LIMIT 1
);

DROP VIEW sighting;

-- What speaks for a tag: labels, the curator's own tags, and signals that are sure enough or confirmed.
-- A label that points at no step is shown at the person's first words.
-- Refused evidence is still here; whoever counts leaves out the verdict not_real.
CREATE VIEW sighting AS
SELECT found.*, s.lineage_id, l.split, s.key, s.title, s.project,
       coalesce(e.at, s.started_at) AS at, coalesce(r.verdict, 'unreviewed') AS verdict
FROM (
  SELECT said.session_id,
         coalesce(step.seq, (SELECT min(seq) FROM event
                             WHERE event.session_id = said.session_id AND kind = 'user_message'), 0) AS seq,
         said.tag, '' AS detector, 0 AS version, 1.0 AS score,
         coalesce(nullif(step.reason, ''), said.reason, '') AS quote, said.said_by AS reason, '[]' AS evidence
  FROM session_tag said LEFT JOIN session_tag_step step ON step.session_tag_id = said.id
  UNION ALL
  SELECT session_id, seq, tag, detector, version, score, quote, reason, evidence
  FROM signal
  WHERE tag <> '' AND (score >= 0.5 OR EXISTS (
    SELECT 1 FROM evidence_review
    WHERE session_id = signal.session_id AND seq = signal.seq AND tag = signal.tag AND verdict = 'real'))
) found
JOIN session s ON s.id = found.session_id
JOIN lineage l ON l.id = s.lineage_id
LEFT JOIN event e ON e.session_id = found.session_id AND e.seq = found.seq
LEFT JOIN evidence_review r ON r.session_id = found.session_id AND r.seq = found.seq AND r.tag = found.tag;
