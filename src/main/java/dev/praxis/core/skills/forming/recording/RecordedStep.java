package dev.praxis.core.skills.forming.recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A successful act of a session that a procedure may need.
///
/// @param seq of the call
/// @param words what the agent said it was for; empty where it did not
/// @param command the shell command as it was run; of another tool its name; empty of an edit
/// @param arguments of a tool call, by name; values may be JSON
/// @param file that was changed, told from the session's folder; empty otherwise
/// @param shape what stays the same from one session to the next: `npm install`,
///   `tool:cancel_order`, `edit:yml`
/// @param expected what was seen when it went well, in few words; never a text of the output
/// @param trivial what any competent agent does unasked: edit the source, run its tests, commit
public record RecordedStep(
    int seq,
    StepKind kind,
    String words,
    String command,
    Map<String, String> arguments,
    String file,
    String shape,
    String expected,
    boolean trivial) {

  public RecordedStep {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /// The same in other words.
  RecordedStep worded(String others) {
    return new RecordedStep(seq, kind, others, command, arguments, file, shape, expected, trivial);
  }
}
