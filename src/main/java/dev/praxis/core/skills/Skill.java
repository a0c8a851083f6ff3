package dev.praxis.core.skills;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A procedure, in its newest version.
///
/// @param description when to use it
/// @param status `candidate`, `active`, `outdated` or `archived`
/// @param source `manual`, `learned`, `imported` or `composed`
/// @param reliability of all versions together; [dev.praxis.core.skills.versions.SkillVersion] has
///   each one's own
/// @param task the request it was formed from; empty where it was not
/// @param client the agent that proposed it; empty for Praxis and the curator
/// @param supersededBy name of the skill to use instead
/// @param prior confidence before any run, 0 to 1; shown as such, never as a reliability
/// @param text all that is written of it
public record Skill(
    long id,
    String name,
    String description,
    String category,
    String status,
    int version,
    String source,
    List<String> preconditions,
    List<Parameter> parameters,
    List<Step> steps,
    List<String> postconditions,
    List<String> tags,
    List<String> subSkills,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    Reliability reliability,
    String task,
    String client,
    String outdatedWhy,
    String archivedWhy,
    @Nullable String supersededBy,
    double prior,
    SkillText text) {

  /// A name in braces in the steps.
  public record Parameter(String name, String description, String example) {}

  /// One thing to do, with what became of it in verified runs of this version.
  ///
  /// @param seq 1-based
  /// @param phase of a composed skill; empty outside one
  /// @param subSkill name of the skill that is replayed here; empty for a step of its own
  /// @param failures runs that failed at this step
  /// @param runs runs known to have reached it: those that told of it, and successes that told of
  ///   no step
  public record Step(
      int seq,
      String action,
      Map<String, String> parameters,
      String expected,
      String phase,
      String subSkill,
      boolean slow,
      int failures,
      int runs) {}

  /// One execution.
  ///
  /// @param outcome `success`, `partial` or `failure`
  /// @param verifier `test`, `health_check`, `output_pattern`, `person`; `self` counts for nothing
  /// @param failedStep 1-based; null where none failed
  /// @param task what it was executed for; empty where nobody said
  /// @param evidence what the verifier saw
  /// @param client the agent that told of it; empty where none did
  public record Run(
      long id,
      Instant at,
      int version,
      String outcome,
      String verifier,
      @Nullable Integer failedStep,
      String notes,
      String task,
      String evidence,
      String client) {}
}
