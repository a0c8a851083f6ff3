-- Step 3: which tools failed in which sessions is asked each time sessions are listed.
CREATE INDEX tool_call_failed ON tool_call (tool) WHERE status = 'failed';
