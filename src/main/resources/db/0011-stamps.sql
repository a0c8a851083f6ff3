-- Step 11: by which a file is known to be unchanged without reading it; empty: read it. The times in it
-- are the system's own, not the one a program can set.
ALTER TABLE source ADD COLUMN stamp TEXT NOT NULL DEFAULT '';
