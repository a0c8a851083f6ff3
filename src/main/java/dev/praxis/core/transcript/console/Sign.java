package dev.praxis.core.transcript.console;

/// What a block of the console is, by the sign it begins with.
enum Sign {
  /// Boxes of the program, and whatever stands before the first sign.
  FRAME,
  TYPED,
  /// Words of the agent, or a call.
  AGENT,
  RESULT,
  THOUGHT
}
