package dev.praxis.core.skills.forming;

import dev.praxis.core.skills.forming.recording.Recording;
import java.util.Optional;

/// Says whether what a session did becomes a skill, and why.
public final class FormationPolicy {
  /// Fewer steps that any agent would not do anyway are no procedure.
  public static final int FEWEST_STEPS = 3;

  private FormationPolicy() {}

  /// What the policy goes by.
  ///
  /// @param category a kind of work that comes again in every project; empty where it is none
  /// @param keyword of such work in the request
  /// @param otherLineages of the training split that did the same
  /// @param similar name of the skill that does the same already
  /// @param refused why the text may not be stored; empty where it may
  public record Facts(
      Recording recording,
      Verification verification,
      Optional<String> category,
      Optional<String> keyword,
      int otherLineages,
      Optional<String> similar,
      Optional<String> refused) {}

  /// The answer.
  ///
  /// @param reason a word for scripts: `recurrent_category_deployment`
  /// @param why in plain words
  public record Decision(boolean stored, String reason, String why) {}

  public static Decision decide(Facts facts) {
    var verification = facts.verification;
    int steps = facts.recording.telling();
    if (!verification.succeeded()) {
      return new Decision(false, "task_failed", verification.why());
    }
    if (facts.similar.isPresent()) {
      return new Decision(false, "similar_exists", "joined " + facts.similar.get());
    }
    if (steps < FEWEST_STEPS) {
      return new Decision(
          false,
          "too_simple_%d_steps".formatted(steps),
          "less than %d steps are more than any agent does unasked".formatted(FEWEST_STEPS));
    }
    if (facts.refused.isPresent()) {
      return new Decision(false, "refused_by_screening", facts.refused.get());
    }
    return worth(facts);
  }

  private static Decision worth(Facts facts) {
    var verified = facts.verification.why();
    if (facts.category.isPresent()) {
      return new Decision(true, "recurrent_category_" + facts.category.get(), verified);
    }
    if (facts.keyword.isPresent()) {
      return new Decision(
          true,
          "recurring_keyword_match",
          "“%s” is asked for again and again; %s".formatted(facts.keyword.get(), verified));
    }
    if (facts.otherLineages > 0) {
      return new Decision(
          true,
          "recurs_in_%d_lineages".formatted(facts.otherLineages + 1),
          "others did the same; " + verified);
    }
    return new Decision(false, "one_time_task", "nothing says that it comes again");
  }
}
