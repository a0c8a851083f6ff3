package dev.praxis.core.skills.retiring;

import dev.praxis.core.statistics.Rates;
import java.time.Instant;
import java.util.List;

/// One verified run, as far as judging needs it.
///
/// @param run its id
/// @param credit 1 for a success, ½ for a partial one, 0 for a failure
public record Trial(long run, Instant at, int version, double credit) {

  static Rates.Rate rate(List<Trial> trials) {
    int success = 0;
    int failure = 0;
    for (var trial : trials) {
      success += trial.credit == 1 ? 1 : 0;
      failure += trial.credit == 0 ? 1 : 0;
    }
    return Rates.of(success, trials.size() - success - failure, failure);
  }

  static double[] credits(List<Trial> trials) {
    return trials.stream().mapToDouble(Trial::credit).toArray();
  }
}
