package dev.praxis.core.skills.runs;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.versions.SkillRowStore;
import dev.praxis.core.skills.versions.SkillVersion;
import dev.praxis.core.skills.versions.SkillVersionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells how the parts of a composed skill ended in a run of the whole: each phase that was reached
/// is a run of the skill it came from, in the version whose steps it has. A phase that was edited
/// since is no longer that skill, and counts for nothing there.
final class PartRunStore {
  private static final String SUCCESS = "success";
  private static final String FAILURE = "failure";

  private final Handle handle;
  private final RunReport whole;
  private final long run;

  /// @param run id of the run of the whole
  PartRunStore(Handle handle, RunReport whole, long run) {
    this.handle = handle;
    this.whole = whole;
    this.run = run;
  }

  /// Runs of the parts, in the order of the phases.
  ///
  /// @param text what was run
  List<RunReport> reports(SkillText text) {
    var reports = new ArrayList<RunReport>();
    for (var part : text.subSkills()) {
      report(part, text).ifPresent(reports::add);
    }
    return reports;
  }

  private Optional<RunReport> report(String part, SkillText text) {
    var places = places(part, text);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    var steps = places.stream().map(place -> text.steps().get(place)).toList();
    var told = told(places);
    var outcome = outcome(told);
    return outcome == null
        ? Optional.empty()
        : SkillRowStore.named(handle, part)
            .flatMap(skill ->
                version(skill, steps).map(version -> report(skill, version, outcome, told)));
  }

  /// Where the steps of a phase stand, from 0.
  private static List<Integer> places(String part, SkillText text) {
    var places = new ArrayList<Integer>();
    for (int i = 0; i < text.steps().size(); i++) {
      var phase = text.steps().get(i).phase();
      if (phase.equals(part) || phase.startsWith(part + " / ")) {
        places.add(i);
      }
    }
    return places;
  }

  private List<@Nullable StepReport> told(List<Integer> places) {
    var told = new ArrayList<@Nullable StepReport>();
    for (int place : places) {
      told.add(
          whole.steps().stream().filter(step -> step.seq() == place + 1).findFirst().orElse(null));
    }
    return told;
  }

  /// Null where the phase was not reached, or nothing is known of it.
  private @Nullable String outcome(List<@Nullable StepReport> told) {
    if (whole.steps().isEmpty()) {
      return whole.outcome().equals(SUCCESS) ? SUCCESS : null;
    }
    if (told.stream().anyMatch(step -> is(step, "failed"))) {
      return FAILURE;
    }
    if (told.stream().noneMatch(step -> is(step, SUCCESS))) {
      return null;
    }
    boolean all = told.stream().allMatch(step -> is(step, SUCCESS));
    return all || whole.outcome().equals(SUCCESS) ? SUCCESS : "partial";
  }

  private static boolean is(@Nullable StepReport step, String status) {
    return step != null && step.status().equals(status);
  }

  /// The newest version with just these steps.
  private Optional<Integer> version(Skill skill, List<SkillText.Step> steps) {
    return SkillVersionStore.all(handle, skill.id()).reversed().stream()
        .filter(version -> sameSteps(version.text().steps(), steps))
        .map(SkillVersion::version)
        .findFirst();
  }

  private static boolean sameSteps(List<SkillText.Step> one, List<SkillText.Step> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      var a = one.get(i);
      var b = other.get(i);
      if (!a.action().equals(b.action())
          || !a.parameters().equals(b.parameters())
          || !a.expected().equals(b.expected())
          || !a.subSkill().equals(b.subSkill())) {
        return false;
      }
    }
    return true;
  }

  private RunReport report(
      Skill skill, int version, String outcome, List<@Nullable StepReport> told) {
    var steps = new ArrayList<StepReport>();
    for (int i = 0; i < told.size(); i++) {
      var step = told.get(i);
      if (step != null) {
        steps.add(
            new StepReport(
                i + 1,
                step.status(),
                step.actual(),
                step.error(),
                step.notes(),
                step.parameters(),
                step.duration()));
      }
    }
    return new RunReport(
        skill.id(),
        version,
        outcome,
        whole.verifier(),
        whole.executor(),
        whole.task(),
        whole.client(),
        whole.evidence(),
        "",
        whole.session(),
        run,
        duration(told),
        whole.at(),
        steps);
  }

  private static @Nullable Duration duration(List<@Nullable StepReport> told) {
    var sum = Duration.ZERO;
    for (var step : told) {
      if (step == null || step.duration() == null) {
        return null;
      }
      sum = sum.plus(step.duration());
    }
    return sum;
  }
}
