-- Step 32: plans of replays that nobody means to go on with. Their runs stay for later plans to take.
ALTER TABLE replay_plan ADD COLUMN taken_up INTEGER NOT NULL DEFAULT 0;   -- when it was last gone on with

CREATE TABLE plan_discard (
  id      INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL UNIQUE REFERENCES replay_plan (id) ON DELETE CASCADE,
  at      INTEGER NOT NULL
);

-- Whoever goes on with a plan takes it back; what was said of it by a verdict is never put away.
CREATE VIEW discarded_plan AS
SELECT p.id FROM replay_plan p JOIN plan_discard d ON d.plan_id = p.id
WHERE d.at > p.taken_up AND p.id NOT IN (SELECT plan_id FROM replay_verdict);
