package dev.praxis.core.skills;

import dev.praxis.core.Problem;
import java.util.List;
import java.util.regex.Pattern;

/// The words in which skills and their runs are told, and the refusal of others.
public final class SkillWords {
  public static final String SELF = "self";
  public static final String CURATOR = "curator";
  public static final String CANDIDATE = "candidate";
  public static final String ACTIVE = "active";
  public static final String OUTDATED = "outdated";
  public static final String ARCHIVED = "archived";
  public static final List<String> SOURCES = List.of("manual", "learned", "imported", "composed");
  public static final List<String> KINDS = List.of("refine", "shorten", "merge");

  private static final List<String> OUTCOMES = List.of("success", "partial", "failure");
  private static final List<String> VERIFIERS =
      List.of("test", "health_check", "output_pattern", "person", SELF);
  private static final List<String> STEP_STATES =
      List.of("pending", "success", "failed", "skipped");
  private static final int LONGEST_NAME = 64;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");

  private SkillWords() {}

  /// Refuses a run that ended or was verified in other words.
  ///
  /// @throws Problem where one of them is no such word
  public static void requireRun(String outcome, String verifier) {
    if (!OUTCOMES.contains(outcome)) {
      throw new Problem(
          "“%s” is no outcome of a run.".formatted(outcome),
          "Say one of " + listed(OUTCOMES) + ".");
    }
    if (!VERIFIERS.contains(verifier)) {
      throw new Problem(
          "“%s” verifies no run.".formatted(verifier), "Say one of " + listed(VERIFIERS) + ".");
    }
  }

  /// Refuses a step that ended in other words.
  ///
  /// @throws Problem where a step cannot end so
  public static void requireStep(String status) {
    if (!STEP_STATES.contains(status)) {
      throw new Problem(
          "“%s” is no state of a step.".formatted(status),
          "Say one of " + listed(STEP_STATES) + ".");
    }
  }

  /// Refuses a step that is not there.
  ///
  /// @param steps how many there are
  /// @param seq 1-based
  /// @throws Problem where there is no such step
  public static void requireStep(String skill, int steps, int seq) {
    if (seq < 1 || seq > steps) {
      throw new Problem(
          "%s has no step %d.".formatted(skill, seq),
          steps == 0 ? "Name no step." : "Name a step from 1 to %d.".formatted(steps));
    }
  }

  /// Refuses a name of other letters, or too long.
  ///
  /// @throws Problem where no skill can be called so
  public static void requireName(String name) {
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new Problem(
          "“%s” can’t be the name of a skill.".formatted(name),
          "Use small letters and digits, joined by single hyphens or underscores, at most %d"
                  .formatted(LONGEST_NAME)
              + " characters: restart_service.");
    }
  }

  private static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
