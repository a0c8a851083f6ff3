#!/bin/sh
# Has a client that is not ours, the MCP Inspector in its command-line mode, list and call everything
# that `praxis mcp` offers. Fetches it from the npm registry; needs node 20 and a workspace it may
# write into, which is a fresh one unless a file is named.
#
#   src/test/scripts/mcp-inspector.sh target/praxis/bin/praxis [WORKSPACE]
set -eu

INSPECTOR="${INSPECTOR:-@modelcontextprotocol/inspector@0.17.2}"
praxis=${1:?name the praxis to test, such as target/praxis/bin/praxis}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
workspace=${2:-$folder/workspace.db}
npm install --silent --no-audit --no-fund --prefix "$folder" "$INSPECTOR" > /dev/null
if [ ! -e "$workspace" ]; then
  cat > "$folder/skills.txt" <<'SKILL'
name: restart_service
category: operations
description: Use when asked to restart a service that hangs.

parameters:
- {service} name of the service
  like nginx

steps:
- Stop {service}
- Start {service}
- Ask {service} for its health
  expect 200
SKILL
  "$praxis" --db "$workspace" import sample-sessions/labelled-traces.json > /dev/null
  "$praxis" --db "$workspace" skills add "$folder/skills.txt" > /dev/null
fi

tried=0
inspect() {
  "$folder/node_modules/.bin/mcp-inspector" --cli "$praxis" mcp --db "$workspace" "$@" \
    > "$folder/answer" 2> "$folder/err" \
    || { echo "FAILED: $*"; cat "$folder/err" "$folder/answer"; exit 1; }
}
# holds WORDS ARGUMENTS...: the answer holds the words, and is no error
holds() {
  words=$1
  shift
  inspect "$@"
  if ! grep -q -- "$words" "$folder/answer" || grep -q '"isError": true' "$folder/answer"; then
    echo "UNEXPECTED answer to: $*"
    cat "$folder/answer"
    exit 1
  fi
  tried=$((tried + 1))
}
call() {
  words=$1
  tool=$2
  shift 2
  holds "$words" --method tools/call --tool-name "$tool" "$@"
}

holds '"name": "find_skills"' --method tools/list
holds 'praxis://rules' --method resources/list
holds 'praxis://skills/{name}' --method resources/templates/list
holds 'reflect_on_session' --method prompts/list
holds 'rules' --method resources/read --uri praxis://rules
holds 'Stop {service}' --method resources/read --uri praxis://skills/restart_service
holds 'find_skills' --method prompts/get --prompt-name use_skill --prompt-args task=restart
call 'restart_service' find_skills --tool-arg 'task=restart the service that hangs'
call 'Stop nginx' get_skill --tool-arg id=restart_service --tool-arg 'parameters={"service":"nginx"}'
call 'steps_told' record_step --tool-arg skill=restart_service --tool-arg step=1 --tool-arg status=success
call 'waits_for_curator' record_outcome --tool-arg skill=restart_service --tool-arg outcome=success \
  --tool-arg verifier=exit_status --tool-arg 'evidence=curl exited with 0'
call 'waiting' propose_skill --tool-arg 'task=rotate the logs of a service' --tool-arg success=true \
  --tool-arg 'steps=[{"action":"Move the log away"},{"action":"Reload the service"},{"action":"Compress what was moved"}]'
call 'waiting' propose_rule --tool-arg 'text=Pin the versions of container images.' \
  --tool-arg 'evidence=A floating tag broke the build.'
call 'rules' get_rules
call 'hits' search_sessions --tool-arg query=tests
echo "the inspector listed and called everything: $tried answers as expected"
