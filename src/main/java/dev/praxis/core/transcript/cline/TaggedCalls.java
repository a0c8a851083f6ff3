package dev.praxis.core.transcript.cline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.transcript.telling.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// Calls that the model writes into its text as tags, and those whose results are to come: results
/// have no ids and follow in the order of the calls.
final class TaggedCalls {
  private static final int MOST_WAITING = 1_000;
  private static final Pattern CALL =
      Pattern.compile(
          "<(execute_command|read_file|write_to_file|replace_in_file|apply_diff|insert_content"
              + "|search_and_replace|search_files|list_files|list_code_definition_names"
              + "|browser_action|use_mcp_tool|access_mcp_resource|ask_followup_question"
              + "|attempt_completion|new_task|switch_mode|plan_mode_respond|load_mcp_documentation"
              + "|web_fetch|fetch_instructions|codebase_search|update_todo_list|condense)>");
  private static final Pattern ARGUMENT = Pattern.compile("<(\\w{1,60})>");

  private final Deque<String> waiting = new ArrayDeque<>();
  private final List<Cut> cut = new ArrayList<>();
  private int calls;

  private record Cut(String tool, ObjectNode input) {}

  /// A call that has an id of its own.
  String began(String id) {
    if (waiting.size() == MOST_WAITING) {
      waiting.removeFirst();
    }
    var callId = id.isEmpty() ? "call-" + ++calls : id;
    waiting.add(callId);
    return callId;
  }

  /// The call whose result comes next; empty where there is none.
  String ended() {
    var first = waiting.poll();
    return first == null ? "" : first;
  }

  /// A result names its call.
  void ended(String callId) {
    waiting.remove(callId);
  }

  /// The words around the calls of a text; the calls are kept to be told.
  String cutFrom(String text) {
    var words = new StringBuilder();
    var call = CALL.matcher(text);
    int from = 0;
    while (call.find(from)) {
      var closing = "</" + call.group(1) + ">";
      int end = text.indexOf(closing, call.end());
      int inputEnd = end < 0 ? text.length() : end;
      words.append(text, from, call.start());
      cut.add(new Cut(call.group(1), input(text.substring(call.end(), inputEnd))));
      from = end < 0 ? text.length() : end + closing.length();
    }
    return words.append(text, from, text.length()).toString().strip();
  }

  void tellCut(Step step) {
    for (var call : cut) {
      step.called(began(""), call.tool(), call.input());
    }
    cut.clear();
  }

  private static ObjectNode input(String tags) {
    var input = JsonNodeFactory.instance.objectNode();
    var argument = ARGUMENT.matcher(tags);
    int from = 0;
    while (argument.find(from)) {
      var closing = "</" + argument.group(1) + ">";
      int end = tags.indexOf(closing, argument.end());
      if (end < 0) {
        break;
      }
      input.put(argument.group(1), tags.substring(argument.end(), end).strip());
      from = end + closing.length();
    }
    return input;
  }
}
