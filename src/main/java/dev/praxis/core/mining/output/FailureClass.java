package dev.praxis.core.mining.output;

import java.util.Locale;

/// What kind of failure a tool call ended in; the most specific that fits.
public enum FailureClass {
  EDIT_BEFORE_READ,
  EDIT_NOT_MATCHED,
  EDIT_STALE,
  EDIT_REFUSED,
  INVALID_CALL,
  BLOCKED_BY_HOOK,
  COMMAND_MISSING,
  MODULE_MISSING,
  FILE_MISSING,
  IS_DIRECTORY,
  TOO_LARGE,
  PERMISSION,
  TIMEOUT,
  PORT_IN_USE,
  CONNECTION,
  MERGE_CONFLICT,
  PUSH_REJECTED,
  NOT_A_REPOSITORY,
  SYNTAX,
  TEST_FAILURE,
  LINT_FAILURE,
  BUILD_FAILURE,
  QUERY_FAILURE,
  EXCEPTION,
  NOT_FOUND,
  KILLED,
  COMMAND_FAILED;

  /// As data and reasons write it: `file_missing`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static FailureClass of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
