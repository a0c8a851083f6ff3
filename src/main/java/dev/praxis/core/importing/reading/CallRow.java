package dev.praxis.core.importing.reading;

import dev.praxis.core.session.ToolStatus;
import org.jspecify.annotations.Nullable;

/// What a tool call asked for. How it ended is filled in when its result comes along; where the row
/// is written by then, a [CallEnding] follows.
public final class CallRow {
  private final String tool;
  private final String target;
  private final Object input;
  ToolStatus status = ToolStatus.PENDING;
  @Nullable Integer exitCode;

  CallRow(String tool, String target, Object input) {
    this.tool = tool;
    this.target = target;
    this.input = input;
  }

  public String tool() {
    return tool;
  }

  public String target() {
    return target;
  }

  /// As it is kept.
  public Object input() {
    return input;
  }

  /// As far as the file told before the row was handed on.
  public ToolStatus status() {
    return status;
  }

  /// Null where the file does not tell.
  public @Nullable Integer exitCode() {
    return exitCode;
  }

  /// How a call ended that was written earlier.
  public record CallEnding(int session, int seq, ToolStatus status, @Nullable Integer exitCode) {}
}
