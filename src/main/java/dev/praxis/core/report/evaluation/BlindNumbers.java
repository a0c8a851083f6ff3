package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.report.document.Numbers;
import dev.praxis.core.report.document.Values;
import dev.praxis.core.statistics.Agreement;
import dev.praxis.core.statistics.Intervals;

/// How far a person agreed with the machine who did not know which arm was which.
final class BlindNumbers {
  private final BlindResult blind;
  private final Values values;
  private final Numbers numbers;

  BlindNumbers(BlindResult blind, Values values, Numbers numbers) {
    this.blind = blind;
    this.values = values;
    this.numbers = numbers;
  }

  void add() {
    values.add("plan", "blind seed", blind.seed());
    blind
        .answers()
        .forEach(answer -> {
          var epoch = Integer.toString(answer.epoch());
          values.add("blind", answer.task(), "", epoch, "person", answer.person());
          values.add("blind", answer.task(), "", epoch, "machine", answer.machine());
        });
    numbers.heading("Blind check");
    numbers.count("blind.drawn", "Pairs drawn", blind.drawn(), "by a kept seed, arms hidden");
    numbers.count("blind.answered", "Of these looked at", blind.answers().size(), "");
    blind.agreement().ifPresent(this::add);
  }

  private void add(Agreement agreement) {
    numbers.share(
        "blind.raw",
        "Person and machine agree",
        blind.agreed(),
        agreement.n(),
        Intervals.wilson(blind.agreed(), agreement.n()));
    if (Double.isNaN(agreement.kappa())) {
      numbers.value("blind.kappa", agreement.kappa());
    } else {
      numbers.number("blind.kappa", "Kappa", agreement.kappa(), 2, "", "Cohen; low where skewed");
    }
    numbers.number("blind.ac1", "AC1", agreement.ac1(), 2, "", "Gwet; stays readable where skewed");
  }
}
