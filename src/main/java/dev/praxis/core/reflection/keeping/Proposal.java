package dev.praxis.core.reflection.keeping;

import dev.praxis.core.reflection.prompt.PromptEdit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Edits that wait for the curator's decision, or had it.
///
/// @param base the version of the prompt that they edit
/// @param kind of the optimizer, as it is written
/// @param model that thought of them; empty where none did
/// @param why of all of them together
public record Proposal(
    long id,
    PromptKey key,
    int base,
    String kind,
    String model,
    List<PromptEdit> edits,
    String why,
    Instant at,
    State state) {
  public Proposal {
    edits = List.copyOf(edits);
  }

  /// What became of a proposal.
  public enum State {
    PROPOSED,
    ACCEPTED,
    REJECTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
