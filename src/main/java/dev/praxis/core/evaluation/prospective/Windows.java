package dev.praxis.core.evaluation.prospective;

import dev.praxis.core.evaluation.kept.KeptProspective.ModelShare;
import dev.praxis.core.evaluation.kept.KeptProspective.TagChange;
import dev.praxis.core.evaluation.kept.KeptProspective.Window;
import dev.praxis.core.statistics.Intervals;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sessions before an export and after it; neither is empty.
///
/// @param before by their start
/// @param after by their start
record Windows(List<Sitting> before, List<Sitting> after) {
  /// Sessions of models that only one window knows, as a share of a window, that are no change of
  /// model yet: a trial of something else.
  private static final double MOST_STRANGE = 0.05;

  /// A control with fewer failures in both windows together tells nothing.
  private static final int FEWEST_SEEN = 3;

  Windows {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static Window window(List<Sitting> sittings, Set<String> tags) {
    int failed = failed(sittings, tags);
    return new Window(
        sittings.getFirst().at(),
        sittings.getLast().at(),
        sittings.size(),
        failed,
        Intervals.wilson(failed, sittings.size()),
        models(sittings));
  }

  static List<ModelShare> models(List<Sitting> sittings) {
    return sittings.stream()
        .collect(Collectors.groupingBy(Sitting::model, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> new ModelShare(entry.getKey(), Math.toIntExact(entry.getValue())))
        .sorted(
            Comparator.comparingInt(ModelShare::sessions)
                .reversed()
                .thenComparing(ModelShare::model))
        .toList();
  }

  static int failed(List<Sitting> sittings, Set<String> tags) {
    return (int) sittings.stream().filter(each -> each.shows(tags)).count();
  }

  /// Whether other models ran one window than the other.
  boolean otherModels() {
    return strange(after, names(before)) > MOST_STRANGE
        || strange(before, names(after)) > MOST_STRANGE;
  }

  /// One tag before and after.
  TagChange change(String tag) {
    var only = Set.of(tag);
    int x1 = failed(before, only);
    int x2 = failed(after, only);
    return new TagChange(
        tag,
        x1,
        before.size(),
        x2,
        after.size(),
        (double) x2 / after.size() - (double) x1 / before.size(),
        Intervals.newcombeUnpaired(x2, after.size(), x1, before.size()));
  }

  /// Tags that had no rule, and were seen often enough to tell a change, by name.
  List<TagChange> controls(Predicate<String> hasRule) {
    return Stream.concat(before.stream(), after.stream())
        .flatMap(each -> each.tags().stream())
        .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() >= FEWEST_SEEN && !hasRule.test(entry.getKey()))
        .map(entry -> change(entry.getKey()))
        .sorted(Comparator.comparing(TagChange::tag))
        .toList();
  }

  private static Set<String> names(List<Sitting> sittings) {
    return sittings.stream().map(Sitting::model).collect(Collectors.toCollection(HashSet::new));
  }

  private static double strange(List<Sitting> sittings, Set<String> known) {
    return (double) sittings.stream().filter(each -> !known.contains(each.model())).count()
        / sittings.size();
  }
}
