-- Step 29: how often each area of the workspace was changed, so that a window notices what other
-- programs do to it and reads only that again. The triggers that count are made by the program.
CREATE TABLE area_change (
  area    TEXT    PRIMARY KEY,
  changes INTEGER NOT NULL
) WITHOUT ROWID;
