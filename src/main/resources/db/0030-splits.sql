-- Step 30: splits by project, embargo after the cut, and what a result was frozen with.
ALTER TABLE split ADD COLUMN embargo_days INTEGER NOT NULL DEFAULT 0;   -- of a split by time
ALTER TABLE split ADD COLUMN projects TEXT NOT NULL DEFAULT '[]';       -- JSON [name]: held out by a split by project

-- A check is all that changes, which asks for no copy of the table: https://www.sqlite.org/lang_altertable.html
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''time'', ''random'', ''importing''', '''time'', ''random'', ''project'', ''importing''')
WHERE type = 'table' AND name = 'lineage';
UPDATE sqlite_schema SET sql = replace(sql, '''time'', ''random'', ''input''', '''time'', ''random'', ''project'', ''input''')
WHERE type = 'table' AND name = 'split';
PRAGMA writable_schema = OFF;

-- Behind the checks on purpose: adding a column makes every connection read the schema again.
ALTER TABLE replay_verdict ADD COLUMN freeze TEXT NOT NULL DEFAULT '';  -- JSON {split, rules, tagger, judge, plan}: hashes
ALTER TABLE evaluation_run ADD COLUMN freeze TEXT NOT NULL DEFAULT '';
