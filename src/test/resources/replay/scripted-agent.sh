#!/bin/sh
# A scripted stand-in for an agent, with known odds: it edits a file and reports it done. Where CLAUDE.md
# tells it to run the test suite it does so in OBEYS of 100 runs, else in BASE of 100. What chance would
# decide is decided by a hash of the prompt, the epoch and the instructions, so that a run can be repeated.
# usage: scripted-agent.sh PROMPT EPOCH BASE OBEYS
prompt=$1 epoch=$2 base=$3 obeys=$4
rules=$(cat CLAUDE.md 2>/dev/null)
draw() { printf '%s\n%s\n%s\n%s' "$1" "$prompt" "$epoch" "$rules" | cksum | cut -d' ' -f1; }
chance=$base
case "$rules" in *"run the test suite"*) chance=$obeys ;; esac
tested=no
[ $(( $(draw test) % 100 )) -lt "$chance" ] && tested=yes
id=run-$(draw id)-$(draw again)-$$
echo "changed by $id" >> Main.java
line() { printf '%s\n' "$1"; }
line "{\"type\":\"system\",\"subtype\":\"init\",\"session_id\":\"$id\",\"cwd\":\"$PWD\",\"model\":\"scripted\",\"claude_code_version\":\"2.1.49\"}"
line "{\"type\":\"assistant\",\"message\":{\"id\":\"$id-1\",\"usage\":{\"input_tokens\":900,\"output_tokens\":100},\"content\":[{\"type\":\"tool_use\",\"id\":\"$id-t1\",\"name\":\"Edit\",\"input\":{\"file_path\":\"$PWD/Main.java\",\"old_string\":\"a\",\"new_string\":\"b\"}}]},\"session_id\":\"$id\"}"
line "{\"type\":\"user\",\"message\":{\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"$id-t1\",\"content\":\"The file $PWD/Main.java has been updated.\"}]},\"session_id\":\"$id\"}"
if [ $tested = yes ]; then
  touch .tested
  line "{\"type\":\"assistant\",\"message\":{\"id\":\"$id-2\",\"usage\":{\"input_tokens\":1000,\"output_tokens\":50},\"content\":[{\"type\":\"tool_use\",\"id\":\"$id-t2\",\"name\":\"Bash\",\"input\":{\"command\":\"mvn -q test\"}}]},\"session_id\":\"$id\"}"
  line "{\"type\":\"user\",\"message\":{\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"$id-t2\",\"content\":\"Tests run: 12, Failures: 0, Errors: 0, Skipped: 0\"}]},\"session_id\":\"$id\"}"
fi
line "{\"type\":\"assistant\",\"message\":{\"id\":\"$id-3\",\"usage\":{\"input_tokens\":1000,\"output_tokens\":30},\"content\":[{\"type\":\"text\",\"text\":\"Done. I fixed the bug in Main.java and it works now.\"}]},\"session_id\":\"$id\"}"
line "{\"type\":\"result\",\"subtype\":\"success\",\"num_turns\":3,\"total_cost_usd\":0.01,\"session_id\":\"$id\"}"
