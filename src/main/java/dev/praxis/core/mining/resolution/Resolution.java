package dev.praxis.core.mining.resolution;

import dev.praxis.core.session.SessionId;

/// A failed tool call and the call that made up for it.
///
/// @param errorClass the word of the failure's class: `command_missing`
/// @param change what of the two inputs made the difference; equal for equal lessons
/// @param score 0 to 1
/// @param verified the fix went well again later in the session
public record Resolution(
    SessionId session,
    ResolutionKind kind,
    End failed,
    End fixed,
    String errorClass,
    Change change,
    double score,
    boolean verified) {

  /// One of the two calls.
  ///
  /// @param seq of the call
  /// @param input its arguments without what does not matter, one line
  public record End(int seq, String tool, String input) {}

  /// The difference as it can recur.
  ///
  /// @param wrong what failed: a command, a path, a tool
  /// @param right what to use instead; of an inserted step, the step
  /// @param path whether the two are places of one file
  public record Change(String wrong, String right, boolean path) {}

  Resolution scored(double newScore) {
    return new Resolution(session, kind, failed, fixed, errorClass, change, newScore, verified);
  }
}
