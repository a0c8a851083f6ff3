package dev.praxis.cli.console;

/// The answer of a command that did one thing.
///
/// @param message what was done, as a person says it
public record Done(boolean ok, String message) implements Reply {
  public Done(String message) {
    this(true, message);
  }

  @Override
  public String text() {
    return PlainText.of(message) + "\n";
  }
}
