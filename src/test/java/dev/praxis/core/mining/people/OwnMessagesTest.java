package dev.praxis.core.mining.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.similarity.Embedder;
import dev.praxis.core.statistics.Intervals;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well the detectors do on messages they were not tuned on, written for this purpose. Reports
/// what docs/accuracy.md reports.
class OwnMessagesTest {
  /// The detectors whose signals on a message mean that it corrects the agent.
  private static final Set<String> ANY_CORRECTION =
      Set.of(
          "user_correction",
          "failure_report",
          "redo_request",
          "denial_reason",
          "interrupt_redirect",
          "complaint_after_claim");

  private final List<SignalDetector> detectors =
      PeopleDetectors.all(new JudgedSessions(), new Embedder());

  private record Tally(int found, int wrong, int missed) {
    double precision() {
      return found / (double) Math.max(1, found + wrong);
    }

    double recall() {
      return found / (double) Math.max(1, found + missed);
    }

    @Override
    public String toString() {
      return "precision %s recall %s (%d found, %d wrong, %d missed)"
          .formatted(
              share(found, found + wrong), share(found, found + missed), found, wrong, missed);
    }

    private static String share(int of, int all) {
      var interval = Intervals.wilson(of, Math.max(1, all));
      return "%.2f [%.2f, %.2f]"
          .formatted(of / (double) Math.max(1, all), interval.low(), interval.high());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "user_correction, correction, 0.90, 0.80",
    "correction_with_rule, rule, 0.72, 0.70",
    "failure_report, failure, 0.60, 0.80",
    "redo_request, redo, 0.70, 0.70",
    "standing_rule, standing, 0.80, 0.60"
  })
  void keepsItsPrecisionAndRecall(
      String detector, String label, double precision, double recall, TestReporter reporter) {
    var tally = tally(Set.of(detector), label, _ -> true);

    reporter.publishEntry(detector, tally.toString());
    assertThat(tally.precision()).as(tally.toString()).isGreaterThanOrEqualTo(precision);
    assertThat(tally.recall()).as(tally.toString()).isGreaterThanOrEqualTo(recall);
  }

  /// What any detector of corrections says, taken together.
  @Test
  void findsAnyCorrection(TestReporter reporter) {
    var tally = tally(ANY_CORRECTION, "correction", _ -> true);

    reporter.publishEntry("any correction", tally.toString());
    reporter.publishEntry("any correction, at one in six", "%.2f".formatted(atOneInSix(tally)));
    assertThat(tally.recall()).as(tally.toString()).isGreaterThanOrEqualTo(0.8);
    assertThat(atOneInSix(tally)).as(tally.toString()).isGreaterThanOrEqualTo(0.6);
  }

  /// The precision if one message in six corrected the agent, as in real sessions, and the rest
  /// were as hard as the ordinary ones here.
  private static double atOneInSix(Tally tally) {
    long ordinary =
        OwnMessage.all().stream()
            .filter(message -> message.isToScore() && !message.is("correction"))
            .count();
    double alarms = 5 * tally.wrong() / (double) ordinary;
    return tally.recall() / (tally.recall() + alarms);
  }

  @Test
  void understandsEachLanguage(TestReporter reporter) {
    for (var language : List.of("en", "de", "es", "fr", "ru")) {
      var tally =
          tally(
              Set.of("user_correction"),
              "correction",
              message -> message.language().equals(language));

      reporter.publishEntry("user_correction, " + language, tally.toString());
      assertThat(tally.precision()).as(language + " " + tally).isGreaterThanOrEqualTo(0.75);
      assertThat(tally.recall()).as(language + " " + tally).isGreaterThanOrEqualTo(0.6);
    }
  }

  private Tally tally(Set<String> names, String label, Predicate<OwnMessage> chosen) {
    var asked = detectors.stream().filter(one -> names.contains(one.name())).toList();
    int found = 0;
    int wrong = 0;
    int missed = 0;
    for (var message : OwnMessage.all()) {
      if (message.isToScore() && chosen.test(message)) {
        boolean said = asked.stream().anyMatch(detector -> says(detector, message));
        found += said && message.is(label) ? 1 : 0;
        wrong += said && !message.is(label) ? 1 : 0;
        missed += !said && message.is(label) ? 1 : 0;
      }
    }
    return new Tally(found, wrong, missed);
  }

  private static boolean says(SignalDetector detector, OwnMessage message) {
    var script = Scenes.named(message.scene()).user(message.text());
    int last = script.events().getLast().seq();
    return script.seenBy(detector).stream()
        .anyMatch(signal -> signal.seq() == last && signal.score() >= Signal.COUNTS);
  }
}
