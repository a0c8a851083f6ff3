package dev.praxis.core.mining.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// Follows a pattern from any of its beginnings through one session. Where each step comes next is
/// worked out once for all places, so that many beginnings cost no more than a few.
final class PatternSearch {
  private final int end;
  private final int within;
  private final List<int[]> next = new ArrayList<>();
  private final List<int[]> broken = new ArrayList<>(); // while the step is looked for

  /// @param within how far from its beginning a pattern may reach; 0 for any distance
  PatternSearch(int end, int within, List<StepMatcher> steps, List<StepMatcher> without) {
    this.end = end;
    this.within = within;
    var breaks = new boolean[end];
    for (int i = 0; i < end; i++) {
      int here = i;
      breaks[i] = without.stream().anyMatch(step -> step.fits(here));
    }
    for (var step : steps) {
      var places = places(step::fits);
      next.add(places);
      broken.add(places(place -> breaks[place] && places[place] != place));
    }
  }

  /// For each place the first one from there on that fits; the end where none does.
  private int[] places(IntPredicate fits) {
    var places = new int[end + 1];
    Arrays.fill(places, end);
    for (int i = end - 1; i >= 0; i--) {
      places[i] = fits.test(i) ? i : places[i + 1];
    }
    return places;
  }

  /// Places of all steps; empty where the pattern does not go on from here.
  List<Integer> from(int first) {
    var found = new ArrayList<>(List.of(first));
    int last = within > 0 ? Math.min(end, first + within) : end;
    while (found.size() < next.size()) {
      int step = found.size();
      int from = found.getLast() + 1;
      int place = next.get(step)[from];
      if (place >= last || broken.get(step)[from] < place) {
        return List.of();
      }
      found.add(place);
    }
    return found;
  }
}
