-- Step 20: prompts with the curator's word on how to improve them, and what was proposed for them.
ALTER TABLE prompt_version ADD COLUMN update_instructions TEXT NOT NULL DEFAULT '';
ALTER TABLE prompt_version ADD COLUMN when_to_update TEXT NOT NULL DEFAULT '';
ALTER TABLE prompt_version ADD COLUMN keep_behavior TEXT NOT NULL DEFAULT '[]';    -- JSON list of texts
ALTER TABLE prompt_version ADD COLUMN protected_texts TEXT NOT NULL DEFAULT '[]';  -- JSON list of texts
ALTER TABLE prompt_version ADD COLUMN why TEXT NOT NULL DEFAULT '';                -- what it was made for

CREATE TABLE prompt_proposal (
  id           INTEGER PRIMARY KEY,
  prompt_id    INTEGER NOT NULL REFERENCES prompt (id) ON DELETE CASCADE,
  base_version INTEGER NOT NULL,                     -- of the prompt that its lines are of
  kind         TEXT    NOT NULL CHECK (kind IN ('prompt_memory', 'metaprompt', 'gradient')),
  model        TEXT    NOT NULL DEFAULT '',          -- empty: made offline
  edits        TEXT    NOT NULL,                     -- JSON list
  why          TEXT    NOT NULL DEFAULT '',
  at           INTEGER NOT NULL,
  state        TEXT    NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'rejected'))
);
CREATE INDEX prompt_proposal_by_prompt ON prompt_proposal (prompt_id);
