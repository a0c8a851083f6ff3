package dev.praxis.core.mining.outcome;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.session.ToolStatus;
import org.jspecify.annotations.Nullable;

/// How a tool call really ended.
///
/// @param kind of a failure; null for every other end
/// @param because what told it: `exit status 1`, `pytest: 2 failed`
/// @param sure 0 to 1
public record Verdict(ToolStatus status, @Nullable FailureClass kind, String because, double sure) {

  static Verdict of(ToolStatus status) {
    return new Verdict(status, null, "", 1);
  }

  static Verdict failed(FailureClass kind, String because, double sure) {
    return new Verdict(ToolStatus.FAILED, kind, because, sure);
  }

  public boolean failed() {
    return status == ToolStatus.FAILED;
  }
}
