package dev.praxis.core.skills;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is written of a skill: what one version holds and what a change proposes.
///
/// @param name lower-case words joined by `_` or `-`; unique in a workspace
/// @param description when to use it
/// @param parameters the `{names}` that stand in steps and conditions
/// @param subSkills names of the skills it is made of or replays
public record SkillText(
    String name,
    String description,
    String category,
    List<String> preconditions,
    List<Skill.Parameter> parameters,
    List<Step> steps,
    List<String> postconditions,
    List<String> tags,
    List<String> subSkills) {

  /// The line before steps that belong to no phase, where others do.
  public static final String NO_PHASE = "--- No phase ---";

  /// The line before the first step of a phase, wherever steps are told.
  public static String phaseLine(String phase) {
    return "--- Phase: %s ---".formatted(phase);
  }

  public SkillText {
    preconditions = List.copyOf(preconditions);
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
    postconditions = List.copyOf(postconditions);
    tags = List.copyOf(tags);
    subSkills = List.copyOf(subSkills);
  }

  /// Nothing but a name and steps.
  public static SkillText of(String name, List<Step> steps) {
    return new SkillText(
        name, "", "", List.of(), List.of(), steps, List.of(), List.of(), List.of());
  }

  /// The skills it is made of or replays, each named once.
  public Set<String> parts() {
    var parts = new LinkedHashSet<>(subSkills);
    steps.stream().map(Step::subSkill).filter(part -> !part.isEmpty()).forEach(parts::add);
    return parts;
  }

  /// The same under another name.
  public SkillText named(String other) {
    return new SkillText(
        other,
        description,
        category,
        preconditions,
        parameters,
        steps,
        postconditions,
        tags,
        subSkills);
  }

  /// The same with other steps.
  public SkillText withSteps(List<Step> others) {
    return new SkillText(
        name,
        description,
        category,
        preconditions,
        parameters,
        others,
        postconditions,
        tags,
        subSkills);
  }

  /// One thing to do; its number is its place in the list, from 1.
  ///
  /// @param parameters what the action is done with, by name; values may hold `{names}`
  /// @param expected what is seen where it went well
  /// @param phase of a composed skill, shown as `--- Phase: name ---` before its first step; empty
  ///   outside one
  /// @param subSkill name of the skill that is replayed here; empty for a step of its own
  /// @param slow marked by refining
  public record Step(
      String action,
      Map<String, String> parameters,
      String expected,
      String phase,
      String subSkill,
      boolean slow) {

    public Step {
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// A plain step.
    public static Step of(String action, Map<String, String> parameters, String expected) {
      return new Step(action, parameters, expected, "", "", false);
    }
  }
}
