package dev.praxis.core.agents;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an agent handed in, waiting for the curator or decided.
///
/// @param client as it calls itself
/// @param kind `skill`, `rule`, or `outcome`: that a run of a skill was verified, as the agent says
/// @param title on one line
/// @param text as a person reads it
/// @param evidence in the agent's words
/// @param madeId the rule, skill or run made of it; null where nothing was
public record AgentProposal(
    long id,
    Instant at,
    String client,
    String kind,
    String title,
    String text,
    String evidence,
    State state,
    @Nullable Long madeId) {
  public static final String SKILL = "skill";
  public static final String RULE = "rule";
  public static final String OUTCOME = "outcome";

  /// What became of it.
  public enum State {
    WAITING,
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
