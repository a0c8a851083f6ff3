-- Step 7: long texts are kept compressed with zstd: event.text and tool_call.input hold TEXT, or a BLOB that
-- the function plain() of this program's connections makes text again.

-- What zstd learnt from the texts. Its id stands in each text that needs it.
CREATE TABLE text_dictionary (
  id   INTEGER PRIMARY KEY,
  data BLOB NOT NULL
);

-- The words of each step, copies left out: what the index indexes.
CREATE VIEW event_words AS
SELECT id, plain(text) AS text
FROM event
WHERE text IS NOT NULL;

DROP TABLE event_text;

CREATE VIRTUAL TABLE event_text USING fts5 (
  text, content = 'event_words', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- Larger nodes that fill the pages of a new workspace, written in larger runs and merged less often.
INSERT INTO event_text (event_text, rank) VALUES ('pgsz', 8000);
INSERT INTO event_text (event_text, rank) VALUES ('automerge', 8);
INSERT INTO event_text (event_text, rank) VALUES ('hashsize', 16777216);
INSERT INTO event_text (event_text) VALUES ('rebuild');

-- How many bytes of the file each of its chunks holds, but for the last.
ALTER TABLE source ADD COLUMN chunk_bytes INTEGER NOT NULL DEFAULT 1048576;
