package dev.praxis.core.reflection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How edits are thought of; the names are those of LangMem.
public enum OptimizerKind {
  /// All at once: each lesson of the trajectories becomes an edit.
  PROMPT_MEMORY,
  /// Reflects on what happened and on what the prompt already says, then edits.
  METAPROMPT,
  /// First asks what of the prompt caused the failures, and edits apart from that as little as
  /// answers it.
  GRADIENT;

  /// As it is written on the command line: `prompt_memory`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OptimizerKind> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// All of them, for a person.
  public static String words() {
    return Arrays.stream(values()).map(OptimizerKind::word).collect(Collectors.joining(", "));
  }
}
