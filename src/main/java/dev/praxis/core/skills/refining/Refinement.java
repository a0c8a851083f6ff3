package dev.praxis.core.skills.refining;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.runs.StepFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the runs of one version say should change in its steps. Those that failed more often than
/// they went well are dropped; slow ones are marked, and no longer where they are slow no more.
///
/// A step is judged where it was tried three times and more. It is slow where its median is over
/// half a minute and over three times the median of all steps' medians, of which there must be
/// three.
///
/// @param proposed the whole new version
/// @param why in one sentence
record Refinement(SkillText proposed, String why) {
  /// Of a version, and of a step within it.
  static final int LEAST_RUNS = 3;

  private static final int LEAST_TIMED = 3;
  private static final double SLOWER = 3;
  private static final Duration LONG = Duration.ofSeconds(30);

  /// Nothing where no step has to change, or none would be left.
  ///
  /// @param runs verified ones of this version
  static Optional<Refinement> of(SkillText text, int runs, List<StepFigures> figures) {
    if (runs < LEAST_RUNS) {
      return Optional.empty();
    }
    var typical = typical(figures);
    var kept = new ArrayList<SkillText.Step>();
    var reasons = new ArrayList<String>();
    for (int i = 0; i < text.steps().size(); i++) {
      var step = text.steps().get(i);
      var figure = of(figures, i + 1);
      if (figure != null && failsMostly(figure)) {
        reasons.add(
            "step %d failed in %d of %d runs and is left out"
                .formatted(i + 1, figure.failed(), figure.failed() + figure.success()));
        continue;
      }
      kept.add(judged(step, i + 1, figure, typical, reasons));
    }
    return kept.isEmpty() || reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refinement(without(text, kept), sentence(reasons)));
  }

  private static boolean failsMostly(StepFigures figure) {
    return figure.failed() + figure.success() >= LEAST_RUNS && figure.failed() > figure.success();
  }

  private static SkillText.Step judged(
      SkillText.Step step,
      int seq,
      @Nullable StepFigures figure,
      @Nullable Duration typical,
      List<String> reasons) {
    var took = figure == null || figure.reached() < LEAST_RUNS ? null : figure.median();
    if (took == null || typical == null) {
      return step;
    }
    boolean slow = took.compareTo(LONG) > 0 && took.toMillis() > SLOWER * typical.toMillis();
    if (slow == step.slow()) {
      return step;
    }
    reasons.add(
        slow
            ? "step %d takes %s where the median step takes %s and is marked as slow"
                .formatted(seq, words(took), words(typical))
            : "step %d takes %s by now and is no longer marked as slow"
                .formatted(seq, words(took)));
    return new SkillText.Step(
        step.action(), step.parameters(), step.expected(), step.phase(), step.subSkill(), slow);
  }

  /// The median of the steps' medians; null where too few are known.
  private static @Nullable Duration typical(List<StepFigures> figures) {
    var medians =
        figures.stream()
            .map(StepFigures::median)
            .filter(Objects::nonNull)
            .sorted(Comparator.naturalOrder())
            .toList();
    return medians.size() < LEAST_TIMED ? null : medians.get((medians.size() - 1) / 2);
  }

  private static @Nullable StepFigures of(List<StepFigures> figures, int seq) {
    return figures.stream().filter(figure -> figure.seq() == seq).findFirst().orElse(null);
  }

  /// What only the dropped steps needed goes with them.
  private static SkillText without(SkillText text, List<SkillText.Step> kept) {
    var before = written(text, text.steps());
    var after = written(text, kept);
    Predicate<Skill.Parameter> needed =
        each -> after.contains(placeholder(each)) || !before.contains(placeholder(each));
    var replayed = text.steps().stream().map(SkillText.Step::subSkill).toList();
    var stillReplayed = kept.stream().map(SkillText.Step::subSkill).toList();
    return new SkillText(
        text.name(),
        text.description(),
        text.category(),
        text.preconditions(),
        text.parameters().stream().filter(needed).toList(),
        kept,
        text.postconditions(),
        text.tags(),
        text.subSkills().stream()
            .filter(part -> stillReplayed.contains(part) || !replayed.contains(part))
            .toList());
  }

  private static String placeholder(Skill.Parameter parameter) {
    return "{" + parameter.name() + "}";
  }

  private static String written(SkillText text, List<SkillText.Step> steps) {
    var all = new StringBuilder(text.description());
    text.preconditions().forEach(all::append);
    text.postconditions().forEach(all::append);
    steps.forEach(
        step -> all.append(step.action()).append(step.expected()).append(step.parameters()));
    return all.toString();
  }

  private static String sentence(List<String> reasons) {
    var all = String.join("; ", reasons);
    return Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
  }

  private static String words(Duration time) {
    return time.toSeconds() < 1
        ? time.toMillis() + " ms"
        : time.toMinutes() < 2
            ? time.toSeconds() + " s"
            : "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
  }
}
