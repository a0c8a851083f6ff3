package dev.praxis.core.reflection.offline;

import dev.praxis.core.reflection.OptimizerSettings;
import dev.praxis.core.similarity.NearDuplicates;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Puts lessons together that say nearly the same, and weighs them as each kind of optimizer does.
final class Lessons {
  private static final int ENOUGH = 2;

  private Lessons() {}

  /// The clearest wording of each, those with the most evidence first; what was asked for outright
  /// comes before all.
  static List<Lesson> joined(List<Lesson> lessons) {
    return NearDuplicates.groups(lessons.stream().map(Lesson::text).toList()).stream()
        .map(places -> join(places.stream().map(lessons::get).toList()))
        .sorted(
            Comparator.comparing((Lesson lesson) -> !lesson.asked())
                .thenComparing(lesson -> -lesson.evidence().size()))
        .toList();
  }

  private static Lesson join(List<Lesson> group) {
    var clearest =
        group.stream()
            .max(Comparator.comparing(Lesson::asked).thenComparingDouble(Lesson::clarity))
            .orElseThrow();
    return new Lesson(
        clearest.text(),
        clearest.why(),
        group.stream().flatMap(each -> each.evidence().stream()).distinct().toList(),
        clearest.asked(),
        clearest.clarity());
  }

  /// Those that a kind acts on: `prompt_memory` on all, `metaprompt` on as many as it has steps,
  /// `gradient` of these only on what was seen twice or asked for.
  ///
  /// @param told hears how many were left
  static List<Lesson> chosen(
      List<Lesson> lessons, OptimizerSettings settings, Consumer<String> told) {
    var chosen =
        switch (settings.kind()) {
          case PROMPT_MEMORY -> lessons;
          case METAPROMPT -> lessons.stream().limit(settings.maxSteps()).toList();
          case GRADIENT ->
              lessons.stream()
                  .filter(each -> each.asked() || each.evidence().size() >= ENOUGH)
                  .limit(settings.maxSteps())
                  .toList();
        };
    int left = lessons.size() - chosen.size();
    if (left > 0) {
      told.accept(
          "%d more %s not taken up: %s takes %s."
              .formatted(
                  left,
                  left == 1 ? "lesson was" : "lessons were",
                  settings.kind().word(),
                  switch (settings.kind()) {
                    case PROMPT_MEMORY -> "all";
                    case METAPROMPT -> "one a step";
                    case GRADIENT -> "what was asked for or seen twice, one a step";
                  }));
    }
    return chosen;
  }
}
