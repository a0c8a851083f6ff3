package dev.praxis.core.statistics.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The tags of failures by number, and how many carry each. Names are looked up here and once:
/// whatever is reckoned from then on runs over arrays. Immutable.
public final class TagNumbers {
  private final Map<String, Integer> numbers;
  private final int[] ofFailure;
  private final int[] carriers;

  private TagNumbers(Map<String, Integer> numbers, int[] ofFailure) {
    this.numbers = numbers;
    this.ofFailure = ofFailure;
    carriers = new int[numbers.size()];
    for (int tag : ofFailure) {
      carriers[tag]++;
    }
  }

  /// Numbers the tags of failures in the order they come up.
  ///
  /// @param failures the tag of each
  public static TagNumbers of(Collection<String> failures) {
    var numbers = new HashMap<String, Integer>();
    var ofFailure = new int[failures.size()];
    int failure = 0;
    for (var tag : failures) {
      var known = numbers.get(tag);
      if (known == null) {
        known = numbers.size();
        numbers.put(tag, known);
      }
      ofFailure[failure++] = known;
    }
    return new TagNumbers(numbers, ofFailure);
  }

  /// How many failures there are.
  public int failures() {
    return ofFailure.length;
  }

  /// How many tags they carry; these are numbered from 0.
  public int tags() {
    return carriers.length;
  }

  /// The tag of a failure.
  public int of(int failure) {
    return ofFailure[failure];
  }

  /// How many failures carry a tag.
  public int carriers(int tag) {
    return carriers[tag];
  }

  /// Those of these tags that a failure carries.
  public int[] of(Set<String> tags) {
    return tags.stream()
        .mapToInt(tag -> numbers.getOrDefault(tag, -1))
        .filter(tag -> tag >= 0)
        .sorted()
        .toArray();
  }

  /// The numbers of the failures with one of these tags, rising.
  ///
  /// @param wanted for each tag, whether it is one of them
  public int[] failuresOf(boolean[] wanted) {
    int count = 0;
    for (int tag = 0; tag < carriers.length; tag++) {
      count += wanted[tag] ? carriers[tag] : 0;
    }
    var found = new int[count];
    int next = 0;
    for (int failure = 0; next < count; failure++) {
      if (wanted[ofFailure[failure]]) {
        found[next++] = failure;
      }
    }
    return found;
  }
}
