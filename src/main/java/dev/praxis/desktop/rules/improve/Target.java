package dev.praxis.desktop.rules.improve;

import dev.praxis.core.reflection.keeping.PromptKey;
import java.nio.file.Path;

/// What is to be improved.
public sealed interface Target {

  /// An instruction file. Its edits become rules.
  record OfFile(Path file) implements Target {}

  /// A kept prompt. Its edits become a version.
  record OfPrompt(PromptKey key) implements Target {}

  /// As a person reads it.
  default String words() {
    return switch (this) {
      case OfFile(var file) -> file.toString();
      case OfPrompt(var key) -> key.toString();
    };
  }
}
