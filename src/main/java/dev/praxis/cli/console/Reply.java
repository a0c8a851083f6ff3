package dev.praxis.cli.console;

/// What a command answers. The record that implements this is the JSON document, its components the
/// keys; `text` says the same to a person.
public interface Reply {
  /// Ends with a line end. Shown as it is: text that came from a transcript has to go through
  /// [PlainText] first.
  String text();

  /// 0, unless the answer itself tells of a problem.
  default int exitCode() {
    return 0;
  }
}
