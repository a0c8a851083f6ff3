package dev.praxis.core.evaluation.budget;

import dev.praxis.core.statistics.contribution.TagNumbers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Failures in folds of about the same size, with groups kept together; everything by number, as
/// cross-validation counts each failure for each fold. Immutable.
final class Folds {
  private static final int MOST = 10;

  private final TagNumbers tags;
  private final int groups;
  private final int count;
  private final int[] ofFailure;
  private final int[][] carriers; // lineages with each tag
  private final int[] inside; // for each lineage a bit for each fold that has a failure of it

  private Folds(TagNumbers tags, int[] groups, int[] lineages) {
    this.tags = tags;
    this.groups = top(groups);
    count = Math.min(MOST, this.groups);
    ofFailure = folds(groups, this.groups);
    inside = new int[top(lineages)];
    for (int failure = 0; failure < lineages.length; failure++) {
      inside[lineages[failure]] |= 1 << ofFailure[failure];
    }
    carriers = carriers(tags, lineages);
  }

  /// @param group that must not be divided
  static Folds of(
      List<BudgetFailure> failures, TagNumbers tags, Function<BudgetFailure, Object> group) {
    return new Folds(tags, numbers(failures, group), numbers(failures, BudgetFailure::lineage));
  }

  int count() {
    return count;
  }

  int groups() {
    return groups;
  }

  /// How many lineages carry one of these tags, for each fold without those in it.
  ///
  /// @param wanted tags by number
  int[] supports(int[] wanted) {
    var lineages = Arrays.stream(wanted).flatMap(tag -> Arrays.stream(carriers[tag]));
    var each = wanted.length > 1 ? lineages.distinct().toArray() : lineages.toArray();
    var supports = new int[count];
    Arrays.fill(supports, each.length);
    for (int lineage : each) {
      for (int fold = 0; fold < count; fold++) {
        supports[fold] -= inside[lineage] >> fold & 1;
      }
    }
    return supports;
  }

  /// How many failures of each fold stand at each level.
  ///
  /// @param levels of each tag, for each fold
  /// @param most the highest there is
  int[][] counts(int[][] levels, int most) {
    var counts = new int[count][most + 1];
    for (int failure = 0; failure < ofFailure.length; failure++) {
      int fold = ofFailure[failure];
      counts[fold][levels[fold][tags.of(failure)]]++;
    }
    return counts;
  }

  /// From 0, in the order of their first failure.
  private static int[] numbers(List<BudgetFailure> failures, Function<BudgetFailure, Object> key) {
    var numbers = new HashMap<Object, Integer>();
    return failures.stream()
        .mapToInt(failure -> numbers.computeIfAbsent(key.apply(failure), _ -> numbers.size()))
        .toArray();
  }

  private static int top(int[] numbers) {
    return Arrays.stream(numbers).max().orElse(-1) + 1;
  }

  /// The largest group first, each into the fold that has fewest failures.
  private static int[] folds(int[] group, int groups) {
    var sizes = new int[groups];
    for (int each : group) {
      sizes[each]++;
    }
    var foldOf = new int[groups];
    var filled = new int[Math.min(MOST, groups)];
    var ordered =
        IntStream.range(0, groups)
            .boxed()
            .sorted(Comparator.comparingInt((Integer each) -> sizes[each]).reversed())
            .toList();
    for (int each : ordered) {
      int least = 0;
      for (int fold = 1; fold < filled.length; fold++) {
        least = filled[fold] < filled[least] ? fold : least;
      }
      foldOf[each] = least;
      filled[least] += sizes[each];
    }
    return Arrays.stream(group).map(each -> foldOf[each]).toArray();
  }

  private static int[][] carriers(TagNumbers tags, int[] lineages) {
    var carriers = new int[tags.tags()][];
    var filled = new int[tags.tags()];
    for (int tag = 0; tag < carriers.length; tag++) {
      carriers[tag] = new int[tags.carriers(tag)];
    }
    for (int failure = 0; failure < lineages.length; failure++) {
      int tag = tags.of(failure);
      carriers[tag][filled[tag]++] = lineages[failure];
    }
    return Arrays.stream(carriers)
        .map(each -> Arrays.stream(each).distinct().toArray())
        .toArray(int[][]::new);
  }
}
