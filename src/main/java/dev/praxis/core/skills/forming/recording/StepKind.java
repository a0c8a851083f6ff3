package dev.praxis.core.skills.forming.recording;

/// What a recorded step is.
public enum StepKind {
  /// A command that changed something.
  COMMAND,
  /// A command that looked whether it worked: `nginx -t`, `curl`, `kubectl rollout status`.
  CHECK,
  /// A run of tests.
  TEST,
  /// A change of one file or several.
  EDIT,
  /// A call of a tool that is neither a shell nor an editor.
  TOOL
}
