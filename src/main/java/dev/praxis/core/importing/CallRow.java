package dev.praxis.core.importing;

import dev.praxis.core.session.ToolStatus;
import org.jspecify.annotations.Nullable;

/// What a tool call asked for. How it ended is filled in when its result comes along; where the row
/// is written by then, a [CallEnding] follows.
final class CallRow {
  final String tool;
  final String target;
  final Object input; // as it is kept
  ToolStatus status = ToolStatus.PENDING;
  @Nullable Integer exitCode;

  CallRow(String tool, String target, Object input) {
    this.tool = tool;
    this.target = target;
    this.input = input;
  }

  /// How a call ended that was written earlier.
  record CallEnding(int session, int seq, ToolStatus status, @Nullable Integer exitCode) {}
}
