package dev.praxis.core.asking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked of a model, and what it answered. Secrets are masked.
///
/// @param task what was asked first
public record Conversation(long id, Instant at, String task, List<Turn> turns) {
  public Conversation {
    turns = List.copyOf(turns);
  }

  public Turn last() {
    return turns.getLast();
  }

  /// One question with its answer.
  ///
  /// @param seq from 1
  /// @param told the system prompt
  /// @param answer empty where no model was asked
  /// @param model empty where none was
  /// @param costUsd null where it is not known
  /// @param run what was recorded of it; null before
  public record Turn(
      long id,
      int seq,
      Instant at,
      String asked,
      String told,
      String answer,
      String model,
      int tokensIn,
      int tokensOut,
      @Nullable Double costUsd,
      @Nullable Long run,
      List<Given> skills) {
    public Turn {
      skills = List.copyOf(skills);
    }

    /// The skill the answer followed; where no model was asked, the best one.
    public Optional<Given> used() {
      return skills.stream().filter(Given::used).findFirst();
    }
  }

  /// A skill that stood in the prompt.
  public record Given(
      long skill, String name, int version, double match, double score, boolean used) {}
}
