package dev.praxis.core.mining.outcome;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a tool is for, told from its name: decides how far the text of its answer is believed.
public enum ToolKind {
  /// Runs something; its answer is the output of a program.
  EXECUTES,
  /// Changes files; its answer says whether it did.
  EDITS,
  /// Reads, searches or fetches; its answer is somebody else's text.
  READS,
  /// Hands work to another agent, whose report it returns, or asks the person.
  DELEGATES,
  OTHER;

  private static final Pattern SHELL =
      Pattern.compile(
          "bash|shell|powershell|local_shell|shell_command|shell_exec|run_shell_command|execute_bash|exec_command"
              + "|execute_command|run_command|run_terminal_cmd|run_in_terminal|terminal|exec|cmd|container\\.exec"
              + "|unified_exec|cmd_run|ipython|execute_ipython_cell");
  private static final Pattern RUNS =
      Pattern.compile(
          "write_stdin|bashoutput|taskoutput|agentoutputtool|get_terminal_output|read_bash|write_bash|process|monitor|run"
              + "|.*run_?tests?|.*test_?runner|.*run_?build.*|mcp__.*(bash|shell|exec|terminal|run_command|compile).*");
  private static final Pattern EDITOR =
      Pattern.compile(
          "edit|write|multiedit|notebookedit|update|apply_patch|str_replace\\w*|write_file|write_to_file|create|create_file"
              + "|replace|replace_in_file|edit_file|apply_diff|insert_content|insert|search_replace|search_and_replace|delete_file");
  private static final Pattern READER =
      Pattern.compile(
          "read|view|cat|open|grep|glob|ls|list|search|find|fetch|webfetch|websearch|toolsearch|notebookread|codebase_search"
              + "|read_\\w+|list_\\w+|search_\\w+|grep_\\w+|glob_\\w+|view_\\w+|find_\\w+|fetch_\\w+|get_\\w+|web_\\w+|google_web_search"
              + "|listmcpresources\\w*|readmcpresource\\w*|file_search|rg|tree|mcp__.*(fetch|search|read|get_|list_|query-docs|get-library-docs).*");
  private static final Pattern DELEGATE =
      Pattern.compile(
          "task|agent|dispatch_agent|new_task|spawn_agent|wait|askuserquestion|exitplanmode|enterplanmode|sendmessage|todo\\w*"
              + "|taskcreate|taskupdate|tasklist|taskget|skill|slashcommand|think|update_plan|attempt_completion|transfer_to_\\w+");

  public static ToolKind of(String tool) {
    var name = tool.toLowerCase(Locale.ROOT);
    if (SHELL.matcher(name).matches() || RUNS.matcher(name).matches()) {
      return EXECUTES;
    }
    if (EDITOR.matcher(name).matches()) {
      return EDITS;
    }
    if (READER.matcher(name).matches()) {
      return READS;
    }
    return DELEGATE.matcher(name).matches() ? DELEGATES : OTHER;
  }

  /// Whether the tool takes a command line.
  public static boolean isShell(String tool) {
    return SHELL.matcher(tool.toLowerCase(Locale.ROOT)).matches();
  }
}
