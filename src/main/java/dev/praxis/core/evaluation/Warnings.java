package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.HeldOutFailures.Failure;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What weakens a coverage evaluation, each in a sentence.
final class Warnings {
  /// Below this many items the interval is wider than most differences one would act on.
  private static final int FEW_ITEMS = 20;

  private final List<String> sentences = new ArrayList<>();

  private Warnings() {}

  static List<String> of(Database database, List<Rule> active, List<Failure> failures) {
    var warnings = new Warnings();
    warnings.draftedFromHeldOut(database, active, failures);
    int items = failures.size();
    warnings.add(
        items < FEW_ITEMS ? items : 0,
        "only %d item: the interval is wide",
        "only %d items: the interval is wide");
    warnings.add(
        (int) failures.stream().filter(failure -> !failure.told()).count(),
        "%d item was found by a detector and confirmed by nobody",
        "%d items were found by detectors and confirmed by nobody");
    warnings.add(
        (int) failures.stream().filter(failure -> failure.tag().isEmpty()).count(),
        "%d failure carries no tag and counts as missed",
        "%d failures carry no tag and count as missed");
    warnings.add(
        database.read(HeldOutStore::quarantined),
        "%d session straddles the cut and is left out",
        "%d sessions straddle the cut and are left out");
    return List.copyOf(warnings.sentences);
  }

  /// A rule made before the split may owe itself to the very failures it is held against.
  private void draftedFromHeldOut(Database database, List<Rule> active, List<Failure> failures) {
    var split = database.read(SplitStore::newest);
    if (split.isEmpty()) {
      return;
    }
    int drafted =
        (int)
            active.stream()
                .filter(rule -> rule.createdAt().isBefore(split.get().at()))
                .filter(rule -> failures.stream().anyMatch(failure -> mayStemFrom(rule, failure)))
                .count();
    add(
        drafted,
        "%d active rule was drafted before this split, from sessions that are now held out",
        "%d active rules were drafted before this split, from sessions that are now held out");
  }

  private static boolean mayStemFrom(Rule rule, Failure failure) {
    return rule.tags().contains(failure.tag())
        && !failure.session().importedAt().isAfter(rule.createdAt());
  }

  private void add(int count, String one, String many) {
    if (count > 0) {
      sentences.add(String.format(Locale.ROOT, count == 1 ? one : many, count));
    }
  }
}
