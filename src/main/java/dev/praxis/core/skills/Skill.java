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
    Reliability reliability) {

  /// A name in braces in the steps.
  public record Parameter(String name, String description, String example) {}

  /// One thing to do.
  ///
  /// @param seq 1-based
  /// @param failures runs that failed at this step
  public record Step(
      int seq, String action, Map<String, String> parameters, String expected, int failures) {}

  /// One execution.
  ///
  /// @param outcome `success`, `partial` or `failure`
  /// @param verifier `test`, `health_check`, `output_pattern`, `person`; `self` counts for nothing
  /// @param failedStep 1-based; null where none failed
  public record Run(
      long id,
      Instant at,
      int version,
      String outcome,
      String verifier,
      @Nullable Integer failedStep,
      String notes) {}
}
