package dev.praxis.core.reflection.prompt;

import java.util.List;
import java.util.Locale;

/// One change of one line of a prompt, with what speaks for it.
///
/// @param line 1-based in the prompt as it was; of an added line the one it follows, 0 for the
///   beginning
/// @param before the line as it was; empty for an added line
/// @param after the line as it would be; empty for a removed one
/// @param why in plain words
/// @param evidence keys of the trajectories that support it; at least one
public record PromptEdit(
    Act act, int line, String before, String after, String why, List<String> evidence) {

  /// What is done to the line.
  public enum Act {
    ADD,
    REPLACE,
    REMOVE;

    /// As it is printed and stored.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PromptEdit {
    evidence = List.copyOf(evidence);
  }

  /// A line behind another.
  public static PromptEdit adding(int behind, String text, String why, List<String> evidence) {
    return new PromptEdit(Act.ADD, behind, "", text, why, evidence);
  }
}
